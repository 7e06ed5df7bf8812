import { describe, expect, it } from 'vitest';
import type { Answers, Question } from '../../../src/domain/index.ts';
import { nextQuestion, type OutcomeOf } from '../../../src/questionnaire/index.ts';
import type { QuestionnaireOptions } from '../../../src/questionnaire/next-question.ts';
import { outlookBy } from '../../../src/recommendation/index.ts';
import { realKnowledge } from '../../support/real-knowledge.ts';
import { tinyQuestions } from '../../support/tiny-questions.ts';

const { load, budget, delay, people, replay, place } = tinyQuestions;
const everybody: Answers = { load: '1k', budget: 'low' };

/** `a` is recommended unless one of these answers, such as `replay=true`, makes it another. */
const wonBy =
  (rules: Readonly<Record<string, string>>): OutcomeOf =>
  (answers) => {
    for (const [rule, outcome] of Object.entries(rules)) {
      const [key = '', value] = rule.split('=');
      if (String(answers[key]) === value) return outcome;
    }
    return 'a';
  };

const ask = (questions: readonly Question[], answers: Answers, outcome: OutcomeOf, options?: QuestionnaireOptions) =>
  nextQuestion({ questions }, answers, outcome, options);

describe('core questions', () => {
  it('come first, in their order, without a look at what they change', () => {
    const never: OutcomeOf = () => {
      throw new Error('not to be called');
    };
    expect(ask([replay, load, budget], {}, never)).toEqual({ question: load, kind: 'core' });
    expect(ask([replay, load, budget], { load: '1k' }, never)?.question.id).toBe('budget');
  });

  it.each<[string, Answers, QuestionnaireOptions]>([
    ['answered', { load: '1k' }, {}],
    ['answered with unknown', { load: 'unknown' }, {}],
    ['skipped', {}, { skipped: new Set(['load']) }],
  ])('are passed over when %s', (_, answers, options) => {
    expect(ask([load, budget], answers, wonBy({}), options)?.question.id).toBe('budget');
  });

  it('are asked however many adaptive ones were', () => {
    expect(ask([load], {}, wonBy({}), { adaptiveAsked: 100 })?.question.id).toBe('load');
  });
});

describe('adaptive questions', () => {
  it.each<[string, Question, Record<string, string>]>([
    ['a flag', replay, { 'replay=true': 'b' }],
    ['a choice', place, { 'place=there': 'b' }],
    ['the low end of a number', delay, { 'delay=1ms': 'b' }],
    ['the middle of a number', delay, { 'delay=0.1s': 'b', 'delay=100ms': 'b' }],
    ['the high end of a number', delay, { 'delay=10s': 'b' }],
    ['an example of a number', { ...delay, examples: ['7d'] }, { 'delay=7d': 'b' }],
    ['an answer after which nothing fits', replay, { 'replay=true': 'none' }],
  ])('are asked when %s changes the outcome', (_, question, rules) => {
    expect(ask([question], {}, wonBy(rules))).toMatchObject({ kind: 'adaptive', question: { id: question.id } });
  });

  it('try no answer that contradicts those given', () => {
    const contradictions = ({ delay: said }: Answers) => (said === '10s' ? 1 : 0);
    const next = ask([delay], {}, wonBy({ 'delay=1ms': 'b' }), { contradictions });
    expect(next?.because?.map(({ value }) => value)).toEqual(['1ms', '0.1s', '5ms']);
    expect(ask([delay], {}, wonBy({ 'delay=10s': 'b' }), { contradictions })).toBeUndefined();
  });

  it('say which answer leads where', () => {
    const next = ask([place], everybody, wonBy({ 'place=there': 'b', 'place=anywhere': 'hybrid' }));
    expect(next?.because).toEqual([
      { value: 'here', outcome: 'a' },
      { value: 'there', outcome: 'b' },
      { value: 'anywhere', outcome: 'hybrid' },
    ]);
  });

  it.each([
    ['listed last', [replay, delay]],
    ['listed first', [delay, replay]],
  ])('are chosen by how likely the answer is to change the outcome, %s', (_, questions) => {
    // One in five says yes to the first; both ends of the second lead elsewhere.
    const outcome = wonBy({ 'replay=true': 'b', 'delay=1ms': 'c', 'delay=10s': 'b' });
    expect(ask(questions, everybody, outcome)?.question.id).toBe('delay');
  });

  it('that are equally likely to change it come in the order of the questionnaire', () => {
    const other: Question = { ...replay, id: 'other' };
    const outcome = wonBy({ 'replay=true': 'b', 'other=true': 'b' });
    expect(ask([other, replay], everybody, outcome)?.question.id).toBe('other');
  });

  it.each<[string, Answers, QuestionnaireOptions]>([
    ['was answered', { replay: false }, {}],
    ['is not known to the person', { replay: 'unknown' }, {}],
    ['is skipped', {}, { skipped: new Set(['replay']) }],
    ['would be the ninth', {}, { adaptiveAsked: 8 }],
  ])('do not come when it %s', (_, answers, options) => {
    const outcome = wonBy({ 'replay=true': 'b' });
    expect(ask([replay], { ...everybody, ...answers }, outcome, options)).toBeUndefined();
  });

  it('end when no answer changes the outcome', () => {
    expect(ask([replay, delay, place, people], everybody, wonBy({}))).toBeUndefined();
  });
});

describe('at a closer look', () => {
  const other: Question = { ...replay, id: 'other' };
  const more: Question = { ...replay, id: 'more' };
  /** A glance sees both change; a closer look leaves `a` whatever is said of the first. */
  const atFirst = wonBy({ 'replay=true': 'hybrid', 'other=true': 'b' });
  const closer = wonBy({ 'other=true': 'c' });

  it('a question whose answers change nothing is not asked', () => {
    const next = ask([replay, other], everybody, closer, { atFirst });
    expect(next).toMatchObject({ question: { id: 'other' } });
    expect(next?.because).toEqual([
      { value: true, outcome: 'c' },
      { value: false, outcome: 'a' },
    ]);
    expect(ask([replay], everybody, closer, { atFirst })).toBeUndefined();
  });

  it('nothing is looked at that a glance sees no change in', () => {
    const never: OutcomeOf = () => {
      throw new Error('not to be called');
    };
    expect(ask([delay, place], everybody, never, { atFirst })).toBeUndefined();
  });

  it('what does not hold as it is counts last, and only the first of it is tried', () => {
    const seen: string[] = [];
    const doubtful = ['one', 'two', 'three'].map((id): Question => ({ ...replay, id }));
    // As it is, and with most answers, a glance sees what a closer look makes `a` of.
    const glance: OutcomeOf = (answers) => {
      if (answers.more === true) return 'b';
      return doubtful.some(({ id }) => answers[id] === false) ? 'a' : 'hybrid';
    };
    const look: OutcomeOf = (answers) => {
      seen.push(...doubtful.flatMap(({ id }) => (answers[id] === undefined ? [] : [id])));
      return answers.more === true ? 'b' : 'a';
    };
    expect(ask([...doubtful, more], everybody, look, { atFirst: glance })?.question.id).toBe('more');
    expect(seen).toEqual([]);
    expect(ask(doubtful, everybody, look, { atFirst: glance })).toBeUndefined();
    expect([...new Set(seen)]).toEqual(['one']);
  });
});

describe('on the shipped knowledge', () => {
  const knowledge = realKnowledge();
  const { outcomeOf: winner, atFirst } = outlookBy(knowledge, {}, {});
  const core: Answers = { throughput: '20k', latencyP99: '50ms', devices: '500', opsBudget: 'medium' };

  const adaptive = (answers: Answers): readonly string[] => {
    const asked: string[] = [];
    let all = answers;
    for (;;) {
      const next = nextQuestion(knowledge, all, winner, { adaptiveAsked: asked.length, atFirst });
      if (next === undefined) return asked;
      expect(next.because?.some(({ outcome }) => outcome !== winner(all))).toBe(true);
      asked.push(next.question.id);
      all = { ...all, [next.question.id]: 'unknown' };
    }
  };

  it('begins with the core questions in their order', () => {
    const first = nextQuestion(knowledge, {}, winner)?.question.id;
    const second = nextQuestion(knowledge, { scenario: 'mixed' }, winner)?.question.id;
    expect([first, second]).toEqual(['scenario', 'throughput']);
  });

  it.each([
    ['task-queue', 'durability'],
    ['microservices', 'delivery'],
    ['log-aggregation', 'requestReply'],
    ['iot-devices', 'replay'],
    ['edge-computing', 'ordering'],
  ])('for %s asks about %s', (scenario, question) => {
    expect(adaptive({ ...core, scenario })).toContain(question);
  });

  it.each(knowledge.scenarios.map(({ id }) => id))('for %s asks at most eight', (scenario) => {
    const asked = adaptive({ ...core, scenario });
    expect(asked.length).toBeLessThanOrEqual(8);
    expect(new Set(asked).size).toBe(asked.length);
  });

  it('asks nothing more once every answer that matters is known', () => {
    const settled: Answers = {
      ...core,
      scenario: 'stream-processing',
      throughput: '500k',
      nodeMemory: '64GiB',
      protocol: 'kafka',
      transactions: true,
      ordering: 'per-key',
    };
    expect(adaptive(settled)).toEqual([]);
    const { ordering: _, ...open } = settled;
    expect(adaptive(open)).toEqual(['ordering']);
  });
});

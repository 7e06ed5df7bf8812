import { describe, expect, it } from 'vitest';
import { askAll, type Conversation } from '../../src/cli/ask.ts';
import type { Answers, KnowledgeBase, Language } from '../../src/domain/index.ts';
import { realKnowledge } from '../support/real-knowledge.ts';
import { CTRL_C, type Shown, scriptedPrompts } from '../support/scripted-prompts.ts';
import { tinyQuestions } from '../support/tiny-questions.ts';

const { load, budget, delay, replay } = tinyQuestions;
const knowledge: KnowledgeBase = { ...realKnowledge(), questions: [load, budget, delay, replay], implications: [] };

/** Reading again makes it Kafka, waiting for long JetStream; nothing else matters. */
const winner = ({ replay: again, delay: wait }: Answers): string =>
  again === true ? 'kafka' : wait === '10s' ? 'nats-jetstream' : 'nats-core';
const always = () => 'nats-core';

const RIGHT = '';
const NO_NAME = '';

async function run(
  script: Parameters<typeof scriptedPrompts>[0],
  { known = {}, outcomeOf = winner, language = 'en' as Language, base = knowledge } = {},
): Promise<{ readonly asked: Conversation; readonly shown: readonly Shown[] }> {
  const { prompts, shown, left } = scriptedPrompts(script);
  const asked = await askAll(base, known, language, prompts, { outcomeOf, atFirst: outcomeOf }, false);
  if (!asked.cancelled) expect(left(), 'replies left over').toBe(0);
  return { asked, shown };
}

describe('a conversation', () => {
  it('asks the core, then what decides, then whether all is right, then for a name', async () => {
    const { asked, shown } = await run(['200k', 'low', '5ms', 'false', RIGHT, 'Order ledger']);
    expect(asked).toEqual({
      answers: { load: '200k', budget: 'low', delay: '5ms', replay: false },
      name: 'Order ledger',
    });
    expect(shown.map(({ message }) => message)).toEqual([
      'load?',
      'budget?',
      'delay?',
      'replay?',
      'Are these answers right?',
      'What is the report to be called?',
    ]);
  });

  it('asks only what is missing', async () => {
    const { asked } = await run(['low', RIGHT, NO_NAME], { known: { load: '1k' }, outcomeOf: always });
    expect(asked).toEqual({ answers: { load: '1k', budget: 'low' } });
  });

  it('is none when nothing is missing', async () => {
    const known = { load: '1k', budget: 'low' };
    const { asked, shown } = await run([], { known, outcomeOf: always });
    expect(asked).toEqual({ answers: known });
    expect(shown).toEqual([]);
  });

  it('does not begin with what follows whatever is answered', async () => {
    const everybody = {
      id: 'everybody/load',
      when: { cells: [] },
      requires: { key: 'load', value: '1k' },
      firm: true,
      because: { en: 'a rule of the house' },
      source: [],
    };
    const base = { ...knowledge, implications: [everybody] } satisfies KnowledgeBase;
    const { shown } = await run(['low', RIGHT, NO_NAME], { base, outcomeOf: always });
    expect(shown[0]?.message).toBe('budget?');
  });

  it('does not ask what follows firmly from an answer', async () => {
    const base = {
      ...knowledge,
      implications: [
        {
          id: 'low-budget/no-replay',
          when: {
            cells: [{ column: 'budget', test: { kind: 'members', text: 'low', members: ['low'] } }],
          },
          requires: { key: 'replay', value: 'false' },
          firm: true,
          because: { en: 'nobody to run it' },
          source: [],
        },
      ],
    } satisfies KnowledgeBase;
    const { shown } = await run(['1k', 'low', '5ms', RIGHT, NO_NAME], { base });
    expect(shown.map(({ message }) => message)).not.toContain('replay?');
  });
});

describe('a question', () => {
  it('shows help, examples and the ways out', async () => {
    const { shown } = await run(['1k', 'low', RIGHT, NO_NAME], { outcomeOf: always });
    expect(shown[0]?.help).toBe("about load\nFor example 200k, 50k..200k. Empty or ?: don't know.");
    expect(shown[1]?.choices).toEqual([
      "? don't know",
      'the low one',
      'the high one',
      '< back to the question before',
      '> recommend now',
    ]);
  });

  it.each([
    ['an unknown unit', '5 parsecs', /^"5 parsecs" is not a rate/],
    ['a value out of range', '2000G', /out of range: expected/],
    ['going back from the first one', '<', /no question before/],
    ['enough before anything was said', '>', /^nothing is said yet/],
    ['an escape sequence, made harmless', '5\u001b[2J', /^"5\\x1b\[2J"/],
  ])('refuses %s and asks again', async (_, typed, complaint) => {
    const { asked, shown } = await run([typed, '1k', 'low', RIGHT, NO_NAME], { outcomeOf: always });
    expect(shown[0]?.complaints).toEqual([expect.stringMatching(complaint)]);
    expect(asked).toEqual({ answers: { load: '1k', budget: 'low' } });
  });

  it.each(['', '?', 'unknown', '  '])('takes "%s" for not knowing', async (typed) => {
    const { asked } = await run([typed, 'unknown', RIGHT, NO_NAME], { outcomeOf: always });
    expect(asked).toEqual({ answers: { load: 'unknown', budget: 'unknown' } });
  });

  it.each([
    ['chosen', ['1k', '>', RIGHT, NO_NAME], { load: '1k' }],
    ['typed', ['1k', 'low', '>', RIGHT, NO_NAME], { load: '1k', budget: 'low' }],
  ])('leaves out the rest, %s', async (_, script, answers) => {
    expect((await run(script)).asked).toEqual({ answers, cutShort: true });
  });

  it('may be the first one, where answers were given before', async () => {
    const { asked, shown } = await run(['>'], { known: { budget: 'low' }, outcomeOf: always });
    expect(shown[0]?.help).toContain('>: recommend now.');
    expect(asked).toEqual({ answers: { budget: 'low' }, cutShort: true });
  });

  it('wants the unit of a duration while it can be typed', async () => {
    const { asked, shown } = await run(['1k', 'low', '5', '5ms', 'false', RIGHT, NO_NAME]);
    expect(shown[2]?.complaints).toEqual(['"5" has no unit: expected one, such as 5ms']);
    expect(asked).toMatchObject({ answers: { delay: '5ms' } });
  });

  it('says why it is asked when it is not asked of everybody', async () => {
    const { shown } = await run(['1k', 'low', '5ms', 'true', RIGHT, NO_NAME]);
    expect(shown[0]?.help).not.toContain('Asked because');
    expect(shown[2]?.help).toContain(
      'Asked because the outcome depends on it: NATS Core (up to 100 ms) or NATS JetStream (from 10 s).',
    );
    expect(shown[3]?.help).toContain('Asked because the outcome depends on it: Kafka (yes) or NATS Core (no).');
  });

  it('names the parts of what runs together, and that nothing fits', async () => {
    const outcomeOf = ({ delay: wait, replay: again }: Answers) =>
      again === true ? 'kafka mqtt' : wait === '10s' ? 'kafka nats-jetstream' : wait === '1ms' ? '' : 'nats-core';
    const { shown } = await run(['1k', 'low', '5ms', 'false', RIGHT, NO_NAME], { outcomeOf });
    expect(shown[2]?.help).toContain(
      'no alternative fits (up to 1 ms), NATS Core (5 ms to 100 ms) or Kafka + NATS JetStream (from 10 s).',
    );
    expect(shown[3]?.help).toContain('Kafka + MQTT (yes) or NATS Core (no).');
  });
});

describe('going back', () => {
  it('puts the question before again, with its answer kept ready', async () => {
    const { asked, shown } = await run(['1k', '<', '', 'high', RIGHT, NO_NAME], { outcomeOf: always });
    expect(asked).toEqual({ answers: { load: '1k', budget: 'high' } });
    expect(shown[2]).toMatchObject({ message: 'load?', help: expect.stringContaining('Empty: 1k stays.') });
  });

  it('takes the answer back, so that another question may follow', async () => {
    const { asked } = await run(['1k', 'low', '10s', '<', '5ms', 'false', RIGHT, NO_NAME]);
    expect(asked).toEqual({ answers: { load: '1k', budget: 'low', delay: '5ms', replay: false } });
  });

  it('from the name leads to the answers', async () => {
    const { asked, shown } = await run(['1k', 'low', RIGHT, '<', RIGHT, 'x'], { outcomeOf: always });
    expect(asked).toMatchObject({ name: 'x' });
    expect(shown.filter(({ message }) => message === 'Are these answers right?')).toHaveLength(2);
  });
});

describe('the review', () => {
  it('shows every answer, given before or now', async () => {
    const { shown } = await run(['', RIGHT, NO_NAME], { known: { budget: 'high', delay: '5ms' }, outcomeOf: always });
    expect(shown[1]?.choices).toEqual(['yes, recommend', 'load: not known', 'budget: the high one', 'delay: 5 ms']);
  });

  it.each<[string, string[], Answers]>([
    ['an answer given now', ['load', '2k', RIGHT], { load: '2k', budget: 'low' }],
    ['an answer given before', ['budget', 'high', RIGHT], { load: '1k', budget: 'high' }],
    ['one to not knowing', ['load', '?', RIGHT], { load: 'unknown', budget: 'low' }],
    ['two, one after the other', ['load', '2k', 'budget', 'high', RIGHT], { load: '2k', budget: 'high' }],
    ['nothing after all', ['load', '<', RIGHT], { load: '1k', budget: 'low' }],
    ['nothing by an empty line', ['load', '', RIGHT], { load: '1k', budget: 'low' }],
  ])('changes %s', async (_, script, answers) => {
    const { asked } = await run(['1k', ...script, NO_NAME], { known: { budget: 'low' }, outcomeOf: always });
    expect(asked).toEqual({ answers });
  });

  it('is what a choice that is to change goes back to', async () => {
    const { shown } = await run(['1k', 'low', 'budget', '<', RIGHT, NO_NAME], { outcomeOf: always });
    expect(shown[1]?.choices).toContain('< back to the question before');
    expect(shown[3]?.choices).toContain('< back to the answers');
    expect(shown[4]?.message).toBe('Are these answers right?');
  });

  it('asks what a changed answer makes worth asking', async () => {
    const outcomeOf = ({ budget: who, replay: again }: Answers) =>
      who === 'high' && again === true ? 'kafka' : 'nats-core';
    const { asked } = await run(['1k', 'low', 'budget', 'high', 'true', RIGHT, NO_NAME], { outcomeOf });
    expect(asked).toEqual({ answers: { load: '1k', budget: 'high', replay: true } });
  });

  it('leads back to the questions that were left out', async () => {
    const { asked, shown } = await run(['1k', '>', '<', 'low', RIGHT, NO_NAME], { outcomeOf: always });
    expect(shown[2]?.choices.at(-1)).toBe('< go on with the questions');
    expect(shown.at(-2)?.choices).toEqual(['yes, recommend', 'load: 1k msg/s', 'budget: the low one']);
    expect(asked).toEqual({ answers: { load: '1k', budget: 'low' } });
  });

  it('says what is doubtful while it can be changed', async () => {
    const { shown } = await run(['1k', 'low', 'delay', '5ms', RIGHT, NO_NAME], {
      known: { delay: '5' },
      outcomeOf: always,
    });
    expect(shown[2]?.help).toMatch(/^! delay: "5" without a unit was taken for 5 s; .*\nChoose an answer/);
    expect(shown.at(-2)?.help).toBe('Choose an answer to change it.');
  });

  it('refuses a name too long for a title', async () => {
    const { asked, shown } = await run(['1k', 'low', RIGHT, 'x'.repeat(201), 'x'], { outcomeOf: always });
    expect(shown.at(-1)?.complaints).toEqual(['at most 200 characters']);
    expect(asked).toMatchObject({ name: 'x' });
  });
});

describe('cancelling', () => {
  it.each<[string, (string | typeof CTRL_C)[], Answers]>([
    ['at the first question', [CTRL_C], {}],
    ['at a choice', ['1k', CTRL_C], { load: '1k' }],
    ['after going back', ['1k', '<', CTRL_C], { load: '1k' }],
    ['at the review', ['1k', 'low', CTRL_C], { load: '1k', budget: 'low' }],
    ['while changing an answer', ['1k', 'low', 'load', CTRL_C], { load: '1k', budget: 'low' }],
    ['at the name', ['1k', 'low', RIGHT, CTRL_C], { load: '1k', budget: 'low' }],
  ])('%s gives nothing but what was said', async (_, script, answers) => {
    expect((await run(script, { outcomeOf: always })).asked).toEqual({ answers, cancelled: true });
  });

  it('is not what a bug looks like', async () => {
    const outcomeOf = () => {
      throw new Error('a bug');
    };
    await expect(run(['1k', 'low'], { outcomeOf })).rejects.toThrow('a bug');
  });
});

it('speaks Chinese', async () => {
  const { shown } = await run(['1k', 'low', RIGHT, NO_NAME], { outcomeOf: always, language: 'zh' });
  expect(shown[0]?.help).toContain('例如 200k');
  expect(shown[1]?.choices).toContain('? 不清楚');
});

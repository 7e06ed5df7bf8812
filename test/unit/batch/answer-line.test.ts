import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { batchAnswerOf } from '../../../src/batch/answer.ts';
import { lineAnswerer } from '../../../src/batch/answer-line.ts';
import type { Request } from '../../../src/domain/index.ts';
import { type RecommendOptions, recommend } from '../../../src/recommendation/index.ts';
import { speaker } from '../../../src/wording/say.ts';
import { jsonLine } from '../../../src/words/escape.ts';
import { randomAnswers } from '../../support/random-answers.ts';
import { realKnowledge } from '../../support/real-knowledge.ts';

const knowledge = realKnowledge();
const options = { language: 'en', draws: 0, tool: { name: 'mq-advisor', version: '1' } } as const;
const answer = lineAnswerer(knowledge, options, speaker(knowledge.wording, 'en'));
const read = (text: string) => JSON.parse(answer(text).text);

describe('a line', () => {
  it('says what a report of the same request says', () => {
    fc.assert(
      fc.property(randomAnswers(knowledge), fc.string(), (answers, name) => {
        if (Object.keys(answers).length === 0) return;
        const report = recommend({ name, workloads: [{ answers }] }, knowledge, options);
        expect(answer(JSON.stringify({ name, ...answers })).text).toBe(jsonLine(batchAnswerOf(report, null)));
      }),
      { numRuns: 400 },
    );
  }, 120_000);

  const several = [
    { name: 'a', scenario: 'iot-devices' },
    { name: 'b', replay: true },
  ];
  const durable = { scenario: 'task-queue', durability: 'required' };
  it.each<[string, object, Request['workloads'], Partial<RecommendOptions>]>([
    ['several workloads', { workloads: several }, several.map(({ name, ...answers }) => ({ name, answers })), {}],
    ['a profile of its own', { ...durable, profile: 'balanced' }, [{ answers: durable }], { profile: 'balanced' }],
    [
      'weights of its own',
      { ...durable, weights: 'fit=1, durability=3' },
      [{ answers: durable }],
      { weights: { fit: 0.25, durability: 0.75 } },
    ],
  ])('goes the whole way with %s', (_, line, workloads, asked) => {
    const report = recommend({ workloads }, knowledge, { ...options, ...asked });
    expect(answer(JSON.stringify(line)).text).toBe(jsonLine(batchAnswerOf(report, null)));
  });

  it('is answered though its comparisons of weights contradict each other, which it says', () => {
    const weights = 'fit/latency=9, latency/operations=9, operations/fit=9';
    expect(read(JSON.stringify({ scenario: 'task-queue', weights }))).toMatchObject({
      kind: 'single',
      warnings: [{ code: 'usage/inconsistent' }, { code: 'decision/weight-unheard' }],
    });
  });

  it('says which bound is missed by what and by how much, of the same need in words made once', () => {
    const say = speaker(knowledge.wording, 'en');
    let said = 0;
    const counted = lineAnswerer(knowledge, options, (id, gaps) => {
      if (id === 'engine/bound-missed') said++;
      return say(id, gaps);
    });
    const orders = { scenario: 'order-processing', replay: true };
    const bounds = ['4ms', '3ms', '4ms', '0.003s', '4ms'];
    const texts = bounds.map((latencyP99) => {
      const answers = { ...orders, latencyP99 };
      const warned = recommend({ workloads: [{ answers }] }, knowledge, options).warnings;
      expect(JSON.parse(counted(JSON.stringify(answers)).text).warnings).toEqual(warned);
      return warned.map(({ text }) => text).join('\n');
    });
    expect(texts[0]).toContain('P99 within 4 ms needed');
    expect([new Set(texts).size, said]).toEqual([2, 2]);
  });

  it('is read as the number that JSON has, and as people write where it is a text', () => {
    expect(read('{"throughput":600.000}')).toEqual(read('{"throughput":600}'));
    expect(read('{"throughput":16.667}')).toMatchObject({ kind: 'single' });
    expect(read('{"throughput" :600.000,"name":"x"}')).toMatchObject({ name: 'x', kind: 'single' });
    expect(read('{"name":"x","throughput":"600.000"}')).toMatchObject({
      name: 'x',
      errors: [{ code: 'answers/invalid-value', column: 26 }],
    });
  });

  it.each([
    ['a number without its unit', { retention: 7 }, 'answers/without-unit'],
    ['a text without its unit', { scenario: 'task-queue', retention: '7' }, 'answers/without-unit'],
    ['more regions than there are', { scenario: 'task-queue', regions: 100 }, 'answers/unlikely'],
    ['an unlikely share', { scenario: 'task-queue', availability: 20 }, 'answers/unlikely'],
    ['a rule that answers go against', { delivery: 'exactly-once', durability: 'none' }, 'answers/contradictory'],
    ['less than what is implied', { scenario: 'task-queue', replay: true, retention: '0s' }, 'answers/contradictory'],
    ['nothing that counts', { name: 'x', protocol: 'any' }, 'answers/nothing-known'],
  ])('warns as a report does: %s', (_, request, code) => {
    const { name, ...answers } = { name: undefined, ...request };
    const { warnings } = recommend({ ...(name && { name }), workloads: [{ answers }] }, knowledge, options);
    expect(warnings.map((one) => one.code)).toContain(code);
    expect(read(JSON.stringify(request)).warnings).toEqual(warnings);
  });

  it.each([0, 300])(
    'says with %d draws that nothing is decided, and disputes no decision for one that is level',
    (draws) => {
      const drawn = lineAnswerer(knowledge, { ...options, draws }, speaker(knowledge.wording, 'en'));
      const given = { availability: 99.9, decision: { alternative: 'nats-core' } };
      expect(JSON.parse(drawn(JSON.stringify(given)).text)).toMatchObject({ undecided: true, margin: 0, agrees: true });
      expect(JSON.parse(drawn('{"scenario":"log-aggregation"}').text).undecided).toBe(false);
    },
  );

  it.each([
    ['its own', { weights: 'latency=1' }, undefined],
    ['those of all', {}, { latency: 1 }],
  ])('refuses a line in which %s weights let nothing count', (_, own, weights) => {
    const weighed = lineAnswerer(
      knowledge,
      { ...options, ...(weights && { weights }) },
      speaker(knowledge.wording, 'en'),
    );
    const { errors } = JSON.parse(weighed(JSON.stringify({ scenario: 'task-queue', ...own })).text);
    expect(errors).toEqual([
      {
        code: 'usage/invalid',
        message: 'no answer lets any criterion count that is weighed',
        hint: expect.stringMatching(/^expected one of: fit, .*workarounds$/),
      },
    ]);
  });

  it.each([
    ['true', true, true],
    ['a whole number', 200000, '200k'],
    ['a power', 1e6, '1M'],
  ])('reads %s as typed', (_, raw, text) => {
    const key = typeof raw === 'boolean' ? 'replay' : 'throughput';
    expect(read(JSON.stringify({ [key]: raw }))).toEqual(read(JSON.stringify({ [key]: text })));
  });

  it.each(knowledge.questions.filter(({ answer: { kind } }) => kind === 'number').map(({ id }) => id))(
    'reads every number for %s as typed',
    (key) => {
      for (const raw of [7, 1, 2, 0, 1000, 1.5, -1, 99_999, 1e15, 2 ** 53, 1e21, 7]) {
        const { errors: [number] = [], ...rest } = read(JSON.stringify({ [key]: raw }));
        const { errors: [text] = [], ...same } = read(JSON.stringify({ [key]: String(raw) }));
        expect([rest, number?.code]).toEqual([same, text?.code]);
      }
    },
  );

  it.each([
    ['another one', { alternative: 'mqtt' }, false],
    ['its technology', { technology: 'kafka' }, true],
    ['its technology, by a program that writes nulls', { technology: 'kafka', alternative: null }, true],
    ['itself', { technology: 'kafka', alternative: 'kafka', reviewedWith: '1' }, true],
    ['itself, as a record has it', { kind: 'single', alternative: 'kafka', reviewedWith: { knowledge: '1' } }, true],
    ['several', { kind: 'hybrid', parts: [{ alternative: 'kafka' }, { alternative: 'mqtt' }] }, false],
    ['none of them', { kind: 'none' }, false],
    ['none yet', { kind: 'undecided', between: ['kafka', 'mqtt'] }, null],
    ['nothing', undefined, null],
    ['null', null, null],
  ])('is held against a decision for %s', (_, decision, agrees) => {
    expect(read(JSON.stringify({ scenario: 'log-aggregation', decision })).agrees).toBe(agrees);
  });

  it.each([
    ['a word', 'kafka', 27],
    ['a list', ['kafka'], 27],
    ['a key that nobody reads', { technology: 'kafka', by: 'me' }, 49],
    ['an alternative that is a list', { alternative: ['kafka'] }, 42],
    ['nothing that was chosen', {}, 27],
    ['a name without letters', { alternative: '' }, 27],
  ])('is refused where its decision is %s', (_, decision, column) => {
    const { errors } = read(JSON.stringify({ replay: true, decision }));
    expect(errors).toMatchObject([{ code: 'record/decision', column }]);
  });

  it('is held against a decision the same way, quick or not', () => {
    const { alternatives, technologies } = knowledge;
    const decisions = [
      ...alternatives.map(({ id }) => ({ alternative: id })),
      ...technologies.map(({ id }) => ({ technology: id })),
    ];
    fc.assert(
      fc.property(randomAnswers(knowledge), fc.constantFrom(...decisions), (answers, decision) => {
        if (Object.keys(answers).length === 0) return;
        const line = JSON.stringify({ ...answers, decision });
        const { agrees } = read(line);
        // A space before a colon makes a line that is read with care.
        expect(read(line.replace('":', '" :')).agrees).toBe(agrees);
      }),
      { numRuns: 200 },
    );
  }, 120_000);

  it.each([
    ['a key given twice', '{"replay":true,"replay":false}', 'yaml/duplicate-key'],
    ['a key given twice, written widely', '{"replay" : true, "replay" : false}', 'yaml/duplicate-key'],
    ['a key given twice, one of them written widely', '{"replay":true,"replay" :false}', 'yaml/duplicate-key'],
    ['a key given twice, one before a tab', '{"replay":true,"replay"\t:false}', 'yaml/duplicate-key'],
    ['an unknown key', '{"replays":true}', 'answers/unknown-key'],
    ['a key of every object', '{"__proto__":1,"replay":true}', 'answers/unknown-key'],
    ['an unreadable value', '{"latencyP99":"5 parsecs"}', 'answers/invalid-value'],
    ['a number too large for one', '{"throughput":1e400}', 'answers/invalid-value'],
    ['a list', '[1]', 'batch/not-json'],
    ['words', 'not json', 'batch/not-json'],
    ['YAML', 'replay: true', 'batch/not-json'],
    ['half an object', '{"replay":true', 'yaml/syntax'],
    ['no answers', '{"name":"x"}', 'answers/empty'],
    ['no answer that is known', '{"scenario":"unknown","replay":"?"}', 'answers/empty'],
    ['a profile nobody knows', '{"replay":true,"profile":"x"}', 'usage/invalid'],
  ])('is answered in place with what is wrong: %s', (_, line, code) => {
    const answered = answer(line);
    expect(answered.answer).toBeUndefined();
    const { errors } = JSON.parse(answered.text);
    expect(errors[0].code).toBe(code);
    expect(errors[0].message).not.toBe('');
  });

  it.each([
    ['a quick one', {}],
    ['one that goes the whole way', { profile: 'balanced' }],
    ['one that cannot be read', { latencyP99: '5 parsecs' }],
  ])('gives back what it is called: %s', (_, more) => {
    const request = { scenario: 'task-queue', ...more };
    for (const id of ['r-1', 0, 2 ** 53 - 1]) {
      expect(read(JSON.stringify({ ...request, id }))).toEqual({ id, ...read(JSON.stringify(request)) });
    }
    expect(Object.keys(read(JSON.stringify(request)))).not.toContain('id');
  });

  it.each([2 ** 53, 1.5, null, {}, 'x'.repeat(2001)])('is not called %j', (id) => {
    const { errors } = read(JSON.stringify({ id, scenario: 'task-queue' }));
    expect(errors).toMatchObject([{ code: 'usage/invalid' }]);
  });

  it('keeps its name when it cannot be read', () => {
    expect(read('{"name":"orders","latencyP99":"5 parsecs"}')).toMatchObject({
      name: 'orders',
      errors: [{ column: 31 }],
    });
    expect(Object.keys(read('{"latencyP99":"5 parsecs"}'))).toEqual(['errors']);
  });

  it('holds no hazard of its name', () => {
    const { text } = answer(JSON.stringify({ name: '\u001b[31m\u202e\u2028', replay: true }));
    expect(text).toContain(String.raw`\u001b[31m\u202e\u2028`);
    expect(text).not.toMatch(/\p{Cf}|\p{Cc}|\p{Zl}/u);
  });
});

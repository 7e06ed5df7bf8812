import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readRequest } from '../../../src/answers/index.ts';
import { type Answers, inLanguage, LANGUAGES, type Language } from '../../../src/domain/index.ts';
import { answersTemplate, type TemplateContext } from '../../../src/reporters/answers-template.ts';
import { PAYLOADS } from '../../support/hostile.ts';
import { randomAnswers } from '../../support/random-answers.ts';
import { realKnowledge } from '../../support/real-knowledge.ts';
import { sayShipped } from '../../support/shipped-wording.ts';

const knowledge = realKnowledge();
const { questions } = knowledge;
const context = (language: Language = 'en'): TemplateContext => ({
  say: sayShipped(language),
  language,
  questions,
  schema: 'https://example.org/answers.schema.json',
  tool: 'mq-advisor',
  file: 'answers.yaml',
  alternative: knowledge.alternatives[0]?.id ?? '',
  knowledge: knowledge.version,
});
const template = (answers: Answers, language?: Language, name?: string) =>
  answersTemplate({ ...(name === undefined ? {} : { name }), answers }, context(language));
/** What stands in it once every # before a key is taken away. */
const filledIn = (text: string) => text.replace(/^# (?=[A-Za-z][A-Za-z0-9]*:( |$)| {2}\w+: )/gm, '');

describe.each(LANGUAGES)('an answers file to fill in, in %s', (language) => {
  it('starts with the line that editors look for', () => {
    expect(template({}, language)).toMatch(
      /^# yaml-language-server: \$schema=https:\/\/example\.org\/answers\.schema\.json\n/,
    );
  });

  it('explains every key, with each of its choices or examples', () => {
    const text = template({}, language).replace(/\n# +/g, ' ').replace(/ /g, '');
    for (const { id, label, help, answer, examples } of questions) {
      const [first = ''] = examples;
      expect(text).toContain(`${id}:`);
      for (const words of [label, help])
        expect(text).toContain(
          inLanguage(words, language)
            .replace(/ |[.。]$/g, '')
            .slice(0, 12),
        );
      if (answer.kind === 'number') expect(text).toContain(first.replace(/ /g, ''));
      if (answer.kind === 'choice') for (const choice of answer.choices) expect(text).toContain(choice.id);
    }
  });

  it('holds nothing but comments and answers', () => {
    const lines = template({ throughput: '5k', replay: true }, language).split('\n');
    expect(lines.filter((line) => line !== '' && !line.startsWith('#'))).toEqual(['throughput: 5k', 'replay: true']);
  });

  it('is no wider than a screen', () => {
    const widest = Math.max(
      ...template({}, language)
        .split('\n')
        .slice(1)
        .map((line) => line.length),
    );
    expect(widest).toBeLessThanOrEqual(100);
  });

  it('is a valid answers file when every # is taken away', () => {
    const { request, problems } = readRequest(filledIn(template({}, language)), 'answers.yaml', questions);
    expect(problems).toEqual([]);
    expect(Object.keys(request?.workloads[0]?.answers ?? {}).sort()).toEqual(questions.map(({ id }) => id).sort());
  });
});

it('reads back as the answers it was made with', () => {
  fc.assert(
    fc.property(randomAnswers(knowledge), fc.string({ maxLength: 60 }), (answers, name) => {
      fc.pre(Object.keys(answers).length > 0);
      const text = template(answers, 'en', name.replace(/\0/g, '').trim() || 'x');
      const { request } = readRequest(text, 'answers.yaml', questions);
      const given = request?.workloads[0]?.answers ?? {};
      expect(Object.fromEntries(Object.entries(given).map(([key, value]) => [key, String(value)]))).toEqual(answers);
    }),
  );
});

it.each(Object.entries(PAYLOADS))('keeps a hostile name on its line: %s', (_name, payload) => {
  const name = payload.replace(/\0/g, '');
  const text = template({ throughput: '5k' }, 'en', name);
  const { request, problems } = readRequest(text, 'answers.yaml', questions);
  expect(problems).toEqual([]);
  expect(request?.name).toBe(name);
  expect(text.split('\n').filter((line) => line !== '' && !line.startsWith('#'))).toHaveLength(2);
});

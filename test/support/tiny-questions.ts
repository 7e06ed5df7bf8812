import type { Question } from '../../src/domain/index.ts';

const question = (
  id: string,
  answer: Question['answer'],
  unknownRange: Question['unknownRange'],
  rest: Partial<Question> = {},
): Question => ({
  id,
  label: { en: id },
  prompt: { en: `${id}?` },
  help: { en: `about ${id}` },
  answer,
  core: false,
  examples: ['1'],
  unknownRange,
  source: [],
  ...rest,
});

const choices = (...ids: string[]): Question['answer'] => ({
  kind: 'choice',
  choices: ids.map((id) => ({ id, label: { en: `the ${id} one` } })),
  ordered: false,
});

/** A questionnaire with one question of each kind, small enough to hold in the head. */
export const tinyQuestions = {
  load: question(
    'load',
    { kind: 'number', dimension: 'rate', integer: false, min: 0, max: 1e9 },
    { kind: 'number', min: 100, max: 10_000 },
    { core: true, examples: ['200k', '50k..200k'] },
  ),
  budget: question(
    'budget',
    choices('low', 'high'),
    { kind: 'shares', shares: { low: 0.5, high: 0.5 } },
    { core: true, examples: ['low'] },
  ),
  delay: question(
    'delay',
    { kind: 'number', dimension: 'duration', integer: false, min: 1e-6, max: 3600 },
    { kind: 'number', min: 0.001, max: 10 },
    { examples: ['5ms'] },
  ),
  people: question(
    'people',
    { kind: 'number', dimension: 'people', integer: true, min: 0, max: 1000 },
    { kind: 'number', min: 2, max: 30 },
    { examples: ['6'] },
  ),
  replay: question(
    'replay',
    { kind: 'flag' },
    { kind: 'shares', shares: { true: 0.2, false: 0.8 } },
    { examples: ['true'] },
  ),
  place: question(
    'place',
    choices('here', 'there', 'anywhere'),
    { kind: 'shares', shares: { here: 1 } },
    { examples: ['here'] },
  ),
} as const satisfies Record<string, Question>;

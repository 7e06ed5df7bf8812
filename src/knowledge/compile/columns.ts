import type { ColumnType, Interval, Question } from '../../domain/index.ts';
import type { RawDecision } from '../schema/decision.ts';

/**
 * The type of every column that a condition may name: the questions, what is derived from them, the `traits` of the scenario, and of the alternative
 * at hand its `alternative.id`, `alternative.technology`, `alternative.speaks` and each of its capabilities.
 */
export function columnsOf(questions: readonly Question[], raw: RawDecision): Readonly<Record<string, ColumnType>> {
  const columns: Record<string, ColumnType> = Object.create(null);
  for (const question of questions) columns[question.id] = columnOf(question);
  for (const { id, times, grows, dimension } of raw.derived) {
    const domain = grows === undefined ? productOf(times.map((key) => columns[key])) : ANY;
    columns[id] ??= { kind: 'number', dimension, domain };
  }
  columns.traits = { kind: 'labels', choices: distinct(raw.scenarios.flatMap(({ traits }) => traits)) };
  columns['alternative.id'] = { kind: 'choice', choices: raw.alternatives.map(({ id }) => id) };
  columns['alternative.technology'] = { kind: 'choice', choices: raw.technologies.map(({ id }) => id) };
  columns['alternative.speaks'] = { kind: 'choice', choices: ['no', 'partly', 'yes'], ordered: true };
  for (const { id, levels } of raw.capabilities) {
    columns[`alternative.${id}`] = { kind: 'choice', choices: levels.map((level) => level.id), ordered: true };
  }
  return columns;
}

/** Of what grows for a century there is no end. */
const ANY: Interval = { lo: 0, loOpen: false, hi: Number.POSITIVE_INFINITY, hiOpen: true };

/** From the product of what is least to that of what is greatest. */
function productOf(factors: readonly (ColumnType | undefined)[]): Interval {
  const product = (of: (domain: Interval) => number) =>
    factors.reduce((sum, one) => sum * (one?.kind === 'number' && one.domain !== undefined ? of(one.domain) : 1), 1);
  return { lo: product(({ lo }) => lo), loOpen: false, hi: product(({ hi }) => hi), hiOpen: false };
}

function columnOf({ answer }: Question): ColumnType {
  switch (answer.kind) {
    case 'number': {
      const domain = { lo: answer.min, loOpen: false, hi: answer.max, hiOpen: false };
      return { kind: 'number', dimension: answer.dimension, integer: answer.integer, domain };
    }
    case 'choice':
      return { kind: 'choice', choices: answer.choices.map(({ id }) => id), ordered: answer.ordered };
    case 'flag':
      return { kind: 'flag' };
  }
}

function distinct(words: readonly string[]): readonly string[] {
  return [...new Set(words)].sort();
}

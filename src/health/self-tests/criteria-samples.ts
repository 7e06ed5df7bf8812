import { assess } from '../../recommendation/assess.ts';
import { requirementsOf } from '../../recommendation/requirements-of.ts';
import type { HealthInput } from '../health-input.ts';
import { sampleAnswers } from './sample-answers.ts';

const REQUESTS = 150;

/**
 * What one criterion said of the alternatives under one request: utilities less their mean, nothing of one whose figure is
 * missing; undefined where silent.
 */
type Column = readonly number[] | undefined;

/** By criterion, in the order of the knowledge base, then by request. */
export function criteriaSamples({ knowledge }: HealthInput): readonly (readonly Column[])[] {
  const columns: Column[][] = knowledge.criteria.map(() => []);
  for (const answers of sampleAnswers(knowledge, REQUESTS, 'criteria')) {
    const { matrix } = assess(knowledge, requirementsOf(answers, knowledge));
    for (const [index, column] of columns.entries()) {
      column.push(matrix.active[index] ? centred(matrix.results.map((row) => row[index]?.utility)) : undefined);
    }
  }
  return columns;
}

function centred(utilities: readonly (number | undefined)[]): readonly number[] {
  const known = utilities.filter((each) => each !== undefined);
  const mean = known.reduce((sum, each) => sum + each, 0) / (known.length || 1);
  return utilities.map((each) => (each === undefined ? 0 : each - mean));
}

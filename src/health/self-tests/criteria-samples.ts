import { assess } from '../../recommendation/assess.ts';
import { requirementsOf } from '../../recommendation/recommend.ts';
import type { HealthInput } from '../health-input.ts';
import { sampleAnswers } from './sample-answers.ts';

const REQUESTS = 150;

/** What one criterion said of the alternatives under one request: utilities less their mean; undefined where silent. */
type Column = readonly number[] | undefined;

/** By criterion, in the order of the knowledge base, then by request. */
export function criteriaSamples({ knowledge }: HealthInput): readonly (readonly Column[])[] {
  const columns: Column[][] = knowledge.criteria.map(() => []);
  for (const answers of sampleAnswers(knowledge, REQUESTS, 'criteria')) {
    const { matrix } = assess(knowledge, requirementsOf(answers, knowledge));
    for (const [index, column] of columns.entries()) {
      column.push(matrix.active[index] ? centred(matrix.results.map((row) => row[index]?.utility ?? 0)) : undefined);
    }
  }
  return columns;
}

function centred(utilities: readonly number[]): readonly number[] {
  const mean = utilities.reduce((sum, each) => sum + each, 0) / utilities.length;
  return utilities.map((each) => each - mean);
}

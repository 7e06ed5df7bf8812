import { inLanguage, type Procedure, type ProcedureBody } from '../domain/index.ts';
import type { Read } from '../tables/index.ts';
import { roundedTo } from '../units/index.ts';
import type { Opinion } from './opinion.ts';
import type { StepWords } from './say-step.ts';

type Scoring = Extract<ProcedureBody, { kind: 'scoring' }>;
type Weights = Readonly<Record<string, number>>;

/** Runs a procedure that adds weighted scores: the greatest total is the verdict, all of them where totals are level. */
export function runScoring(scoring: Scoring, procedure: Procedure, read: Read, words: StepWords): Opinion {
  const chosen = chooseWeights(scoring, procedure, read, words);
  if (chosen.weights === undefined) return { outcomes: [], path: chosen.path, missing: chosen.missing };
  const weights = chosen.weights;
  const totals = Object.entries(scoring.scores)
    .map(([id, scores]) => ({ id, total: weightedTotal(scores, weights) }))
    .sort((a, b) => b.total - a.total);
  const best = totals.filter(({ total }) => total === totals[0]?.total).map(({ id }) => id);
  return {
    outcomes: [{ recommend: best, external: [] }],
    path: [
      ...chosen.path,
      ...totals.map(({ id, total }) => words.say('procedure/total', { name: words.name(id), total })),
    ],
    missing: [],
  };
}

interface ChosenWeights {
  readonly weights?: Weights;
  readonly path: readonly string[];
  readonly missing: readonly string[];
}

function chooseWeights(
  { criteria, weightsBy }: Scoring,
  procedure: Procedure,
  read: Read,
  { say, language, value: named }: StepWords,
): ChosenWeights {
  if (weightsBy === undefined) {
    return { weights: Object.fromEntries(criteria.map(({ id, weight }) => [id, weight])), path: [], missing: [] };
  }
  const input = procedure.inputs.find(({ id }) => id === weightsBy.input);
  const label = input === undefined ? weightsBy.input : inLanguage(input.label, language);
  const value = read(weightsBy.input);
  if (value === undefined) {
    const condition = label;
    return {
      path: [say('procedure/test', { condition, answer: say('word/not-known') })],
      missing: [weightsBy.input],
    };
  }
  const key = value.kind === 'choice' || value.kind === 'flag' ? String(value.value) : '';
  const path = [say('procedure/is', { label, value: named(weightsBy.input, key) })];
  const weights = weightsBy.sets[key];
  return weights === undefined
    ? { path: [...path, say('procedure/no-rule')], missing: [] }
    : { weights, path, missing: [] };
}

/** Rounded to 6 decimals, so that equal sums are equal whatever the order of adding. */
function weightedTotal(scores: Weights, weights: Weights): number {
  const total = Object.entries(weights).reduce((sum, [id, weight]) => sum + weight * (scores[id] ?? 0), 0);
  return roundedTo(total, 6);
}

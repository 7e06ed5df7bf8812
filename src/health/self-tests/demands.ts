import type { Alternative, AnswerType, Criterion, Headroom, KnowledgeBase } from '../../domain/index.ts';
import { assess } from '../../recommendation/assess.ts';
import type { Assessed } from '../../recommendation/assessment.ts';
import { requirementsOf } from '../../recommendation/requirements-of.ts';
import { drawLogarithmic } from '../../robustness/index.ts';
import { sayNumber } from './sample-answers.ts';

/** A question whose answers ask for more and more, as far as one criterion is concerned. */
export interface Demand {
  readonly criterion: Criterion;
  /** Position of the criterion in the knowledge base. */
  readonly index: number;
  readonly question: string;
  /** Answers from the least demanding to the most. */
  readonly levels: readonly string[];
  /** Where neither direction can be one: what more asked for, by the levels as they stand, brings closer together. */
  readonly narrowed: Pair | undefined;
}

/** Two alternatives, one better on a criterion than the other, and two answers of which the second asks for more. */
export interface Pair {
  readonly weaker: string;
  readonly better: string;
  readonly from: string;
  readonly to: string;
}

/** Numbers that are tried, spread over all orders of magnitude. */
const LEVELS = 8;
const A_LITTLE_MORE = 1.05;
const TOLERANCE = 1e-9;

/**
 * What is asked for by criteria that read one question with answers in an order. More is asked for in the direction in
 * which the lead of the better alternative never shrinks, so that asking for more cannot help the weaker. Numbers are
 * levels only where a need is compared with a figure, which says which direction is more.
 */
export function demandsOf(knowledge: KnowledgeBase): readonly Demand[] {
  return knowledge.criteria.flatMap((criterion, index): readonly Demand[] => {
    const [key, ...others] = criterion.uses;
    const question = knowledge.questions.find(({ id }) => id === key);
    if (question === undefined || others.length > 0) return [];
    const levels = levelsOf(criterion, question.answer, knowledge.alternatives);
    if (levels === undefined) return [];
    const rows = levels.map((level) => rowAt(knowledge, index, { [question.id]: level }));
    const demand = { criterion, index, question: question.id };
    const narrowed = narrowedIn(rows, levels, knowledge);
    if (narrowed === undefined) return [{ ...demand, levels, narrowed }];
    const isTurned =
      criterion.utility.kind !== 'headroom' &&
      narrowedIn([...rows].reverse(), [...levels].reverse(), knowledge) === undefined;
    return [
      isTurned ? { ...demand, levels: [...levels].reverse(), narrowed: undefined } : { ...demand, levels, narrowed },
    ];
  });
}

function levelsOf(
  { utility }: Criterion,
  answer: AnswerType,
  alternatives: readonly Alternative[],
): readonly string[] | undefined {
  if (answer.kind === 'choice') return answer.ordered ? answer.choices.map(({ id }) => id) : undefined;
  if (answer.kind !== 'number' || utility.kind !== 'headroom') return undefined;
  const spread = Array.from({ length: LEVELS }, (_, step) => drawLogarithmic(answer.min, answer.max, step / LEVELS));
  const values = [
    ...spread,
    ...alternatives.flatMap((one) => exhausting(utility, one.figures[utility.figure]?.typical)),
  ];
  const levels = [...new Set(values.sort((a, b) => a - b).map((value) => sayNumber(answer, value)))];
  return utility.objective === 'at-least' ? levels : levels.reverse();
}

/** From where on an alternative earns nothing for a need, and a little more than that: others may still lose from there on. */
function exhausting({ slope, objective }: Headroom, figure: number | undefined): readonly number[] {
  if (figure === undefined) return [];
  const decades = objective === 'at-least' ? 1 / slope : -1 / slope;
  const last = figure * 10 ** decades;
  return [last, objective === 'at-least' ? last * A_LITTLE_MORE : last / A_LITTLE_MORE];
}

/** One answer on its own, judged: by alternative, in the order of the knowledge base. */
interface Row {
  readonly utilities: readonly (number | undefined)[];
  readonly excluded: readonly boolean[];
}

function rowAt(knowledge: KnowledgeBase, criterion: number, answers: Readonly<Record<string, string>>): Row {
  const assessed = assess(knowledge, requirementsOf(answers, knowledge));
  const excluded = knowledge.alternatives.map(({ id }) => isExcluded(assessed, id));
  return { utilities: utilitiesOn(assessed, criterion), excluded };
}

export function isExcluded({ standings }: Assessed, alternative: string): boolean {
  return standings.find(({ id }) => id === alternative)?.excluded === true;
}

/** Of every alternative on one criterion, in the order of the knowledge base; undefined where it is silent or a figure is missing. */
export function utilitiesOn({ matrix }: Assessed, criterion: number): readonly (number | undefined)[] {
  return matrix.results.map((row) => row[criterion]?.utility);
}

/**
 * The first lead that shrinks from one level to the next. What is excluded is behind all others whatever its utility; what has
 * no figure earns nothing whatever is asked for.
 */
function narrowedIn(
  rows: readonly Row[],
  levels: readonly string[],
  { alternatives }: Pick<KnowledgeBase, 'alternatives'>,
): Pair | undefined {
  const nameOf = (alternative: number) => alternatives[alternative]?.id ?? '';
  for (const [step, more] of rows.entries()) {
    const less = rows[step - 1];
    if (less === undefined) continue;
    for (const [a, weaker] of more.utilities.entries()) {
      for (const [b, better] of more.utilities.entries()) {
        if (weaker === undefined || better === undefined) continue;
        const leadBefore = (less.utilities[b] ?? 0) - (less.utilities[a] ?? 0);
        const isBehind = weaker < better - TOLERANCE && more.excluded[a] === false;
        if (!isBehind || better - weaker >= leadBefore - TOLERANCE) continue;
        return { weaker: nameOf(a), better: nameOf(b), from: levels[step - 1] ?? '', to: levels[step] ?? '' };
      }
    }
  }
  return undefined;
}

import type { AnswerType, Criterion, KnowledgeBase } from '../../domain/index.ts';
import { assess } from '../../recommendation/assess.ts';
import type { Assessed } from '../../recommendation/assessment.ts';
import { requirementsOf } from '../../recommendation/recommend.ts';
import { drawLogarithmic } from '../../robustness/index.ts';
import { sayNumber } from './sample-answers.ts';

/** A question whose answers ask for more and more, as far as one criterion is concerned. */
export interface Demand {
  readonly criterion: Criterion;
  /** Position of the criterion in the knowledge base. */
  readonly index: number;
  readonly question: string;
  /** Answers from the least demanding to the most; undefined when neither direction can be one. */
  readonly levels: readonly string[] | undefined;
}

/** Numbers that are tried, spread over all orders of magnitude. */
const LEVELS = 8;
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
    const levels = levelsOf(criterion, question.answer);
    if (levels === undefined) return [];
    const rows = levels.map((level) => rowAt(knowledge, index, { [question.id]: level }));
    const [ascending] = [levels].filter(() => neverHelpsTheWeaker(rows));
    const [descending] = [[...levels].reverse()].filter(() => neverHelpsTheWeaker([...rows].reverse()));
    const found = criterion.utility.kind === 'headroom' ? ascending : (ascending ?? descending);
    return [{ criterion, index, question: question.id, levels: found }];
  });
}

function levelsOf({ utility }: Criterion, answer: AnswerType): readonly string[] | undefined {
  if (answer.kind === 'choice') return answer.ordered ? answer.choices.map(({ id }) => id) : undefined;
  if (answer.kind !== 'number' || utility.kind !== 'headroom') return undefined;
  const steps = Array.from({ length: LEVELS }, (_, step) => step / LEVELS);
  const values = steps.map((share) => drawLogarithmic(answer.min, answer.max, share));
  const levels = [...new Set(values.map((value) => sayNumber(answer, value)))];
  return utility.objective === 'at-least' ? levels : levels.reverse();
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

/** What is excluded is behind all others whatever its utility; what has no figure earns nothing whatever is asked for. */
function neverHelpsTheWeaker(rows: readonly Row[]): boolean {
  return rows.slice(1).every((more, level) =>
    more.utilities.every((weaker, a) =>
      more.utilities.every((better, b) => {
        if (weaker === undefined || better === undefined) return true;
        const less = rows[level]?.utilities ?? [];
        const leadBefore = (less[b] ?? 0) - (less[a] ?? 0);
        const isBehind = weaker < better - TOLERANCE && more.excluded[a] === false;
        return !isBehind || better - weaker >= leadBefore - TOLERANCE;
      }),
    ),
  );
}

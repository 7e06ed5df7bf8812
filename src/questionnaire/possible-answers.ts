import type { AnswerType, Question, RawAnswer, UnknownRange } from '../domain/index.ts';
import { formatQuantity, middleOf, roundQuantity } from '../units/index.ts';

/** One way a question could be answered, and how likely it is to be. */
interface PossibleAnswer {
  readonly raw: RawAnswer;
  /** The likelihoods of the possible answers of one question sum to 1. */
  readonly likelihood: number;
}

/** A choice that is hardly ever made is still worth a question when it decides. */
const LEAST_LIKELIHOOD = 0.02;

/** What all examples of a question together count against its usual range: they reach beyond it. */
const EXAMPLES = 0.2;

/**
 * The values by which a question is tried out: all choices, or for numbers the ends and the middle of the usual range
 * and, less likely, the examples.
 */
export function possibleAnswers({ answer, unknownRange, examples }: Question): readonly PossibleAnswer[] {
  switch (answer.kind) {
    case 'number': {
      const usual = usualValues(unknownRange, answer).map((value) => formatQuantity(value, answer.dimension));
      const beyond = examples.length === 0 ? 0 : EXAMPLES;
      return [...evenly(usual, 1 - beyond), ...evenly(examples, beyond)];
    }
    case 'choice':
      return byShare(
        answer.choices.map(({ id }) => id),
        unknownRange,
      );
    case 'flag':
      return byShare([true, false], unknownRange);
  }
}

/** The ends, and a round number about the middle where there is one between them. */
function usualValues(
  range: UnknownRange,
  { dimension, integer }: Extract<AnswerType, { kind: 'number' }>,
): readonly number[] {
  if (range.kind !== 'number') return [];
  const { min, max } = range;
  const middle = middleOf(min, max);
  const exact = integer ? Math.round(middle) : Number(middle.toPrecision(3));
  const round = roundQuantity(exact, dimension);
  return [...new Set([min, round > min && round < max ? round : exact, max])];
}

function evenly(values: readonly RawAnswer[], together: number): readonly PossibleAnswer[] {
  return values.map((raw) => ({ raw, likelihood: together / values.length }));
}

function byShare(values: readonly RawAnswer[], range: UnknownRange): readonly PossibleAnswer[] {
  const shares = range.kind === 'shares' ? range.shares : {};
  const rows = values.map((raw) => ({ raw, share: Math.max(shares[String(raw)] ?? 0, LEAST_LIKELIHOOD) }));
  const total = rows.reduce((sum, { share }) => sum + share, 0);
  return rows.map(({ raw, share }) => ({ raw, likelihood: share / total }));
}

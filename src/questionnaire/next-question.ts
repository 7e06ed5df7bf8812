import type { Answers, KnowledgeBase, Question, RawAnswer } from '../domain/index.ts';
import { possibleAnswers } from './possible-answers.ts';

/** Answers to what is recommended then, by whatever name tells two outcomes apart. */
export type OutcomeOf = (answers: Answers) => string;

/** What one answer would lead to. */
export interface Consequence {
  /** As an answers file would state it. */
  readonly value: RawAnswer;
  readonly outcome: string;
}

export interface NextQuestion {
  readonly question: Question;
  /** `core` is asked of everybody, `adaptive` because of what was answered so far. */
  readonly kind: 'core' | 'adaptive';
  /** For adaptive ones: the values tried that no other answer contradicts, in the order of the question, and what each leads to. */
  readonly because?: readonly Consequence[];
}

export interface QuestionnaireOptions {
  /** Ids not to ask although unanswered: the person does not know, or it follows firmly from other answers. */
  readonly skipped?: ReadonlySet<string>;
  /** How many adaptive questions were asked before. */
  readonly adaptiveAsked?: number;
  /** How often answers contradict each other: what adds to that is nobody's answer, and is not tried. */
  readonly contradictions?: (answers: Answers) => number;
  /** What is recommended at a first glance, found much quicker: only what differs in that is looked at closer. */
  readonly atFirst?: OutcomeOf;
}

/** More than this tries anybody's patience. */
const MOST_ADAPTIVE = 8;

/** Questions that are looked at closer although what they seem to change is doubtful: each delays the prompt by tens of milliseconds. */
const MOST_DOUBTFUL = 1;

/**
 * The question to ask next: the core ones in their order, then of those whose answer changes what is recommended the one that
 * is most likely to do so. An answer of `unknown` counts as asked. Undefined when no single answer seems to change anything
 * any more.
 */
export function nextQuestion(
  { questions }: Pick<KnowledgeBase, 'questions'>,
  answers: Answers,
  outcomeOf: OutcomeOf,
  { skipped = new Set(), adaptiveAsked = 0, contradictions = () => 0, atFirst = outcomeOf }: QuestionnaireOptions = {},
): NextQuestion | undefined {
  const open = questions.filter(({ id }) => answers[id] === undefined && !skipped.has(id));
  const core = open.find((question) => question.core);
  if (core !== undefined) return { question: core, kind: 'core' };
  if (adaptiveAsked >= MOST_ADAPTIVE) return undefined;
  const contradictory = contradictions(answers);
  const isPossible = (more: Answers) => contradictions(more) <= contradictory;
  const before = atFirst(answers);
  const trials = open
    .map((question) => tryOut(question, answers, atFirst, isPossible))
    .filter(({ ways }) => ways.some(({ outcome }) => outcome !== before));
  if (trials.length === 0) return undefined;
  const present = outcomeOf === atFirst ? before : outcomeOf(answers);
  for (const { question, ways } of promising(trials, before, present)) {
    const because = ways.map(({ value, outcome }) => ({
      value,
      outcome: outcomeOf === atFirst ? outcome : outcomeOf({ ...answers, [question.id]: value }),
    }));
    if (because.some(({ outcome }) => outcome !== present)) return { question, kind: 'adaptive', because };
  }
  return undefined;
}

/**
 * Trials by how likely the answer is to change the outcome. What does not hold at a closer look now hardly will with one answer
 * more, so that questions where nothing else differs come last.
 *
 * @param before   the outcome as it is now at a first glance
 * @param present  the same at a closer look
 */
function promising(trials: readonly Trial[], before: string, present: string): readonly Trial[] {
  const bySwing = (from: readonly string[]) => {
    const swings = new Map(trials.map((trial) => [trial, swingOf(trial, from)]));
    const swing = (trial: Trial) => swings.get(trial) ?? 0;
    // Equal likelihoods go to the earlier question.
    return trials
      .filter((trial) => swing(trial) > ROUNDING)
      .sort((a, b) => (Math.abs(swing(b) - swing(a)) > ROUNDING ? swing(b) - swing(a) : 0));
  };
  const sure = bySwing([before, present]);
  const doubtful = bySwing([before]).filter((trial) => !sure.includes(trial));
  return [...sure, ...doubtful.slice(0, MOST_DOUBTFUL)];
}

/** Likelihood that the answer leads to none of these outcomes, 0 to 1. */
function swingOf({ ways }: Trial, outcomes: readonly string[]): number {
  return ways.reduce((sum, { outcome, likelihood }) => (outcomes.includes(outcome) ? sum : sum + likelihood), 0);
}

const ROUNDING = 1e-9;

interface Trial {
  readonly question: Question;
  /** The answers that contradict none of those given, and what they lead to at a first glance. */
  readonly ways: readonly (Consequence & { readonly likelihood: number })[];
}

function tryOut(
  question: Question,
  answers: Answers,
  atFirst: OutcomeOf,
  isPossible: (answers: Answers) => boolean,
): Trial {
  const ways = possibleAnswers(question).flatMap(({ raw, likelihood }) => {
    const more = { ...answers, [question.id]: raw };
    return isPossible(more) ? [{ value: raw, outcome: atFirst(more), likelihood }] : [];
  });
  return { question, ways };
}

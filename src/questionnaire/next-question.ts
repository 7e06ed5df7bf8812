import type { Answers, KnowledgeBase, Question, RawAnswer } from '../domain/index.ts';
import { possibleAnswers } from './possible-answers.ts';

/** Answers to what is recommended then: an alternative id, `hybrid` or `none`. */
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
}

/** More than this tries anybody's patience. */
const MOST_ADAPTIVE = 8;

/**
 * The question to ask next: the core ones in their order, then the one whose answer is most likely to change what is
 * recommended. An answer of `unknown` counts as asked. Undefined when no single answer can change anything any more.
 */
export function nextQuestion(
  { questions }: Pick<KnowledgeBase, 'questions'>,
  answers: Answers,
  outcomeOf: OutcomeOf,
  { skipped = new Set(), adaptiveAsked = 0, contradictions = () => 0 }: QuestionnaireOptions = {},
): NextQuestion | undefined {
  const open = questions.filter(({ id }) => answers[id] === undefined && !skipped.has(id));
  const core = open.find((question) => question.core);
  if (core !== undefined) return { question: core, kind: 'core' };
  if (adaptiveAsked >= MOST_ADAPTIVE) return undefined;
  const present = outcomeOf(answers);
  const contradictory = contradictions(answers);
  const isPossible = (more: Answers) => contradictions(more) <= contradictory;
  let best: Trial | undefined;
  for (const question of open) {
    const trial = tryOut(question, answers, outcomeOf, present, isPossible);
    // Equal likelihoods go to the earlier question.
    if (trial.swing > (best?.swing ?? 0) + ROUNDING) best = trial;
  }
  return best === undefined ? undefined : { question: best.question, kind: 'adaptive', because: best.because };
}

const ROUNDING = 1e-9;

interface Trial {
  readonly question: Question;
  /** Likelihood that the answer changes the outcome, 0..1. */
  readonly swing: number;
  readonly because: readonly Consequence[];
}

function tryOut(
  question: Question,
  answers: Answers,
  outcomeOf: OutcomeOf,
  present: string,
  isPossible: (answers: Answers) => boolean,
): Trial {
  let swing = 0;
  const because = possibleAnswers(question).flatMap(({ raw, likelihood }): readonly Consequence[] => {
    const more = { ...answers, [question.id]: raw };
    if (!isPossible(more)) return [];
    const outcome = outcomeOf(more);
    if (outcome !== present) swing += likelihood;
    return [{ value: raw, outcome }];
  });
  return { question, swing, because };
}

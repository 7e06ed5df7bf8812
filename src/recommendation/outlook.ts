import type { Answers, DrawSettings, KnowledgeBase } from '../domain/index.ts';
import { type AssessOptions, assess } from './assess.ts';
import type { Assessed } from './assessment.ts';
import { type Choice, decide, outcomeIn } from './decide.ts';
import { DEFAULT_SEED, provenByFew } from './prove.ts';
import { requirementsOf } from './requirements-of.ts';

/** What answers to one workload lead to, by its name, see `outcomeIn`: for whoever tries many of them. */
export interface Outlook {
  readonly outcomeOf: (answers: Answers) => string;
  /** By the score alone, which is much quicker: whether a combination proves itself is left out. */
  readonly atFirst: (answers: Answers) => string;
}

/** @param asked  what was said of the draws that will be made; none are made here where none will be */
export function outlookBy(
  knowledge: KnowledgeBase,
  weighting: AssessOptions,
  { draws, seed = DEFAULT_SEED }: DrawSettings,
): Outlook {
  const judge = (answers: Answers) => assess(knowledge, requirementsOf(answers, knowledge), weighting);
  const atFirst = (answers: Answers) => outcomeIn(decide(judge(answers)));
  if (draws === 0) return { outcomeOf: atFirst, atFirst };
  const asked = { seed, ...(draws === undefined ? {} : { draws }) };
  const known = new Map<string, string>();
  const outcomeOf = (answers: Answers) => {
    const assessed = judge(answers);
    const choice = decide(assessed);
    if (choice.instead === undefined) return outcomeIn(choice);
    const key = likeness(answers, assessed, choice);
    const outcome = known.get(key) ?? outcomeIn(provenByFew(assessed, choice, asked));
    known.set(key, outcome);
    return outcome;
  };
  return { outcomeOf, atFirst };
}

/** Answers to the same questions that are worth the same everywhere are taken to be drawn alike. */
function likeness(answers: Answers, { requirements, scores }: Assessed, choice: Choice): string {
  const vague = Object.entries(requirements).flatMap(([key, one]) =>
    one.kind === 'number' && one.min < one.max ? [key, one.min, one.max] : [],
  );
  const worth = [...scores, choice.hybrid?.value];
  return [Object.keys(answers).sort(), vague, outcomeIn(choice), worth].join(' | ');
}

import { doubtfulAnswers } from '../answers/doubtful-answers.ts';
import type { Request } from '../domain/index.ts';
import type { AssessOptions } from '../recommendation/index.ts';
import { flagAnswers } from './answer-flags.ts';
import type { Setting } from './command.ts';
import { gather } from './gather.ts';
import { readWeighting, weighedBy } from './read-weighting.ts';
import { complain, refuse } from './refuse.ts';

/** What a command works on. */
export interface AnswersRead {
  readonly request: Request;
  /** How the answers file wants it to be weighed. */
  readonly weighting: AssessOptions;
}

/**
 * The answers a command works on: a file or standard input, and flags over it, see {@link addAnswerOptions}. Nothing is
 * asked.
 *
 * @param options  as commander read them; those of the questions are among them by name
 * @returns        the exit status when something is wrong with them, which has then been said
 */
export async function readAnswers(
  file: string | undefined,
  options: Readonly<Record<string, unknown>> & { readonly set?: readonly string[] },
  setting: Setting,
): Promise<AnswersRead | number> {
  const knowledge = setting.knowledge();
  const flags = flagAnswers(options, options.set ?? [], knowledge.questions);
  if (flags.problems.length > 0) return refuse(flags.problems, setting);
  const gathered = await gather(file, flags, knowledge, setting.world);
  if (gathered.request === undefined) return refuse(gathered.problems, setting);
  const weighting = readWeighting({}, gathered, file ?? '<stdin>', knowledge);
  if (weighting.problems.some(({ severity }) => severity === 'error')) return refuse(weighting.problems, setting);
  const doubts = [
    ...gathered.problems,
    ...weighting.problems,
    ...doubtfulAnswers(gathered.request, knowledge.questions),
  ];
  if (doubts.length > 0) await complain(doubts, setting);
  return { request: { ...gathered.request, ...flags.texts }, weighting: weighedBy(weighting) };
}

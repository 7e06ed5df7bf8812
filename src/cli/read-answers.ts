import type { Request } from '../domain/index.ts';
import { flagAnswers } from './answer-flags.ts';
import type { Setting } from './command.ts';
import { gather } from './gather.ts';
import { refuse } from './refuse.ts';

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
): Promise<Request | number> {
  const knowledge = setting.knowledge();
  const flags = flagAnswers(options, options.set ?? [], knowledge.questions);
  if (flags.problems.length > 0) return refuse(flags.problems, setting);
  const { request, problems } = await gather(file, flags.answers, knowledge, setting.world, false);
  return request === undefined ? refuse(problems, setting) : { ...request, ...flags.texts };
}

import type { Answers, Request } from '../domain/index.ts';
import { type AssessOptions, assess, decide, outcomeOf, requirementsOf } from '../recommendation/index.ts';
import type { Prompts } from './ask-prompts.ts';
import type { Setting } from './command.ts';
import { write } from './write.ts';

/**
 * Asks for what is missing. Of several workloads nothing is asked: nobody could tell which one a question is about.
 *
 * @param weighting  how what is recommended will be weighed, which settles what is worth asking
 * @returns the same request when nothing had to be asked
 */
export async function askFor(
  request: Request,
  weighting: AssessOptions,
  prompts: Prompts,
  { world, language, say, knowledge: known }: Setting,
): Promise<Request | 'cancelled'> {
  const [workload, ...others] = request.workloads;
  if (others.length > 0) return request;
  const { askAll } = await import('./ask.ts');
  const knowledge = known();
  const winner = (answers: Answers) =>
    outcomeOf(decide(assess(knowledge, requirementsOf(answers, knowledge), weighting)));
  const asked = await askAll(knowledge, workload?.answers ?? {}, language, prompts, winner, request.name !== undefined);
  if (asked === 'cancelled') {
    await write(world.stderr, `${say('cli/cancelled')}\n`);
    return 'cancelled';
  }
  if (asked.answers === workload?.answers) return request;
  return {
    ...request,
    ...(asked.name === undefined ? {} : { name: asked.name }),
    workloads: [{ ...workload, answers: asked.answers }],
  };
}

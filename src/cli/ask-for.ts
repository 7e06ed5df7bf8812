import type { Answers, Request } from '../domain/index.ts';
import { type AssessOptions, assess, decide, outcomeOf, requirementsOf } from '../recommendation/index.ts';
import { oneLine } from '../words/escape.ts';
import type { Prompts } from './ask-prompts.ts';
import type { Setting } from './command.ts';
import { TOOL } from './package-info.ts';
import { repeatInputs } from './repeat-inputs.ts';
import { write } from './write.ts';

export interface AskedFor {
  /** The same when nothing had to be asked. */
  readonly request: Request;
  /** Questions were left out, which a run on a terminal would ask again. */
  readonly cutShort?: true;
}

/**
 * Asks for what is missing. Of several workloads nothing is asked: nobody could tell which one a question is about.
 *
 * @param weighting  how what is recommended will be weighed, which settles what is worth asking
 */
export async function askFor(
  request: Request,
  weighting: AssessOptions,
  prompts: Prompts,
  { world, language, say, knowledge: known }: Setting,
): Promise<AskedFor | 'cancelled'> {
  const [workload, ...others] = request.workloads;
  if (others.length > 0) return { request };
  const { askAll } = await import('./ask.ts');
  const knowledge = known();
  const winner = (answers: Answers) =>
    outcomeOf(decide(assess(knowledge, requirementsOf(answers, knowledge), weighting)));
  const stated = ({ answers }: { readonly answers: Answers }) => ({
    request: { ...request, workloads: [{ ...workload, answers }] },
    stated: {},
  });
  const asked = await askAll(knowledge, workload?.answers ?? {}, language, prompts, winner, request.name !== undefined);
  if (asked.cancelled) {
    const answered = asked.answers === workload?.answers ? undefined : repeatInputs(stated(asked), undefined);
    const command = answered && [TOOL, 'select', ...answered].join(' ');
    await write(world.stderr, `${say('cli/cancelled')}\n`);
    if (command !== undefined) await write(world.stderr, `${say('cli/go-on', { command: oneLine(command) })}\n`);
    return 'cancelled';
  }
  const cutShort = asked.cutShort === undefined ? {} : { cutShort: asked.cutShort };
  if (asked.answers === workload?.answers) return { request, ...cutShort };
  const named = asked.name === undefined ? {} : { name: asked.name };
  return { request: { ...request, ...named, workloads: [{ ...workload, answers: asked.answers }] }, ...cutShort };
}

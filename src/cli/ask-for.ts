import { type StatedRequest, weightingIn } from '../answers/stated-request.ts';
import type { DrawSettings, Request } from '../domain/index.ts';
import { outlookBy } from '../recommendation/index.ts';
import { commandFrom } from '../reporters/select-command.ts';
import type { Prompts } from './ask-prompts.ts';
import type { Setting } from './command.ts';
import { TOOL } from './package-info.ts';
import { type Weighting, weighedBy } from './read-weighting.ts';
import { type AnswersInFile, repeatInputs } from './repeat-inputs.ts';
import { tell } from './tell.ts';

export interface AskedFor {
  /** The same when nothing had to be asked. */
  readonly request: Request;
  /** Questions were left out, which a run on a terminal would ask again. */
  readonly cutShort?: true;
}

/** What a run was started with, besides its answers. */
interface Started {
  /** What is recommended is weighed so, which settles what is worth asking. */
  readonly weighting: Omit<Weighting, 'problems'>;
  readonly from: AnswersInFile | undefined;
  readonly draws: DrawSettings;
  /** The command and its arguments, quoted, without the program and without what was answered. */
  readonly command: string;
}

/**
 * Asks for what is missing. Of several workloads nothing is asked: nobody could tell which one a question is about.
 */
export async function askFor(
  request: Request,
  { weighting, from, draws, command: started }: Started,
  prompts: Prompts,
  { world, language, say, overlays, knowledge: known }: Setting,
): Promise<AskedFor | 'cancelled'> {
  const [workload, ...others] = request.workloads;
  if (others.length > 0) return { request };
  const { askAll } = await import('./ask.ts');
  const knowledge = known();
  const outlook = outlookBy(knowledge, weighedBy(weighting), draws);
  const asked = await askAll(
    knowledge,
    workload?.answers ?? {},
    language,
    prompts,
    outlook,
    request.name !== undefined,
  );
  if (asked.cancelled) {
    const report: StatedRequest = {
      request: { ...request, workloads: [{ ...workload, answers: asked.answers }] },
      stated: weightingIn(weighting),
    };
    const inputs = asked.answers === workload?.answers ? undefined : repeatInputs(report, from);
    const settings = { overlays, asked: draws, format: 'text', language };
    const command = inputs && commandFrom(`${TOOL} ${started}`, inputs, settings);
    await tell(world, say('cli/cancelled'));
    if (command !== undefined) await tell(world, say('cli/go-on', { command }));
    return 'cancelled';
  }
  const cutShort = asked.cutShort === undefined ? {} : { cutShort: asked.cutShort };
  if (asked.answers === workload?.answers) return { request, ...cutShort };
  const named = asked.name === undefined ? {} : { name: asked.name };
  return { request: { ...request, ...named, workloads: [{ ...workload, answers: asked.answers }] }, ...cutShort };
}

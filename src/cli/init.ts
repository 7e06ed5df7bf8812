import type { Problem, Request } from '../domain/index.ts';
import { lookAt } from '../knowledge/look-at.ts';
import { schemaAddress } from '../schema/address.ts';
import { oneLine } from '../words/escape.ts';
import { fileWord } from '../words/shell-word.ts';
import { flagAnswers } from './answer-flags.ts';
import { unreadable } from './answers-name.ts';
import type { Prompts } from './ask-prompts.ts';
import type { Setting } from './command.ts';
import { deliver } from './deliver-report.ts';
import { layFlags } from './lay-flags.ts';
import { TOOL, toolVersion } from './package-info.ts';
import { refuse } from './refuse.ts';
import { tell } from './tell.ts';
import { isInteractive, pathAt, STATUS } from './world.ts';

export interface InitOptions {
  readonly set?: readonly string[];
  readonly force?: boolean;
  readonly input: boolean;
  readonly color?: boolean;
  readonly [flag: string]: unknown;
}

/** What the file is called when nothing is said: reviews look for it by this name. */
export const ANSWERS_FILE = 'answers.yaml';

/** `init`: an answers file to fill in, with what flags and a conversation say. @returns the exit status */
export async function runInit(file: string, options: InitOptions, setting: Setting): Promise<number> {
  const { world } = setting;
  const { texts, problems: wrong, ...flags } = flagAnswers(options, options.set ?? [], setting.knowledge().questions);
  const { request: given, problems: lost } = layFlags({ workloads: [{ answers: {} }] }, flags);
  const problems = [...wrong, ...lost, ...(file === '-' ? [] : unreadable(file))];
  if (problems.length > 0) return refuse(problems, setting);
  const interactive = options.input && file !== '-' && isInteractive(world);
  const prompts = interactive ? (await import('./prompts.ts')).createPrompts(world, setting.say, options) : undefined;
  const kept = file !== '-' && options.force !== true && lookAt(pathAt(world, file)) !== undefined;
  if (kept && prompts === undefined) return refuse([exists(file)], setting);
  if (kept && prompts !== undefined && !(await mayReplace(file, prompts, setting))) return STATUS.cancelled;
  const known: Request = { ...texts, workloads: given.workloads };
  const started = ['init', fileWord(file), ...(options.force === true ? ['--force'] : [])].join(' ');
  const asked =
    prompts === undefined
      ? { request: known }
      : await (await import('./ask-for.ts')).askFor(
          known,
          { weighting: {}, from: undefined, draws: {}, command: started },
          prompts,
          setting,
        );
  if (asked === 'cancelled') return STATUS.cancelled;
  if (!(await deliver(await templateOf(asked.request, file, setting), file, setting))) return STATUS.usage;
  if (file !== '-') {
    const command = `${TOOL} select ${fileWord(file)}`;
    await tell(world, setting.say('cli/written', { file, command }));
  }
  return STATUS.done;
}

async function templateOf(
  { name, description, workloads }: Request,
  file: string,
  { say, language, knowledge }: Setting,
): Promise<string> {
  const { answersTemplate } = await import('../reporters/answers-template.ts');
  const { questions, alternatives, version } = knowledge();
  return answersTemplate(
    {
      ...(name === undefined ? {} : { name }),
      ...(description === undefined ? {} : { description }),
      answers: workloads[0]?.answers ?? {},
    },
    {
      say,
      language,
      questions,
      schema: schemaAddress('answers', toolVersion()),
      tool: TOOL,
      file: file === '-' ? ANSWERS_FILE : fileWord(file),
      alternative: alternatives[0]?.id ?? '',
      knowledge: version,
    },
  );
}

async function mayReplace(file: string, prompts: Prompts, { say }: Setting): Promise<boolean> {
  const { Cancelled } = await import('./ask-prompts.ts');
  try {
    return await prompts.confirm({ message: say('cli/overwrite', { file: oneLine(file) }) });
  } catch (error) {
    if (error instanceof Cancelled) return false;
    throw error;
  }
}

function exists(file: string): Problem {
  return {
    code: 'output/exists',
    severity: 'error',
    message: { id: 'cli/exists', gaps: { file } },
    hint: { id: 'cli/exists-hint' },
  };
}

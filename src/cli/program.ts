import { Command, CommanderError } from 'commander';
import type { Question } from '../domain/index.ts';
import { type Say, speaker } from '../wording/say.ts';
import { spellOutFlags } from './answer-flags.ts';
import type { CommandModule, Setting } from './command.ts';
import { COMMANDS } from './commands/index.ts';
import { valuesOf } from './flag-values.ts';
import { languageOf } from './language.ts';
import { builtInWording, loadFor } from './load.ts';
import { TOOL, toolVersion } from './package-info.ts';
import { STATUS, type World } from './world.ts';
import { write } from './write.ts';

/**
 * Runs one command. Only that one is loaded, and what it needs with it: the flags of some are made from the questions, so
 * knowledge has to be read before they are.
 *
 * @returns the exit status
 */
export async function runProgram(argv: readonly string[], world: World): Promise<number> {
  const { language, problem } = languageOf(argv, world);
  const wording = await builtInWording();
  const say = speaker(wording, language);
  const refuse = async (problems: Parameters<typeof import('./show-problems.ts').showProblems>[0], status: number) => {
    const { showProblems } = await import('./show-problems.ts');
    await write(world.stderr, showProblems(problems, say));
    return status;
  };
  if (problem !== undefined) return refuse([problem], STATUS.usage);
  const name = commandIn(argv);
  const module = name === undefined ? undefined : await COMMANDS[name]?.();
  const overlays = valuesOf(argv, '--knowledge');
  const loaded = await loadFor(module?.needs ?? 'wording', overlays, world.cwd());
  if (loaded.problems.length > 0) return refuse(loaded.problems, STATUS.broken);
  let status: number = STATUS.done;
  const setting: Setting = {
    world,
    language,
    say: loaded.knowledge === undefined ? say : speaker(loaded.knowledge.wording, language),
    overlays,
    knowledge: () => loaded.knowledge ?? missing('knowledge'),
    library: () => loaded.library ?? missing('library'),
    end: (ended) => {
      status = ended;
    },
  };
  const printed = { out: '', err: '' };
  const program = createProgram(printed, setting, name, module);
  try {
    if (argv.length === 0) program.outputHelp();
    else await program.parseAsync(flagsIn(argv, loaded.knowledge?.questions), { from: 'user' });
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    status = error.exitCode === 0 ? STATUS.done : STATUS.usage;
  }
  if (printed.out !== '') await write(world.stdout, printed.out);
  if (printed.err !== '') {
    const { logLines, visible } = await import('../words/escape.ts');
    // It repeats what was typed.
    await write(world.stderr, logLines(visible(printed.err).replace(/\t/g, ' ')));
  }
  return status;
}

function missing(what: string): never {
  throw new Error(`a command ran without the ${what} it needs`);
}

/** The command the words are for: the first that is one. */
function commandIn(argv: readonly string[]): string | undefined {
  return argv.find((word) => Object.hasOwn(COMMANDS, word));
}

function flagsIn(argv: readonly string[], questions: readonly Question[] | undefined): readonly string[] {
  return questions === undefined ? argv : spellOutFlags(argv, questions);
}

function createProgram(
  printed: { out: string; err: string },
  setting: Setting,
  name: string | undefined,
  module: CommandModule | undefined,
): Command {
  const { say } = setting;
  const program = new Command(TOOL)
    .description(say('help/description'))
    .version(toolVersion(), '-V, --version', say('help/option/version'))
    .helpOption('-h, --help', say('help/option/help'))
    .exitOverride()
    .configureOutput({
      writeOut: (text) => {
        printed.out += text;
      },
      writeErr: (text) => {
        printed.err += text;
      },
      getOutHelpWidth: () => 100,
      getErrHelpWidth: () => 100,
      outputError: (text, show) => show(text.replace(/^error: /, `${TOOL}: `)),
    })
    .showHelpAfterError(say('help/see-help', { tool: TOOL }))
    .addHelpText('after', helpBelow(say));
  for (const each of Object.keys(COMMANDS)) {
    const command = program.command(each).summary(say(`help/${each}/summary`));
    if (each === name) module?.define(command, setting);
  }
  return program;
}

function helpBelow(say: Say): string {
  return `
${say('help/examples')}
  $ ${TOOL} select                              ${say('help/example/ask')}
  $ ${TOOL} select answers.yaml                 ${say('help/example/file')}
  $ ${TOOL} select answers.yaml --format markdown --output decision.md

${say('help/exit-status')}`;
}

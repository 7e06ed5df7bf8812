import { Command, CommanderError } from 'commander';
import type { Problem, Question } from '../domain/index.ts';
import { speaker } from '../wording/say.ts';
import { spellOutFlags } from './answer-flags.ts';
import type { CommandModule, Setting } from './command.ts';
import { COMMANDS } from './commands/index.ts';
import { emptyWord, valuesOf } from './flag-values.ts';
import { overwritten, spellPaths } from './given-paths.ts';
import { addProgramNotes, helpLayout } from './help-layout.ts';
import { languageOf } from './language.ts';
import { builtInWording, loadFor } from './load.ts';
import { addLanguageOption } from './options.ts';
import { TOOL, toolVersion } from './package-info.ts';
import { withSlashes } from './paths.ts';
import { complain, refuse } from './refuse.ts';
import { unknownCommand, usageError, WRITTEN_OVER, WRITTEN_TWICE } from './usage-error.ts';
import { pathAt, STATUS, type World, widthOf } from './world.ts';
import { write } from './write.ts';

/** Longer lines of help are hard to read, however wide the screen. */
const WIDEST_HELP = 100;

/**
 * Runs one command. Only that one is loaded, and what it needs with it: the flags of some are made from the questions, so
 * knowledge has to be read before they are.
 *
 * @returns the exit status
 */
export async function runProgram(argv: readonly string[], world: World): Promise<number> {
  const { language, problem } = languageOf(argv, world);
  const name = commandIn(argv);
  const module = name === undefined ? undefined : await COMMANDS[name]?.();
  const needs = module?.needs ?? 'wording';
  // The library is searched in every language.
  const alone = module?.everyLanguage || [needs].flat().includes('library') ? undefined : language;
  const wording = await builtInWording(alone);
  const complaining = { world, say: speaker(wording, language), debug: argv.includes('--debug') };
  const { say, debug } = complaining;
  const wrong = problem ?? emptyWord(argv);
  if (wrong !== undefined) return refuse([wrong], complaining);
  const overlays = [
    ...((await module?.knowledgeIn?.(argv, world)) ?? []),
    ...valuesOf(argv, '--knowledge').map(withSlashes),
  ];
  const loaded = await loadFor(needs, overlays, world, wording, alone);
  if (loaded.warnings !== undefined && loaded.warnings.length > 0) await complain(loaded.warnings, complaining);
  if (loaded.problems.length > 0) {
    await complain(loaded.problems, complaining);
    const folders = overlays.map((folder) => pathAt(world, folder));
    return loaded.problems.every((one) => isMistyped(one, folders)) ? STATUS.usage : STATUS.broken;
  }
  let status: number = STATUS.done;
  const setting: Setting = {
    world,
    language,
    say: loaded.knowledge === undefined ? say : speaker(loaded.knowledge.wording, language),
    commands: COMMANDS,
    overlays,
    debug,
    knowledge: () => loaded.knowledge ?? missing('knowledge'),
    plans: () => loaded.plans ?? missing('planning'),
    library: () => loaded.library ?? missing('library'),
    end: (ended) => {
      status = ended;
    },
  };
  const printed = { text: '' };
  const program = await createProgram(printed, setting, name, module, name !== undefined && argv[0] === name);
  const unknown = argv[0] === 'help' ? argv.slice(1).find((word) => !word.startsWith('-') && word !== name) : undefined;
  if (unknown !== undefined) return refuse([unknownCommand(unknown, program)], setting);
  try {
    if (argv.length === 0) program.outputHelp();
    else await program.parseAsync(flagsIn(argv, loaded.knowledge?.questions), { from: 'user' });
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    const isHelp = error.exitCode === 0 || error.code === 'commander.help';
    const command = program.commands.find((one) => one.name() === name) ?? program;
    if (!isHelp) return refuse([usageError(error, program, command, loaded.knowledge?.questions ?? [])], setting);
  }
  if (printed.text !== '') await write(world.stdout, printed.text);
  return status;
}

/** A folder that the user named and that is not there: nothing is broken then. */
function isMistyped({ code, at }: Problem, folders: readonly string[]): boolean {
  return code === 'knowledge/no-folder' && folders.includes(at?.file ?? '');
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

/** @param namedFirst  a command is run: the others, which are there for help and near misses alone, are left out */
async function createProgram(
  printed: { text: string },
  setting: Setting,
  name: string | undefined,
  module: CommandModule | undefined,
  namedFirst: boolean,
): Promise<Command> {
  const { say, language, world } = setting;
  // Commands that nobody names are there for help and near misses alone.
  const helpWidth = Math.min(widthOf(world.stdout, world.env, undefined), WIDEST_HELP);
  const print = (text: string): void => {
    printed.text += text;
  };
  const program = new Command(TOOL)
    .description(say('help/description'))
    .version(toolVersion(), '-V, --version', say('help/option/version'))
    .helpOption('-h, --help', say('help/option/help'))
    .helpCommand('help [command]', say('help/help/summary'))
    .enablePositionalOptions()
    .exitOverride()
    .configureHelp(await helpLayout(say, language))
    .configureOutput({
      writeOut: print,
      // Help where a command is missing; what is wrong is said from the error, in the language of the run.
      writeErr: print,
      outputError: () => {},
      getOutHelpWidth: () => helpWidth,
      getErrHelpWidth: () => helpWidth,
    });
  program.hook('preAction', (_, command) => {
    spellPaths(command);
    const lost = overwritten(command, world);
    if (lost !== undefined) command.error(`'${lost.file}'`, { code: lost.isRead ? WRITTEN_OVER : WRITTEN_TWICE });
  });
  addLanguageOption(program, say);
  addProgramNotes(program, say);
  for (const each of namedFirst ? [name as string] : Object.keys(COMMANDS)) {
    const command = program.command(each).summary(say(`help/${each}/summary`));
    if (each === name) module?.define(command, setting);
  }
  return program;
}

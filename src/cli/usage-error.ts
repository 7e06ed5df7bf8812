import type { Command, CommanderError } from 'commander';
import { questionCalled } from '../answers/key-hint.ts';
import { errorProblem, type Message, type Problem, type Question, usageProblem } from '../domain/index.ts';
import { counted } from '../words/counted.ts';
import { nearest } from '../words/nearest.ts';
import { bothHints, didYouMean, suggest } from '../words/suggest.ts';
import { flagName } from './answer-flags.ts';

/** Codes of errors of our own, beside those of the library; each says in quotes what it is about. */
export const WRITTEN_OVER = 'usage.written-over';
export const WRITTEN_TWICE = 'usage.written-twice';
export const GIVEN_TWICE = 'usage.given-twice';

/**
 * A command line that cannot be read, as a problem in our words: the library has its own in English only.
 *
 * @param program  with all its commands
 * @param command  the one that was meant; the program itself where there is none
 * @param questions  whose flags the command may take
 */
export function usageError(
  { code, message }: CommanderError,
  program: Command,
  command: Command,
  questions: readonly Question[],
): Problem {
  const seeHelp: Message = { id: 'cli/see-help', gaps: { command: pathOf(command) } };
  // What it is about stands in quotes, and nowhere else.
  const text = /'(.*)'/s.exec(message)?.[1] ?? '';
  switch (code) {
    case 'commander.unknownCommand':
      return unknownCommand(text, program);
    case 'commander.unknownOption': {
      const flags = flagsOf(program, command);
      const called = `--${flagName(questionCalled(text, questions)?.id ?? '')}`;
      const meant = flags.includes(called) ? called : nearest(text, flags);
      const named = meant === undefined ? namedWithoutFlag(text, command) : didYouMean(meant);
      const hint = named === undefined ? seeHelp : bothHints(named, seeHelp);
      return errorProblem('usage/unknown-flag', { id: 'cli/unknown-flag', gaps: { flag: text } }, hint);
    }
    case 'commander.optionMissingArgument':
      return errorProblem('usage/missing-value', { id: 'cli/missing-value', gaps: { flag: text } }, seeHelp);
    case 'commander.missingArgument':
      return errorProblem('usage/missing-argument', { id: 'cli/missing-argument', gaps: { argument: text } }, seeHelp);
    case 'commander.excessArguments': {
      const expected = counted(command.registeredArguments.length, 'argument');
      const gaps = { command: command.name(), expected, found: command.args.length };
      return errorProblem('usage/too-many-arguments', { id: 'cli/too-many-arguments', gaps }, seeHelp);
    }
    case WRITTEN_OVER:
      return errorProblem(
        'usage/invalid',
        { id: 'cli/written-over', gaps: { file: text } },
        { id: 'cli/written-over-hint' },
      );
    case WRITTEN_TWICE:
      return usageProblem({ id: 'cli/written-twice', gaps: { file: text } });
    case GIVEN_TWICE:
      return errorProblem('usage/invalid', { id: 'cli/given-twice', gaps: { flag: text } }, seeHelp);
    default:
      return errorProblem(
        'usage/invalid',
        { id: 'cli/usage', gaps: { message: message.replace(/^error: /, '') } },
        seeHelp,
      );
  }
}

/** A word where a command belongs. */
export function unknownCommand(name: string, program: Command): Problem {
  const names = program.commands.map((one) => one.name());
  return errorProblem('usage/unknown-command', { id: 'cli/unknown-command', gaps: { name } }, suggest(name, names));
}

/** What people call the file that a command reads, where they look for a flag that names it. */
const FILE_FLAGS = /^--?(answers?|file|input|in|i|a)$/;
const NAMES_FILES = /^(FILE|RECORD|REPORT|PATH)/;

function namedWithoutFlag(flag: string, command: Command): Message | undefined {
  const names = command.registeredArguments.map((argument) => argument.name());
  if (!FILE_FLAGS.test(flag) || !names.some((name) => NAMES_FILES.test(name))) return undefined;
  return { id: 'cli/no-flag-for-file', gaps: { command: [pathOf(command), ...names].join(' ') } };
}

function flagsOf(program: Command, command: Command): readonly string[] {
  const own = [...program.options, ...command.options].map(({ long, short }) => long ?? short ?? '');
  return [...new Set([...own, '--help'])];
}

function pathOf(command: Command): string {
  return command.parent === null ? command.name() : `${pathOf(command.parent)} ${command.name()}`;
}

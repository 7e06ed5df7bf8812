import type { Command } from 'commander';
import { lookAt } from '../knowledge/look-at.ts';
import { identityOf, withSlashes } from './paths.ts';
import { pathAt, type World } from './world.ts';

/** Arguments and flags that name files to read, and those that name files to write, as help calls them. */
const READ_ARGUMENTS = ['FILE', 'FILES', 'PATHS', 'RECORD', 'REPORT', 'BEFORE', 'AFTER'];
const READ_FLAGS = ['answers', 'assumptions', 'config', 'state', 'trace'];
const WRITE_FLAGS = ['output', 'saveAnswers'];

/** Of files and folders, what {@link spellPaths} has to do with besides. */
const OTHER_ARGUMENTS = ['DIR'];
const OTHER_FLAGS = ['adrDir'];

/**
 * Spells every path that a command was given with forward slashes, which every system takes: on Windows they stand in what is
 * written and in commands to repeat, which are read elsewhere as well, and need no quotes in any shell.
 *
 * @param command  as it was parsed
 */
export function spellPaths(command: Command): void {
  const spelt = (value: unknown): unknown =>
    Array.isArray(value) ? value.map(spelt) : typeof value === 'string' ? withSlashes(value) : value;
  const isPath = [...READ_ARGUMENTS, ...OTHER_ARGUMENTS];
  command.processedArgs = command.processedArgs.map((value, index) =>
    isPath.includes(command.registeredArguments[index]?.name() ?? '') ? spelt(value) : value,
  );
  for (const flag of [...READ_FLAGS, ...WRITE_FLAGS, ...OTHER_FLAGS]) {
    const value = command.getOptionValue(flag);
    if (value !== undefined) command.setOptionValueWithSource(flag, spelt(value), command.getOptionValueSource(flag));
  }
}

/** What a run would write over: a file that it reads, or one that it has just written. */
interface Overwritten {
  readonly file: string;
  readonly isRead: boolean;
}

/** The first file that a run would write over, if any. @param command  as it was parsed */
export function overwritten(command: Command, world: Pick<World, 'cwd'>): Overwritten | undefined {
  const options = command.opts<Record<string, unknown>>();
  const named = (values: readonly unknown[]) => values.flat().filter((one) => typeof one === 'string' && one !== '-');
  const written = named(WRITE_FLAGS.map((flag) => options[flag])) as string[];
  if (written.length === 0) return undefined;
  const fileAt = (name: string) => regularFile(pathAt(world, name));
  const read = [
    ...command.registeredArguments.map((argument, index) =>
      READ_ARGUMENTS.includes(argument.name()) ? command.processedArgs[index] : undefined,
    ),
    ...READ_FLAGS.map((flag) => options[flag]),
  ];
  const seen = new Map(named(read).map((name) => [fileAt(name as string), true]));
  for (const name of written) {
    const file = fileAt(name);
    const isRead = seen.get(file);
    if (file !== undefined && isRead !== undefined) return { file: name, isRead };
    seen.set(file, false);
  }
  return undefined;
}

/** By whatever name; undefined for devices, pipes and folders, in which nothing is lost. */
function regularFile(path: string): string | undefined {
  const found = lookAt(path);
  if (found === undefined) return path;
  return found.isFile() ? identityOf(path) : undefined;
}

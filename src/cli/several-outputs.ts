import type { Command } from 'commander';
import { type Problem, usageProblem } from '../domain/index.ts';
import type { Setting } from './command.ts';
import { setFormats } from './options.ts';
import { unknownValue } from './unknown-value.ts';

/** One report that is wanted, and where; standard output without a file. */
export interface Output {
  readonly format: string;
  readonly file?: string;
}

/** A `--format` or an `--output`, in the order they were written. */
export interface OutputWord {
  readonly kind: 'format' | 'output';
  readonly value: string;
}

/** Takes `--format` and `--output` as often as they are given. @returns the words, filled while the command is parsed */
export function addSeveralOutputs(
  command: Command,
  { say }: Pick<Setting, 'say'>,
  formats: readonly string[],
): readonly OutputWord[] {
  const words: OutputWord[] = [];
  const take =
    (kind: OutputWord['kind']) =>
    (value: string, before: readonly string[] = []) => {
      words.push({ kind, value });
      return [...before, value];
    };
  setFormats(command, formats);
  command
    .option('-f, --format <name>', say('help/option/formats', { formats }), take('format'))
    .option('-o, --output <file>', say('help/option/outputs'), take('output'));
  return words;
}

/**
 * Which report goes where: an `--output` names the file of the `--format` before it, and of the first where none is before.
 *
 * @param formats  there are; the first is what is shown when nothing is said
 */
export function pairOutputs(
  words: readonly OutputWord[],
  formats: readonly [string, ...string[]],
): { readonly outputs: readonly Output[]; readonly problems: readonly Problem[] } {
  const given: { format: string; file?: string }[] = [];
  let waiting: string | undefined;
  const problems: Problem[] = [];
  for (const { kind, value } of words) {
    if (kind === 'format') {
      if (!formats.includes(value)) problems.push(unknownValue('--format', value, formats));
      given.push({ format: value, ...(waiting === undefined ? {} : { file: waiting }) });
      waiting = undefined;
      continue;
    }
    const last = given.at(-1);
    if ((last === undefined ? waiting : last.file) !== undefined) problems.push(twice(value));
    else if (last === undefined) waiting = value;
    else last.file = value;
  }
  if (given.length === 0) given.push({ format: formats[0], ...(waiting === undefined ? {} : { file: waiting }) });
  const outputs = given.map(
    ({ format, file }): Output => (file === undefined || file === '-' ? { format } : { format, file }),
  );
  if (outputs.filter(({ file }) => file === undefined).length > 1) {
    problems.push(usageProblem({ id: 'cli/two-on-stdout' }, { id: 'cli/two-on-stdout-hint' }));
  }
  return { outputs, problems };
}

function twice(file: string): Problem {
  return usageProblem({ id: 'cli/output-alone', gaps: { file } }, { id: 'cli/output-alone-hint' });
}

import { type Command, Option } from 'commander';
import { inLanguage, type Question } from '../domain/index.ts';
import type { Say } from '../wording/say.ts';
import { flagName } from './answer-flags.ts';
import type { Setting } from './command.ts';
import { TOOL } from './package-info.ts';
import { GIVEN_TWICE } from './usage-error.ts';

/** Flags that mean the same wherever they are taken; a command adds those groups that concern it. */

/** The value of a repeatable flag, added to those before it. */
export function collect(value: string, before: readonly string[] = []): readonly string[] {
  return [...before, value];
}

export interface CommonOptions {
  readonly knowledge?: readonly string[];
  readonly lang?: string;
  readonly debug?: boolean;
}

/** Taken by every command. */
export function addCommonOptions(command: Command, { say }: Setting): void {
  command.option('--knowledge <dir>', say('help/option/knowledge'), collect);
  addLanguageOption(command, say);
  command.option('--debug', say('help/option/debug'));
}

/** Taken before the command as well: it is read ahead of everything else. */
export function addLanguageOption(command: Command, say: Say): void {
  command.option('--lang <language>', say('help/option/lang'));
}

export interface OutputOptions {
  readonly format: string;
  readonly output?: string;
  readonly width?: string;
  readonly color?: boolean;
}

const FORMATS = new WeakMap<Command, readonly string[]>();

/** Says which formats a command shows something in. */
export function setFormats(command: Command, formats: readonly string[]): void {
  FORMATS.set(command, formats);
}

/** The formats a command shows something in; none where it does not choose. */
export function formatsOf(command: Command): readonly string[] {
  return FORMATS.get(command) ?? [];
}

/** Taken by commands that show something in several formats; the first is what they show when nothing is said. */
export function addOutputOptions(
  command: Command,
  setting: Setting,
  formats: readonly string[],
  help: { readonly output?: string } = {},
): void {
  const { say } = setting;
  setFormats(command, formats);
  command
    .option('-f, --format <name>', say('help/option/format', { formats }), formats[0])
    .option('-o, --output <file>', help.output ?? say('help/option/output'), (file, before?: string) =>
      before === undefined ? file : command.error("'--output'", { code: GIVEN_TWICE }),
    );
  addLookOptions(command, setting);
}

/** How a report looks on a screen. */
export function addLookOptions(command: Command, { say }: Setting): void {
  command
    .option('--width <columns>', say('help/option/width'))
    .addOption(new Option('--color', say('help/option/color')))
    .option('--no-color', say('help/option/no-color'));
}

/** Taken by commands that work on a workload: an answers file, `--set`, and a flag for every question. */
export function addAnswerOptions(command: Command, setting: Setting): void {
  command.argument('[FILE]', setting.say('help/argument/answers'));
  addAnswerFlags(command, setting);
}

/** `--set`, and a flag for every question and for what the system is called. */
export function addAnswerFlags(command: Command, { say, language, knowledge }: Setting): void {
  command
    .option('--set <key=value>', say('help/option/set'), collect)
    .option('--name <text>', say('help/option/name'))
    .option('--description <text>', say('help/option/description'));
  for (const { id, label, answer, examples } of knowledge().questions) {
    const flag = flagName(id);
    const text = inLanguage(label, language);
    if (answer.kind === 'flag') {
      command.option(`--${flag}`, text);
      command.option(`--no-${flag}`, say('help/option/not', { label: text.toLowerCase() }));
    } else {
      command.option(
        `--${flag} <value>`,
        say(isLong(answer) ? 'help/option/answer-such' : 'help/option/answer', {
          label: text,
          values: valuesOf(answer, examples),
        }),
      );
    }
  }
}

/** Taken by commands that plan for a workload: which alternatives. */
export function addAlternativeOption(command: Command, { say }: Setting): void {
  command.option('-a, --alternative <id>', say('help/option/alternative'), collect);
}

/** Taken by commands that plan for a workload: what to assume instead of the defaults. */
export function addAssumptionOptions(command: Command, { say }: Setting): void {
  command
    .option('--assume <key=value>', say('help/option/assume'), collect)
    .option('--assumptions <file>', say('help/option/assumptions'));
}

/** Longer lists of choices are left to error messages and documents. */
const MOST_CHOICES = 8;

function isLong(answer: Question['answer']): boolean {
  return answer.kind === 'choice' && answer.choices.length >= MOST_CHOICES;
}

function valuesOf(answer: Question['answer'], examples: readonly string[]): readonly string[] {
  return answer.kind === 'choice' && !isLong(answer) ? answer.choices.map((choice) => choice.id) : examples;
}

/** Examples below the help of a command, as one types them. */
export function addExamples(command: Command, say: Say, lines: readonly string[]): void {
  command.addHelpText('after', `\n${say('help/examples')}\n${lines.map((line) => `  $ ${line}`).join('\n')}`);
}

/**
 * Examples that name what is in the knowledge base, and so stand in it: the wording `help/<command>/examples`, a line each,
 * without the name of the program.
 */
export function addKnownExamples(command: Command, say: Say): void {
  const lines = say(`help/${command.name()}/examples`).split('\n');
  addExamples(
    command,
    say,
    lines.map((line) => `${TOOL} ${line}`),
  );
}

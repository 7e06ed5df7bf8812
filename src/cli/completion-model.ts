import { type Argument, Command, type Option } from 'commander';
import { type CompletedCommand, type CompletionModel, completionScripts, type Values } from '../completion/index.ts';
import { LANGUAGES, type Question } from '../domain/index.ts';
import { sectionOf } from '../knowledge/library.ts';
import { FILTERS, filterValues } from '../library/docs/filters.ts';
import { pathNames } from '../library/docs/path.ts';
import { VERDICTS } from '../library/shelves/cases-sheet.ts';
import { SPECIAL_TABLES } from '../library/tables/special-tables.ts';
import { GATES } from '../review/checks.ts';
import { flagName } from './answer-flags.ts';
import type { Setting } from './command.ts';
import { formatsOf } from './options.ts';
import { TOOL } from './package-info.ts';
import { STATUSES } from './record-options.ts';
import { NO_GATES } from './review-settings.ts';

/** What can be typed, read off the commands themselves, so that it is never behind them. */
export async function completionModel(setting: Setting): Promise<CompletionModel> {
  const values = valueFinder(setting);
  const commands = await Promise.all(
    Object.entries(setting.commands).map(async ([name, load]): Promise<CompletedCommand> => {
      const command = new Command(name);
      (await load()).define(command, setting);
      return {
        name,
        summary: setting.say(`help/${name}/summary`),
        options: [
          ...command.options
            .filter(({ hidden }) => !hidden)
            .map((option) => ({
              flags: [option.short, option.long].filter((flag) => flag !== undefined && flag !== null),
              about: option.description.replace(/\s+/g, ' '),
              ...(option.required || option.optional ? { values: values.ofOption(option, command) } : {}),
            })),
          { flags: ['-h', '--help'], about: setting.say('help/option/help') },
        ],
        arguments: command.registeredArguments.flatMap((argument) =>
          Array<Values>(argument.variadic ? MOST_OF_MANY : 1).fill(values.ofArgument(argument, command)),
        ),
      };
    }),
  );
  const help: CompletedCommand = {
    name: 'help',
    summary: setting.say('help/help/summary'),
    options: [],
    arguments: [{ kind: 'words', words: commands.map(({ name }) => name) }],
  };
  return { program: TOOL, commands: [...commands, help] };
}

/** Arguments and values of options that are files. */
const FILE_ARGUMENTS = ['file', 'files', 'paths', 'record', 'report', 'before', 'after'];

/** Of an argument that may be given again and again, how many are completed. */
const MOST_OF_MANY = 8;

/** Finds what may stand behind a flag or in a place by what it is called, as help calls it. */
function valueFinder({ knowledge, library, plans }: Setting): {
  readonly ofOption: (option: Option, command: Command) => Values;
  readonly ofArgument: (argument: Argument, command: Command) => Values;
} {
  const { questions, scenarios, alternatives, technologies, profiles } = knowledge();
  const { parameters, checklistStages } = plans();
  const ids = (entries: readonly { readonly id: string }[]) => entries.map(({ id }) => id);
  const words = (list: readonly string[]): Values => ({ kind: 'words', words: list });
  const several = (list: readonly string[]): Values => ({ kind: 'list', words: list });
  const families = [...new Set([...ids(technologies), ...ids(alternatives)])];
  const keys = ids(questions);
  const byName: Readonly<Record<string, Values>> = {
    alternative: words(ids(alternatives)),
    technology: words(families),
    scenario: words(ids(scenarios)),
    profile: words(ids(profiles)),
    lang: words(LANGUAGES),
    require: several(keys),
    set: words(questions.flatMap(settings)),
    assume: words(ids(parameters).map((id) => `${id}=`)),
    stage: words(checklistStages.flatMap(({ id, stage }) => (stage === undefined ? [id] : [String(stage), id]))),
    names: words(families),
    case: words(ids(sectionOf(library(), 'cases'))),
    term: words(ids(sectionOf(library(), 'glossary'))),
    verdict: words(VERDICTS),
    'matrix name': words(ids(sectionOf(library(), 'matrices'))),
    'metrics name': words([...ids(sectionOf(library(), 'metricKinds')), ...Object.keys(SPECIAL_TABLES)]),
    ...Object.fromEntries(
      FILTERS.map((name) => [`docs ${name}`, words(filterValues(name, library(), knowledge()))] as const),
    ),
    'docs path': words(sectionOf(library(), 'learningPaths').flatMap(pathNames)),
    ...Object.fromEntries(FILE_ARGUMENTS.map((name) => [name, { kind: 'files' }] as const)),
    dir: { kind: 'folders' },
    shell: words(Object.keys(completionScripts)),
    id: { kind: 'asked', ask: ['completion', 'ids'] },
    tick: { kind: 'asked', ask: ['completion', 'boxes'] },
    untick: { kind: 'asked', ask: ['completion', 'boxes'] },
  };
  const named = (name: string): Values | undefined =>
    Object.hasOwn(byName, name.toLowerCase()) ? byName[name.toLowerCase()] : undefined;
  return {
    ofOption: (option, command) => {
      const question = questions.find(({ id }) => `--${flagName(id)}` === option.long);
      if (question !== undefined) return words(answersOf(question));
      const long = option.long?.slice(2) ?? '';
      if (long === 'format') return words(formatsOf(command));
      if (long === 'fail-on') return several([...GATES, NO_GATES]);
      if (long === 'status') return words(STATUSES);
      return (
        named(`${command.name()} ${long}`) ?? named(long) ?? named(placeholder(option.flags)) ?? { kind: 'anything' }
      );
    },
    ofArgument: (argument, command) =>
      named(`${command.name()} ${argument.name()}`) ?? named(argument.name()) ?? { kind: 'anything' },
  };
}

/** `file` in `-o, --output <file>`. */
function placeholder(flags: string): string {
  return /[<[]([^>\]]+?)(?:\.\.\.)?[>\]]/.exec(flags)?.[1] ?? '';
}

function answersOf({ answer, examples }: Question): readonly string[] {
  switch (answer.kind) {
    case 'choice':
      return answer.choices.map(({ id }) => id);
    case 'flag':
      return ['true', 'false'];
    case 'number':
      return examples.filter((example) => !example.includes(' '));
  }
}

/** `key=` for what is typed on, `key=choice` where there are choices. */
function settings(question: Question): readonly string[] {
  const { id, answer } = question;
  return answer.kind === 'number' ? [`${id}=`] : answersOf(question).map((choice) => `${id}=${choice}`);
}

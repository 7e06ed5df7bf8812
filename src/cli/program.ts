import { Command, CommanderError, Option } from 'commander';
import { inLanguage, type KnowledgeBase, type Question } from '../domain/index.ts';
import { flagName, spellOutFlags } from './answer-flags.ts';
import { TOOL, toolVersion } from './package-info.ts';
import { STATUS, type World } from './world.ts';
import { write } from './write.ts';

/** Flags of `select` are made from the questions, so the knowledge has to be read before them. */
export async function runProgram(argv: readonly string[], world: World): Promise<number> {
  const needsKnowledge = argv.some((word) => word === 'select');
  const overlays = valuesOf(argv, '--knowledge');
  let knowledge: KnowledgeBase | undefined;
  if (needsKnowledge) {
    const { loadFor } = await import('./load.ts');
    const loaded = await loadFor(overlays, world.cwd());
    if (loaded.knowledge === undefined) {
      const { showProblems } = await import('./show-problems.ts');
      await write(world.stderr, showProblems(loaded.problems));
      return STATUS.broken;
    }
    knowledge = loaded.knowledge;
  }
  const printed = { out: '', err: '' };
  let status: number = STATUS.done;
  const program = createProgram(printed);
  addSelect(program, knowledge, async (file, options) => {
    if (knowledge === undefined) throw new Error('select ran without knowledge');
    const { runSelect } = await import('./select.ts');
    status = await runSelect(file, options as never, knowledge, world);
  });
  program
    .command('check')
    .summary('validate a knowledge base')
    .description(
      'Validates the built-in knowledge base, or a folder of your own laid over it, and counts what was checked.',
    )
    .argument('[DIR]', 'folder of YAML files, with data/ and rules/ in it or not')
    .option('--knowledge <dir>', 'lay a folder of your own over it; repeatable', collect)
    .option('--debug', 'print the trace of a bug')
    .addHelpText('after', `\nExamples:\n  $ ${TOOL} check\n  $ ${TOOL} check --knowledge my-knowledge`)
    .action(async (folder: string | undefined, options: { readonly knowledge?: readonly string[] }) => {
      const { runCheck } = await import('./check.ts');
      status = await runCheck([...(folder === undefined ? [] : [folder]), ...(options.knowledge ?? [])], world);
    });
  try {
    if (argv.length === 0) program.outputHelp();
    else await program.parseAsync(spellOutFlags(argv, knowledge?.questions ?? []), { from: 'user' });
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    status = error.exitCode === 0 ? STATUS.done : STATUS.usage;
  }
  if (printed.out !== '') await write(world.stdout, printed.out);
  if (printed.err !== '') await write(world.stderr, printed.err);
  return status;
}

function createProgram(printed: { out: string; err: string }): Command {
  return new Command(TOOL)
    .description('Helps to choose a messaging system, and to defend the choice.')
    .version(toolVersion(), '-V, --version', 'print the version')
    .helpOption('-h, --help', 'show help')
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
    .showHelpAfterError(`(${TOOL} --help lists what there is)`)
    .addHelpText(
      'after',
      `
Examples:
  $ ${TOOL} select                              asks, in a terminal
  $ ${TOOL} select answers.yaml                 decides from a file
  $ ${TOOL} select answers.yaml --format markdown --output decision.md

Exit status: 0 done; 1 no defensible winner; 2 wrong usage or answers; 3 broken knowledge, or a bug; 130 cancelled`,
    );
}

type SelectAction = (file: string | undefined, options: Readonly<Record<string, unknown>>) => Promise<void>;

function addSelect(program: Command, knowledge: KnowledgeBase | undefined, action: SelectAction): void {
  const select = program
    .command('select')
    .summary('recommend an alternative for a workload')
    .description(
      'Recommends an alternative for the answers given: in a file, on standard input, by flags, or asked for in a terminal. Flags win over the file.',
    )
    .argument('[FILE]', 'answers file, YAML or JSON; - for standard input')
    .option('--set <key=value>', 'one answer, by its key; repeatable', collect)
    .option('--require <keys>', 'fail when one of these keys is not answered')
    .option('--min-confidence <share>', 'end with status 1 below this, such as 0.8 or 80%')
    .option('-f, --format <name>', 'text, markdown or json', 'text')
    .option('-o, --output <file>', 'write the report to a file, whole or not at all')
    .option('--save-answers <file>', 'write an answers file that repeats the run')
    .option('--profile <id>', 'weight profile instead of that of the scenario')
    .option('--weights <text>', 'a=3, b=1 by hand; a > b > c by rank; a/b=3 by comparison')
    .option('--knowledge <dir>', 'lay a folder of your own over the built-in knowledge; repeatable', collect)
    .option('--draws <n>', 'draws of the robustness run, 0 for none')
    .option('--seed <n>', 'seed of the robustness run')
    .option('--lang <language>', 'en or zh', 'en')
    .option('--width <columns>', 'width of the text report')
    .option('-v, --verbose', 'the whole text report instead of the essential')
    .addOption(new Option('--color', 'colour, terminal or not'))
    .option('--no-color', 'no colour')
    .option('--no-input', 'never ask')
    .option('--debug', 'print the trace of a bug');
  for (const question of knowledge?.questions ?? []) addAnswerFlag(select, question);
  select
    .addHelpText(
      'after',
      `
Examples:
  $ ${TOOL} select answers.yaml
  $ ${TOOL} select answers.yaml --format json --min-confidence 0.8
  $ ${TOOL} select - --format markdown --output decision.md
  $ ${TOOL} select --throughput 200k --replay --retention 7d --ops-budget low
  $ ${TOOL} select answers.yaml --set durability=required --profile balanced`,
    )
    .action(action);
}

function addAnswerFlag(select: Command, { id, label, answer, examples }: Question): void {
  const flag = flagName(id);
  const text = inLanguage(label, 'en');
  if (answer.kind === 'flag') {
    select.option(`--${flag}`, text);
    select.option(`--no-${flag}`, `not: ${text.toLowerCase()}`);
    return;
  }
  const hint =
    answer.kind === 'choice' && answer.choices.length < 8
      ? answer.choices.map((choice) => choice.id).join(', ')
      : examples.join(', ');
  select.option(`--${flag} <value>`, `${text}: ${hint}`);
}

/** The value of a repeatable flag, added to those before it. */
function collect(value: string, before: readonly string[] = []): readonly string[] {
  return [...before, value];
}

/** The values of a repeatable flag, read ahead of everything else. */
function valuesOf(argv: readonly string[], flag: string): string[] {
  return argv.flatMap((word, i) => {
    if (word === flag) return argv[i + 1] === undefined ? [] : [argv[i + 1] as string];
    return word.startsWith(`${flag}=`) ? [word.slice(flag.length + 1)] : [];
  });
}

import { checkbox, input, Separator } from '@inquirer/prompts';
import { Chalk } from 'chalk';
import { wrap } from '../reporters/text/wrap.ts';
import type { Say } from '../wording/say.ts';
import { oneLine } from '../words/escape.ts';
import { type BoxPrompts, Cancelled, type PromptChoice, type Prompts, type SelectAsk } from './ask-prompts.ts';
import { watchForeground } from './foreground.ts';
import { menu } from './menu.ts';
import { TypedLines } from './typed-lines.ts';
import { colourFor, type OutputStream, showsUnicode, type World } from './world.ts';

/** What a prompt is given besides its question. */
type Context = NonNullable<Parameters<typeof input>[1]>;

const MOST_CHOICES = 20;
const LEAST_CHOICES = 3;
/** Above and below the choices, and one that is left over for a complaint. */
const EMPTY_LINES = 3;

const [NO, YES] = ['no', 'yes'];

/**
 * Prompts on the terminal of the world. They show on standard error, so that standard output holds the report alone;
 * where that is redirected, on standard output.
 *
 * @param options.color  the flag, which decides before the environment does
 */
export function createPrompts(
  world: World,
  say: Say,
  options: { readonly color?: boolean } = {},
): Prompts & BoxPrompts {
  // A terminal is always a whole stream.
  const output = (world.stderr.isTTY === true ? world.stderr : world.stdout) as Terminal;
  const lines = new TypedLines(world.stdin);
  // A window may have another size at each prompt.
  const lookNow = () => lookOf(world, output, say, options.color, lines);
  const choose = ({ message, help, choices, initial }: SelectAsk) => {
    const look = lookNow();
    const pageSize = look.pageSize(message, help, choices);
    return put(lines, output, (context) =>
      menu(
        {
          message,
          choices: choices.map((choice) => look.choice(choice, CURSOR)),
          initial,
          pageSize,
          noMatch: (typed) => say('prompts/no-match', { typed: oneLine(typed) }),
          theme: look.framed(help, choices.length > pageSize ? choices.length : 0),
        },
        context,
      ),
    );
  };
  return {
    input: async ({ message, help, initial, validate, echo }) => {
      // Backspace takes the default away from the prompt, whose help goes on saying what an empty line stands for.
      const meant = (text: string) => text || (initial ?? '');
      const look = lookNow();
      const text = await put(lines, output, (context) => {
        const transformer = (typed: string, { isFinal }: { isFinal: boolean }) =>
          isFinal ? look.answer(echo(meant(typed))) : typed;
        const setup = { message, default: initial, validate: (typed: string) => validate(meant(typed)), transformer };
        return input({ ...setup, theme: look.framed(help) }, context);
      });
      return meant(text);
    },
    select: choose,
    confirm: async ({ message }) => {
      const answers = [
        { value: NO, name: say('word/no') },
        { value: YES, name: say('word/yes') },
      ];
      return (await choose({ message, help: '', choices: answers })) === YES;
    },
    checkbox: ({ message, help, choices }) => {
      const look = lookNow();
      return put(lines, output, (context) => {
        const theme = look.framed(help);
        return checkbox<string>(
          {
            message,
            choices: choices.map((choice) =>
              'heading' in choice ? new Separator(choice.heading) : look.choice(choice, CURSOR + BOX),
            ),
            loop: false,
            pageSize: look.pageSize(message, help, choices),
            theme: { ...theme, style: { ...theme.style, renderSelectedChoices: look.ticked } },
          },
          context,
        );
      });
    },
  };
}

type Terminal = OutputStream & NodeJS.WritableStream & { readonly rows?: number };

/** What ends the program from outside ends a prompt first, or the terminal would be left without a cursor. */
const ENDING_SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/**
 * Puts one prompt. Ctrl-C ends it, and so does the end of the input (Ctrl-D), which otherwise closes the reader without
 * an answer and lets the program run dry: then the input is paused while the prompt is still open. Of what comes back to
 * the foreground it is paused as well, but goes on.
 */
async function put<T>(lines: TypedLines, output: Terminal, prompt: (context: Context) => Promise<T>): Promise<T> {
  const { input: stdin, close } = lines.open();
  const ended = new AbortController();
  let open = true;
  const foreground = watchForeground(stdin, output);
  const onPause = () => {
    const goOn = foreground.isBack() ? () => stdin.resume() : () => ended.abort();
    setImmediate(() => open && goOn());
  };
  stdin.on('pause', onPause);
  let raised: NodeJS.Signals | undefined;
  const onSignal = (signal: NodeJS.Signals) => {
    raised = signal;
    ended.abort();
  };
  for (const signal of ENDING_SIGNALS) process.on(signal, onSignal);
  try {
    return await prompt({ input: stdin, output, signal: ended.signal });
  } catch (error) {
    if (error instanceof Error && (error.name === 'ExitPromptError' || error.name === 'AbortPromptError')) {
      throw new Cancelled('the prompt was left', { cause: error });
    }
    throw error;
  } finally {
    open = false;
    stdin.off('pause', onPause);
    foreground.stop();
    for (const signal of ENDING_SIGNALS) process.off(signal, onSignal);
    close();
    if (raised !== undefined) process.kill(process.pid, raised);
  }
}

/** Colours and signs as this terminal can show them; the help goes below the message until it is answered. */
function lookOf({ env }: World, output: Terminal, say: Say, color: boolean | undefined, lines: TypedLines) {
  const chalk = new Chalk({ level: colourFor(output, env, color) === 'none' ? 0 : 1 });
  const unicode = showsUnicode(env);
  const signs = unicode ? '↑↓ ⏎' : say('prompts/keys');
  const answer = (text: string) => chalk.cyan(text);
  // A terminal that does not know its width says 0.
  const room = (output.columns || 80) - 1;
  const indented = (text: string) => text.replace(/^.*$/gm, (line) => atWords(line, room, '  '));
  /** @param choices  how many there are, where not all of them are shown at once */
  const keys = (choices: number) =>
    atWords(choices === 0 ? signs : say('prompts/more', { keys: signs, count: choices }), room);
  const described = (text = '') => atWords(text, room);
  return {
    answer,
    /** How many lines of choices leave the question in view. */
    pageSize: (message: string, help: string, choices: readonly (PromptChoice | { readonly heading: string })[]) => {
      const descriptions = choices.map((choice) =>
        'description' in choice ? linesOf(described(choice.description)) : 0,
      );
      const around =
        linesOf(atWords(message, room - PREFIX)) +
        (help === '' ? 0 : linesOf(indented(help))) +
        Math.max(...descriptions) +
        linesOf(keys(choices.length)) +
        EMPTY_LINES;
      return Math.max(LEAST_CHOICES, Math.min((output.rows || 24) - around, MOST_CHOICES));
    },
    /** @param columns  before its name */
    choice: <Choice extends PromptChoice>(choice: Choice, columns: number) => ({
      ...choice,
      name: atWords(choice.name, room - columns).replaceAll('\n', `\n${' '.repeat(columns)}`),
      typed: choice.name,
      short: choice.short ?? choice.name,
    }),
    /** The boxes that were ticked, below the message. */
    ticked: (boxes: readonly { readonly short: string }[]) =>
      boxes.length === 0 ? '' : `\n${indented(boxes.map(({ short }) => short).join(say('word/comma')))}`,
    /** @param choices  how many there are, where not all of them are shown at once */
    framed: (help: string, choices = 0) => ({
      cursor: unicode ? '❯' : '>',
      prefix: { idle: chalk.blue('?'), done: chalk.green(unicode ? '✔' : '*') },
      style: {
        message: (text: string, status: string) =>
          status === 'done' || help === ''
            ? chalk.bold(text)
            : `${chalk.bold(atWords(text, room - PREFIX))}\n${chalk.dim(indented(help))}\n `,
        answer,
        error: (text: string) => {
          const complaint = lines.hasMore() ? say('prompts/rest-dropped', { complaint: text }) : text;
          return chalk.red(atWords(`> ${complaint}`, room));
        },
        defaultAnswer: (text: string) => chalk.dim(`(${text})`),
        highlight: (text: string) => chalk.cyan(text),
        description: (text: string) => chalk.dim(described(text)),
        keysHelpTip: () => chalk.dim(keys(choices)),
      },
    }),
  };
}

/** Columns of the sign before a message. */
const PREFIX = 2;
/** Columns before the name of a choice: of the cursor with what follows it, and of a box. */
const CURSOR = 2;
const BOX = 1;

const linesOf = (text: string) => text.split('\n').length;

/** One line broken at words: the prompt itself would break it anywhere. */
function atWords(line: string, columns: number, indent = ''): string {
  return wrap([{ text: line }], columns - indent.length)
    .map((spans) => indent + spans.map(({ text }) => text).join(''))
    .join('\n');
}

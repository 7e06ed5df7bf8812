import { PassThrough, Writable } from 'node:stream';
import { setTimeout as wait } from 'node:timers/promises';
import { stripVTControlCharacters } from 'node:util';
import { describe, expect, it } from 'vitest';
import { Cancelled, type Prompts } from '../../src/cli/ask.ts';
import { askQuestion } from '../../src/cli/ask-question.ts';
import { createPrompts } from '../../src/cli/prompts.ts';
import { realKnowledge } from '../support/real-knowledge.ts';
import { sayShipped } from '../support/shipped-wording.ts';

class Screen extends Writable {
  text = '';
  readonly isTTY: boolean;
  columns = 80;
  rows = 40;

  constructor(isTTY: boolean) {
    super();
    this.isTTY = isTTY;
  }

  /** A terminal goes on after a prompt. */
  override end(): this {
    return this;
  }

  override _write(chunk: Buffer, _: BufferEncoding, done: () => void): void {
    this.text += chunk.toString();
    done();
  }
}

function terminal({ stderrIsTty = true, env = { NO_COLOR: '1' } as Record<string, string> } = {}) {
  const stdin = Object.assign(new PassThrough(), { isTTY: true });
  const stdout = new Screen(true);
  const stderr = new Screen(stderrIsTty);
  const prompts = createPrompts({ stdin, stdout, stderr, env, cwd: () => '/' }, sayShipped());
  return { stdin, stdout, stderr, prompts };
}

const asksNumber = (prompts: Prompts, initial?: string) =>
  prompts.input({
    ...(initial === undefined ? {} : { initial }),
    message: 'How many?',
    help: 'All of them.\nFor example 3.',
    validate: (text) => /^\d+$/.test(text) || `"${text}" is no number`,
    echo: (text) => `${text} of them`,
  });

const asksChoice = (prompts: Prompts, initial?: string) =>
  prompts.select({
    message: 'Which?',
    help: 'The one you like.',
    choices: [
      { value: 'a', name: 'the first' },
      { value: 'b', name: 'the second' },
    ],
    ...(initial === undefined ? {} : { initial }),
  });

/** Types once the prompt is drawn. */
async function typing(stdin: PassThrough, ...keys: readonly string[]): Promise<void> {
  for (const key of keys) {
    await wait(30);
    stdin.write(key);
  }
}

const END = '\u0004';
const CTRL_C = '\u0003';

describe('prompts on a terminal', () => {
  it('show message and help on standard error and leave standard output to the report', async () => {
    const { stdin, stdout, stderr, prompts } = terminal();
    const [text] = await Promise.all([asksNumber(prompts), typing(stdin, '12\r')]);
    expect(text).toBe('12');
    expect(stderr.text).toContain('How many?');
    expect(stderr.text).toContain('  All of them.');
    expect(stdout.text).toBe('');
  });

  it('use standard output when standard error is redirected', async () => {
    const { stdin, stdout, stderr, prompts } = terminal({ stderrIsTty: false });
    await Promise.all([asksNumber(prompts), typing(stdin, '1\r')]);
    expect(stdout.text).toContain('How many?');
    expect(stderr.text).toBe('');
  });

  it('show what is wrong and take the corrected line', async () => {
    const { stdin, stderr, prompts } = terminal();
    const [text] = await Promise.all([asksNumber(prompts), typing(stdin, '1x\r', '\u007f\r')]);
    expect(text).toBe('1');
    expect(stderr.text).toContain('"1x" is no number');
  });

  it('leave a line as it was understood', async () => {
    const { stdin, stderr, prompts } = terminal();
    await Promise.all([asksNumber(prompts), typing(stdin, '12\r')]);
    expect(stderr.text).toContain('How many? 12 of them');
  });

  it.each([
    ['nothing but Backspace', ['\u007f', '\r']],
    ['what is taken away again', ['1', '\u007f', '\u007f', '\r']],
  ])('keep what an empty line stands for after %s', async (_, keys) => {
    const { stdin, stderr, prompts } = terminal();
    const [text] = await Promise.all([asksNumber(prompts, '5'), typing(stdin, ...keys)]);
    expect(text).toBe('5');
    expect(stderr.text).toContain('How many? 5 of them');
  });

  it.each([
    ['carriage returns', 'b\r12\rthe f\r7'],
    ['line feeds', 'b\n12\nthe f\n7'],
    ['both', 'b\r\n12\r\nthe f\r\n7'],
  ])('are each answered by a line of what is pasted with %s', async (_, pasted) => {
    const { stdin, prompts } = terminal();
    const answers = (async () => [await asksChoice(prompts), await asksNumber(prompts), await asksChoice(prompts)])();
    await typing(stdin, pasted);
    expect(await answers).toEqual(['b', '12', 'a']);
    const [last] = await Promise.all([asksNumber(prompts), typing(stdin, '8\r')]);
    expect(last).toBe('78');
  });

  it.each([
    ['a line', (prompts: Prompts) => asksNumber(prompts), '1x\r2\rb\r', '\u007f\r', '1'],
    ['a choice', (prompts: Prompts) => asksChoice(prompts), 'no such\rb\r', '\u001b[B\r', 'b'],
  ])('say so when they drop what was pasted after %s that is refused', async (_, ask, pasted, mended, answer) => {
    const { stdin, stderr, prompts } = terminal();
    const asked = ask(prompts);
    await typing(stdin, pasted);
    await wait(30);
    expect(stderr.text).toContain('pasted after it were not taken');
    const [text] = await Promise.all([asked, typing(stdin, mended)]);
    expect(text).toBe(answer);
    const [next] = await Promise.all([asksChoice(prompts), typing(stdin, '\r')]);
    expect(next).toBe('a');
  });

  it('break help at words', async () => {
    const { stdin, stderr, prompts } = terminal();
    const help = 'seven letters '.repeat(9);
    const asked = prompts.input({ message: 'What?', help, validate: () => true, echo: (text) => text });
    await Promise.all([asked, typing(stdin, 'x\r')]);
    expect(stderr.text).toContain(`\n  ${'seven letters '.repeat(5).trim()} seven\n  letters`);
  });

  it('break a box at words, below its name', async () => {
    const { stdin, stderr, prompts } = terminal();
    const name = 'seven letters '.repeat(9).trim();
    const asked = prompts.checkbox({ message: 'Which?', help: '', choices: [{ value: 'a', name, checked: true }] });
    const [ticked] = await Promise.all([asked, typing(stdin, '\r')]);
    expect(stderr.text).toContain(`${'seven letters '.repeat(5)}seven\n   letters seven`);
    expect(stderr.text).toContain(`Which?\n  ${'seven letters '.repeat(5)}seven\n  letters seven`);
    expect(ticked).toEqual(['a']);
  });

  it.each([
    [60, 16],
    [20, 24],
  ])('keep question and choices in view, broken at words, in %i columns and %i rows', async (columns, rows) => {
    const { stdin, stderr, prompts } = terminal();
    Object.assign(stderr, { columns, rows });
    const choices = Array.from({ length: 30 }, (_, i) => ({
      value: `v${i}`,
      name: `choice ${i}`,
      description: 'as it is',
    }));
    const asked = prompts.select({ message: 'Which of them is it to be?', help: 'a word or two '.repeat(9), choices });
    await typing(stdin, 'none', '\r');
    const shown = stripVTControlCharacters(stderr.text.slice(0, stderr.text.indexOf('\u001b[?25l'))).split('\n');
    expect(shown.length).toBeLessThan(rows);
    expect(Math.max(...shown.map((line) => line.length))).toBeLessThan(columns);
    expect(shown.join(' ').replace(/\s+/g, ' ')).toContain('(30 choices; type to find one)');
    await Promise.all([asked, typing(stdin, '\u001b[B\r')]);
  });

  it('break what they say at the width that the window has by then', async () => {
    const { stdin, stderr, prompts } = terminal();
    await Promise.all([asksNumber(prompts), typing(stdin, '1\r')]);
    Object.assign(stderr, { columns: 40 });
    const asked = prompts.input({
      message: 'What?',
      help: 'seven letters '.repeat(9),
      validate: () => true,
      echo: String,
    });
    await Promise.all([asked, typing(stdin, 'x\r')]);
    expect(stderr.text).toContain(`\n  ${'seven letters '.repeat(2)}seven\n  letters`);
  });

  it.each([
    ['the first choice', undefined, 'a'],
    ['the choice taken before', 'b', 'b'],
  ])('start on %s', async (_, initial, value) => {
    const { stdin, prompts } = terminal();
    const [picked] = await Promise.all([asksChoice(prompts, initial), typing(stdin, '\r')]);
    expect(picked).toBe(value);
  });

  it.each([
    ['its value', 'b'],
    ['its name, in any case', 'The SEC'],
  ])('find a choice by %s', async (_, typed) => {
    const { stdin, prompts } = terminal();
    const [picked] = await Promise.all([asksChoice(prompts), typing(stdin, typed, '\r')]);
    expect(picked).toBe('b');
  });

  it('never take what is typed and is no choice for the one that is marked', async () => {
    const { stdin, stderr, prompts } = terminal();
    let done = false;
    const asked = asksChoice(prompts).finally(() => {
      done = true;
    });
    await typing(stdin, 'no such', '\r');
    await wait(30);
    expect(done).toBe(false);
    expect(stderr.text).toContain('no choice begins with "no such"');
    const [picked] = await Promise.all([asked, typing(stdin, '\u001b[B', '\r')]);
    expect(picked).toBe('b');
  });

  it.each([
    ['<', { kind: 'back' }, 'back to the question before'],
    ['>', { kind: 'enough' }, 'recommend now'],
    ['?', { kind: 'answer', raw: 'unknown' }, "don't know"],
    ['back', { kind: 'back' }, 'back to the question before'],
    ['recom', { kind: 'enough' }, 'recommend now'],
    ['Don', { kind: 'answer', raw: 'unknown' }, "don't know"],
  ])('take %s in a menu for what stands there so, by its sign or its words', async (key, reply, said) => {
    const { stdin, stderr, prompts } = terminal();
    const { questions } = realKnowledge();
    const menu = questions.find(({ answer }) => answer.kind === 'choice');
    if (menu === undefined) throw new Error('no question has a menu');
    const initial = menu.answer.kind === 'choice' ? menu.answer.choices[1]?.id : undefined;
    const context = { say: sayShipped(), language: 'en', prompts, canGoBack: true, canEnd: true } as const;
    const asked = askQuestion(menu, { ...context, ...(initial === undefined ? {} : { initial }) });
    const [replied] = await Promise.all([asked, typing(stdin, key, '\r')]);
    expect(replied).toEqual(reply);
    expect(stderr.text).toContain(`✔ ${menu.prompt.en} ${said}`);
  });

  it.each([
    ['Ctrl-C', CTRL_C],
    ['Ctrl-D', END],
  ])('are cancelled by %s', async (_, key) => {
    const { stdin, prompts } = terminal();
    await Promise.all([expect(asksNumber(prompts)).rejects.toThrow(Cancelled), typing(stdin, key)]);
  });

  it('are cancelled by the end of the input', async () => {
    const { stdin, prompts } = terminal();
    const asked = expect(asksChoice(prompts)).rejects.toThrow(Cancelled);
    await wait(30);
    stdin.end();
    await asked;
  });

  it.each([
    ['none with NO_COLOR', { NO_COLOR: '1' }, false],
    ['some otherwise', {}, true],
  ])('have colours: %s', async (_, env, coloured) => {
    const { stdin, stderr, prompts } = terminal({ env });
    await Promise.all([asksNumber(prompts), typing(stdin, '1\r')]);
    // biome-ignore lint/suspicious/noControlCharactersInRegex: colours begin with an escape
    expect(/\u001b\[[\d;]*m/.test(stderr.text)).toBe(coloured);
  });
});

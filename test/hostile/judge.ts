/** What a run left behind. */
export interface Ran {
  readonly status: number;
  readonly stdout: string;
  readonly stderr: string;
  /** Of computing, not of waiting for a turn on a busy machine. */
  readonly milliseconds: number;
}

/** How a run may end well: a result, or a refusal that says what is wrong. */
export type Outcome = 'result' | 'no winner' | 'refused' | 'broken knowledge';

/** Where something that cannot be read is said in the result itself, which is what was asked for; beside that or alone. */
export type FaultsReported = 'alone' | 'beside why';

/** No input, whatever it is, takes longer. */
const LONGEST_MS = 5000;

/** A batch answers line by line: of a million lines each takes its time. */
const LINE_MS = 0.05;

const OUTCOMES: Readonly<Record<number, Outcome>> = {
  0: 'result',
  1: 'no winner',
  2: 'refused',
  3: 'broken knowledge',
};

/** Everything that drives a terminal, turns text around or hides in it; zero-width joiners shape emoji and stay. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const RAW = /[\x00-\x09\x0b-\x1f\x7f-\x9f\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff\p{Cs}]/u;

/**
 * What is bad about a run; empty when nothing is. It ends with a status that means something, in time, without a raw control
 * character on either stream; a refusal says why on standard error and leaves standard output alone, unless what is
 * wrong is what was asked for; JSON is whole, and so is each line of it.
 */
export function badness(
  { status, stdout, stderr, milliseconds }: Ran,
  format: string,
  reportsFaults?: FaultsReported,
): readonly string[] {
  const bad: string[] = [];
  const outcome = OUTCOMES[status];
  if (outcome === undefined) bad.push(`status ${status}`);
  if (/bug of ours|^\s+at .*:\d+:\d+\)?$|^\w*Error: /m.test(stderr)) bad.push(`it crashed: ${stderr.slice(0, 300)}`);
  const longest = LONGEST_MS + (format === 'lines' ? LINE_MS * (stdout.split('\n').length - 1) : 0);
  if (milliseconds > longest) bad.push(`it took ${Math.round(milliseconds)} ms`);
  for (const [name, text] of [
    ['standard output', stdout],
    ['standard error', stderr],
  ] as const) {
    const found = RAW.exec(text);
    if (found !== null) bad.push(`U+${found[0].codePointAt(0)?.toString(16)} on ${name}`);
    if (/^::|##\[/m.test(text)) bad.push(`a workflow command on ${name}`);
  }
  const isRefusal = outcome === 'refused' || outcome === 'broken knowledge';
  const isReport =
    isRefusal && reportsFaults !== undefined && (reportsFaults === 'alone' ? stderr === '' : stdout !== '');
  if (outcome === 'result' || outcome === 'no winner' || isReport) {
    if (format === 'files' ? stdout !== '' : !stdout.endsWith('\n')) bad.push('a result without an end');
    if (format === 'json' && !isJson(stdout)) bad.push('JSON that is none');
    // A blank line is answered by one.
    const lines = format === 'lines' ? stdout.split('\n').filter((line) => line !== '') : [];
    if (!lines.every(isJson)) bad.push('a line of JSON that is none');
  } else {
    if (stderr === '') bad.push('no word why');
    if (stdout !== '') bad.push('half an output');
  }
  return bad;
}

export function outcomeOf({ status }: Ran): Outcome | 'bad' {
  return OUTCOMES[status] ?? 'bad';
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

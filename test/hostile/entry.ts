import type { special } from './inputs/corpora.ts';
import type { Input } from './inputs/input.ts';
import type { FaultsReported } from './judge.ts';

/** How the program is started for one input. */
export interface Start {
  readonly argv: readonly string[];
  readonly stdin?: string | Uint8Array;
  readonly env?: Readonly<Record<string, string>>;
}

/** A way for a stranger's text to get in. */
export interface Entry {
  readonly name: string;
  /** Whole texts, or single values. */
  readonly takes: 'texts' | 'strings';
  /** Corpora that were made for it. */
  readonly also?: readonly (keyof typeof special)[];
  /** Of entries that do alike, each takes every so manieth input, another part than the one before it. */
  readonly shares?: true;
  /** Of what is printed, `text` when nothing else is said; `files` are written, and nothing is printed. */
  readonly format?: 'json' | 'lines' | 'markdown' | 'files';
  /** Its result is what is wrong: where something is, a report says so on standard output. */
  readonly reportsFaults?: FaultsReported;
  /** Undefined for what cannot come in this way, such as a NUL in an argument. */
  readonly start: (content: Input['content'], folder: string) => Start | undefined;
  /** What is bad about the files that a run leaves behind. */
  readonly left?: (content: Input['content'], folder: string, status: number) => readonly string[];
}

export const QUICK = ['--draws', '0'];
export const THROUGHPUT = ['--throughput', '1k'];
export const ANSWERED = [...THROUGHPUT, ...QUICK];

/** An argument or a variable holds no NUL, and half a surrogate pair arrives as a replacement character. */
export const argument = (content: Input['content'], make: (text: string) => Start | undefined): Start | undefined => {
  const text = String(content);
  return text.includes('\0') ? undefined : make(text.replace(/\p{Cs}/gu, '\ufffd'));
};

import type { Message } from './message.ts';

/**
 * Something wrong with what the user gave us: a value, never a throw.
 *
 * `code` is public and stable, `area/what` in kebab case, such as `yaml/too-deep` or `answers/unknown-key`.
 */
export interface Problem {
  readonly code: string;
  readonly severity: 'error' | 'warning';
  /** One sentence: what is wrong. Quoted values, no final full stop when said. */
  readonly message: Message;
  /** What was expected or what to do, such as `did you mean "latencyP99"?` */
  readonly hint?: Message;
  readonly at?: Place;
}

/** Something wrong that cannot be passed over. */
export function errorProblem(code: string, message: Message, hint?: Message, at?: Place): Problem {
  return {
    code,
    severity: 'error',
    message,
    ...(hint === undefined ? {} : { hint }),
    ...(at === undefined ? {} : { at }),
  };
}

/** Where a problem is. Lines and columns count from 1, columns in UTF-16 units. */
export interface Place {
  /** Path as the user gave it, `<stdin>`, or a flag such as `--latency-p99`. */
  readonly file: string;
  readonly line?: number;
  readonly column?: number;
  /** Length of the marked stretch of the line, at least 1. */
  readonly length?: number;
  /** The line itself, for the caret. */
  readonly sourceLine?: string;
}

/** A flag, or what a request asks for, used wrongly. */
export function usageProblem(message: Message, hint?: Message): Problem {
  return errorProblem('usage/invalid', message, hint);
}

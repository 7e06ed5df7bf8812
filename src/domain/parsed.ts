import type { Message } from './message.ts';

/** The result of reading something a person wrote: a value, or why not and what would do. */
export type Parsed<T> = { readonly ok: true; readonly value: T } | Refused;

export interface Refused {
  readonly ok: false;
  readonly message: Message;
  readonly hint?: Message;
}

export function refused(message: Message, hint?: Message): Refused {
  return { ok: false, message, ...(hint === undefined ? {} : { hint }) };
}

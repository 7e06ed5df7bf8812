import type { Text } from './text.ts';

/** Something to be said, before it has a language: the id of a wording, and what fills its gaps. */
export interface Message {
  readonly id: string;
  readonly gaps?: Gaps;
}

/** By the name of the gap. A list is joined with commas, a text and a message are said in the language of the whole. */
export type Gaps = Readonly<Record<string, Gap>>;
export type Gap = string | number | Text | Message | readonly Gap[];

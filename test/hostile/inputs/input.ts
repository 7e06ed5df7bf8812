/** One thing to feed to an entry; the name says where it comes from. */
export interface Input {
  readonly name: string;
  readonly content: string | Uint8Array;
}

/** Inputs that are called by their text. */
export function named(corpus: string, contents: readonly (string | Uint8Array)[]): readonly Input[] {
  return contents.map((content, index) => ({ name: `${corpus} ${index + 1}`, content }));
}

/** What can be typed, as shells need to know it. */
export interface CompletionModel {
  readonly program: string;
  readonly commands: readonly CompletedCommand[];
}

export interface CompletedCommand {
  readonly name: string;
  readonly summary: string;
  readonly options: readonly CompletedOption[];
  /** Of its arguments, by position. */
  readonly arguments: readonly Values[];
}

export interface CompletedOption {
  /** As typed, such as `-o` and `--output`. */
  readonly flags: readonly string[];
  readonly about: string;
  /** Absent where it stands alone. */
  readonly values?: Values;
}

/** What may stand in a place. */
export type Values =
  | { readonly kind: 'files' | 'folders' | 'anything' }
  /** One of these; one that ends in `=` goes on. */
  | { readonly kind: 'words'; readonly words: readonly string[] }
  /** One or several of these, with commas between them. */
  | { readonly kind: 'list'; readonly words: readonly string[] }
  /** Too many to keep in a script: the program says them when it is asked to, with these words behind its name. */
  | { readonly kind: 'asked'; readonly ask: readonly string[] };

/** A script for one shell, ending in one newline. */
export type CompletionScript = (model: CompletionModel) => string;

/** A name for functions of a script: letters, digits and underscores. */
export function functionName({ program }: CompletionModel): string {
  return `_${program.replace(/[^A-Za-z0-9]/g, '_')}`;
}

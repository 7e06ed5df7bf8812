/** What a text may be before it is refused. Each bound keeps the reader linear or its parser from running away. */
export interface YamlLimits {
  readonly maxBytes: number;
  /** Lexemes: words, brackets, spaces, ends of lines. A text of faults alone costs the parser microseconds for each. */
  readonly maxLexemes: number;
  /** Collections inside each other. */
  readonly maxDepth: number;
  /** UTF-16 units of one key or value; bounds what later patterns have to match. */
  readonly maxScalarLength: number;
}

/** Right for what a stranger sends; files of knowledge may be larger. */
export const DEFAULT_LIMITS: YamlLimits = {
  maxBytes: 1024 * 1024,
  maxLexemes: 400_000,
  maxDepth: 64,
  maxScalarLength: 4096,
};

/** A file with more faults than this is not worth listing further. */
export const MAX_PROBLEMS = 50;

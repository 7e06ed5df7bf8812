import { Composer } from 'yaml';
import { errorProblem, type Message, type Problem } from '../domain/index.ts';
import { decodeUtf8 } from './decode.ts';
import { DEFAULT_LIMITS, MAX_PROBLEMS, type YamlLimits } from './limits.ts';
import { locate } from './locate.ts';
import type { LocatedValue } from './located-value.ts';
import { scanTokens } from './scan-tokens.ts';
import { createSourceText, type SourceText } from './source-text.ts';
import { syntaxProblem } from './syntax-problem.ts';

/** `document` is absent when anything is wrong: half a file is never used. An empty text is a scalar `null`. */
interface YamlReading {
  readonly document?: LocatedValue;
  /** The text without what is refused in it, where it can be read all the same: to find what else is wrong, and for nothing more. */
  readonly draft?: LocatedValue;
  readonly problems: readonly Problem[];
}

/**
 * Reads one YAML 1.2 or JSON document from a source that is not trusted: bounded in size, depth and length of a text,
 * without anchors, aliases, tags and directives, each key once. All faults that can be told apart are reported, in the
 * order of the text.
 *
 * @param input  text, or bytes as they were read
 * @param file   how to call it in messages
 */
export function readYaml(input: string | Uint8Array, file: string, given: Partial<YamlLimits> = {}): YamlReading {
  const limits = { ...DEFAULT_LIMITS, ...given };
  const size = typeof input === 'string' ? input.length : input.byteLength;
  if (size > limits.maxBytes) {
    return refused('yaml/too-large', { id: 'text/too-many-bytes', gaps: { most: limits.maxBytes } }, file);
  }
  const text = decode(input, file);
  if (typeof text !== 'string') return text;

  const source = createSourceText(text, file);
  const character = controlCharacter(source);
  if (character !== undefined) return { problems: [character] };
  const { tokens, openQuotes, problems } = scanTokens(source, limits);
  if (problems.length > 0) return { problems };

  const composer = new Composer({
    version: '1.2',
    schema: 'core',
    // Its own check compares every key with every other; ours is a set.
    uniqueKeys: false,
    stringKeys: true,
    resolveKnownTags: false,
    merge: false,
    prettyErrors: false,
    logLevel: 'silent',
  });
  const [document] = composer.compose(tokens, true, text.length);
  if (document === undefined) return { problems: [] };
  const faults = [...document.errors, ...document.warnings].slice(0, 10 * MAX_PROBLEMS);
  if (faults.length > 0)
    return { problems: firstOnEachLine(faults.map((fault) => syntaxProblem(fault, source, openQuotes))) };
  const located = locate(document.contents, source, limits);
  return located.problems.length > 0
    ? { problems: located.problems, draft: located.value }
    : { document: located.value, problems: [] };
}

function decode(input: string | Uint8Array, file: string): string | YamlReading {
  if (typeof input === 'string') return input.startsWith('\uFEFF') ? input.slice(1) : input;
  const decoded = decodeUtf8(input);
  return decoded.ok ? decoded.value : refused('yaml/not-utf-8', decoded.message, file, decoded.hint);
}

function refused(code: string, message: Message, file: string, hint?: Message): YamlReading {
  return { problems: [errorProblem(code, message, hint, { file })] };
}

/** Control characters are no part of YAML, except tab and the ends of lines. */
function controlCharacter(source: SourceText): Problem | undefined {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
  const at = source.text.search(/[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f]/);
  if (at === -1) return undefined;
  const code = source.text.charCodeAt(at).toString(16).toUpperCase().padStart(4, '0');
  return {
    code: 'yaml/control-character',
    severity: 'error',
    message: { id: 'text/control-character', gaps: { code } },
    hint: { id: 'text/leave-out-or-escape' },
    at: source.placeOf(at, at + 1),
  };
}

/** One fault a line: what follows on the same line is mostly its consequence. */
function firstOnEachLine(problems: readonly Problem[]): readonly Problem[] {
  const lines = new Map<number, Problem>();
  for (const problem of problems) {
    const line = problem.at?.line ?? 0;
    if (!lines.has(line)) lines.set(line, problem);
  }
  return [...lines.values()].sort((a, b) => (a.at?.line ?? 0) - (b.at?.line ?? 0)).slice(0, MAX_PROBLEMS);
}

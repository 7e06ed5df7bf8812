import { CST, Lexer, Parser } from 'yaml';
import type { Message, Problem } from '../domain/index.ts';
import { MAX_PROBLEMS, type YamlLimits } from './limits.ts';
import type { SourceText } from './source-text.ts';

interface Scan {
  readonly tokens: readonly CST.Token[];
  /** Where the quotes open that are never closed, by the offset at which the text that they swallowed ends. */
  readonly openQuotes: ReadonlyMap<number, number>;
  readonly problems: readonly Problem[];
}

/**
 * The token stream of a text, and what it holds that is refused: deep nesting, several documents, directives, anchors,
 * aliases and tags.
 *
 * The parser keeps its own stack and is driven lexeme by lexeme, so that a bomb of brackets is refused as soon as it is
 * too deep: composing it would recurse, and a second one in the same process brings Node down beyond any catch.
 */
export function scanTokens(source: SourceText, limits: YamlLimits): Scan {
  const problems: Problem[] = [];
  const report: Report = (code, message, hint, start, length) => {
    if (problems.length >= MAX_PROBLEMS) return;
    problems.push({ code, severity: 'error', message, hint, at: source.placeOf(start, start + length) });
  };
  const parser = new Parser();
  const tokens: CST.Token[] = [];
  const openQuotes = new Map<number, number>();
  let lexemes = 0;
  for (const lexeme of new Lexer().lex(source.text)) {
    const start = parser.offset;
    if (++lexemes > limits.maxLexemes) {
      const message = { id: 'text/too-many-words', gaps: { most: limits.maxLexemes } };
      report('yaml/too-large', message, { id: 'text/split' }, start, lexeme.length);
      return { tokens: [], openQuotes, problems };
    }
    for (const token of parser.next(lexeme)) tokens.push(token);
    if (parser.stack.length > limits.maxDepth && depthOf(parser.stack) > limits.maxDepth) {
      const message = { id: 'text/too-deep', gaps: { most: limits.maxDepth } };
      report('yaml/too-deep', message, { id: 'text/flatter' }, start, lexeme.length);
      return { tokens: [], openQuotes, problems };
    }
  }
  for (const token of parser.end()) tokens.push(token);

  let documents = 0;
  for (const token of tokens) {
    if (token.type === 'document') {
      documents++;
      if (documents === 2) {
        report('yaml/several-documents', { id: 'text/second-document' }, { id: 'text/one-document' }, token.offset, 3);
      }
      if (documents === 1) walk(token, report, openQuotes);
    } else if (token.type === 'directive' && !/^%YAML[ \t]+1\.2[ \t]*$/.test(token.source)) {
      const message = { id: 'text/directive', gaps: { text: token.source.slice(0, 40) } };
      report('yaml/directive', message, { id: 'text/leave-out' }, token.offset, token.source.length);
    }
  }
  return { tokens, openQuotes, problems };
}

function depthOf(stack: readonly CST.Token[]): number {
  return stack.reduce((depth, token) => (CST.isCollection(token) ? depth + 1 : depth), 0);
}

type Report = (code: string, message: Message, hint: Message, start: number, length: number) => void;

/** Marks that are refused: the code of the problem, and the wording of what it is. */
const MARKS = {
  anchor: { code: 'yaml/anchor', id: 'text/anchor' },
  alias: { code: 'yaml/alias', id: 'text/alias' },
  tag: { code: 'yaml/tag', id: 'text/tag' },
} as const;

/**
 * Visits every token of a document. Anchors and aliases are refused because they can multiply a small text without end,
 * tags because they would choose how a value is read.
 */
function walk(document: CST.Document, report: Report, openQuotes: Map<number, number>): void {
  const pending: (CST.Token | null | undefined)[] = [document];
  while (pending.length > 0) {
    const token = pending.pop();
    if (token === null || token === undefined) continue;
    const mark = (what: keyof typeof MARKS, source: string): void => {
      const { code, id } = MARKS[what];
      const message = { id, gaps: { text: source.slice(0, 40) } };
      report(code, message, { id: 'text/write-out' }, token.offset, source.length);
    };
    switch (token.type) {
      case 'anchor':
      case 'alias':
      case 'tag':
        mark(token.type, token.source);
        break;
      case 'single-quoted-scalar':
      case 'double-quoted-scalar':
        if (token.source.length < 2 || token.source.at(-1) !== token.source[0]) {
          openQuotes.set(token.offset + token.source.length, token.offset);
        }
        break;
      case 'document':
        pending.push(token.value);
        for (const each of token.start) if (isMark(each)) pending.push(each);
        break;
      case 'block-scalar':
        for (const each of token.props) if (isMark(each)) pending.push(each);
        break;
      case 'block-map':
      case 'block-seq':
      case 'flow-collection':
        for (let index = token.items.length - 1; index >= 0; index--) {
          const item = token.items[index];
          if (item === undefined) continue;
          if (item.value) pending.push(item.value);
          if (item.sep) for (const each of item.sep) if (isMark(each)) pending.push(each);
          if (item.key) pending.push(item.key);
          for (const each of item.start) if (isMark(each)) pending.push(each);
        }
        break;
    }
  }
}

function isMark(token: CST.Token): boolean {
  return token.type === 'anchor' || token.type === 'tag';
}

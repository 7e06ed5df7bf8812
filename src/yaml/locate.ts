import { isMap, isScalar, isSeq, type ParsedNode, type Scalar } from 'yaml';
import type { Message, Problem } from '../domain/index.ts';
import { MAX_PROBLEMS, type YamlLimits } from './limits.ts';
import type { LocatedEntry, LocatedScalar, LocatedValue } from './located-value.ts';
import type { SourceText } from './source-text.ts';

/** Turns the composed nodes into plain values with places, and reports keys given twice and texts that are too long. */
export function locate(
  root: ParsedNode | null,
  source: SourceText,
  limits: YamlLimits,
): { readonly value: LocatedValue; readonly problems: readonly Problem[] } {
  const problems: Problem[] = [];
  const report = (code: string, message: Message, hint: Message, node: Ranged): void => {
    if (problems.length < MAX_PROBLEMS) problems.push({ code, severity: 'error', message, hint, at: placeOf(node) });
  };
  const placeOf = (node: Ranged) => source.placeOf(node.range?.[0] ?? 0, node.range?.[1] ?? 0);

  const scalar = (node: Scalar): LocatedScalar => {
    const { value } = node;
    const written = typeof value === 'string' ? value : (node.source ?? '');
    if (written.length > limits.maxScalarLength) {
      const message = { id: 'text/too-long', gaps: { length: written.length } };
      report('yaml/too-long', message, { id: 'text/at-most', gaps: { most: limits.maxScalarLength } }, node);
    }
    if (written.includes('\0')) report('yaml/control-character', { id: 'text/nul' }, { id: 'text/leave-out' }, node);
    const readable =
      value === null || typeof value === 'boolean' || (typeof value === 'number' && Number.isFinite(value));
    return { kind: 'scalar', value: readable ? value : written, source: written, place: placeOf(node) };
  };

  /** Recursion is bounded: the token stream was refused if it nests deeper than the limit. */
  const convert = (node: unknown, near: Ranged): LocatedValue => {
    if (isMap(node)) {
      const entries: LocatedEntry[] = [];
      const seen = new Map<string, number | undefined>();
      for (const pair of node.items) {
        if (!isScalar(pair.key)) {
          report('yaml/key-not-text', { id: 'text/key-not-text' }, { id: 'text/quote' }, node);
          continue;
        }
        const { source: key, place: keyPlace } = scalar(pair.key);
        if (seen.has(key)) {
          const first = { id: 'text/first-on-line', gaps: { line: seen.get(key) ?? '' } };
          report('yaml/duplicate-key', { id: 'text/key-twice', gaps: { key } }, first, pair.key);
          continue;
        }
        if (key === '') report('yaml/key-not-text', { id: 'text/key-empty' }, { id: 'text/name-key' }, pair.key);
        seen.set(key, keyPlace.line);
        entries.push({ key, keyPlace, value: convert(pair.value, pair.key) });
      }
      return { kind: 'mapping', entries, place: placeOf(node) };
    }
    if (isSeq(node)) {
      return { kind: 'sequence', items: node.items.map((item) => convert(item, node)), place: placeOf(node) };
    }
    if (isScalar(node)) return scalar(node);
    // A key without colon, as in `{ a }`: the value is missing and so is its node.
    return { kind: 'scalar', value: null, source: '', place: placeOf(near) };
  };
  return { value: convert(root, { range: [0, 0, 0] }), problems };
}

interface Ranged {
  range?: readonly [number, number, number] | null | undefined;
}

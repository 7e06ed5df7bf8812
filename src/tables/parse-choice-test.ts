import type { ColumnType, Parsed, UnaryTest } from '../domain/index.ts';
import { nearest } from '../words/nearest.ts';
import { readComparison, readList, unquote } from './cell-syntax.ts';
import { compare } from './compare.ts';

type ChoiceColumn = Extract<ColumnType, { kind: 'choice' | 'labels' }>;
type Refused = Extract<Parsed<never>, { ok: false }>;

/** Reads `a`, `a, b`, `not(a)` and, where choices have an order, `>= a`; what is left are the choices that satisfy it. */
export function parseChoiceTest(text: string, type: ChoiceColumn): Parsed<UnaryTest> {
  const { negated, items } = readList(text);
  const named = new Set<string>();
  for (const item of items) {
    const chosen = parseItem(item, type);
    if (!chosen.ok) return chosen;
    for (const choice of chosen.value) named.add(choice);
  }
  // A subject has one choice, so the others are the complement; it has several labels, so for them they are not.
  if (type.kind === 'labels' && negated) {
    return { ok: true, value: { kind: 'members', text, members: [...named], none: true } };
  }
  const members = type.choices.filter((choice) => named.has(choice) !== negated);
  if (members.length === 0) return { ok: false, message: `nothing satisfies "${text}"` };
  return { ok: true, value: { kind: 'members', text, members } };
}

function parseItem(item: string, type: ChoiceColumn): Parsed<readonly string[]> {
  const { comparison, operand } = readComparison(item);
  const id = unquote(operand);
  const position = type.choices.indexOf(id);
  if (position < 0) return unknownChoice(id, type);
  if (comparison === '!=' && type.kind === 'labels') {
    return { ok: false, message: `"${item}" is not a test of labels`, hint: `expected not(${operand})` };
  }
  if (comparison !== '=' && comparison !== '!=' && !(type.kind === 'choice' && type.ordered === true)) {
    return {
      ok: false,
      message: `"${item}" compares values that have no order`,
      hint: `expected a list of: ${type.choices.join(', ')}`,
    };
  }
  return { ok: true, value: type.choices.filter((_, i) => compare(comparison, i, position)) };
}

function unknownChoice(id: string, { choices }: ChoiceColumn): Refused {
  const expected = `expected one of: ${choices.join(', ')}`;
  if (id === '') return { ok: false, message: 'a value is missing in the list', hint: expected };
  const meant = nearest(id, choices);
  return {
    ok: false,
    message: `"${id}" is not a value of this column`,
    hint: meant === undefined ? expected : `did you mean "${meant}"? ${expected}`,
  };
}

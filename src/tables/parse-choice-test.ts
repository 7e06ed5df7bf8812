import { type ColumnType, type Message, type Parsed, type Refused, refused, type UnaryTest } from '../domain/index.ts';
import { suggestAmong } from '../words/suggest.ts';
import { readComparison, readList, unquote } from './cell-syntax.ts';
import { compare } from './compare.ts';

type ChoiceColumn = Extract<ColumnType, { kind: 'choice' | 'labels' }>;

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
  if (members.length === 0) return refused({ id: 'condition/nothing-satisfies', gaps: { text } });
  return { ok: true, value: { kind: 'members', text, members } };
}

function parseItem(item: string, type: ChoiceColumn): Parsed<readonly string[]> {
  const { comparison, operand } = readComparison(item);
  const id = unquote(operand);
  const position = type.choices.indexOf(id);
  if (position < 0) return unknownChoice(id, type);
  if (comparison === '!=' && type.kind === 'labels') {
    return refused(
      { id: 'condition/not-for-labels', gaps: { text: item } },
      { id: 'condition/not', gaps: { operand } },
    );
  }
  if (comparison !== '=' && comparison !== '!=' && !(type.kind === 'choice' && type.ordered === true)) {
    return refused(
      { id: 'condition/no-order', gaps: { text: item } },
      { id: 'condition/list-of', gaps: { list: type.choices } },
    );
  }
  return { ok: true, value: type.choices.filter((_, i) => compare(comparison, i, position)) };
}

function unknownChoice(id: string, { choices }: ChoiceColumn): Refused {
  const expected: Message = { id: 'hint/expected-one-of', gaps: { list: choices } };
  if (id === '') return refused({ id: 'condition/missing-value' }, expected);
  return refused({ id: 'condition/not-of-column', gaps: { text: id } }, suggestAmong(id, choices, expected));
}

import type { Inline, Prose, SheetBlock, SourceId } from '../../domain/index.ts';
import { sectionOf } from '../../knowledge/library.ts';
import { type Fact, facts, link, list, part } from '../blocks.ts';
import { figureText, type PrintedFigure, plainNumber, unitText } from '../figure-text.ts';
import type { Lookup } from '../lookup.ts';
import { isProse } from '../prose.ts';
import { linksTo, placesOf } from '../tables/sources-below.ts';

/** Shown elsewhere on the page: what an entry is called, what it rests on, and what programs alone need. */
const ELSEWHERE: ReadonlySet<string> = new Set(['id', 'source', 'evidence', 'title', 'name', 'term', 'verdict']);
/** Fields that a list of a few words needs no lines of its own for. */
const SHORT_LIST = 60;

type Fields = Readonly<Record<string, unknown>>;

/** A record as it is written, field by field: what is short as facts, what is long below headings. */
export function plainCard(record: object, lookup: Lookup, except: readonly string[] = []): readonly SheetBlock[] {
  const shown = Object.entries(record).filter(
    ([key, value]) => value !== undefined && !ELSEWHERE.has(key) && !except.includes(key),
  );
  return fieldBlocks(Object.fromEntries(shown), lookup, 2);
}

/** What a field is called. */
export function fieldLabel(key: string, lookup: Lookup): string {
  return lookup.word(`library/field/${key}`) ?? lookup.name(key);
}

function fieldBlocks(fields: Fields, lookup: Lookup, level: 2 | 3): readonly SheetBlock[] {
  const rows: Fact[] = [];
  const parts: SheetBlock[] = [];
  for (const [key, value] of Object.entries(fields)) {
    const label = fieldLabel(key, lookup);
    const short = shortValue(key, value, lookup);
    if (short !== undefined) rows.push({ label, value: short });
    else if (key === 'rows') parts.push(...longValue(value, lookup));
    else parts.push(...part(label, longValue(value, lookup), level));
  }
  return [...facts(rows), ...parts];
}

/** A value that fits beside its label; undefined for one that does not. */
function shortValue(key: string, value: unknown, lookup: Lookup): Inline | undefined {
  if (isSourceKey(key)) return linksTo(asList(value), lookup);
  if (isProse(value)) return textUnder(key, value, lookup);
  if (typeof value === 'number') return plainNumber(value);
  if (typeof value === 'boolean') return lookup.say(value ? 'word/yes' : 'word/no');
  if (Array.isArray(value)) {
    if (!value.every((one) => isProse(one))) return undefined;
    const joined = value.map((one) => textUnder(key, one, lookup)).join(lookup.say('word/comma'));
    return joined.length <= SHORT_LIST ? joined : undefined;
  }
  if (!isFields(value)) return undefined;
  const { url } = value;
  if (typeof url === 'string') return [link({ title: lookup.text((value.title ?? value.name ?? url) as string), url })];
  return isFigure(value) ? figureText(value, lookup) : undefined;
}

function longValue(value: unknown, lookup: Lookup): readonly SheetBlock[] {
  if (isFields(value)) return fieldBlocks(value, lookup, 3);
  if (!Array.isArray(value)) return [];
  if (value.every((one) => isProse(one))) return list(value.map((one) => ({ text: textOf(one, lookup) })));
  const records = value.filter(isFields);
  return records.every(isTable)
    ? records.flatMap(({ title, rows }) => part(lookup.text(title), tableOf(rows, lookup), 3))
    : tableOf(records, lookup);
}

/** Records below each other, with a column for everything that one of them says. */
function tableOf(records: readonly Fields[], lookup: Lookup): readonly SheetBlock[] {
  const keys = [...new Set(records.flatMap((record) => Object.keys(record)))].filter((key) => key !== 'id');
  return [
    {
      kind: 'table',
      id: keys.join('-'),
      columns: keys.map((key) => ({ id: key, heading: fieldLabel(key, lookup), flexible: true })),
      rows: records.map((record) => keys.map((key) => inCell(key, record[key], lookup))),
    },
  ];
}

/** A value in one cell, however deep it goes. */
function inCell(key: string, value: unknown, lookup: Lookup): string {
  if (value === undefined) return '';
  if (isSourceKey(key))
    return placesOf(asList(value), lookup)
      .map(({ title }) => title)
      .join(lookup.say('word/semicolon'));
  if (isProse(value)) return textUnder(key, value, lookup);
  if (typeof value === 'number') return plainNumber(value);
  if (typeof value === 'boolean') return lookup.say(value ? 'word/yes' : 'word/no');
  if (Array.isArray(value)) {
    // Between records stands a stronger mark than between the fields of one.
    const mark = value.some(isFields) ? 'word/semicolon' : 'word/comma';
    return value
      .map((one) => (isFields(one) ? fieldsText(one, 'word/clause', lookup) : inCell(key, one, lookup)))
      .join(lookup.say(mark));
  }
  return isFields(value) ? fieldsText(value, 'word/semicolon', lookup) : '';
}

/** The fields of a record in a row; beside a figure, which the others are about, in brackets. */
function fieldsText(value: Fields, mark: string, lookup: Lookup): string {
  const rest = Object.entries(value)
    .filter(([name]) => !(isFigure(value) && FIGURE_KEYS.has(name)))
    .map(([name, one]) =>
      lookup.say('report/label-value', { label: fieldLabel(name, lookup), value: inCell(name, one, lookup) }),
    );
  const joined = rest.join(lookup.say(mark));
  if (!isFigure(value)) return joined;
  const figure = figureText(value, lookup);
  return joined === '' ? figure : figure + lookup.say('library/qualified', { qualifier: joined });
}

const FIGURE_KEYS: ReadonlySet<string> = new Set(['comparison', 'value', 'min', 'max', 'text', 'unit']);

function isFigure(value: Fields): value is Fields & PrintedFigure {
  return typeof value.value === 'number' || typeof value.min === 'number' || typeof value.max === 'number';
}

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value) && !isProse(value);
}

function isTable(value: Fields): value is { readonly title: Prose; readonly rows: readonly Fields[] } {
  return isProse(value.title) && Array.isArray(value.rows) && value.rows.every(isFields);
}

function isSourceKey(key: string): boolean {
  return ['source', 'see', 'documents', 'document'].includes(key);
}

function asList(value: unknown): readonly SourceId[] {
  return (Array.isArray(value) ? value : [value]) as readonly SourceId[];
}

/** A text of a field: a word that a schema allows in its wording, an id by the name of what has it. */
function textUnder(key: string, value: Prose, lookup: Lookup): string {
  if (key === 'unit') return unitText(value, lookup);
  const text = lookup.text(value);
  return lookup.word(`library/value/${text}`) ?? NAMED[key]?.(text, lookup) ?? lookup.owner(text);
}

/** Names of ids that are told apart by the field they stand in. */
const NAMED: Readonly<Record<string, (id: string, lookup: Lookup) => string | undefined>> = {
  case: (id, { library, text }) => named(sectionOf(library, 'cases').find((one) => one.id === id)?.name, text),
  tags: (id, { library, text }) =>
    named(sectionOf(library, 'documentTags').find((one) => one.id === `scenario/${id}`)?.label, text),
};

function named(name: Prose | undefined, text: Lookup['text']): string | undefined {
  return name === undefined ? undefined : text(name);
}

function textOf(value: unknown, lookup: Lookup): string {
  return isProse(value) ? lookup.text(value) : '';
}

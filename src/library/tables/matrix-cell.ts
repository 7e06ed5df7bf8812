import type { Inline } from '../../domain/index.ts';
import type { SectionRecord } from '../../knowledge/library.ts';
import { faint } from '../blocks.ts';
import { figureText, plainNumber } from '../figure-text.ts';
import type { Lookup } from '../lookup.ts';
import { isProse } from '../prose.ts';

export type Matrix = SectionRecord<'matrices'>;
type MatrixCell = Matrix['rows'][number]['cells'][string];

const STARS = 5;

/** A cell as a person reads it: its text or figure, and what qualifies it. */
export function cellText(cell: MatrixCell | undefined, lookup: Lookup): Inline {
  if (cell === undefined) return '';
  if (typeof cell === 'number') return plainNumber(cell);
  if (isList(cell)) return cell.map((one) => lookup.name(lookup.text(one))).join(lookup.say('word/comma'));
  if (isProse(cell)) return lookup.name(lookup.text(cell));
  const { text, stars, note, reason } = cell;
  const qualified = [note, reason].map(lookup.text).filter((one) => one !== '');
  const main = [
    stars === undefined ? '' : starsText(stars),
    text === undefined ? figureText(cell, lookup) : lookup.text(text),
  ].filter((one) => one !== '');
  const extra = qualified.length === 0 ? '' : lookup.say('library/qualified', { qualifier: qualified });
  return [{ text: main.join(' ') }, ...(extra === '' ? [] : [faint(extra)])];
}

function isList(cell: MatrixCell): cell is Extract<MatrixCell, readonly unknown[]> {
  return Array.isArray(cell);
}

/** `★★★★☆`: a number with a slash would be a date in a spreadsheet. */
function starsText(stars: number): string {
  return '★'.repeat(stars) + '☆'.repeat(STARS - stars);
}

import { expect, it } from 'vitest';
import { screen } from '../../../src/reporters/text/screen.ts';
import { table } from '../../../src/reporters/text/table.ts';

const columns = ['A', 'B'].map((heading) => ({ heading, flexible: true }));
const drawn = (width: number, ...cells: readonly string[]) =>
  table(screen({ width, colour: 'none', hyperlinks: false, unicode: true }), columns, [cells.map((text) => [{ text }])])
    .slice(1)
    .map((line) => line.trim().replace(/ {2,}/g, '|'));

it('gives no column less than its widest word while there is room for all of them', () => {
  expect(drawn(28, 'acknowledgement only', 'what takes the rest of the room')).toEqual([
    'acknowledgement|what',
    'only|takes the',
    'rest of',
    'the room',
  ]);
});

it('shares a room that is too small for the words', () => {
  expect(drawn(22, 'acknowledgement', 'acknowledgement')).toEqual(['acknowled|acknowled', 'gement|gement']);
});

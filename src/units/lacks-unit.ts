import type { Dimension } from '../domain/index.ts';
import { halfWidth } from './half-width.ts';
import { takeApart } from './read-value.ts';
import { tidy } from './tidy.ts';
import { UNIT_SYSTEMS } from './unit-table.ts';

/** Whether a quantity says no unit where a number alone may mean many things: `5`, or `5..15`, of a duration. Zero needs none. */
export function lacksUnit(given: string, dimension: Dimension): boolean {
  return UNIT_SYSTEMS[dimension].wantsUnit === true && isBare(given, dimension);
}

/** Whether a quantity says no unit although numbers of its dimension carry one, be it that of bytes. Zero needs none. */
export function isBare(given: string, dimension: Dimension): boolean {
  if (!UNIT_SYSTEMS[dimension].units.some(({ names }) => names.indexOf('') > 0)) return false;
  const text = tidy(halfWidth(given).trim(), dimension);
  const last = takeApart(
    text
      .slice(text.lastIndexOf('..') + 1)
      .replace(/^\./, '')
      .trim(),
    dimension,
  );
  return last?.name === '' && /[1-9]/.test(last.digits);
}

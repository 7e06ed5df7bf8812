import type { Dimension, Parsed, Quantity } from '../domain/index.ts';
import { isBare } from './lacks-unit.ts';
import { parseQuantity } from './parse-quantity.ts';
import { refuseBare } from './refuse.ts';

/** {@link parseQuantity} for what stands in the knowledge: nobody is there who could say what 5 of a size are. */
export function parseWithUnit(input: string | number, dimension: Dimension): Parsed<Quantity> {
  const parsed = parseQuantity(input, dimension);
  return parsed.ok && isBare(String(input), dimension) ? refuseBare(String(input), dimension) : parsed;
}

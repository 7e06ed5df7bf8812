import type { Dimension } from '../domain/index.ts';
import { joinGroups } from './digit-marks.ts';
import { UNIT_SYSTEMS } from './unit-table.ts';

/** Said before a number that is an estimate. */
const ABOUT = /^(?:about|around|roughly|approximately|approx\.?|circa|ca\.?|~|≈|约|大约|大概)\s*(?=[.\d])/i;
/** Said before a number that is a bound, which is what somebody who states a duration states. */
const AT_MOST = /^(?:<=?|≤|at most|up to|under|below|less than|within|最多|至多|不超过|小于|低于)\s*(?=[.\d])/i;

/** A quantity as short as any, without what leaves it the same number: spaces between its digits, and words before it. */
export function tidy(text: string, dimension: Dimension): string {
  const bare = text.replace(ABOUT, '');
  return joinGroups(UNIT_SYSTEMS[dimension].isBound === true ? bare.replace(AT_MOST, '') : bare);
}

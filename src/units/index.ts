export { asFractions, joinThousands } from './digit-marks.ts';
export { displayBound, displayQuantity, roundQuantity, type Side } from './display-quantity.ts';
export { displayParts, displayShare, displayShares } from './display-share.ts';
export { formatQuantity } from './format-quantity.ts';
export { isBare, lacksUnit } from './lacks-unit.ts';
export { lowEnd, middleOf } from './middle-of.ts';
export { parseQuantity } from './parse-quantity.ts';
export { refuseBare } from './refuse.ts';
export { baseUnit, unitsOf } from './unit-table.ts';

export { makeBill } from './bill.ts';
export type { Conflict, CostModel } from './cost-model.ts';
export { costSheet } from './cost-sheet.ts';
export { createFootnotes, type Footnotes } from './footnotes.ts';
export type { GivenParameters } from './parameters.ts';
export { isAbout, makePlan, type Plan } from './plan.ts';
export { type Assignment, readParameters } from './read-parameters.ts';
export { type SizedWorkload, sizeSheet } from './size-sheet.ts';
export type { Planned } from './terms.ts';

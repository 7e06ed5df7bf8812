export { compareDecisions, isEdited } from './compare-decisions.ts';
export { compareOutcomes, type OutcomeComparison, outcomeOf } from './compare-outcomes.ts';
export { type DecidedTwice, decidedTwice, diffSheet, flipsSheet, type Side } from './diff-sheet.ts';
export { type Names, namesIn } from './names.ts';
export { sayContradictions } from './say-contradictions.ts';
export { type VerifiedRecord, verifySheet } from './verify-sheet.ts';

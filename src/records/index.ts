export { accept, choosesNothing, countsAsAccepted, predecessorsOf } from './accept.ts';
export { decisionBlock } from './decision-block.ts';
export { isRecord, nextNumber, numberOf, recordFileName, writtenNumber } from './file-name.ts';
export type { Predecessor } from './predecessors.ts';
export { type DecisionReading, DIGEST, readDecision } from './read-decision.ts';
export { type ReadRecord, type RecordReading, readRecord, recordHead } from './read-record.ts';
export { isInForce, markSuperseded, type Successor } from './supersede.ts';

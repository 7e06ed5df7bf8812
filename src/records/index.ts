export { type DecisionReading, readDecision } from './read-decision.ts';
export { type ReadRecord, type RecordReading, readRecord } from './read-record.ts';

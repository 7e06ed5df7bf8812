export { examineKnowledge } from './examine-knowledge.ts';
export { applyExceptions } from './exceptions.ts';
export type { HealthFinding } from './finding.ts';
export { reportCheck } from './report-check.ts';

export { HEALTH_CHECKS } from './checks.ts';
export { type Examined, examineKnowledge } from './examine-knowledge.ts';
export { applyExceptions, type ExceptedFinding } from './exceptions.ts';
export type { HealthFinding } from './finding.ts';
export type { HealthInput } from './health-input.ts';
export { type CheckRun, reportCheck } from './report-check.ts';

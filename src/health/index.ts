export { HEALTH_CHECKS } from './checks.ts';
export { examineKnowledge } from './examine-knowledge.ts';
export { applyExceptions, type ExceptedFinding } from './exceptions.ts';
export type { HealthFinding } from './finding.ts';
export type { HealthInput } from './health-input.ts';
export { reportCheck } from './report-check.ts';

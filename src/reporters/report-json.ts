import type { Recommendation } from '../domain/index.ts';
import { jsonText } from '../words/escape.ts';

/** The contract, in the order it is written; `satisfies` makes a key that is missing here a type error. */
const KEYS = Object.keys({
  schemaVersion: true,
  tool: true,
  knowledge: true,
  language: true,
  name: true,
  description: true,
  answers: true,
  asked: true,
  recommendation: true,
  hybrid: true,
  profile: true,
  requirements: true,
  ranking: true,
  procedures: true,
  sensitivity: true,
  robustness: true,
  unknowns: true,
  workloads: true,
  clusters: true,
  risks: true,
  nextSteps: true,
  readiness: true,
  documents: true,
  evidence: true,
  warnings: true,
} satisfies Record<keyof Recommendation, true>) as readonly (keyof Recommendation)[];

/** The recommendation itself: top-level keys in the order of the contract, whatever order they were made in. */
export function reportJson(recommendation: Recommendation): string {
  const present = KEYS.filter((key) => recommendation[key] !== undefined);
  return `${jsonText(Object.fromEntries(present.map((key) => [key, recommendation[key]])))}\n`;
}

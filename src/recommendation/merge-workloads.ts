import { type Requirement, type Requirements, UNKNOWN } from '../domain/index.ts';

/**
 * The requirements of a whole that holds several workloads: what all of them agree on, numbers as the range they span,
 * and unknown where they differ.
 */
export function mergeRequirements(workloads: readonly Requirements[]): Requirements {
  const [first, ...rest] = workloads;
  if (first === undefined) return {};
  const merged: Record<string, Requirement> = {};
  for (const [key, requirement] of Object.entries(first)) {
    merged[key] = rest.reduce((a, other) => merge(a, other[key]), requirement);
  }
  return merged;
}

function merge(a: Requirement, b: Requirement | undefined): Requirement {
  if (b === undefined || a.kind !== b.kind) return UNKNOWN;
  const provenance = { origin: a.origin === b.origin ? a.origin : 'implied', firm: a.firm && b.firm } as const;
  if (a.kind === 'number' && b.kind === 'number') {
    return {
      kind: 'number',
      dimension: a.dimension,
      min: Math.min(a.min, b.min),
      max: Math.max(a.max, b.max),
      ...provenance,
    };
  }
  if ((a.kind === 'choice' && b.kind === 'choice') || (a.kind === 'flag' && b.kind === 'flag')) {
    return a.value === b.value ? { ...a, ...provenance } : UNKNOWN;
  }
  return UNKNOWN;
}

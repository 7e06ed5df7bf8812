import type { AlternativeBasis, RecordedDecision, RecordedPart } from '../domain/index.ts';

/** Scores that differ by less are level: they were rounded. */
const LEVEL = 0.00005;

/** Whether what was decided is still what is recommended, or is level with it. */
export function isSameOutcome(before: RecordedDecision, after: RecordedDecision): boolean {
  if (before.kind !== after.kind) return false;
  switch (before.kind) {
    case 'none':
      return true;
    case 'hybrid':
      return isSameParts(before.parts, after.parts);
    case 'single':
      return isMeant(before, after) || levelWith(after).some((alternative) => alternative === before.alternative);
  }
}

/** A decision written by hand may name the technology alone. */
function isMeant(
  { alternative, technology }: Pick<RecordedDecision, 'alternative' | 'technology'>,
  other: Pick<RecordedDecision, 'alternative' | 'technology'>,
): boolean {
  return alternative === null ? technology === other.technology : alternative === other.alternative;
}

/** By what the parts are called where both call them alike, else in order: the names of a rule's parts have a language. */
function isSameParts(before: readonly RecordedPart[], after: readonly RecordedPart[]): boolean {
  if (before.length !== after.length) return false;
  const byName = after.every(({ workload }) => before.some((part) => part.workload === workload));
  return before.every((part, index) => {
    const other = byName ? after.find(({ workload }) => workload === part.workload) : after[index];
    const named = { alternative: part.alternative || null, technology: part.technology };
    return other !== undefined && isMeant(named, other);
  });
}

/** Alternatives that could be chosen as well as the one that is. */
function levelWith({ basis, alternative }: RecordedDecision): readonly string[] {
  const eligible = (basis?.alternatives ?? []).filter(isEligible);
  const chosen = eligible.find(({ id }) => id === alternative);
  if (chosen === undefined) return [];
  return eligible.filter(({ score }) => Math.abs(chosen.score - score) < LEVEL).map(({ id }) => id);
}

export function isEligible({ excludedBy }: AlternativeBasis): boolean {
  return excludedBy.length === 0;
}

import type { Spot } from '../../knowledge/finding.ts';
import { entryOf, type HealthFinding, subjectOf } from '../finding.ts';
import type { HealthInput } from '../health-input.ts';

/** Alternatives that no bridge joins to others: a combination of the two is charged an estimate. Each pair is told once. */
export function unjoinedAlternatives({ knowledge }: HealthInput): readonly HealthFinding[] {
  const findings: HealthFinding[] = [];
  const left = unjoinedPairs(knowledge);
  while (left.size > 0) {
    // That of a user lacks many, and is to be named rather than each of those that it is not joined to.
    const [id, others] = [...left].reduce((most, one) => (one[1].size > most[1].size ? one : most));
    left.delete(id);
    if (others.size === 0) continue;
    for (const other of others) left.get(other)?.delete(id);
    findings.push(findingOf(id, [...others]));
  }
  return findings;
}

/** By alternative, those that no bridge joins it to. */
function unjoinedPairs({ alternatives, bridges }: HealthInput['knowledge']): Map<string, Set<string>> {
  const ids = alternatives.map(({ id }) => id);
  const isJoined = (a: string, b: string) => bridges.some(({ between }) => between.includes(a) && between.includes(b));
  return new Map(ids.map((id) => [id, new Set(ids.filter((other) => other !== id && !isJoined(id, other)))]));
}

function findingOf(id: string, others: readonly string[]): HealthFinding {
  const at = (alternative: string): Spot => ({ section: 'alternatives', id: alternative, path: ['id'] });
  const spot = at(id);
  return {
    spot,
    suspects: others.map(at),
    code: 'health/unjoined',
    severity: 'warning',
    subject: subjectOf(spot, 'bridges'),
    message: { id: 'health/unjoined', gaps: { entry: entryOf(spot), others } },
  };
}

import type { KnowledgeBase } from '../../domain/index.ts';
import { inside, type Spot } from '../../knowledge/finding.ts';
import { entryOf, type HealthFinding, subjectOf } from '../finding.ts';
import type { HealthInput } from '../health-input.ts';

/**
 * Figures that exclude, whose typical value is the end of their range that excludes least: what is recommended by it is
 * excluded in nearly every draw of the range.
 */
export function lenientFigures({ knowledge }: HealthInput): readonly HealthFinding[] {
  return knowledge.alternatives.flatMap(({ id, figures }) =>
    excludingFigures(knowledge).flatMap(([figure, lenient]): readonly HealthFinding[] => {
      const measured = figures[figure];
      if (measured === undefined || measured.min === measured.max) return [];
      if (measured.typical !== measured[lenient]) return [];
      const spot: Spot = { section: 'alternatives', id, path: ['figures'] };
      return [
        {
          spot: inside(spot, figure, 'typical'),
          code: 'health/lenient-figure',
          severity: 'warning',
          subject: subjectOf(spot, figure),
          message: { id: 'health/lenient-figure', gaps: { entry: entryOf(spot), figure } },
        },
      ];
    }),
  );
}

/** Figures that a hard constraint compares with a need, and the end of a range that excludes least. */
function excludingFigures({ constraints }: KnowledgeBase): readonly (readonly [figure: string, 'min' | 'max'])[] {
  const found = new Map<string, 'min' | 'max'>();
  for (const { hard, when } of constraints) {
    if (!hard) continue;
    for (const { test } of when.cells) {
      if (test.kind === 'figure') found.set(test.figure, test.comparison.startsWith('>') ? 'max' : 'min');
    }
  }
  return [...found];
}

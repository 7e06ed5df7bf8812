import type { Spot } from '../knowledge/finding.ts';
import { entryOf, type HealthFinding, subjectOf } from './finding.ts';
import { TooManyPieces } from './geometry/region.ts';
import type { HealthInput } from './health-input.ts';
import { bareMatrices } from './knowledge/bare-matrices.ts';
import { doubtfulFigures } from './knowledge/doubtful-figures.ts';
import { excludedTypical } from './knowledge/excluded-typical.ts';
import { lenientFigures } from './knowledge/lenient-figures.ts';
import { missingFigures } from './knowledge/missing-figures.ts';
import { orphanEvidence } from './knowledge/orphan-evidence.ts';
import { unjoinedAlternatives } from './knowledge/unjoined-alternatives.ts';
import { unplannedQuantities } from './knowledge/unplanned-quantities.ts';
import { unusedWords } from './knowledge/unused-words.ts';
import { doubtfulWeights } from './knowledge/weights.ts';
import { doubtfulCriteria } from './self-tests/doubtful-criteria.ts';
import { helpedWeaker } from './self-tests/monotonicity.ts';
import { rankReversals } from './self-tests/rank-reversal.ts';
import { examineConditions } from './tables/examine-conditions.ts';
import { examineConstraints } from './tables/examine-constraints.ts';
import { examineCriterion } from './tables/examine-criteria.ts';
import { examineProcedure } from './tables/examine-procedures.ts';

export interface Examined {
  readonly findings: readonly HealthFinding[];
  /** Codes that were not looked for. */
  readonly skipped: readonly string[];
}

const CONTRADICTION = 'health/overlap';
const FOUND_BY_TRYING = [
  'health/flat-criterion',
  'health/anchor',
  'health/correlated',
  'health/rank-reversal',
  'health/helps-the-weaker',
];

/**
 * Everything doubtful about a knowledge base in which nothing is broken: its tables, what stands behind it, and how its
 * decisions behave. A table that contradicts itself cannot be run, so decisions are tried only when there is none.
 */
export function examineKnowledge(input: HealthInput): Examined {
  const { knowledge } = input;
  const tables = [
    ...knowledge.criteria.flatMap((criterion) =>
      bounded({ section: 'criteria', id: criterion.id, path: [] }, () => examineCriterion(criterion, knowledge)),
    ),
    ...bounded({ section: 'constraints', id: '', path: [] }, () => examineConstraints(knowledge)),
    ...bounded({ section: 'implications', id: '', path: [] }, () => examineConditions(knowledge)),
    ...knowledge.procedures.flatMap((procedure) =>
      bounded({ section: 'procedures', id: procedure.id, path: [] }, () => examineProcedure(procedure, knowledge)),
    ),
  ];
  const standing = [
    unusedWords,
    orphanEvidence,
    doubtfulFigures,
    lenientFigures,
    excludedTypical,
    missingFigures,
    bareMatrices,
    unplannedQuantities,
    unjoinedAlternatives,
    doubtfulWeights,
  ].flatMap((look) => look(input));
  if (tables.some(({ code }) => code === CONTRADICTION)) {
    return { findings: [...tables, ...standing], skipped: FOUND_BY_TRYING };
  }
  const tried = [doubtfulCriteria, rankReversals, helpedWeaker].flatMap((look) => look(input));
  return { findings: [...tables, ...standing, ...tried], skipped: [] };
}

/** Says so where a table is cut into too many pieces to be examined. */
function bounded(spot: Spot, examine: () => readonly HealthFinding[]): readonly HealthFinding[] {
  try {
    return examine();
  } catch (error) {
    if (!(error instanceof TooManyPieces)) throw error;
    return [
      {
        spot,
        code: 'health/too-large',
        severity: 'warning',
        subject: subjectOf(spot),
        message: { id: 'health/too-large', gaps: { entry: entryOf(spot) } },
      },
    ];
  }
}

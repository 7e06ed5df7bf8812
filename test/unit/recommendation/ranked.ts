import type { CriterionReport, RankedAlternative } from '../../../src/domain/index.ts';

/** A criterion of a report: what it contributed is given, the rest follows. */
export const contributed = (
  id: string,
  contribution: number,
  rest: Partial<CriterionReport> = {},
): CriterionReport => ({
  id,
  label: id.toUpperCase(),
  group: 'g',
  weight: 0.5,
  utility: contribution / 0.5,
  contribution,
  reason: `of ${id}`,
  evidence: [],
  documents: [],
  ...rest,
});

/** A row of a ranking. */
export const ranked = (
  alternative: string,
  criteria: readonly CriterionReport[] = [],
  rest: Partial<RankedAlternative> = {},
): RankedAlternative => ({
  alternative,
  technology: alternative,
  name: alternative,
  rank: 1,
  score: criteria.reduce((sum, { contribution }) => sum + contribution, 0),
  excluded: false,
  violations: [],
  penalties: [],
  undecided: [],
  criteria,
  sizing: { nodes: null, minimum: 1, limitedBy: null, resources: [] },
  facts: {},
  acceptability: [],
  whyNot: [],
  toWin: null,
  ...rest,
});

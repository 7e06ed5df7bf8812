import type { Gaps } from '../../domain/index.ts';
import { inside, type Spot } from '../../knowledge/finding.ts';
import { entryOf, type HealthFinding, subjectOf } from '../finding.ts';
import type { HealthInput } from '../health-input.ts';
import { criteriaSamples } from './criteria-samples.ts';

/** A correlation above this is a hint that one thing is counted twice; see rules/settings.yaml. */
const CORRELATION = 'correlationLimit';
/** Requests under which both criteria tell alternatives apart; below this a correlation is chance. */
const FEWEST_REQUESTS = 15;
const FLAT = 1e-9;

type Columns = ReturnType<typeof criteriaSamples>[number];

/** Criteria that never tell alternatives apart, that nobody can meet in full, and that say the same as another. */
export function doubtfulCriteria(input: HealthInput): readonly HealthFinding[] {
  const { criteria, settings } = input.knowledge;
  const samples = criteriaSamples(input);
  const limit = settings[CORRELATION] ?? 1;
  return criteria.flatMap(({ id, utility }, index): readonly HealthFinding[] => {
    const spot: Spot = { section: 'criteria', id, path: [] };
    const own = samples[index] ?? [];
    const findings: HealthFinding[] = [];
    if (!own.some(tellsApart)) {
      findings.push(finding('health/flat-criterion', inside(spot, 'id'), subjectOf(spot), { entry: entryOf(spot) }));
    }
    if (utility.kind === 'table') {
      const { rules, otherwise } = utility.table;
      const best = Math.max(...rules.map(({ then }) => then.utility), otherwise?.utility ?? 0);
      if (best < 1) {
        findings.push(
          finding('health/anchor', inside(spot, 'utility'), subjectOf(spot), { entry: entryOf(spot), best }),
        );
      }
    }
    for (const [other, { id: otherId }] of criteria.slice(0, index).entries()) {
      const correlation = correlate(own, samples[other] ?? []);
      if (correlation === undefined || correlation <= limit) continue;
      const gaps = { entry: entryOf(spot), other: otherId, correlation: correlation.toFixed(2), limit };
      findings.push(finding('health/correlated', inside(spot, 'id'), subjectOf(spot, otherId), gaps));
    }
    return findings;
  });
}

function finding(code: string, spot: Spot, subject: string, gaps: Gaps): HealthFinding {
  return { spot, code, severity: 'warning', subject, message: { id: code, gaps } };
}

function tellsApart(column: Columns[number]): boolean {
  return column?.some((each) => Math.abs(each) > FLAT) === true;
}

/** Pearson's, over requests under which both tell alternatives apart; undefined where these are too few. */
function correlate(a: Columns, b: Columns): number | undefined {
  let [aa, ab, bb, requests] = [0, 0, 0, 0];
  for (const [index, column] of a.entries()) {
    const other = b[index];
    if (column === undefined || other === undefined || !tellsApart(column) || !tellsApart(other)) continue;
    requests++;
    for (const [alternative, x] of column.entries()) {
      const y = other[alternative] ?? 0;
      aa += x * x;
      ab += x * y;
      bb += y * y;
    }
  }
  return requests < FEWEST_REQUESTS ? undefined : ab / Math.sqrt(aa * bb);
}

import type { Gaps } from '../../domain/index.ts';
import { inside, keyIn, type Spot } from '../../knowledge/finding.ts';
import type { EvidenceRecord } from '../../knowledge/schema/library.ts';
import { entryOf, type HealthFinding, subjectOf } from '../finding.ts';
import type { HealthInput } from '../health-input.ts';

/** Years after which a measurement alone carries no figure; see rules/settings.yaml. */
const AGE_LIMIT = 'measurementYears';

/**
 * Figures that decide and should not be believed without a second look: those that cite no checked record, those whose
 * records could not be verified, and those that rest on old measurements alone.
 */
export function doubtfulFigures(input: HealthInput): readonly HealthFinding[] {
  const records = new Map(input.library.evidence.map((record) => [record.id, record]));
  return input.knowledge.alternatives.flatMap(({ id, figures }) =>
    Object.entries(figures).flatMap(([figure, { source }]) => {
      const cited = source.flatMap((each) => records.get(each) ?? []);
      const spot: Spot = { section: 'alternatives', id, path: ['figures'] };
      return doubtsAbout(cited, input).map(
        ({ code, gaps }): HealthFinding => ({
          spot: code === 'health/no-verdict' ? keyIn(spot, figure) : inside(spot, figure, 'source'),
          code,
          severity: 'warning',
          subject: subjectOf(spot, figure),
          message: { id: code, gaps: { entry: entryOf(spot), figure, ...gaps } },
        }),
      );
    }),
  );
}

interface Doubt {
  readonly code: string;
  readonly gaps: Gaps;
}

function doubtsAbout(cited: readonly EvidenceRecord[], { knowledge, year }: HealthInput): readonly Doubt[] {
  if (!cited.some(isChecked)) return [{ code: 'health/no-verdict', gaps: {} }];
  const ids = cited.map(({ id }) => id);
  if (cited.every(({ verdict }) => verdict === 'unverifiable')) {
    return [{ code: 'health/unverified', gaps: { records: ids } }];
  }
  const limit = knowledge.settings[AGE_LIMIT];
  const years = cited.map((record) => record.year);
  if (limit === undefined || years.length === 0 || years.includes(undefined)) return [];
  const newest = Math.max(...years.map((each) => each ?? 0));
  return year - newest > limit ? [{ code: 'health/old-figure', gaps: { records: ids, year: newest, limit } }] : [];
}

/**
 * A claim of the documents has a verdict, and what was looked up names where. What its author measured says how, and where
 * that is kept.
 */
function isChecked({ verdict, sources, candidates, basis, conditions, note }: EvidenceRecord): boolean {
  if (verdict !== undefined || (sources ?? []).length > 0 || candidates !== undefined) return true;
  return basis === 'measured' && conditions !== undefined && note !== undefined;
}

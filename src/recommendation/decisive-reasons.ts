import type { Criterion, KnowledgeBase, RankedAlternative, ReasonReport } from '../domain/index.ts';
import type { Say } from '../wording/say.ts';
import { share } from './rounded.ts';
import { type Told, tellApart, type WorkloadRanking } from './set-apart.ts';

/**
 * Where the winner leads the field: contribution above the mean of the others that are left, largest first, and behind those
 * what it only shares with them and leads the excluded by. Of several workloads each is told of the one in which it leads
 * most, and has to speak for it there. What nobody could verify comes last.
 */
export function decisiveReasons(
  ranking: readonly RankedAlternative[],
  winner: string,
  workloads: readonly WorkloadRanking[],
  knowledge: KnowledgeBase,
  say: Say,
): ReasonReport[] {
  const row = ranking.find(({ alternative }) => alternative === winner);
  const others = ranking.filter(({ alternative }) => alternative !== winner);
  if (row === undefined) return [];
  const leads = [others.filter(({ excluded }) => !excluded), others].flatMap((field) => leadsOver(field, row));
  const first = leads.filter((one, i) => leads.findIndex(({ criterion }) => criterion.id === one.criterion.id) === i);
  const last = ({ criterion }: Told) => Number(isUnverified(criterion.evidence, knowledge));
  const told = first.slice(0, 5).sort((a, b) => last(a) - last(b));
  return told.map(({ criterion, label, lead }) => ({
    text: say('engine/reason', { label, reason: criterion.reason, lead: lead.toFixed(2) }),
    about: [winner],
    evidence: criterion.evidence,
    documents: criterion.documents,
  }));

  function leadsOver(field: readonly RankedAlternative[], { criteria }: RankedAlternative) {
    if (field.length === 0 && others.length > 0) return [];
    const behind = field.map(({ alternative }) => alternative);
    return criteria
      .flatMap(({ contribution }, j) => {
        const mean = field.reduce((sum, one) => sum + (one.criteria[j]?.contribution ?? 0), 0) / (field.length || 1);
        const told = tellApart(row as RankedAlternative, j, winner, behind, workloads, say);
        const isReason = told !== undefined && speaksFor(told.criterion, knowledge.criteria[j], knowledge);
        return isReason ? [{ ...told, lead: contribution - mean }] : [];
      })
      .filter(({ lead }) => lead > 0.003)
      .sort((a, b) => share(b.lead) - share(a.lead) || (a.criterion.id < b.criterion.id ? -1 : 1));
  }
}

/** Up to this a criterion is served too poorly to be a reason for anything, even where all others serve it worse. */
const SERVED = 0.7;

/**
 * That nothing is wrong with the winner is no reason for it, nor that it serves a criterion less badly than others do or
 * misses a bound by less. What one node cannot do, several can.
 */
function speaksFor(
  { utility }: RankedAlternative['criteria'][number],
  criterion: Criterion | undefined,
  { sizing }: KnowledgeBase,
): boolean {
  if (utility === null || criterion === undefined || criterion.utility.kind === 'workarounds') return false;
  if (criterion.utility.kind !== 'headroom') return utility > SERVED;
  if (utility === 1) return true;
  const { figure } = criterion.utility;
  return sizing.some((rule) => rule.figure === figure);
}

function isUnverified(ids: readonly string[], { references }: KnowledgeBase): boolean {
  const verdicts = ids.flatMap((id) => {
    const reference = references[id];
    return reference?.kind === 'evidence' && reference.verdict !== undefined ? [reference.verdict] : [];
  });
  return verdicts.length > 0 && verdicts.every((verdict) => verdict === 'unverifiable');
}

import {
  areUnverified,
  type Criterion,
  type KnowledgeBase,
  type RankedAlternative,
  type ReasonReport,
} from '../domain/index.ts';
import type { Say } from '../wording/say.ts';
import { sixDecimals } from './rounded.ts';
import { type Told, tellApart, type WorkloadRanking } from './set-apart.ts';

/** Scores are told with two digits: what comes to less is no lead. */
const TOLD = 0.005;

interface Compared {
  readonly winner: string;
  /** Next in line, where that is one alternative. */
  readonly runnerUp?: string | undefined;
  readonly workloads?: readonly WorkloadRanking[];
  /** How many at most. */
  readonly most?: number;
}

/**
 * Where the winner leads: its contribution above that of the runner-up, largest first, with the lead, and behind those what
 * it leads the mean of the others that are left by, or the excluded. Where it leads on nothing that it serves well, on what it
 * leads all the same. What the runner-up does as well or better is told in one
 * line. Of several workloads each is told of the one in which it leads most, and has to speak for it there. What nobody could
 * verify comes last.
 */
export function decisiveReasons(
  ranking: readonly RankedAlternative[],
  { winner, runnerUp, workloads = [], most = 5 }: Compared,
  knowledge: KnowledgeBase,
  say: Say,
): ReasonReport[] {
  const row = ranking.find(({ alternative }) => alternative === winner);
  const others = ranking.filter(({ alternative }) => alternative !== winner);
  const next = others.find(({ alternative }) => alternative === runnerUp);
  if (row === undefined) return [];
  const fields = [next === undefined ? [] : [next], others.filter(({ excluded }) => !excluded), others];
  const spoken = fields.flatMap((field) => leadsOver(field, row, true));
  // Where nothing that is well served leads the next in line, what does is told for what it is.
  const plain =
    next === undefined || spoken.some(({ ahead = 0 }) => ahead >= TOLD) ? [] : leadsOver([next], row, false);
  const leads = [...plain, ...spoken];
  const first = leads.filter((one, i) => leads.findIndex(({ criterion }) => criterion.id === one.criterion.id) === i);
  const last = ({ criterion }: Told) => Number(isUnverified(criterion.evidence, knowledge));
  const told = first.slice(0, most).sort((a, b) => last(a) - last(b));
  const alone = told.filter(({ ahead }) => ahead === undefined || ahead >= TOLD);
  const [level, behind] = [
    told.filter(({ ahead = 1 }) => Math.abs(ahead) < TOLD),
    told.filter(({ ahead = 1 }) => ahead <= -TOLD),
  ];
  return [
    ...restsOn(plain),
    ...alone.map(({ criterion, label, workload, ahead }) => ({
      text: say(wordingOf(criterion, ahead), {
        label,
        by: (ahead ?? 0).toFixed(2),
        name: next?.name ?? '',
        reason: criterion.reason,
      }),
      about: [winner],
      criterion: criterion.id,
      ...(workload === undefined ? {} : { workload }),
      ...(next === undefined || ahead === undefined ? {} : { ahead: { of: next.alternative, by: ahead } }),
      evidence: criterion.evidence,
      documents: criterion.documents,
    })),
    ...inOneLine('engine/as-good', level),
    ...inOneLine('engine/better-than-most', behind),
  ];

  function inOneLine(id: string, shared: readonly Told[]): ReasonReport[] {
    if (next === undefined || shared.length === 0) return [];
    return [
      {
        text: say(id, { name: next.name, labels: shared.map(({ label }) => label).join(say('word/comma')) }),
        about: [winner],
        shared: true,
        evidence: [...new Set(shared.flatMap(({ criterion }) => criterion.evidence))],
        documents: [...new Set(shared.flatMap(({ criterion }) => criterion.documents))],
      },
    ];
  }

  /** That the whole lead is that on one criterion, and what is left without it, the other weights spread over the whole again. */
  function restsOn([most]: ReturnType<typeof leadsOver>): ReasonReport[] {
    if (next === undefined || row === undefined || most?.ahead === undefined) return [];
    const lead = sixDecimals(row.score - next.score);
    const left = lead - most.ahead;
    if (lead < TOLD || left >= TOLD) return [];
    const text = say(left > -TOLD ? 'engine/rests-on' : 'engine/rests-on-behind', {
      label: most.label,
      name: next.name,
      by: (-left / (1 - most.weight)).toFixed(2),
    });
    return [{ text, about: [winner], evidence: [], documents: [] }];
  }

  function leadsOver(field: readonly RankedAlternative[], { criteria }: RankedAlternative, isForIt: boolean) {
    if (field.length === 0 && others.length > 0) return [];
    const behind = field.map(({ alternative }) => alternative);
    return criteria
      .flatMap(({ contribution, weight }, j) => {
        const mean = field.reduce((sum, one) => sum + (one.criteria[j]?.contribution ?? 0), 0) / (field.length || 1);
        const told = tellApart(row as RankedAlternative, j, winner, behind, workloads, say);
        const ahead = next && sixDecimals(contribution - (next.criteria[j]?.contribution ?? 0));
        if (told === undefined || told.criterion.utility === null) return [];
        return !isForIt || speaksFor(told.criterion, knowledge.criteria[j], knowledge)
          ? [{ ...told, weight, lead: contribution - mean, ahead }]
          : [];
      })
      .filter(({ lead }) => sixDecimals(lead) >= TOLD)
      .sort((a, b) => sixDecimals(b.lead) - sixDecimals(a.lead) || (a.criterion.id < b.criterion.id ? -1 : 1));
  }
}

/** With its lead, where there is a next in line; that nothing keeps a bound is said with it. */
function wordingOf({ missed }: Told['criterion'], ahead: number | undefined): string {
  if (ahead === undefined) return 'engine/reason';
  return missed === true ? 'engine/less-badly' : 'engine/reason-ahead';
}

/** Below this a criterion is served too poorly to be a reason for anything, even where all others serve it worse. */
const SERVED = 0.7;

/**
 * That nothing is wrong with the winner is no reason for it, nor that it serves a criterion less badly than others do or
 * misses a bound by less. What one node cannot do, several can.
 */
function speaksFor(
  { utility, short }: RankedAlternative['criteria'][number],
  criterion: Criterion | undefined,
  { sizing }: KnowledgeBase,
): boolean {
  if (utility === null || criterion === undefined || criterion.utility.kind === 'workarounds') return false;
  if (criterion.utility.kind !== 'headroom') return utility >= SERVED;
  if (utility === 1 && short !== true) return true;
  const { figure } = criterion.utility;
  return sizing.some((rule) => rule.figure === figure);
}

function isUnverified(ids: readonly string[], { references }: KnowledgeBase): boolean {
  const verdicts = ids.flatMap((id) => {
    const reference = references[id];
    return reference?.kind === 'evidence' && reference.verdict !== undefined ? [reference.verdict] : [];
  });
  return areUnverified(verdicts);
}

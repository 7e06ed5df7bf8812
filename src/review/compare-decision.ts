import type { RankedAlternative, Recommendation, RecordedDecision } from '../domain/index.ts';

/** How a decision that was made stands to what the answers lead to. */
export interface Verdict {
  readonly outcome: 'holds' | 'conflict' | 'excluded';
  /** The alternative that was chosen, as it ranks now; of a technology the best of its alternatives. */
  readonly chosen?: RankedAlternative;
  /** Index of the part of a hybrid that does not hold, where it is one. */
  readonly part?: number;
}

type Ranking = readonly RankedAlternative[];
type Choice = Pick<RecordedDecision, 'technology' | 'alternative'>;

/** Compares a recorded decision with a recommendation. One of several that are level holds as well as another. */
export function compareDecision(recorded: RecordedDecision, now: Recommendation): Verdict {
  switch (recorded.kind) {
    case 'none':
      return { outcome: now.recommendation.kind === 'none' ? 'holds' : 'conflict' };
    case 'single': {
      const winners = now.recommendation.kind === 'single' ? level(now.ranking) : [];
      return compareChoice(recorded, now.ranking, winners);
    }
    case 'hybrid':
      return (now.workloads?.length ?? 0) > 0 ? compareWorkloads(recorded, now) : compareParts(recorded, now);
  }
}

/** @param winners  ids that the answers lead to; none when they lead to no single alternative */
function compareChoice(choice: Choice, ranking: Ranking, winners: readonly string[]): Verdict {
  const meant = ranking.filter((row) => isMeant(choice, row));
  const chosen = meant.find(({ alternative }) => winners.includes(alternative)) ?? meant[0];
  if (chosen === undefined) return { outcome: 'conflict' };
  if (meant.every(({ excluded }) => excluded)) return { outcome: 'excluded', chosen };
  return { outcome: winners.includes(chosen.alternative) ? 'holds' : 'conflict', chosen };
}

/** Part by part, where the request itself has parts. */
function compareWorkloads({ parts }: RecordedDecision, { recommendation, workloads = [] }: Recommendation): Verdict {
  const verdicts = parts.map((part, index): Verdict => {
    const workload = workloads.find(({ name }) => name === part.workload);
    if (workload === undefined) return { outcome: 'conflict', part: index };
    const winners = workload.winner === null ? [] : [workload.winner, ...level(workload.ranking)];
    return { ...compareChoice(choiceOf(part), workload.ranking, winners), part: index };
  });
  const worst =
    verdicts.find(({ outcome }) => outcome === 'excluded') ?? verdicts.find(({ outcome }) => outcome === 'conflict');
  if (worst !== undefined) return worst;
  const covered = workloads.every(({ name }) => parts.some(({ workload }) => workload === name));
  return { outcome: recommendation.kind === 'hybrid' && covered ? 'holds' : 'conflict' };
}

/** As a set, where the parts are those of a rule: what they are called is its affair, and differs by language. */
function compareParts({ parts }: RecordedDecision, { recommendation, ranking }: Recommendation): Verdict {
  if (recommendation.kind !== 'hybrid') return { outcome: 'conflict' };
  const now = recommendation.parts.flatMap(({ alternative }) =>
    ranking.filter((row) => row.alternative === alternative),
  );
  const stray = parts.findIndex((part) => !now.some((row) => isMeant(choiceOf(part), row)));
  if (stray >= 0) return { outcome: 'conflict', part: stray };
  const covered = now.every((row) => parts.some((part) => isMeant(choiceOf(part), row)));
  return { outcome: covered ? 'holds' : 'conflict' };
}

function level(ranking: Ranking): readonly string[] {
  return ranking.filter(({ rank, excluded }) => rank === 1 && !excluded).map(({ alternative }) => alternative);
}

/** Parts written by hand may name one of the two only. */
function choiceOf({ technology, alternative }: RecordedDecision['parts'][number]): Choice {
  return { technology: technology || null, alternative: alternative || null };
}

function isMeant({ technology, alternative }: Choice, row: RankedAlternative): boolean {
  return alternative === null ? row.technology === technology : row.alternative === alternative;
}

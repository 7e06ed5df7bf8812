import type { AnsweredLine } from './answer-line.ts';
import type { Verdict } from './verdict.ts';

/** What a batch came to, so far; two of them add up to that of both. */
export interface Portfolio {
  readonly requests: number;
  /** Requests that could not be read. */
  readonly unreadable: number;
  /** By what is recommended: an alternative id, several with ` + ` between them for a hybrid, or `none`. */
  readonly choices: Readonly<Record<string, number>>;
  /** Requests that recorded a decision, and the first of those it is no longer. */
  readonly recorded: number;
  readonly conflicting: number;
  readonly conflicts: readonly Entry[];
  /** The least certain first: by confidence, or without draws by margin. */
  readonly leastCertain: readonly Entry[];
}

export interface Entry {
  /** Which request of the batch, from 1. */
  readonly number: number;
  readonly name: string | null;
  readonly choice: string;
  readonly confidence: number | null;
  readonly margin: number | null;
}

/** How many are listed. */
const MOST = 10;

export const EMPTY: Portfolio = {
  requests: 0,
  unreadable: 0,
  choices: {},
  recorded: 0,
  conflicting: 0,
  conflicts: [],
  leastCertain: [],
};

export interface PortfolioTally {
  readonly add: (answered: AnsweredLine) => void;
  readonly result: () => Portfolio;
}

export function portfolioTally(): PortfolioTally {
  const choices = new Map<string, number>();
  const conflicts: Entry[] = [];
  let least: Entry[] = [];
  let requests = 0;
  let unreadable = 0;
  let recorded = 0;
  let conflicting = 0;
  return {
    add({ verdict }) {
      requests++;
      if (verdict === undefined) {
        unreadable++;
        return;
      }
      const choice = choiceOf(verdict);
      choices.set(choice, (choices.get(choice) ?? 0) + 1);
      const { name, confidence, margin } = verdict;
      const entry = (): Entry => ({ number: requests, name, choice, confidence, margin });
      if (verdict.agrees !== null) recorded++;
      if (verdict.agrees === false) {
        conflicting++;
        if (conflicts.length < MOST) conflicts.push(entry());
      }
      if (verdict.kind !== 'none' && certainty(verdict) < certainty(least[MOST - 1])) {
        least = [...least, entry()].sort(byCertainty).slice(0, MOST);
      }
    },
    result: () => ({
      requests,
      unreadable,
      choices: Object.fromEntries(choices),
      recorded,
      conflicting,
      conflicts,
      leastCertain: least,
    }),
  };
}

/** The portfolio of one batch and, behind it, of another. */
export function joinPortfolios(first: Portfolio, second: Portfolio): Portfolio {
  const later = second.conflicts.map((entry) => ({ ...entry, number: entry.number + first.requests }));
  const lessCertain = second.leastCertain.map((entry) => ({ ...entry, number: entry.number + first.requests }));
  const choices: Record<string, number> = { ...first.choices };
  for (const [choice, count] of Object.entries(second.choices)) choices[choice] = (choices[choice] ?? 0) + count;
  return {
    requests: first.requests + second.requests,
    unreadable: first.unreadable + second.unreadable,
    choices,
    recorded: first.recorded + second.recorded,
    conflicting: first.conflicting + second.conflicting,
    conflicts: [...first.conflicts, ...later].slice(0, MOST),
    leastCertain: [...first.leastCertain, ...lessCertain].sort(byCertainty).slice(0, MOST),
  };
}

function choiceOf({ kind, alternative, parts }: Verdict): string {
  if (kind === 'hybrid') return [...new Set(parts.map((part) => part.alternative))].sort().join(' + ');
  return alternative ?? 'none';
}

/** What stands alone is as certain as can be. */
function certainty(entry: Pick<Entry, 'confidence' | 'margin'> | undefined): number {
  return entry?.confidence ?? entry?.margin ?? Number.POSITIVE_INFINITY;
}

function byCertainty(a: Entry, b: Entry): number {
  return certainty(a) - certainty(b) || a.number - b.number;
}

import type { BatchAnswer } from './answer.ts';
import type { AnsweredLine } from './answer-line.ts';

/** What a batch came to, so far; two of them add up to that of both. */
export interface Portfolio {
  /** Lines that came in: requests, and empty ones between them. */
  readonly lines: number;
  readonly requests: number;
  /** Requests that could not be read, and the first lines on which they stand. */
  readonly unreadable: number;
  readonly unreadableAt: readonly number[];
  /** Requests about which something is doubtful, and the first lines on which they stand. */
  readonly doubtful: number;
  readonly doubtfulAt: readonly number[];
  /** By what is recommended: an alternative id, several with ` + ` between them for a hybrid, {@link NONE} or {@link UNDECIDED}. */
  readonly choices: Readonly<Record<string, number>>;
  /** Requests that recorded a decision, and the first of those it is no longer. */
  readonly recorded: number;
  readonly conflicting: number;
  readonly conflicts: readonly Entry[];
  /** The least certain first: by confidence, or without draws by margin. */
  readonly leastCertain: readonly Entry[];
}

export interface Entry {
  /** On which line of the batch, from 1. */
  readonly line: number;
  readonly name: string | null;
  readonly choice: string;
  readonly confidence: number | null;
  readonly margin: number | null;
}

/** Between the alternatives of a hybrid. */
export const AND = ' + ';
/** Choices that are none. */
export const NONE = 'none';
export const UNDECIDED = 'undecided';

/** How many are listed. */
const MOST = 10;

export const EMPTY: Portfolio = {
  lines: 0,
  requests: 0,
  unreadable: 0,
  unreadableAt: [],
  doubtful: 0,
  doubtfulAt: [],
  choices: {},
  recorded: 0,
  conflicting: 0,
  conflicts: [],
  leastCertain: [],
};

interface PortfolioTally {
  readonly add: (answered: AnsweredLine) => void;
  /** A line that asks nothing. */
  readonly pass: () => void;
  readonly result: () => Portfolio;
}

export function portfolioTally(): PortfolioTally {
  const choices = new Map<string, number>();
  const conflicts: Entry[] = [];
  let least: Entry[] = [];
  const unreadableAt: number[] = [];
  const doubtfulAt: number[] = [];
  let lines = 0;
  let requests = 0;
  let unreadable = 0;
  let doubtful = 0;
  let recorded = 0;
  let conflicting = 0;
  return {
    pass: () => {
      lines++;
    },
    add({ answer }) {
      lines++;
      requests++;
      if (answer === undefined) {
        unreadable++;
        if (unreadableAt.length < MOST) unreadableAt.push(lines);
        return;
      }
      if (answer.warnings !== undefined) {
        doubtful++;
        if (doubtfulAt.length < MOST) doubtfulAt.push(lines);
      }
      const choice = choiceOf(answer);
      choices.set(choice, (choices.get(choice) ?? 0) + 1);
      const { name, confidence, margin } = answer;
      const entry = (): Entry => ({ line: lines, name, choice, confidence, margin });
      if (answer.agrees !== null) recorded++;
      if (answer.agrees === false) {
        conflicting++;
        if (conflicts.length < MOST) conflicts.push(entry());
      }
      if (answer.kind !== 'none' && certainty(answer) < certainty(least[MOST - 1])) {
        least = [...least, entry()].sort(byCertainty).slice(0, MOST);
      }
    },
    result: () => ({
      lines,
      requests,
      unreadable,
      unreadableAt,
      doubtful,
      doubtfulAt,
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
  const behind = (entry: Entry): Entry => ({ ...entry, line: entry.line + first.lines });
  const both = (some: readonly number[], more: readonly number[]) =>
    [...some, ...more.map((line) => line + first.lines)].slice(0, MOST);
  const choices: Record<string, number> = { ...first.choices };
  for (const [choice, count] of Object.entries(second.choices)) choices[choice] = (choices[choice] ?? 0) + count;
  return {
    lines: first.lines + second.lines,
    requests: first.requests + second.requests,
    unreadable: first.unreadable + second.unreadable,
    unreadableAt: both(first.unreadableAt, second.unreadableAt),
    doubtful: first.doubtful + second.doubtful,
    doubtfulAt: both(first.doubtfulAt, second.doubtfulAt),
    choices,
    recorded: first.recorded + second.recorded,
    conflicting: first.conflicting + second.conflicting,
    conflicts: [...first.conflicts, ...second.conflicts.map(behind)].slice(0, MOST),
    leastCertain: [...first.leastCertain, ...second.leastCertain.map(behind)].sort(byCertainty).slice(0, MOST),
  };
}

function choiceOf({ kind, alternative, parts, undecided }: BatchAnswer): string {
  if (undecided) return UNDECIDED;
  if (kind === 'hybrid') return [...new Set(parts.map((part) => part.alternative))].sort().join(AND);
  return alternative ?? NONE;
}

/** What stands alone is as certain as can be. */
function certainty(entry: Pick<Entry, 'confidence' | 'margin'> | undefined): number {
  return entry?.confidence ?? entry?.margin ?? Number.POSITIVE_INFINITY;
}

function byCertainty(a: Entry, b: Entry): number {
  return certainty(a) - certainty(b) || a.line - b.line;
}

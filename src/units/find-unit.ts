import type { Dimension } from '../domain/index.ts';
import { UNIT_SYSTEMS, type Unit } from './unit-table.ts';

interface Lexicon {
  readonly exact: ReadonlyMap<string, Unit>;
  /** By name in lower case; undefined where two units differ by case alone. */
  readonly folded: ReadonlyMap<string, Unit | undefined>;
  /** Longest first, so that `msg/s` is taken before `/s`. */
  readonly tails: readonly string[];
}

const LEXICONS = new Map<Dimension, Lexicon>();

/** Words of a dimension, arranged for look-up when the dimension is first met. */
function lexiconOf(dimension: Dimension): Lexicon {
  const known = LEXICONS.get(dimension);
  if (known !== undefined) return known;
  const { units, tails } = UNIT_SYSTEMS[dimension];
  const exact = new Map<string, Unit>();
  const folded = new Map<string, Unit | undefined>();
  for (const unit of units) {
    for (const name of unit.names) {
      exact.set(name, unit);
      const lower = name.toLowerCase();
      folded.set(lower, folded.has(lower) && folded.get(lower) !== unit ? undefined : unit);
    }
  }
  const made = { exact, folded, tails: [...tails].sort((a, b) => b.length - a.length) };
  LEXICONS.set(dimension, made);
  return made;
}

/** What stands behind the digits of a value: `M` and `msg/s` in `1.2M msg/s`. */
export interface Suffix {
  readonly name: string;
  readonly tail: string;
}

/** Splits what follows the digits into the name of a unit and words that change nothing; spaces do not count. */
export function splitSuffix(text: string, dimension: Dimension): Suffix {
  const name = text.replace(/\s+/g, '');
  const { exact, tails } = lexiconOf(dimension);
  if (exact.has(name)) return { name, tail: '' };
  const lower = name.toLowerCase();
  const tail = tails.find((one) => lower.endsWith(one));
  return tail === undefined ? { name, tail: '' } : { name: name.slice(0, -tail.length), tail };
}

/** The unit of this name, also with its case off where that leaves no doubt. */
export function findUnit({ name, tail }: Suffix, dimension: Dimension): Unit | undefined {
  const { needsTail, unclear } = UNIT_SYSTEMS[dimension];
  if (unclear?.names.includes(name) || (needsTail && name !== '' && tail === '')) return undefined;
  const { exact, folded } = lexiconOf(dimension);
  return exact.get(name) ?? folded.get(name.toLowerCase());
}

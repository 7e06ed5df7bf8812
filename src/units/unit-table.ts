import type { Dimension } from '../domain/index.ts';

/** A unit as factor times a power of ten: exact for decimal units, whole factors for the others. */
export interface Unit {
  readonly names: readonly string[];
  readonly factor: number;
  readonly exponent: number;
}

export interface UnitSystem {
  /** What the dimension is called in messages. */
  readonly noun: string;
  readonly base: string;
  /** Suffix of a written value, after the prefix: `msg/s`. Empty when the unit itself is the suffix. */
  readonly suffix: string;
  /** Smallest first. The first name of each is the one written. */
  readonly units: readonly Unit[];
  readonly example: string;
}

const unit = (names: readonly string[], factor: number, exponent = 0): Unit => ({ names, factor, exponent });

const COUNTS = [unit([''], 1), unit(['k', 'K'], 1, 3), unit(['M', 'm'], 1, 6), unit(['G', 'B'], 1, 9)];

const BYTES = [
  unit(['B', 'b', 'byte', 'bytes', ''], 1),
  unit(['kB', 'KB', 'k', 'K', 'kb'], 1, 3),
  unit(['KiB', 'Ki', 'kib'], 1024),
  unit(['MB', 'M', 'mb'], 1, 6),
  unit(['MiB', 'Mi', 'mib'], 1024 ** 2),
  unit(['GB', 'G', 'gb'], 1, 9),
  unit(['GiB', 'Gi', 'gib'], 1024 ** 3),
  unit(['TB', 'T', 'tb'], 1, 12),
  unit(['TiB', 'Ti', 'tib'], 1024 ** 4),
];

/** Units of every dimension, in base units of the domain. A year has 365 days, a week 7. */
export const UNIT_SYSTEMS: Readonly<Record<Dimension, UnitSystem>> = {
  rate: { noun: 'rate of messages', base: 'msg/s', suffix: 'msg/s', units: COUNTS, example: '200k or 1.2M msg/s' },
  bandwidth: { noun: 'rate of bytes', base: 'B/s', suffix: '/s', units: BYTES, example: '50MB/s' },
  duration: {
    noun: 'duration',
    base: 's',
    suffix: '',
    units: [
      unit(['ns'], 1, -9),
      unit(['us', 'µs', 'μs'], 1, -6),
      unit(['ms'], 1, -3),
      unit(['s', 'sec', 'second', 'seconds', ''], 1),
      unit(['m', 'min', 'minute', 'minutes'], 60),
      unit(['h', 'hour', 'hours'], 3600),
      unit(['d', 'day', 'days'], 86400),
      unit(['w', 'week', 'weeks'], 604800),
      unit(['y', 'year', 'years'], 31536000),
    ],
    example: '5ms',
  },
  bytes: { noun: 'size', base: 'B', suffix: '', units: BYTES, example: '512B or 4MB' },
  count: { noun: 'count', base: '', suffix: '', units: COUNTS, example: '100k' },
  percent: { noun: 'percentage', base: '%', suffix: '%', units: [unit([''], 1)], example: '99.95' },
  factor: { noun: 'factor', base: '', suffix: '', units: [unit(['', 'x', '×'], 1)], example: '2' },
  people: { noun: 'number of people', base: '', suffix: '', units: COUNTS, example: '6' },
  money: { noun: 'amount of money', base: 'USD', suffix: 'USD', units: COUNTS, example: '50k USD' },
};

/** The base unit of a dimension, as reports print it; empty for plain counts. */
export function baseUnit(dimension: Dimension): string {
  return UNIT_SYSTEMS[dimension].base;
}

/** The names a person may write, smallest unit first, without the empty one. */
export function unitsOf(dimension: Dimension): readonly string[] {
  return UNIT_SYSTEMS[dimension].units.map(({ names }) => names[0] ?? '').filter((name) => name !== '');
}

import type { Dimension, Message } from '../domain/index.ts';

/** A unit is worth factor × 10^exponent base units; the factor is a whole number, so that every unit is exact. */
export interface Unit {
  /** The first is the one written; all of them are read. */
  readonly names: readonly string[];
  readonly factor: number;
  readonly exponent: number;
  /** Written and understood, but left out where we say what is expected. */
  readonly rare?: true;
  /** Understood only. */
  readonly readOnly?: true;
  /** What reports print instead of the first name, where that is no symbol that every language knows. */
  readonly worded?: Message;
}

export interface UnitSystem {
  /** The base unit, as reports print it. */
  readonly base: string;
  /** What a value carries beside its unit when it is displayed, such as `msg/s` in `200k msg/s`. */
  readonly displaySuffix: string;
  /** What must follow the unit for the text to be of this dimension and no other: `/s` in `50MB/s`. */
  readonly formatSuffix: string;
  /** Words before or after a value that do not change it, without spaces and in lower case. */
  readonly prefixes: readonly string[];
  readonly tails: readonly string[];
  /** True when a unit without one of the tails is another dimension: 50MB is a size, 50MB/s is not. */
  readonly needsTail: boolean;
  /** Units that mean one thing to some and another to others; `hint` words what to write instead. */
  readonly unclear?: { readonly names: readonly string[]; readonly hint: string };
  /** Smallest first. */
  readonly units: readonly Unit[];
  /** True when the bare first end of a range has the unit of the second: `5..15ms`. Counts are whole as they stand. */
  readonly sharesUnit: boolean;
  /** True when a number without a unit may mean anything: 5 is 5 s here, and 5 ms to whoever thinks of latency. */
  readonly wantsUnit?: true;
  /** True when what is stated is a bound, so that `<5ms` is 5ms. */
  readonly isBound?: true;
  /** True when the base unit is counted in whole numbers, so that three digits behind a point may be thousands. */
  readonly isCounted?: true;
  readonly examples: readonly string[];
}

type Extra = Pick<Unit, 'rare' | 'readOnly' | 'worded'>;

const unit = (names: readonly string[], factor: number, exponent = 0, extra: Extra = {}): Unit => ({
  names,
  factor,
  exponent,
  ...extra,
});

const RARE: Extra = { rare: true };
const READ_ONLY: Extra = { rare: true, readOnly: true };

const COUNTS: readonly Unit[] = [
  unit([''], 1),
  unit(['百'], 1, 2, READ_ONLY),
  unit(['k', 'K', 'thousand', '千'], 1, 3),
  unit(['万'], 1, 4, READ_ONLY),
  unit(['十万'], 1, 5, READ_ONLY),
  unit(['M', 'm', 'million', '百万'], 1, 6),
  unit(['千万'], 1, 7, READ_ONLY),
  unit(['亿'], 1, 8, READ_ONLY),
  unit(['G', 'bn', 'billion', '十亿'], 1, 9),
  unit(['百亿'], 1, 10, READ_ONLY),
  unit(['千亿'], 1, 11, READ_ONLY),
  unit(['万亿'], 1, 12, READ_ONLY),
];

const BYTES: readonly Unit[] = [
  unit(['B', '', 'byte', 'bytes', '字节'], 1),
  unit(['kB', 'KB', 'k', 'K', '千字节'], 1, 3),
  unit(['KiB', 'Ki'], 1024),
  unit(['MB', 'M', '兆字节'], 1, 6),
  unit(['MiB', 'Mi'], 1024 ** 2),
  unit(['GB', 'G', '吉字节'], 1, 9),
  unit(['GiB', 'Gi'], 1024 ** 3),
  unit(['TB', 'T', '太字节'], 1, 12),
  unit(['TiB', 'Ti'], 1024 ** 4, 0, RARE),
  unit(['PB', 'P', '拍字节'], 1, 15, RARE),
  unit(['PiB', 'Pi'], 1024 ** 5, 0, RARE),
];

const DURATIONS: readonly Unit[] = [
  unit(['ns', '纳秒'], 1, -9, RARE),
  unit(['us', 'µs', 'μs', '微秒'], 1, -6),
  unit(['ms', 'msec', '毫秒'], 1, -3),
  unit(['s', '', 'sec', 'secs', 'second', 'seconds', '秒'], 1),
  unit(['m', 'min', 'mins', 'minute', 'minutes', '分', '分钟'], 60, 0, { worded: { id: 'unit/min' } }),
  unit(['h', 'hr', 'hrs', 'hour', 'hours', '时', '小时'], 3600, 0, { worded: { id: 'unit/h' } }),
  unit(['d', 'day', 'days', '天', '日'], 86_400, 0, { worded: { id: 'unit/d' } }),
  unit(['w', 'week', 'weeks', '周'], 604_800, 0, READ_ONLY),
  unit(['y', 'yr', 'yrs', 'year', 'years', '年'], 31_536_000, 0, { ...RARE, worded: { id: 'unit/y' } }),
];

const PER_SECOND = ['/s', '/sec', '/second', 'persec', 'persecond', '/秒', '每秒'];
const MESSAGES = ['msg', 'msgs', 'message', 'messages', 'event', 'events', '条'];

const system = (given: Pick<UnitSystem, 'units' | 'examples'> & Partial<UnitSystem>): UnitSystem => ({
  base: '',
  displaySuffix: '',
  formatSuffix: '',
  prefixes: [],
  tails: [],
  needsTail: false,
  sharesUnit: false,
  ...given,
});

/** Units of every dimension, in base units of the domain. A year has 365 days, a week 7. */
export const UNIT_SYSTEMS: Readonly<Record<Dimension, UnitSystem>> = {
  rate: system({
    base: 'msg/s',
    isCounted: true,
    displaySuffix: 'msg/s',
    tails: [
      ...PER_SECOND,
      ...MESSAGES,
      ...MESSAGES.flatMap((word) => PER_SECOND.map((per) => word + per)),
      'tps',
      'qps',
      'rps',
    ],
    units: COUNTS,
    examples: ['200k', '1.2M msg/s'],
  }),
  bandwidth: system({
    base: 'B/s',
    isCounted: true,
    displaySuffix: '/s',
    formatSuffix: '/s',
    tails: PER_SECOND,
    needsTail: true,
    unclear: {
      names: ['b', 'bit', 'bps', ...['k', 'm', 'g', 'K', 'M', 'G'].flatMap((k) => [`${k}b`, `${k}bit`, `${k}bps`])],
      hint: 'quantity/bits',
    },
    units: BYTES,
    sharesUnit: true,
    examples: ['50MB/s'],
  }),
  duration: system({
    base: 's',
    unclear: { names: ['M', 'mo', 'month', 'months', '月', '个月'], hint: 'quantity/months' },
    units: DURATIONS,
    sharesUnit: true,
    wantsUnit: true,
    isBound: true,
    examples: ['5ms'],
  }),
  bytes: system({ base: 'B', isCounted: true, units: BYTES, sharesUnit: true, examples: ['512B', '4MB'] }),
  count: system({
    isCounted: true,
    tails: ['devices', 'clients', 'connections', '台', '个'],
    units: COUNTS,
    examples: ['100k'],
  }),
  percent: system({
    base: '%',
    tails: ['%', 'percent'],
    units: [unit([''], 1)],
    examples: ['99.95'],
  }),
  factor: system({ units: [unit(['', 'x', '×', '倍'], 1)], examples: ['2'] }),
  people: system({
    isCounted: true,
    tails: ['people', 'person', 'persons', '人'],
    units: COUNTS,
    examples: ['6'],
  }),
  money: system({
    base: 'USD',
    isCounted: true,
    displaySuffix: 'USD',
    prefixes: ['us$', 'usd', '$'],
    tails: ['usd', '$'],
    units: COUNTS,
    examples: ['50k USD'],
  }),
};

/** The base unit of a dimension, as reports print it; empty for plain counts. */
export function baseUnit(dimension: Dimension): string {
  return UNIT_SYSTEMS[dimension].base;
}

/** The units a person is told of, smallest first, without the empty one. */
export function unitsOf(dimension: Dimension): readonly string[] {
  return UNIT_SYSTEMS[dimension].units
    .filter(({ rare }) => rare !== true)
    .map(({ names }) => names[0] ?? '')
    .filter((name) => name !== '');
}

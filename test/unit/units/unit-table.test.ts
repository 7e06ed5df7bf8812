import { describe, expect, it } from 'vitest';
import type { Dimension } from '../../../src/domain/index.ts';
import { parseQuantity } from '../../../src/units/index.ts';

const read = (text: string, dimension: Dimension) => {
  const parsed = parseQuantity(text, dimension);
  return parsed.ok ? parsed.value.min : parsed.message.id;
};
/** Every text with what two of it are read as. */
const twoOf = (names: readonly string[], dimension: Dimension) =>
  Object.fromEntries(names.map((name) => [name, read(`2${name}`, dimension)]));
const all = (names: readonly string[], value: number | string) =>
  Object.fromEntries(names.map((name) => [name, value]));

const COUNTS: readonly (readonly [number, readonly string[]])[] = [
  [1, ['']],
  [1e3, ['k', 'K', 'thousand', 'Thousand', '千']],
  [1e2, ['百']],
  [1e4, ['万']],
  [1e5, ['十万', '十 万']],
  [1e6, ['M', 'm', 'million', '百万']],
  [1e7, ['千万']],
  [1e8, ['亿']],
  [1e9, ['G', 'g', 'bn', 'billion', '十亿']],
  [1e10, ['百亿']],
  [1e11, ['千亿']],
  [1e12, ['万亿']],
];
const BYTES: readonly (readonly [number, readonly string[]])[] = [
  [1, ['', 'B', 'byte', 'bytes', '字节']],
  [1e3, ['k', 'K', 'kB', 'KB', '千字节']],
  [1024, ['Ki', 'KiB', 'kib']],
  [1e6, ['M', 'MB', '兆字节']],
  [1024 ** 2, ['Mi', 'MiB']],
  [1e9, ['G', 'GB', '吉字节']],
  [1024 ** 3, ['Gi', 'GiB']],
  [1e12, ['T', 'TB', 'tb', '太字节']],
  [1024 ** 4, ['Ti', 'TiB']],
  [1e15, ['P', 'PB', 'pb', '拍字节']],
  [1024 ** 5, ['Pi', 'PiB']],
];

describe('a unit has every name people give it', () => {
  it.each<[number, readonly string[]]>([
    [1e-9, ['ns', '纳秒']],
    [1e-6, ['us', 'µs', 'μs', '微秒']],
    [1e-3, ['ms', 'msec', '毫秒']],
    [1, ['', 's', 'sec', 'secs', 'second', 'seconds', '秒']],
    [60, ['m', 'min', 'mins', 'minute', 'minutes', '分', '分钟']],
    [3600, ['h', 'H', 'hr', 'hrs', 'hour', 'hours', '时', '小时']],
    [86_400, ['d', 'day', 'days', '天', '日']],
    [604_800, ['w', 'week', 'weeks', '周']],
    [31_536_000, ['y', 'yr', 'yrs', 'year', 'years', '年']],
  ])('of %d seconds: %j', (worth, names) => {
    expect(twoOf(names, 'duration')).toEqual(all(names, Number((2 * worth).toPrecision(12))));
  });

  it.each(
    (['rate', 'count', 'people', 'money'] as const).flatMap((dimension) =>
      COUNTS.map((row) => [dimension, ...row] as const),
    ),
  )('as a %s, of %d: %j', (dimension, worth, names) => {
    expect(twoOf(names, dimension)).toEqual(all(names, 2 * worth));
  });

  it.each(BYTES)('of %d bytes: %j', (worth, names) => {
    expect(twoOf(names, 'bytes')).toEqual(all(names, 2 * worth));
    const perSecond = names.map((name) => `${name}/s`);
    expect(twoOf(perSecond, 'bandwidth')).toEqual(all(perSecond, 2 * worth));
  });

  it('as a factor', () => {
    const names = ['', 'x', 'X', '×', '倍'];
    expect(twoOf(names, 'factor')).toEqual(all(names, 2));
  });
});

describe('words beside a value change nothing', () => {
  const PER_SECOND = ['/s', '/sec', '/second', ' per sec', ' per second', '/秒', '每秒'];
  const MESSAGES = ['msg', 'msgs', 'message', 'messages', 'event', 'events', '条'];
  it.each<[Dimension, readonly string[]]>([
    ['rate', [...PER_SECOND, ...MESSAGES, 'tps', 'qps', 'rps', 'TPS']],
    ['rate', MESSAGES.flatMap((word) => PER_SECOND.map((per) => word + per))],
    ['bandwidth', PER_SECOND],
    ['count', ['devices', 'clients', 'connections', '台', '个']],
    ['percent', ['%', '％', 'percent']],
    ['people', ['people', 'person', 'persons', '人']],
    ['money', ['usd', 'USD', '$']],
  ])('after a %s: %j', (dimension, tails) => {
    expect(twoOf(tails, dimension)).toEqual(all(tails, 2));
  });

  it('with a unit between', () => {
    expect(read('2k devices', 'count')).toBe(2000);
    expect(read('2 M msg/s', 'rate')).toBe(2e6);
    expect(read('2k$', 'money')).toBe(2000);
    expect(read('2 thousand people', 'people')).toBe(2000);
  });

  it('before money only', () => {
    const given = ['$2', 'US$2', 'us$ 2k', 'USD 2', 'usd2M'];
    expect(given.map((text) => read(text, 'money'))).toEqual([2, 2, 2000, 2, 2e6]);
    expect(read('$2', 'count')).toBe('quantity/not');
  });

  it.each<[Dimension, readonly string[]]>([
    ['bytes', ['/s', 'MB/s', 'msg', '%', 'x', 'devices']],
    ['duration', ['/s', '%', 'x', 'k', 'people']],
    ['count', ['msg', '/s', '%', 'x', 'people', 'usd']],
    ['percent', ['k', 'x', 's', '/s']],
    ['factor', ['k', '%', 's', '/s']],
    ['people', ['devices', '%', 'x', '$']],
    ['money', ['%', 'x', 'people', '/s']],
    ['rate', ['%', 'x', 'people', 'devices', 'MB/s', 'B']],
    ['bandwidth', ['MB', 'kB', 'msg/s', '%', 'mph']],
  ])('and of another dimension they are refused: %s', (dimension, tails) => {
    expect(twoOf(tails, dimension)).toEqual(all(tails, 'quantity/not'));
  });
});

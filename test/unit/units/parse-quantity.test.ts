import { describe, expect, it, vi } from 'vitest';
import type { Dimension } from '../../../src/domain/index.ts';
import { parseQuantity } from '../../../src/units/index.ts';
import { cpuClock } from '../../support/cpu-clock.ts';
import { inEnglish } from '../../support/in-english.ts';

function valueIn(input: string | number, dimension: Dimension): number {
  const parsed = parseQuantity(input, dimension);
  if (!parsed.ok) throw new Error(`${parsed.message.id}: ${input}`);
  expect(parsed.value.max).toBe(parsed.value.min);
  return parsed.value.min;
}

function refusalOf(input: string | number, dimension: Dimension): string {
  const parsed = parseQuantity(input, dimension);
  if (parsed.ok) throw new Error(`read as ${JSON.stringify(parsed.value)}`);
  return `${inEnglish(parsed.message)}: ${inEnglish(parsed.hint ?? '')}`;
}

describe('a single value', () => {
  it.each<[string | number, Dimension, number]>([
    [200_000, 'rate', 200_000],
    [0, 'rate', 0],
    [-0, 'rate', 0],
    [1e21, 'rate', 1e21],
    [5e-7, 'duration', 5e-7],
    ['200000', 'rate', 200_000],
    ['200k', 'rate', 200_000],
    ['200K', 'rate', 200_000],
    ['５０００', 'rate', 5000],
    ['１．２Ｍ　条／秒', 'rate', 1_200_000],
    ['９９.９５％', 'percent', 99.95],
    ['200 k', 'rate', 200_000],
    ['1.2M', 'rate', 1_200_000],
    ['1.2m', 'rate', 1_200_000],
    ['1.2M msg/s', 'rate', 1_200_000],
    ['1.2 Mmsg / s', 'rate', 1_200_000],
    ['2g', 'rate', 2e9],
    ['1.2 million messages per second', 'rate', 1_200_000],
    ['500/s', 'rate', 500],
    ['500 /s', 'rate', 500],
    ['500 msgs/sec', 'rate', 500],
    ['20k events/s', 'rate', 20_000],
    ['20k TPS', 'rate', 20_000],
    ['10万', 'rate', 100_000],
    ['10万条/秒', 'rate', 100_000],
    ['1e6', 'rate', 1e6],
    ['1E6', 'rate', 1e6],
    ['1.5e+3', 'rate', 1500],
    ['+5', 'rate', 5],
    ['.5', 'rate', 0.5],
    ['.25', 'rate', 0.25],
    ['1.5亿', 'rate', 150_000_000],
    ['3千万台', 'count', 30_000_000],
    ['2兆字节', 'bytes', 2e6],
    ['2兆字节/秒', 'bandwidth', 2e6],
    ['5.', 'rate', 5],
    ['007', 'rate', 7],
    ['1.250M', 'rate', 1_250_000],
    ['0.500', 'rate', 0.5],
    ['1200.500', 'rate', 1200.5],
    [12.345, 'rate', 12.345],
    ['16.667', 'rate', 16.667],
    ['1.024B', 'bytes', 1.024],
    ['99.999', 'percent', 99.999],
    ['2.500', 'factor', 2.5],
    ['1.500ms', 'duration', 1.5e-3],
    ['1.250GB', 'bytes', 1.25e9],
    ['200 000', 'rate', 200_000],
    ['1 234 567.5', 'rate', 1_234_567.5],
    ['200\u202f000', 'rate', 200_000],
    ['200\u2009000 msg/s', 'rate', 200_000],
    ['200\u00a0000', 'rate', 200_000],
    ['２００　０００', 'rate', 200_000],
    ['1_000', 'rate', 1000],
    ["1'000", 'rate', 1000],
    ['about 5k', 'rate', 5000],
    ['~5k', 'rate', 5000],
    ['约5千', 'rate', 5000],
    ['<5ms', 'duration', 5e-3],
    ['<= 5ms', 'duration', 5e-3],
    ['at most 5ms', 'duration', 5e-3],
    ['不超过5毫秒', 'duration', 5e-3],
    ['低于 5 毫秒', 'duration', 5e-3],
    ['至多5毫秒', 'duration', 5e-3],
    ['50MB/s', 'bandwidth', 50e6],
    ['50 MB per sec', 'bandwidth', 50e6],
    ['1GiB/s', 'bandwidth', 1024 ** 3],
    ['1000', 'bandwidth', 1000],
    ['100us', 'duration', 1e-4],
    ['100µs', 'duration', 1e-4],
    ['100μs', 'duration', 1e-4],
    ['5 ms', 'duration', 5e-3],
    ['5MS', 'duration', 5e-3],
    ['2s', 'duration', 2],
    ['2', 'duration', 2],
    ['30 Seconds', 'duration', 30],
    ['3m', 'duration', 180],
    ['3 min', 'duration', 180],
    ['24h', 'duration', 86_400],
    ['7d', 'duration', 604_800],
    ['2w', 'duration', 1_209_600],
    ['3y', 'duration', 3 * 365 * 86_400],
    ['5毫秒', 'duration', 5e-3],
    ['5 msec', 'duration', 5e-3],
    ['7微秒', 'duration', 7e-6],
    ['8纳秒', 'duration', 8e-9],
    ['1 sec', 'duration', 1],
    ['2 secs', 'duration', 2],
    ['9秒', 'duration', 9],
    ['0s', 'duration', 0],
    ['512B', 'bytes', 512],
    ['512', 'bytes', 512],
    ['512 bytes', 'bytes', 512],
    ['1 byte', 'bytes', 1],
    ['3字节', 'bytes', 3],
    ['1kB', 'bytes', 1000],
    ['1KB', 'bytes', 1000],
    ['1kb', 'bytes', 1000],
    ['1KiB', 'bytes', 1024],
    ['1Ki', 'bytes', 1024],
    ['4MB', 'bytes', 4e6],
    ['4mb', 'bytes', 4e6],
    ['256MiB', 'bytes', 268_435_456],
    ['1.5GiB', 'bytes', 1_610_612_736],
    ['2TB', 'bytes', 2e12],
    ['100k', 'count', 100_000],
    ['100k devices', 'count', 100_000],
    ['99.95', 'percent', 99.95],
    ['99.95%', 'percent', 99.95],
    ['99.95 percent', 'percent', 99.95],
    ['2', 'factor', 2],
    ['2x', 'factor', 2],
    ['2×', 'factor', 2],
    ['3倍', 'factor', 3],
    ['6', 'people', 6],
    ['6 people', 'people', 6],
    ['1 Person', 'people', 1],
    ['$50k', 'money', 50_000],
    ['50k USD', 'money', 50_000],
    ['USD 50k', 'money', 50_000],
  ])('%s is a %s of %s', (input, dimension, expected) => {
    expect(valueIn(input, dimension)).toBe(expected);
  });

  it.each<[string, Dimension, number]>([
    ['0.3ms', 'duration', 0.0003],
    ['0.7us', 'duration', 0.0000007],
    ['1.1d', 'duration', 95_040],
    ['0.07h', 'duration', 252],
    ['4.35m', 'duration', 261],
    ['1.1k', 'rate', 1100],
    ['4.35M', 'rate', 4_350_000],
    ['0.1KiB', 'bytes', 102.4],
    ['9007199254740993', 'count', 9007199254740992],
  ])('%s has no noise in its last digit', (input, dimension, expected) => {
    expect(valueIn(input, dimension)).toBe(expected);
  });
});

describe('a range', () => {
  it.each<[string, Dimension, number, number]>([
    ['50k..200k', 'rate', 50_000, 200_000],
    ['50k .. 200k msg/s', 'rate', 50_000, 200_000],
    ['100..1M', 'rate', 100, 1e6],
    ['10..5k', 'count', 10, 5000],
    ['5ms..15ms', 'duration', 0.005, 0.015],
    ['5..15ms', 'duration', 0.005, 0.015],
    ['５．．１５ｍｓ', 'duration', 0.005, 0.015],
    ['0.5..1.5 ms', 'duration', 0.0005, 0.0015],
    ['5ms..2s', 'duration', 0.005, 2],
    ['1..4MB', 'bytes', 1e6, 4e6],
    ['20..50MB/s', 'bandwidth', 20e6, 50e6],
    ['20MB..50MB/s', 'bandwidth', 20e6, 50e6],
    ['99.9..99.99%', 'percent', 99.9, 99.99],
    ['5..5', 'people', 5, 5],
    ['5 000..10 000', 'rate', 5000, 10_000],
    ['about 5..15ms', 'duration', 0.005, 0.015],
    ['0..5', 'duration', 0, 5],
    ['1e3..1e6', 'rate', 1e3, 1e6],
    ['.5..5', 'factor', 0.5, 5],
  ])('%s runs from and to', (input, dimension, min, max) => {
    expect(parseQuantity(input, dimension)).toEqual({ ok: true, value: { min, max } });
  });
});

describe('a refusal', () => {
  it('names the dimension and the units', () => {
    expect(refusalOf('5 parsecs', 'duration')).toBe(
      '"5 parsecs" is not a duration: expected a number with us, ms, s, m, h or d, such as 5ms',
    );
  });

  it.each<[string | number, Dimension, string]>([
    ['', 'duration', '"" is not a duration'],
    ['   ', 'rate', '"" is not a rate of messages'],
    ['fast', 'rate', '"fast" is not a rate of messages: expected a number with k, M or G, such as 200k or 1.2M msg/s'],
    ['ms', 'duration', '"ms" is not a duration'],
    ['.', 'rate', 'is not a rate'],
    ['1.2.3', 'rate', 'is not a rate'],
    ['0x10', 'count', 'is not a count'],
    [Number.NaN, 'rate', '"NaN" is not a rate'],
    [Number.POSITIVE_INFINITY, 'rate', '"Infinity" is not a rate'],
    ['5 ms', 'rate', 'that is a duration; expected a number with k'],
    ['512B', 'rate', 'that is a size; expected'],
    ['512B', 'count', 'that is a size; expected'],
    ['50MB', 'bandwidth', 'that is a size; expected'],
    ['50MB/s', 'bytes', 'that is a rate of bytes; expected'],
    ['99%', 'duration', 'that is a percentage; expected'],
    ['600/min', 'rate', 'is not a rate of messages: expected messages a second, such as 10'],
    ['10k per day', 'rate', 'expected messages a second, such as 0.12'],
    ['600/parsec', 'rate', 'is not a rate of messages: expected a number'],
    ['many/min', 'rate', 'is not a rate of messages: expected a number'],
    ['50Mbps', 'bandwidth', 'expected bytes'],
    ['50 Mb/s', 'bandwidth', 'expected bytes'],
    ['50 mb/s', 'bandwidth', 'expected bytes'],
    ['50gib', 'bandwidth', 'that is a size; expected'],
    ['5k', 'duration', '"5k" is not a duration: expected a number with us'],
    ['1M', 'duration', 'expected days for months'],
    ['2 months', 'duration', 'expected days for months'],
    ['3个月', 'duration', 'expected days for months'],
    ['3月', 'duration', 'expected days for months'],
    [-5, 'rate', '"-5" is negative: expected zero or more'],
    ['-5ms', 'duration', '"-5ms" is negative'],
    ['−5ms', 'duration', 'is negative'],
    ['- 5', 'count', 'is negative'],
    ['-5..5', 'count', '"-5" is negative'],
    ['600.000', 'rate', '"600.000" is 600 to some and 600000 to others: expected the one that is meant, 600 or 600000'],
    ['10.000 devices', 'count', '"10.000 devices" is 10 devices to some and 10000 devices to others'],
    ['12.500', 'rate', 'is 12.5 to some and 12500 to others'],
    ['1.500', 'people', '"1.500" is 1.5 to some and 1500 to others'],
    ['50.000 USD', 'money', 'is 50 USD to some'],
    ['5.000..10.000', 'rate', '"5.000" is 5 to some'],
    ['1..10.000', 'rate', '"10.000" is 10 to some'],
    ['1.234.567', 'rate', '"1.234.567" has a mark between its digits'],
    ['1.234.567', 'count', 'expected the digits together and a point before the fraction: 1234567'],
    ['1,234', 'rate', 'expected the one that is meant, 1.234 or 1234'],
    ['1,200', 'rate', '"1,200" is 1.2 to some and 1200 to others: expected the one that is meant, 1.2 or 1200'],
    ['1,5 ms', 'duration', '"1,5 ms" has a mark between its digits: expected the digits together'],
    ['1,5 ms', 'duration', 'a point before the fraction: 1.5 ms'],
    ['0,500', 'duration', 'a point before the fraction: 0.500'],
    ['1,200,000', 'rate', 'fraction: 1200000'],
    ['1.200,5', 'rate', 'fraction: 1200.5'],
    ['1,200.5k', 'rate', 'fraction: 1200.5k'],
    ['1 20', 'rate', 'fraction: 120'],
    ['1 000 00', 'rate', 'fraction: 100000'],
    ['1_000 000', 'rate', 'fraction: 1000000'],
    ['1e400', 'rate', '"1e400" is too large'],
    ['1e-400', 'rate', '"1e-400" is too small'],
    ['1e999999999', 'rate', 'too large'],
    ['1e-5 parsecs', 'duration', '"1e-5 parsecs" is not a duration'],
    ['5ms-15ms', 'duration', 'expected the two ends with two dots'],
    ['5–15 ms', 'duration', 'two dots'],
    ['5 to 15 ms', 'duration', 'two dots'],
    ['5ms - 15ms', 'duration', 'two dots'],
    ['1e-5-2e-5 s', 'duration', 'two dots'],
    ['5ms…15ms', 'duration', 'two dots'],
    ['0...5', 'factor', 'two dots'],
    ['5毫秒~20毫秒', 'duration', 'two dots'],
    ['5毫秒～20毫秒', 'duration', 'two dots'],
    ['5毫秒 至 20毫秒', 'duration', 'two dots'],
    ['5毫秒-20毫秒', 'duration', 'two dots'],
    ['5毫秒——20毫秒', 'duration', 'two dots'],
    ['10万到20万', 'rate', 'two dots'],
    ['10万条/秒～20万条/秒', 'rate', 'two dots'],
    ['7天～30天', 'duration', 'two dots'],
    ['<5k', 'rate', 'is not one number'],
    ['>5ms', 'duration', 'is not one number'],
    ['about', 'rate', '"about" is not a rate'],
    ['200k+', 'rate', 'is not one number'],
    ['5=6', 'rate', '"5=6" is not a rate of messages'],
    ['5+5', 'rate', '"5+5" is not a rate of messages'],
    ['..', 'rate', 'is not a rate'],
    ['5..', 'rate', '"5.." is not a rate'],
    ['..5', 'rate', '"..5" is not a rate'],
    ['.. 5', 'rate', '"..5" is not a rate'],
    ['5 ..', 'rate', '"5.." is not a rate'],
    ['1..2..3', 'rate', 'is not a rate'],
    ['200k..50k', 'rate', '"200k..50k" runs backwards: expected the smaller end first, such as 50k..200k'],
    ['15..5ms', 'duration', 'such as 5ms..15ms'],
    ['5ms..15', 'duration', '"5ms..15" ends without a unit: expected a unit at both ends, such as 5ms..15ms'],
    ['5 parsecs..15ms', 'duration', '"5 parsecs" is not a duration'],
    ['5ms..15 parsecs', 'duration', '"15 parsecs" is not a duration'],
    ['5 parsecs .. 15ms', 'duration', '"5 parsecs" is not a duration'],
    ['5ms ..  15 parsecs', 'duration', '"15 parsecs" is not a duration'],
    ['5ms..parsecs', 'duration', '"parsecs" is not a duration'],
    ['50..20MB/s', 'bandwidth', 'such as 20MB/s..50MB/s'],
    ['50% of the time', 'percent', 'is not a percentage'],
    ['constructor', 'rate', 'is not a rate'],
    ['5__proto__', 'rate', 'is not a rate'],
  ])('%s as a %s: %s', (input, dimension, said) => {
    expect(refusalOf(input, dimension)).toContain(said);
  });

  it.each<[Dimension, string]>([
    ['rate', 'expected a number with k, M or G, such as 200k or 1.2M msg/s'],
    ['bandwidth', 'expected a number with B, kB, KiB, MB, MiB, GB, GiB or TB, such as 50MB/s'],
    ['bytes', 'expected a number with B, kB, KiB, MB, MiB, GB, GiB or TB, such as 512B or 4MB'],
    ['count', 'expected a number with k, M or G, such as 100k'],
    ['percent', 'expected a number, such as 99.95'],
    ['factor', 'expected a number, such as 2'],
    ['people', 'expected a number with k, M or G, such as 6'],
    ['money', 'expected a number with k, M or G, such as 50k USD'],
  ])('says what would be a %s: %s', (dimension, said) => {
    expect(refusalOf('much', dimension).split(': ').at(-1)).toBe(said);
  });

  it.each(['', 'k', 'm', 'g', 'K', 'M', 'G'].flatMap((multiple) => ['b', 'bit', 'bps'].map((bits) => multiple + bits)))(
    'takes no %s for bytes',
    (bits) => {
      expect(refusalOf(`1${bits}`, 'bandwidth')).toContain('expected bytes');
    },
  );

  it('begins where a text is longer than any quantity', () => {
    expect(valueIn(`1${'0'.repeat(79)}`, 'rate')).toBe(1e79);
    expect(refusalOf(`1${'0'.repeat(80)}`, 'rate')).toMatch(/^"10{23}…" is not a rate/);
    // What comes after is not even looked at.
    expect(refusalOf(`1${'0'.repeat(80)},5`, 'rate')).not.toContain('mark');
  });

  it('shortens what is far too long', () => {
    const parsed = parseQuantity('9'.repeat(1e6), 'rate');
    expect(parsed.ok).toBe(false);
    if (!parsed.ok) expect(inEnglish(parsed.message).length).toBeLessThan(80);
  });

  it.each([' ', '1', '.', 'e', '/', '-', ',', 'm', '(', '\t', '1 ', 'to '])('ends soon on many of %j', (piece) => {
    const spent = cpuClock();
    for (let i = 0; i < 200; i++) parseQuantity(`1${piece.repeat(78 / piece.length)}x`, 'rate');
    parseQuantity(`1${piece.repeat(200_000)}x`, 'rate');
    expect(spent()).toBeLessThan(500);
  });
});

/** Names are arranged when a dimension is first met; each of these is the first. */
describe('the first value a program reads', () => {
  it.each<[string, Dimension, number]>([
    ['5MS', 'duration', 5e-3],
    ['5 Hours', 'duration', 18_000],
    ['2kb', 'bytes', 2000],
    ['2g', 'count', 2e9],
  ])('may have its case off: %s is a %s of %s', async (input, dimension, expected) => {
    vi.resetModules();
    const anew = await import('../../../src/units/index.ts');
    expect(anew.parseQuantity(input, dimension)).toEqual({ ok: true, value: { min: expected, max: expected } });
  });
});

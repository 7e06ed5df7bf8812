import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Dimension, LANGUAGES } from '../../../src/domain/index.ts';
import {
  baseUnit,
  digitsApart,
  displayBound,
  displayQuantity,
  displayShare,
  parseQuantity,
  unitsOf,
} from '../../../src/units/index.ts';
import { sayMessage } from '../../../src/wording/say.ts';
import { inEnglish } from '../../support/in-english.ts';
import { sayShipped } from '../../support/shipped-wording.ts';

describe('displayQuantity', () => {
  it.each<[number | { min: number; max: number }, Dimension, string]>([
    [200_000, 'rate', '200k msg/s'],
    [500, 'rate', '500 msg/s'],
    [0, 'rate', '0 msg/s'],
    [0.05, 'rate', '0.05 msg/s'],
    [1_234_567, 'rate', '1.23M msg/s'],
    [999_400, 'rate', '999k msg/s'],
    [999_900, 'rate', '1M msg/s'],
    [999.5, 'rate', '1k msg/s'],
    [0.005, 'duration', '5 ms'],
    [0.0003, 'duration', '300 us'],
    [5e-10, 'duration', '0.5 ns'],
    [0, 'duration', '0 s'],
    [59.99, 'duration', '1 min'],
    [90, 'duration', '1.5 min'],
    [604_800, 'duration', '7 d'],
    [31_536_000, 'duration', '1 y'],
    [{ min: 0.005, max: 0.015 }, 'duration', '5 ms to 15 ms'],
    [{ min: 0.005, max: 0.0050001 }, 'duration', '5 ms'],
    [{ min: 0.005, max: 5 }, 'duration', '5 ms to 5 s'],
    [512, 'bytes', '512 B'],
    [1024, 'bytes', '1 KiB'],
    [4e6, 'bytes', '4 MB'],
    [268_435_456, 'bytes', '256 MiB'],
    [1_610_612_736, 'bytes', '1.5 GiB'],
    [1_024_000_000, 'bytes', '1.02 GB'],
    [1_048_576_000, 'bytes', '1000 MiB'],
    [512_000, 'bytes', '512 kB'],
    [483_840e12, 'bytes', '484 PB'],
    [50e6, 'bandwidth', '50 MB/s'],
    [100_000, 'count', '100k'],
    [99.999, 'percent', '99.999%'],
    [99.94999999999999, 'percent', '99.95%'],
    [1.234, 'factor', '1.23'],
    [6, 'people', '6'],
    [50_000, 'money', '50k USD'],
    [50, 'money', '50 USD'],
  ])('%j of a %s reads %s', (value, dimension, text) => {
    expect(inEnglish(displayQuantity(value, dimension))).toBe(text);
  });

  it.each<[number | { min: number; max: number }, Dimension, string]>([
    [200_000, 'rate', '200k msg/s'],
    [0.005, 'duration', '5 ms'],
    [90, 'duration', '1.5 分钟'],
    [7200, 'duration', '2 小时'],
    [{ min: 86_400, max: 604_800 }, 'duration', '1 天至 7 天'],
    [31_536_000, 'duration', '1 年'],
  ])('%j of a %s reads %s in Chinese', (value, dimension, text) => {
    expect(sayMessage(sayShipped('zh'), displayQuantity(value, dimension))).toBe(text);
  });

  it('stays within half a percent of the value and can be typed again, in either language', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 1e-8, max: 1e17, noNaN: true }),
        fc.constantFrom<Dimension>('rate', 'duration', 'bytes', 'bandwidth', 'count', 'money'),
        fc.constantFrom(...LANGUAGES),
        (value, dimension, language) => {
          const shown = sayMessage(sayShipped(language), displayQuantity(value, dimension));
          const parsed = parseQuantity(shown, dimension);
          expect(parsed.ok).toBe(true);
          if (parsed.ok) expect(Math.abs(parsed.value.min / value - 1)).toBeLessThanOrEqual(0.00501);
        },
      ),
    );
  });
});

describe('a bound', () => {
  it.each<[number, Dimension, 'below' | 'above', string]>([
    [134_218_000, 'bytes', 'above', '135 MB'],
    [134_218_000, 'bytes', 'below', '134 MB'],
    [134_217_728, 'bytes', 'above', '128 MiB'],
    [0.003, 'duration', 'below', '3 ms'],
    [0.0007, 'duration', 'above', '700 us'],
    [999_600, 'rate', 'below', '0.999M msg/s'],
    [999_600, 'rate', 'above', '1M msg/s'],
    [99.99, 'percent', 'above', '99.99%'],
    [0, 'duration', 'below', '0 s'],
  ])('of %d %s seen from %s reads %s: never what lies on its other side', (value, dimension, side, text) => {
    expect(inEnglish(displayBound(value, dimension, side))).toBe(text);
  });
});

describe('two values', () => {
  it.each<[number, number, Dimension, number | undefined]>([
    [1000, 1001, 'count', 4],
    [10_001, 10_000, 'count', 5],
    [10_001, 10_001, 'count', 5],
    [10_000, 10_000, 'count', undefined],
    [10_000, 12_000, 'count', undefined],
    [99.99, 99.999, 'percent', undefined],
    [1 / 3, 1 / 3, 'count', 12],
  ])('%d and %d are told apart, or shown exactly, by %4$s digits', (one, other, dimension, digits) => {
    expect(digitsApart(one, other, dimension)).toBe(digits);
  });

  it('are shown with as many digits, on the side of one of them', () => {
    expect(inEnglish(displayQuantity(10_001, 'count', 5))).toBe('10.001k');
    expect(inEnglish(displayBound(10_000.4, 'count', 'above', 5))).toBe('10.001k');
  });
});

describe('a share', () => {
  it.each([
    [0, '0%'],
    [0.001, '<1%'],
    [0.0051, '1%'],
    [0.5, '50%'],
    [0.994, '99%'],
    [0.9951, '>99%'],
    [1, '100%'],
  ])('of %s reads %s: nothing and everything are said only of nothing and everything', (value, text) => {
    expect(displayShare(value)).toBe(text);
  });
});

describe('units', () => {
  it.each<[Dimension, string, readonly string[]]>([
    ['rate', 'msg/s', ['k', 'M', 'G']],
    ['duration', 's', ['us', 'ms', 's', 'm', 'h', 'd']],
    ['bytes', 'B', ['B', 'kB', 'KiB', 'MB', 'MiB', 'GB', 'GiB', 'TB']],
    ['bandwidth', 'B/s', ['B', 'kB', 'KiB', 'MB', 'MiB', 'GB', 'GiB', 'TB']],
    ['percent', '%', []],
    ['money', 'USD', ['k', 'M', 'G']],
    ['people', '', ['k', 'M', 'G']],
  ])('of a %s', (dimension, base, units) => {
    expect(baseUnit(dimension)).toBe(base);
    expect(unitsOf(dimension)).toEqual(units);
  });
});

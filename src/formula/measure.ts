import { type Dimension, type Formula, type Gap, type Measure, type Parsed, refused } from '../domain/index.ts';

const PLAIN: Measure = { bytes: 0, seconds: 0, money: 0 };

const MEASURES: Readonly<Record<Dimension, Measure>> = {
  rate: { ...PLAIN, seconds: -1 },
  bandwidth: { ...PLAIN, bytes: 1, seconds: -1 },
  duration: { ...PLAIN, seconds: 1 },
  bytes: { ...PLAIN, bytes: 1 },
  count: PLAIN,
  percent: PLAIN,
  factor: PLAIN,
  people: PLAIN,
  money: { ...PLAIN, money: 1 },
};

/** What a number of a dimension measures, divided by others: money per bytes and duration. */
export function measureOfDimension(dimension: Dimension, per: readonly Dimension[] = []): Measure {
  return per.reduce((measure, divisor) => combine(measure, MEASURES[divisor], -1), MEASURES[dimension]);
}

/** What numbers of these dimensions measure, multiplied. */
export function measureOfProduct(dimensions: readonly Dimension[]): Measure {
  return dimensions.reduce((measure, factor) => combine(measure, MEASURES[factor], 1), PLAIN);
}

export function sameMeasure(a: Measure, b: Measure): boolean {
  return a.bytes === b.bytes && a.seconds === b.seconds && a.money === b.money;
}

/** In symbols, such as `B/s` and `$/B/s`; a plain number in words. */
export function nameOfMeasure({ bytes, seconds, money }: Measure): Gap {
  const parts: readonly (readonly [string, number])[] = [
    ['$', money],
    ['B', bytes],
    ['s', seconds],
  ];
  const above = parts
    .filter(([, power]) => power > 0)
    .map(([name, power]) => (power === 1 ? name : `${name}^${power}`));
  const below = parts.filter(([, power]) => power < 0).flatMap(([name, power]) => Array(-power).fill(name) as string[]);
  if (above.length + below.length === 0) return { id: 'formula/plain-number' };
  return [above.length === 0 ? '1' : above.join(' '), ...below].join('/');
}

/**
 * What the result of a formula measures. Sums and comparisons need terms of one measure, powers plain numbers; that a
 * formula mixes up kilobytes and gigabytes cannot happen, since names stand for values in base units.
 *
 * @param measureOf  of a name; undefined when there is no such name
 */
export function measureOf(formula: Formula, measureOfName: (name: string) => Measure | undefined): Parsed<Measure> {
  switch (formula.kind) {
    case 'number':
      return { ok: true, value: PLAIN };
    case 'name': {
      const value = measureOfName(formula.name);
      return value === undefined
        ? refused({ id: 'formula/no-name', gaps: { name: formula.name } })
        : { ok: true, value };
    }
    case 'call':
      return oneMeasure(formula.of, formula.call, measureOfName);
    case 'operation': {
      const { sign, left, right } = formula;
      if (sign === '+' || sign === '-') return oneMeasure([left, right], sign, measureOfName);
      const a = measureOf(left, measureOfName);
      if (!a.ok) return a;
      const b = measureOf(right, measureOfName);
      if (!b.ok) return b;
      if (sign !== '^') return { ok: true, value: combine(a.value, b.value, sign === '*' ? 1 : -1) };
      return sameMeasure(a.value, PLAIN) && sameMeasure(b.value, PLAIN) ? a : refused({ id: 'formula/power' });
    }
  }
}

function oneMeasure(
  of: readonly Formula[],
  sign: string,
  measureOfName: (name: string) => Measure | undefined,
): Parsed<Measure> {
  let first: Measure | undefined;
  for (const term of of) {
    const measure = measureOf(term, measureOfName);
    if (!measure.ok) return measure;
    first ??= measure.value;
    if (!sameMeasure(first, measure.value)) {
      return refused({
        id: 'formula/joins',
        gaps: { sign, first: nameOfMeasure(first), second: nameOfMeasure(measure.value) },
      });
    }
  }
  return { ok: true, value: first ?? PLAIN };
}

function combine(a: Measure, b: Measure, direction: 1 | -1): Measure {
  return {
    bytes: a.bytes + direction * b.bytes,
    seconds: a.seconds + direction * b.seconds,
    money: a.money + direction * b.money,
  };
}

import { expect, it } from 'vitest';
import { probesOfNumber } from '../../../src/recommendation/number-probes.ts';

const MIB = 2 ** 20;
const answer = { kind: 'number', dimension: 'bytes', min: 1, max: 1024 * MIB, integer: true } as const;
const question = { id: 'size', answer, unknownRange: { kind: 'number', min: 1024, max: 256 * MIB } } as const;
const tried = (outcomeAt: (value: number) => string, bounds: readonly number[] = []) =>
  probesOfNumber(
    question,
    { kind: 'unknown', origin: 'answer' } as never,
    (to) => outcomeAt(to.kind === 'number' ? to.min : 0),
    'wren',
    bounds,
  ).map(({ to, beyond, outcome }) => ({ value: to.kind === 'number' ? to.min : 0, beyond, outcome }));

it('tries what is even in binary units as it is, not rounded to six digits', () => {
  expect(tried(() => 'wren').map(({ value }) => value)).toContain(256 * MIB);
});

it('finds the bound behind which something else comes, also where yet another comes up to it', () => {
  const bound = 100 * MIB;
  const found = tried((value) => (value > bound ? 'none' : value > 50_000_000 ? 'heron' : 'wren'), [bound, 256 * MIB]);
  expect(found.filter(({ outcome }) => outcome === 'none')).toContainEqual(
    expect.objectContaining({ beyond: { bound, side: 'above' } }),
  );
});

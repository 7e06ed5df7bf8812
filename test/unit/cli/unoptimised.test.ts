import { cachedDataVersionTag } from 'node:v8';
import { expect, it } from 'vitest';
import { unoptimised } from '../../../src/cli/unoptimised.ts';

// Whatever V8 keeps of compiled code is kept under this tag: were it another afterwards, every later load would compile anew.
const tag = cachedDataVersionTag();

it('gives what the work gives, and leaves V8 as it was', () => {
  expect(unoptimised(() => 7)).toBe(7);
  expect(cachedDataVersionTag()).toBe(tag);
});

it('leaves V8 as it was where the work fails', () => {
  expect(() =>
    unoptimised(() => {
      throw new Error('it failed');
    }),
  ).toThrow('it failed');
  expect(cachedDataVersionTag()).toBe(tag);
});

it.skipIf(process.versions.v8.startsWith('12.'))('sets the flag while the work is done', () => {
  expect(unoptimised(cachedDataVersionTag)).not.toBe(tag);
});

import { cachedDataVersionTag } from 'node:v8';
import { expect, it, onTestFinished, vi } from 'vitest';
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

it.each([['--jitless'], ['--max-semi-space-size=8', '--no-opt'], ['--noopt'], ['--no_turbofan'], ['--lite-mode']])(
  'sets no flag under %s %s',
  (...flags) => {
    const given = process.execArgv;
    process.execArgv = flags;
    onTestFinished(() => {
      process.execArgv = given;
    });
    expect(unoptimised(cachedDataVersionTag)).toBe(tag);
  },
);

it('sets no flag where the environment has one, or nothing is compiled at all', () => {
  onTestFinished(() => void vi.unstubAllEnvs());
  vi.stubEnv('NODE_OPTIONS', '--enable-source-maps --jitless');
  expect(unoptimised(cachedDataVersionTag)).toBe(tag);
  vi.unstubAllEnvs();
  onTestFinished(() => void vi.unstubAllGlobals());
  vi.stubGlobal('WebAssembly', undefined);
  Reflect.deleteProperty(globalThis, 'WebAssembly');
  expect(unoptimised(cachedDataVersionTag)).toBe(tag);
});

import fc from 'fast-check';
import picomatch from 'picomatch';
import { describe, expect, it } from 'vitest';
import { glob, splitGlob } from '../../../src/cli/glob.ts';
import { cpuClock } from '../../support/cpu-clock.ts';

describe('a glob', () => {
  it.each<[string, readonly string[], readonly string[]]>([
    ['answers.yaml', ['answers.yaml'], ['a/answers.yaml', 'answersxyaml', '']],
    ['*.yaml', ['a.yaml', 'a\nb.yaml', '漢.yaml', '😀.yaml'], ['a/b.yaml', '.a.yaml', 'a.yml']],
    ['**/*.yaml', ['a.yaml', 'a/b.yaml', 'a/b/c.yaml'], ['.a/b.yaml', 'a/.b/c.yaml', 'a/b.yml']],
    ['a/**', ['a/b', 'a/b/c'], ['b/a', 'a', 'a/.b']],
    ['**', ['a', 'a/b'], ['.a', 'a/.b']],
    ['a/**/b', ['a/b', 'a/x/b', 'a/x/y/b'], ['a/xb', 'ab']],
    ['a**b', ['ab', 'axxb'], ['a/b']],
    ['.github/*', ['.github/a'], ['.github/.a', 'github/a']],
    ['a?c', ['abc', 'a😀c'], ['ac', 'a/c', 'abbc']],
    ['[abc-e]', ['a', 'c', 'd', 'e'], ['f', '-', '']],
    ['[!a-c]x', ['dx', ']x'], ['ax', '/x', '.x']],
    ['[]a]', [']', 'a'], ['[]a]', 'b']],
    ['[a-]', ['a', '-'], ['b']],
    ['[a', ['[a'], ['a']],
    ['./a/./*', ['a/./b'], ['./a/b']],
    ['**/answers.{yaml,yml,json}', ['answers.yml', 'x/answers.json'], ['answers.', 'answers.yaml.yml']],
    ['{a,b{c,d}}{,e}', ['a', 'bc', 'bde', 'ae'], ['b', 'acd', 'e']],
    ['{a}', ['{a}'], ['a']],
    ['a{b,c', ['a{b,c'], ['ab']],
    ['a,b}', ['a,b}'], ['a']],
    ['{**/,x}a', ['a', 'b/a', 'xa'], ['xb']],
    ['\\*\\{a,b\\}\\', ['*{a,b}\\'], ['xa']],
    ['!(a)+(b)@(c|d)', ['!(a)+(b)@(c|d)'], ['xbc']],
  ])('%s', (text, matched, others) => {
    const matches = glob(text);
    expect(matched.filter((path) => !matches(path))).toEqual([]);
    expect(others.filter(matches)).toEqual([]);
  });

  it('matches what others take it for', () => {
    const piece = fc.constantFrom('a', 'b', '.', '*', '?', '[ab]', '[^a]', '{a,b}', '{a,b*}');
    const name = fc.oneof(
      { weight: 3, arbitrary: fc.array(piece, { minLength: 1, maxLength: 4 }).map((pieces) => pieces.join('')) },
      fc.constant('**'),
    );
    const globs = fc
      .array(name, { minLength: 1, maxLength: 4 })
      .map((names) => names.join('/').replace(/\*{3,}/g, '**'));
    const letters = fc.array(fc.constantFrom('a', 'b', 'c', '.'), { minLength: 1, maxLength: 4 });
    const paths = fc.array(
      letters.map((all) => all.join('')),
      { minLength: 1, maxLength: 4 },
    );
    fc.assert(
      fc.property(globs, paths, (text, names) => {
        // Hidden names are never walked over; of folders that are none, others have their own view.
        fc.pre(names.every((one) => !one.startsWith('.')) && !/(^|\/)\*\*\/\*\*|\/\*\*$/.test(text));
        const path = names.join('/');
        expect(glob(text)(path)).toBe(picomatch.isMatch(path, text, { nonegate: true }));
      }),
      { numRuns: 3000, seed: 5 },
    );
  });

  it.each([
    ['stars', `${'*a'.repeat(2000)}b`],
    ['braces with stars', `${'{*,*}'.repeat(800)}b`],
    ['folders', `${'**/'.repeat(1300)}b`],
    ['open brackets', '['.repeat(4096)],
    ['open braces', '{'.repeat(4096)],
    ['braces in braces', `${'{a,'.repeat(1000)}${'}'.repeat(1000)}`],
    ['groups that repeat', '+(+(+(+(a+)+)+)+)b'],
    ['something longer than a path', '*'.repeat(1_000_000)],
  ])('of nothing but %s is through soon', (_, text) => {
    const spent = cpuClock();
    expect(glob(text)('a/'.repeat(100) + 'a'.repeat(200))).toBe(false);
    expect(spent()).toBeLessThan(2000);
  });
});

it('what a glob cannot match for want of its letters is told at once', () => {
  const matches = glob('**/team-1/**');
  const spent = cpuClock();
  for (let index = 0; index < 300_000; index++) matches(`services/payments/team-2/${index}/answers.yaml`);
  expect(spent()).toBeLessThan(1000);
});

describe('a path that may be a glob', () => {
  it.each([
    ['a/b.yaml', undefined],
    ['', undefined],
    ['*'.repeat(5000), undefined],
    ['*.yaml', { base: '', rest: '*.yaml' }],
    ['a/b/*/c.{yaml,yml}', { base: 'a/b', rest: '*/c.{yaml,yml}' }],
    ['../[ab]/c', { base: '..', rest: '[ab]/c' }],
    ['/*.yaml', { base: '/', rest: '*.yaml' }],
    ['C:/**/c', { base: 'C:/', rest: '**/c' }],
    ['/a/?', { base: '/a', rest: '?' }],
  ])('%s', (path, expected) => expect(splitGlob(path)).toEqual(expected));
});

import { expect, it } from 'vitest';
import { canonicalJson, digestOf } from '../../../src/knowledge/digest.ts';

it.each([
  [{ b: 1, a: { d: [2, { f: 1, e: 0 }], c: null } }, '{"a":{"c":null,"d":[2,{"e":0,"f":1}]},"b":1}'],
  [['b', 'a'], '["b","a"]'],
  ['x', '"x"'],
])('canonical JSON sorts keys and nothing else: %j', (value, expected) => {
  expect(canonicalJson(value)).toBe(expected);
});

it('is SHA-256 over it', () => {
  // printf '{}' | sha256sum
  expect(digestOf({})).toBe('44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a');
});

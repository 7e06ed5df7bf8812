import { expect, it } from 'vitest';
import { wholeNodes } from '../../../src/scoring/size.ts';

it.each([
  [320e3 / 200e3 + 540e3 / 200e3 + 540e3 / 200e3, 7],
  [7.001, 8],
  [1e-12, 1],
  [0, 0],
  [1e300, Number.MAX_SAFE_INTEGER],
])('%d of a node take %i', (taken, nodes) => expect(wholeNodes(taken)).toBe(nodes));

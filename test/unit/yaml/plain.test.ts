import { describe, expect, it } from 'vitest';
import { keyPlaceAt, placeAt, readYaml } from '../../../src/yaml/index.ts';

const { document } = readYaml('a:\n  - b: 1\n    c: { d: 2 }\n', 'a.yaml');
if (document === undefined) throw new Error('the text is right');

describe('placeAt and keyPlaceAt', () => {
  it.each([
    [['a', 0, 'c', 'd'], '3:13', '3:10'],
    [['a', 0], '2:5', '2:5'],
    [[], '1:1', '1:1'],
    // What does not exist is shown at the last thing on the way that does.
    [['a', 0, 'x', 'y'], '2:5', '2:5'],
    [['a', 7], '2:3', '2:3'],
    [['a', 0, 'b', 'z'], '2:8', '2:8'],
  ])('%j', (path, value, key) => {
    const at = ({ line, column }: { line?: number; column?: number }) => `${line}:${column}`;
    expect(at(placeAt(document, path))).toBe(value);
    expect(at(keyPlaceAt(document, path))).toBe(key);
  });
});

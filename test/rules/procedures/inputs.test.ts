import { describe, expect, it } from 'vitest';
import { knowledge } from './knowledge.ts';

/** What stands for what: the words of the documents mean the same requirement in every procedure. */

// Each procedure has scenarios of its own, by the names its document uses.
const inputs = knowledge.procedures
  .flatMap((procedure) => procedure.inputs.map((input) => ({ procedure: procedure.id, ...input })))
  .filter(({ id }) => id !== 'scenario');
const ids = [...new Set(inputs.map(({ id }) => id))];

describe.each(ids)('input %s', (id) => {
  it('is derived in one way', () => {
    const ways = inputs
      .filter((input) => input.id === id)
      .map(({ from, type, label }) =>
        JSON.stringify({ type, label, from: typeof from === 'string' ? from : { ...from, id: '' } }),
      );
    expect(new Set(ways).size).toBe(1);
  });
});

it('says why one thing stands for another, unless the name says it', () => {
  const unexplained = inputs.filter(({ from, because }) => typeof from !== 'string' && because === undefined);
  expect([...new Set(unexplained.map(({ id }) => id))].sort()).toEqual(['edge', 'mixed', 'ordering']);
});

it('always offers an answer the document has no place for where it sorts scenarios', () => {
  const sorted = knowledge.procedures.flatMap(({ inputs: all }) => all.filter(({ id }) => id === 'scenario'));
  expect(sorted.length).toBeGreaterThan(0);
  for (const { from } of sorted) expect(from).toMatchObject({ otherwise: 'other' });
});

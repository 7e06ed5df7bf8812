import { describe, expect, it } from 'vitest';
import type { Language } from '../../../src/domain/index.ts';
import { runTrees } from '../../../src/procedures/run-trees.ts';
import { stepWords } from '../../../src/procedures/say-step.ts';
import { ask, type Given, knowledge, leaf, procedure, reading } from './build.ts';

const byLoad = ask('load', [
  ['much', '> 500k', leaf('oak', 'room')],
  ['little', '<= 500k', ask('kept', [['yes', true, leaf('ash')]])],
]);
const byShape = ask('shape', [
  ['round', 'round', leaf('ash-dry')],
  ['square', 'square', leaf('', 'neither')],
]);

function run(trees: Parameters<typeof runTrees>[0], given: Given, language: Language = 'en') {
  const words = stepWords(knowledge(), procedure({ kind: 'trees', trees }), language);
  const { outcomes, path, missing } = runTrees(trees, reading(given), words);
  return { recommend: outcomes.flatMap(({ recommend }) => recommend), path, missing };
}

describe('one tree', () => {
  it.each([
    ['at its first leaf', { load: 500_001 }, ['oak'], ['load? much', 'OAK: room'], []],
    ['below, at the bound', { load: 500_000, kept: true }, ['ash'], ['load? little', 'kept? yes', 'ASH'], []],
    ['at an input nobody gave', { load: 1 }, [], ['load? little', 'kept? not known'], ['kept']],
    ['at a range over two branches', { load: [1, 1e6] as const }, [], ['load? not known'], ['load']],
    ['where no branch fits', { load: 1, kept: false }, [], ['load? little', 'kept? no branch fits'], []],
  ])('ends %s', (_, given, recommend, path, missing) => {
    expect(run([byLoad], given)).toEqual({ recommend, path, missing });
  });
});

describe('trees side by side', () => {
  it.each([
    ['each give a verdict', { load: 1e6, shape: 'round' }, ['oak', 'ash-dry'], []],
    ['stop alone', { shape: 'round' }, ['ash-dry'], ['load']],
    ['may name nothing', { load: 1e6, shape: 'square' }, ['oak'], []],
  ])('%s', (_, given, recommend, missing) => {
    expect(run([byLoad, byShape], given)).toMatchObject({ recommend, missing });
  });

  it('keep their steps in order', () => {
    expect(run([byLoad, byShape], { load: 1e6, shape: 'square' }).path).toEqual([
      'load? much',
      'OAK: room',
      'shape? square',
      'neither',
    ]);
  });
});

it('speaks the language asked for, English where a label has no twin', () => {
  expect(run([byLoad], { load: 1e6 }, 'zh').path).toEqual(['load（问）？ much', 'OAK：room（中）']);
});

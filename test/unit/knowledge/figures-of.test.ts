import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { checkKnowledge } from '../../../src/knowledge/index.ts';
import { SMALL, smallFiles } from './small.ts';
import { temporaryFolder } from './temporary-folder.ts';

const root = fileURLToPath(new URL('../../../', import.meta.url));
const figure = (id: string, name: string, typical: string) => `  - id: ${id}
    alternative: kafka
    figure: ${name}
    range: ${typical}
    typical: ${typical}
    conditions: measured here
    source: [evidence/kafka-08]
`;
const layOver = (...layers: readonly string[]) =>
  checkKnowledge(
    [root],
    layers.map((text) => temporaryFolder({ 'own.yaml': `alternativeFigures:\n${text}` })),
  );
const figuresIn = ({ assembled }: ReturnType<typeof layOver>) =>
  assembled?.knowledge.alternatives.find(({ id }) => id === 'kafka')?.figures ?? {};

it('a figure that is laid over a shipped alternative takes the place of its own, and leaves the others', () => {
  const before = figuresIn(layOver('  []\n'));
  const checked = layOver(figure('own', 'throughputPerNode', '40k msg/s'));
  const { throughputPerNode, ...others } = figuresIn(checked);
  const { throughputPerNode: shipped, ...kept } = before;
  expect(checked.problems).toEqual([]);
  expect(shipped?.typical).not.toBe(40_000);
  expect(throughputPerNode).toEqual({
    min: 40_000,
    max: 40_000,
    typical: 40_000,
    conditions: { en: 'measured here' },
    source: ['evidence/kafka-08'],
  });
  expect(others).toEqual(kept);
  expect(Object.keys(figuresIn(checked))).toEqual(Object.keys(before));
});

it('is found where it stands, and named among what is replaced', () => {
  const { locate, replaced } = layOver(figure('own', 'throughputPerNode', '40k msg/s'));
  expect(replaced).toEqual(['alternatives kafka throughputPerNode']);
  const at = (...path: readonly string[]) => {
    const { file, line } = locate({ section: 'alternatives', id: 'kafka', path });
    return [file.endsWith('own.yaml'), line];
  };
  expect(at('figures', 'throughputPerNode', 'typical')).toEqual([true, 6]);
  expect(at('figures', 'throughputPerNode')).toEqual([true, 4]);
  expect(at('figures', 'latencyP99', 'typical')[0]).toBe(false);
});

it('gives an alternative a figure that it has not', () => {
  const checked = layOver(figure('own', 'syncedThroughput', '5k msg/s'));
  expect(figuresIn(layOver('  []\n')).syncedThroughput).toBeUndefined();
  expect(checked.replaced).toEqual([]);
  expect(figuresIn(checked).syncedThroughput?.typical).toBe(5000);
});

describe('folders laid over one another', () => {
  /** All alternatives of the small knowledge base. */
  const whole = `alternatives:${smallFiles.data.split('alternatives:')[1]?.split(/\n(?=\w)/)[0] ?? ''}\n`;
  const own = (id: string, typical: string) => figure(id, 'throughputPerNode', typical);

  it.each([
    ['the same entry', 'own', ['alternativeFigures own']],
    ['an entry of another name', 'other', ['alternatives kafka throughputPerNode']],
  ])('the last that gives a figure counts: %s', (_, id, replacedOwn) => {
    const { problems, ...checked } = layOver(own('own', '40k msg/s'), own(id, '50k msg/s'));
    expect(problems).toEqual([]);
    expect(figuresIn({ problems, ...checked }).throughputPerNode?.typical).toBe(50_000);
    expect(checked.replacedOwn).toEqual(replacedOwn);
    expect(checked.replaced).toEqual(['alternatives kafka throughputPerNode']);
  });

  it('a whole alternative takes the place of what was given apart before, and not of what is given after', () => {
    const apart = `alternativeFigures:
  - { id: own, alternative: wren, figure: throughputPerNode, range: 5M msg/s, typical: 5M msg/s, conditions: here, source: [evidence/wren-01] }
`;
    const load = (...layers: readonly string[]) =>
      checkKnowledge(
        [SMALL],
        layers.map((text) => temporaryFolder({ 'own.yaml': text })),
      );
    const typicalIn = ({ assembled }: ReturnType<typeof load>) =>
      assembled?.knowledge.alternatives.find(({ id }) => id === 'wren')?.figures.throughputPerNode?.typical;
    const [before, after] = [load(apart, whole), load(whole, apart)];
    expect([before.problems, after.problems]).toEqual([[], []]);
    expect(typicalIn(after)).toBe(5_000_000);
    expect(typicalIn(before)).toBe(typicalIn(load(whole)));
    expect(typicalIn(before)).not.toBe(5_000_000);
    expect(before.replacedOwn).toContain('alternativeFigures own');
  });

  it('in one folder a figure is given once, with its alternative or apart', () => {
    const apart =
      '  - { id: own, alternative: wren, figure: throughputPerNode, range: 5M, typical: 5M, conditions: here, source: [evidence/wren-01] }';
    const { problems } = checkKnowledge(
      [SMALL],
      [temporaryFolder({ 'own.yaml': `${whole}alternativeFigures:\n${apart}\n` })],
    );
    expect(problems.map(({ code }) => code)).toEqual(['knowledge/figure-twice']);
  });
});

import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { checkKnowledge } from '../../../src/knowledge/index.ts';
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

it('is taken from the folder that is laid over last', () => {
  const own = (typical: string) => figure('own', 'throughputPerNode', typical);
  const { problems, ...checked } = layOver(own('40k msg/s'), own('50k msg/s'));
  expect(problems).toEqual([]);
  expect(figuresIn({ problems, ...checked }).throughputPerNode?.typical).toBe(50_000);
  expect(checked.replacedOwn).toEqual(['alternativeFigures own']);
});

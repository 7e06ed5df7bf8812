import { expect, it } from 'vitest';
import { reporters } from '../../../src/reporters/index.ts';
import { singleWinner } from '../../support/sample-recommendation.ts';
import { sayShipped } from '../../support/shipped-wording.ts';

it.each(Object.keys(reporters))('%s loads on demand and ends in one newline', async (format) => {
  const report = await reporters[format]?.();
  const text = report?.(singleWinner, {
    say: sayShipped(),
    width: 80,
    colour: 'none',
    hyperlinks: false,
    unicode: true,
  });
  expect(text).toMatch(/[^\n]\n$/);
});

it('knows every format there is', () => {
  expect(Object.keys(reporters).sort()).toEqual(['html', 'json', 'madr', 'madr-minimal', 'markdown', 'nygard', 'text']);
});

it.each(['text', 'markdown', 'html'])('%s says whose the draws are that nothing survives', async (format) => {
  const report = await reporters[format]?.();
  const ranking = (share: number) =>
    singleWinner.ranking.map((one) => (one.excluded ? { ...one, acceptability: [share] } : one));
  const told = (share: number) =>
    report?.(
      { ...singleWinner, ranking: ranking(share) },
      { say: sayShipped(), width: 200, colour: 'none', hyperlinks: false, unicode: true, verbose: true },
    );
  expect(told(0.03)).toContain('A draw that excludes all of them counts for each in equal parts.');
  expect(told(0)).not.toContain('excludes all of them counts');
});

it.each(['text', 'markdown', 'html'])('%s does not say that nothing at all is given away', async (format) => {
  const report = await reporters[format]?.();
  const { robustness } = singleWinner;
  if (robustness?.regret == null) throw new Error('it gives something away');
  const least = { ...singleWinner, robustness: { ...robustness, regret: { ...robustness.regret, value: 0.001 } } };
  const told = report?.(least, {
    say: sayShipped(),
    width: 200,
    colour: 'none',
    hyperlinks: false,
    unicode: true,
    verbose: true,
  });
  expect(told).toMatch(/(?:<|&lt;)0\.01 behind the best/);
});

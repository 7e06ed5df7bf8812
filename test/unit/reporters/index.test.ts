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

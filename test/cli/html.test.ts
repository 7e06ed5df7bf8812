import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { pageAssets } from '../../src/cli/page-assets.ts';
import type { Recommendation } from '../../src/domain/index.ts';
import { realKnowledge } from '../support/real-knowledge.ts';
import { runProgram } from '../support/run-program.ts';
import { temporaryFolder } from '../unit/knowledge/temporary-folder.ts';

const knowledge = realKnowledge();
const ANSWERS = 'examples/service-calls.yaml';
const html = async (...argv: readonly string[]) =>
  (await runProgram(['select', ANSWERS, '--draws', '100', '--format', 'html', ...argv])).stdout;
const block = (page: string, id: string) =>
  JSON.parse(new RegExp(`id="${id}">(.*?)</script>`, 's').exec(page)?.[1] ?? 'null');

describe('select --format html', () => {
  it('is the same page every time, of a size that can be sent', async () => {
    const page = await html();
    expect(await html()).toBe(page);
    expect(page.length).toBeGreaterThan(100_000);
    expect(page.length).toBeLessThan(1_100_000);
  });

  it('holds the engine that was built, and what it needs to run it again', async () => {
    const page = await html('--weights', 'latency=2, operations=1', '--seed', '7');
    expect(page).toContain(readFileSync('dist/page/page.js', 'utf8'));
    expect(block(page, 'setup')).toMatchObject({
      language: 'en',
      asked: { draws: 100, seed: 7 },
      answers: { weights: 'latency=2, operations=1' },
    });
    expect(block(page, 'knowledge').criteria).toHaveLength(knowledge.criteria.length);
  });

  it('brings the knowledge of a folder along', async () => {
    const folder = temporaryFolder({
      'mine.yaml': 'wording:\n  report/why: { en: For these reasons, zh: 理由如下 }\n',
    });
    const page = await html('--knowledge', folder, '--lang', 'zh');
    expect(page).toContain('<h2 id="why-title">理由如下</h2>');
    expect(block(page, 'knowledge').wording['report/why']).toEqual({ en: '理由如下' });
  });

  it('says with which status it ends as every format does', async () => {
    const nothingFits = ['--protocol', 'mqtt', '--transactions', '--replay', '--latency-p99', '1us'];
    const { status, stdout } = await runProgram(['select', ...nothingFits, '--draws', '0', '--format', 'html']);
    expect(status).toBe(1);
    expect(stdout).toContain('<h1 id="choice" class="none">No defensible choice</h1>');
  });
});

describe('a page of a saved report', () => {
  it.each([
    ['another version', { tool: { name: 'mq-advisor', version: '0.0.1' } }],
    ['other knowledge', { knowledge: { version: '1', digest: 'other', overlays: [] } }],
  ])('of %s has no controls: they would make another report of the same answers', async (_, other) => {
    const { stdout } = await runProgram(['select', ANSWERS, '--draws', '0', '--format', 'json']);
    const report = JSON.parse(stdout) as Recommendation;
    expect(pageAssets(report, knowledge).engine).toBeDefined();
    expect(pageAssets({ ...report, ...other }, knowledge).engine).toBeUndefined();
  });
});

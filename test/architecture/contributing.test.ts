import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';
import { loadKnowledge } from '../../src/knowledge/index.ts';
import { fencedBlocks } from './fenced-blocks.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'mq-advisor-contributing-'));
const examples = fencedBlocks(readFileSync(join(root, 'CONTRIBUTING.md'), 'utf8')).filter((b) => b.language === 'yaml');

afterAll(() => rmSync(folder, { recursive: true, force: true }));

function loadWith(...blocks: readonly (typeof examples)[number][]) {
  const overlays = blocks.map((block) => {
    const overlay = join(folder, String(block.line));
    mkdirSync(overlay, { recursive: true });
    writeFileSync(join(overlay, 'example.yaml'), block.lines.join('\n'));
    return overlay;
  });
  return loadKnowledge([join(root, 'data'), join(root, 'rules'), ...overlays]);
}

describe('the examples of CONTRIBUTING.md', () => {
  it.each(examples.map((block) => [block.heading, block] as const))(
    '%s: loads over the built-in knowledge',
    (_h, block) => {
      expect(loadWith(block).problems.filter((problem) => problem.severity === 'error')).toEqual([]);
    },
  );

  it('cover every kind of knowledge a contributor may add', () => {
    const { knowledge } = loadWith(...examples);
    expect(knowledge?.questions.map((q) => q.id)).toContain('auditTrail');
    expect(knowledge?.constraints.map((c) => c.id)).toContain('example/total-order');
    expect(knowledge?.criteria.map((c) => c.id)).toContain('auditability');
    expect(knowledge?.procedures.map((p) => p.id)).toContain('example-two-questions');
    expect(knowledge?.alternatives.map((a) => a.id)).toContain('courier');
    expect(knowledge?.references['evidence/example-01']).toBeDefined();
  });
});

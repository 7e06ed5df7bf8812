import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';
import { loadKnowledge } from '../../src/knowledge/index.ts';
import { recommend } from '../../src/recommendation/index.ts';
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

  it('all take part in a decision, without a change of code', () => {
    const { knowledge, library } = loadWith(...examples);
    if (knowledge === undefined) throw new Error('the examples do not load together');
    expect(library?.evidence.map((record) => record.id)).toContain('evidence/example-01');
    const { ranking, procedures } = recommend(
      { workloads: [{ answers: { replay: true, ordering: 'total', auditTrail: true, devices: '100' } }] },
      knowledge,
      { language: 'en', profile: 'audited', draws: 0, tool: { name: 'test', version: '0' } },
    );
    const ofCourier = ranking.find((ranked) => ranked.alternative === 'courier');
    expect(ofCourier?.criteria.find((criterion) => criterion.id === 'auditability')?.utility).toBe(0.5);
    expect(ofCourier?.violations.map((violation) => violation.constraint)).toContain('example/total-order');
    expect(ranking.flatMap((ranked) => ranked.violations.map((violation) => violation.constraint))).toContain(
      'example/audit-needs-a-log',
    );
    expect(procedures.find((procedure) => procedure.id === 'example-two-questions')?.verdict).toEqual(['kafka']);
  });
});

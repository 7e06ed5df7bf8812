import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';
import { applyExceptions, examineKnowledge } from '../../src/health/index.ts';
import { isWholeKnowledge } from '../../src/knowledge/checks/check-presence.ts';
import { checkKnowledge } from '../../src/knowledge/index.ts';
import { loadKnowledge } from '../../src/knowledge/load-knowledge.ts';
import { recommend } from '../../src/recommendation/index.ts';
import { fencedBlocks } from './fenced-blocks.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'mq-advisor-contributing-'));
const examples = fencedBlocks(readFileSync(join(root, 'CONTRIBUTING.md'), 'utf8')).filter((b) => b.language === 'yaml');

afterAll(() => rmSync(folder, { recursive: true, force: true }));

function foldersOf(...blocks: readonly (typeof examples)[number][]) {
  return blocks.map((block) => {
    const overlay = join(folder, String(block.line));
    mkdirSync(overlay, { recursive: true });
    writeFileSync(join(overlay, 'example.yaml'), block.lines.join('\n'));
    return overlay;
  });
}

const builtIn = [join(root, 'data'), join(root, 'rules')];
const loadWith = (...blocks: readonly (typeof examples)[number][]) => loadKnowledge(builtIn, foldersOf(...blocks));

describe('the examples of CONTRIBUTING.md', () => {
  it.each(examples.map((block) => [block.heading, block] as const))(
    '%s: loads over the built-in knowledge, and leaves nothing to find',
    { timeout: 60_000 },
    (_, block) => {
      const { problems, assembled, library } = checkKnowledge(builtIn, foldersOf(block));
      expect(problems.filter(({ severity }) => severity === 'error')).toEqual([]);
      if (assembled === undefined || library === undefined) throw new Error('the example does not load');
      const year = assembled.knowledge.settings.evidenceYear ?? 0;
      const found = applyExceptions(examineKnowledge({ ...assembled, library, year }), library.exceptions);
      const open = found.filter(({ because, code }) => because === undefined && code !== 'health/stale-exception');
      expect(open.map(({ code }) => code)).toEqual([]);
    },
  );

  it('are together no knowledge base of their own, so that check judges them as --knowledge does', () => {
    const { counts } = checkKnowledge(foldersOf(...examples));
    expect(isWholeKnowledge(counts)).toBe(false);
    expect(isWholeKnowledge(checkKnowledge(builtIn).counts)).toBe(true);
  });

  it('all take part in a decision, without a change of code', () => {
    const { knowledge, library } = loadWith(...examples);
    if (knowledge === undefined) throw new Error('the examples do not load together');
    expect(library?.evidence.map((record) => record.id)).toContain('evidence/example-01');
    const { ranking, procedures } = recommend(
      { workloads: [{ answers: { replay: true, regions: '2', auditTrail: true, devices: '100', teamSize: '20' } }] },
      knowledge,
      { language: 'en', profile: 'shared', draws: 0, tool: { name: 'test', version: '0' } },
    );
    const ofCourier = ranking.find((ranked) => ranked.alternative === 'courier');
    expect(ofCourier?.criteria.find((criterion) => criterion.id === 'tenants')?.utility).toBe(0.2);
    expect(ofCourier?.violations.map((violation) => violation.constraint)).toContain('example/built-in-copies');
    expect(ranking.flatMap((ranked) => ranked.violations.map((violation) => violation.constraint))).toContain(
      'example/audit-needs-a-log',
    );
    expect(procedures.filter(({ overlaid }) => overlaid).map(({ id, verdict }) => [id, verdict])).toEqual([
      ['example-two-questions', ['kafka']],
    ]);
  });
});

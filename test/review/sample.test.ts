import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';
import { toolVersion } from '../../src/cli/package-info.ts';
import { findingsReporters } from '../../src/reporters/index.ts';
import { junitFaults, sarifFaults } from '../support/formats/validate.ts';
import { type Ran, runProgram } from '../support/run-program.ts';

// The sample repository: six services, of which one is in conflict with its answers, one excluded by them, one stale, one
// excepted, and two are fine. After a change of rules or facts: vitest run test/review -u, and read the difference.
const repository = fileURLToPath(new URL('../../examples/review', import.meta.url));
const golden = (name: string) => fileURLToPath(new URL(`golden/${name}`, import.meta.url));

const FILES: Readonly<Record<string, string>> = {
  text: 'review.txt',
  markdown: 'review.md',
  json: 'review.json',
  github: 'review.github.txt',
  sarif: 'review.sarif',
  junit: 'review.junit.xml',
  gitlab: 'review.gitlab.json',
};

/** Without draws: how sure the engine is changes with every figure, and with it every golden file would. */
const review = (...flags: string[]): Promise<Ran> =>
  runProgram(['review', '--today', '2027-03-01', '--draws', '0', ...flags], { cwd: repository });

/** What changes with every release, and with every word in the knowledge base. */
function steady(text: string): string {
  return text
    .replace(/\b[0-9a-f]{64}\b/g, '<digest>')
    .replace(/(digest|摘要) [0-9a-f]{12}/g, '$1 <digest>')
    .replaceAll(`"${toolVersion()}"`, '"<version>"');
}

const ran: Record<string, Ran> = {};
beforeAll(async () => {
  for (const format of Object.keys(FILES)) ran[format] = await review('--format', format);
});

describe('the sample repository', () => {
  it('has a golden file for every format', () => {
    expect(Object.keys(FILES).sort()).toEqual(Object.keys(findingsReporters).sort());
  });

  it.each(Object.entries(FILES))('is reviewed as %s', async (format, file) => {
    expect(ran[format]?.status).toBe(1);
    expect(ran[format]?.stderr).toBe('');
    await expect(steady(ran[format]?.stdout ?? '')).toMatchFileSnapshot(golden(file));
  });

  it('is reviewed in Chinese', async () => {
    const { status, stdout } = await review('--lang', 'zh');
    expect(status).toBe(1);
    await expect(steady(stdout)).toMatchFileSnapshot(golden('review.zh.txt'));
  });

  it('keeps to the schemas of SARIF and JUnit', async () => {
    expect(sarifFaults(ran.sarif?.stdout ?? '')).toEqual([]);
    expect(await junitFaults(ran.junit?.stdout ?? '')).toEqual([]);
  });

  it('ends each service as it should', () => {
    const { reviews } = JSON.parse(ran.json?.stdout ?? '') as { reviews: { file: string; outcome: string }[] };
    expect(reviews.map(({ file, outcome }) => [file.split('/').at(-2), outcome])).toEqual([
      ['audit', 'excluded'],
      ['gateway', 'stale'],
      ['lighting', 'excepted'],
      ['notifications', 'conflict'],
      ['orders', 'holds'],
      ['telemetry', 'holds'],
    ]);
  });

  it('locates each finding in the file it is about', () => {
    const { findings } = JSON.parse(ran.json?.stdout ?? '') as {
      findings: { code: string; at: { file: string; line: number; column: number; length: number } }[];
    };
    expect(
      findings.map(({ code, at }) => `${code} ${at.file.replace(/^.*services/, 'services')}:${at.line}:${at.column}`),
    ).toEqual([
      'review/excluded services/audit/answers.yaml:16:16',
      'review/conflict services/notifications/answers.yaml:18:15',
      'review/stale services/gateway/answers.yaml:19:30',
      'review/conflict services/lighting/answers.yaml:18:16',
    ]);
  });

  it('explains each check as it is', () => {
    const { checks } = JSON.parse(ran.json?.stdout ?? '') as { checks: { code: string; severity: string }[] };
    const page = readFileSync(`${repository}/README.md`, 'utf8');
    const rows = [...page.matchAll(/^\| `([a-z-]+)` \|.*\| (error|warning|note) \|$/gm)].map(
      ([, name, severity]) => `review/${name} ${severity}`,
    );
    const made = checks
      .filter(({ code }) => code !== 'review/unreadable')
      .map(({ code, severity }) => `${code} ${severity}`);
    expect(rows.sort()).toEqual(made.sort());
  });

  it('fails on what it is told to fail on', async () => {
    expect((await review('--fail-on', 'none')).status).toBe(0);
    expect((await review('--fail-on', 'stale')).status).toBe(1);
    expect((await review('--fail-on', 'unknown,undecided')).status).toBe(0);
  });

  it('counts an exception no longer once its day has passed', async () => {
    const { status, stdout } = await review('--today', '2031-01-01', '--format', 'json');
    const { findings, counts, exceptions } = JSON.parse(stdout);
    expect(status).toBe(1);
    expect(counts).toEqual({ subjects: 6, errors: 3, warnings: 2, notes: 0, excepted: 0 });
    expect(exceptions).toEqual({ exceptions: 1, inForce: 0, used: 0 });
    expect(findings.find(({ code }: { code: string }) => code === 'review/expired')).toMatchObject({
      severity: 'warning',
      at: { file: expect.stringMatching(/mq-advisor\.yaml$/), line: 15, column: 14, length: 10 },
    });
  });

  it('says how sure each answer is', async () => {
    const { reviews } = JSON.parse((await review('--draws', '200', '--format', 'json')).stdout) as {
      reviews: { recommended: { confidence: number } }[];
    };
    for (const { recommended } of reviews) expect(recommended.confidence).toBeGreaterThan(0.5);
  });

  it('says the same on its last day', async () => {
    expect(JSON.parse((await review('--today', '2030-12-31', '--format', 'json')).stdout).counts.excepted).toBe(1);
  });
});

import { expect, it } from 'vitest';
import { applyExceptions } from '../../../src/health/exceptions.ts';
import type { HealthFinding } from '../../../src/health/index.ts';
import { reportCheck } from '../../../src/health/report-check.ts';
import { findingsReporters } from '../../../src/reporters/index.ts';
import { inEnglish } from '../../support/in-english.ts';
import { sayShipped } from '../../support/shipped-wording.ts';

const finding: HealthFinding = {
  spot: { section: 'alternatives', id: 'courier', path: [] },
  code: 'health/unplanned',
  severity: 'warning',
  subject: 'capacity/memory#courier',
  message: { id: 'check/always' },
};
const exception = (subject: string) => ({
  id: 'ours/open',
  finding: 'health/unplanned',
  subjects: [subject],
  because: { en: 'not bought yet' },
});
const apply = (subject: string) => applyExceptions({ findings: [finding], skipped: [] }, [exception(subject)]);

it('an exception to the subject that is printed covers the finding', async () => {
  const report = reportCheck(
    {
      isVerbose: false,
      tool: { name: 'mq-advisor', version: '1' },
      language: 'en',
      counts: { alternatives: 1 },
      isLaidOver: true,
      replaced: [],
      replacedOwn: [],
      problems: [],
      findings: applyExceptions({ findings: [finding], skipped: [] }, []).map((one) => ({
        ...one,
        at: { file: 'ours.yaml' },
      })),
    },
    sayShipped(),
  );
  const [{ about = '' } = {}] = report.findings;
  expect(apply(about)).toMatchObject([{ because: { en: 'not bought yet' } }]);
  for (const format of ['text', 'markdown', 'json']) {
    const reporter = await findingsReporters[format]?.();
    const context = { say: sayShipped(), width: 80, colour: 'none', hyperlinks: false, unicode: true } as const;
    expect(reporter?.({ ...report, exitCode: 0 }, { ...context, inRepository: (file) => file })).toContain(
      'capacity/memory#courier',
    );
  }
});

it.each(['alternatives/courier', 'capacity/memory'])('an exception to %s is told what there is', (subject) => {
  const stale = apply(subject).find(({ code }) => code === 'health/stale-exception');
  expect(inEnglish(stale?.hint ?? '')).toContain('capacity/memory#courier');
});

it('an exception to what is covered already is told nothing', () => {
  const covered = exception(finding.subject);
  const both = applyExceptions({ findings: [finding], skipped: [] }, [covered, exception('capacity/memory')]);
  expect(both.find(({ code }) => code === 'health/stale-exception')).not.toHaveProperty('hint');
});

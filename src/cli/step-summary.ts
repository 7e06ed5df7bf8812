import { appendFileSync, statSync } from 'node:fs';
import type { FindingsReport, Gap, Problem } from '../domain/index.ts';
import type { FindingsContext } from '../reporters/index.ts';
import type { World } from './world.ts';

/** A summary of more is refused whole; the rest is for what other programs of the same step add. */
const MOST_BYTES = 1024 * 1024 - 4096;
/** How many findings are tried, until the page is small enough. */
const ATTEMPTS = [Number.POSITIVE_INFINITY, 1000, 200, 50, 0];

/**
 * Adds the report to the summary page of the step of a GitHub workflow, where the environment names its file. What is too
 * much for the page is left out from the end, and said.
 *
 * @returns what is wrong; the review itself does not fail by it
 */
export async function addStepSummary(
  report: FindingsReport,
  context: FindingsContext,
  { env }: Pick<World, 'env'>,
): Promise<Problem | undefined> {
  const file = env.GITHUB_STEP_SUMMARY;
  if (file === undefined || file === '') return undefined;
  const { findingsMarkdown } = await import('../reporters/findings/findings-markdown.ts');
  try {
    const room = MOST_BYTES - (statSync(file, { throwIfNoEntry: false })?.size ?? 0);
    for (const most of ATTEMPTS) {
      const page = `${findingsMarkdown(shortened(report, most, context), context)}\n`;
      if (Buffer.byteLength(page) > room) continue;
      appendFileSync(file, page);
      return undefined;
    }
    return problem({ id: 'findings/no-room' });
  } catch (error) {
    return problem(String((error as NodeJS.ErrnoException).code ?? error));
  }
}

function shortened(report: FindingsReport, most: number, { say }: FindingsContext): FindingsReport {
  const left = report.findings.length - most;
  if (left <= 0) return report;
  return {
    ...report,
    findings: report.findings.slice(0, most),
    blocks: [...(most === 0 ? [] : report.blocks), { kind: 'paragraph', text: say('findings/shortened', { left }) }],
  };
}

function problem(reason: Gap): Problem {
  return {
    code: 'output/step-summary',
    severity: 'warning',
    message: { id: 'findings/no-step-summary', gaps: { reason } },
  };
}

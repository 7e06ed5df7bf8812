import type { FindingsReport, Language, OpenFindingsReport, Problem } from '../domain/index.ts';
import { arrangeFindings } from '../findings/index.ts';
import type { Say } from '../wording/say.ts';
import { RUN } from './checks.ts';

/** Why nothing was reviewed, as a report for people: nothing was looked at, and no check was made. */
export function reportRefusal(
  problems: readonly Problem[],
  { language, tool }: { readonly language: Language; readonly tool: FindingsReport['tool'] },
  say: Say,
): OpenFindingsReport {
  const { findings, counts } = arrangeFindings(
    problems.map((problem) => ({ ...problem, severity: 'error', identity: [] })),
    say,
  );
  return {
    run: RUN,
    language,
    tool,
    title: say('review/title'),
    summary: say('review/refused'),
    failed: true,
    checks: [],
    subjects: [],
    findings,
    counts: { subjects: 0, ...counts },
    blocks: [],
    contents: {},
  };
}

import type { Finding, FindingSeverity } from '../../domain/index.ts';
import { counted } from '../../words/counted.ts';
import { logLines, oneLine, workflowMessage, workflowProperty } from '../../words/escape.ts';
import { remarksOf } from './finding-words.ts';
import type { FindingsContext, FindingsReporter } from './findings-reporter.ts';

/** More of a kind in one step are dropped without a word. */
const MOST_SHOWN = 10;
const COMMANDS: Readonly<Record<FindingSeverity, string>> = { error: 'error', warning: 'warning', note: 'notice' };

/**
 * Workflow commands that become annotations beside the lines they are about, the gravest first, as many as are shown;
 * the last one counts those left out. The summary stands below, for the log.
 */
export const findingsGithub: FindingsReporter = ({ title, summary, findings }, context) => {
  const left: Finding[] = [];
  const taken: Record<FindingSeverity, number> = { error: 0, warning: 0, note: 0 };
  // What counts the rest is a notice itself.
  const room = (severity: FindingSeverity) => (severity === 'note' ? MOST_SHOWN - 1 : MOST_SHOWN);
  const shown = findings.filter((finding) => {
    if (taken[finding.severity]++ < room(finding.severity)) return true;
    left.push(finding);
    return false;
  });
  const lines = shown.map((finding) => annotation(finding, context));
  if (left.length > 0) lines.push(command('notice', { title }, restOf(left, context)));
  return `${[...lines, logLines(`${oneLine(title)}: ${oneLine(summary)}`)].join('\n')}\n`;
};

function annotation(finding: Finding, { say, inRepository }: FindingsContext): string {
  const { severity, code, message, at } = finding;
  const { line, column, length = 1 } = at ?? {};
  const properties = {
    file: at === undefined ? undefined : inRepository(at.file),
    line,
    endLine: line,
    col: column,
    endColumn: column === undefined ? undefined : column + length,
    title: code,
  };
  return command(COMMANDS[severity], properties, [message, ...remarksOf(finding, say)].map(oneLine).join('\n'));
}

function command(
  name: string,
  properties: Readonly<Record<string, string | number | undefined>>,
  text: string,
): string {
  const given = Object.entries(properties).flatMap(([key, value]) =>
    value === undefined ? [] : [`${key}=${workflowProperty(String(value))}`],
  );
  return `::${name} ${given.join(',')}::${workflowMessage(text)}`;
}

function restOf(left: readonly Finding[], { say }: FindingsContext): string {
  const count = (wanted: FindingSeverity) => left.filter(({ severity }) => severity === wanted).length;
  return oneLine(
    say('findings/left-out', {
      errors: counted(count('error'), 'error'),
      warnings: counted(count('warning'), 'warning'),
      notes: counted(count('note'), 'note'),
    }),
  );
}

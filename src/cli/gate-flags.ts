import { type Problem, type Question, usageProblem } from '../domain/index.ts';
import { unknownValue } from './unknown-value.ts';

/** What a flag with commas lists; undefined when it was not given. Nothing is no list: it may be a variable that is not set. */
export function listed(flag: string, text: string | undefined, problems: Problem[]): readonly string[] | undefined {
  if (text === undefined) return undefined;
  const words = text
    .split(',')
    .map((word) => word.trim())
    .filter((word) => word !== '');
  if (words.length === 0) problems.push(usageProblem({ id: 'cli/lists-nothing', gaps: { flag, text } }));
  return words;
}

/** The keys of `--require`, which have to be keys of questions. */
export function readRequired(
  text: string | undefined,
  questions: readonly Question[],
  problems: Problem[],
): readonly string[] | undefined {
  const keys = questions.map(({ id }) => id);
  const required = listed('--require', text, problems);
  for (const key of required ?? []) if (!keys.includes(key)) problems.push(unknownValue('--require', key, keys));
  return required;
}

/** The difference of scores of `--tolerance`: 0 to 1. */
export function readTolerance(text: string | undefined, problems: Problem[]): number | undefined {
  if (text === undefined) return undefined;
  const value = /^\d(\.\d{1,12})?$/.test(text) ? Number(text) : Number.NaN;
  if (value <= 1) return value;
  problems.push(usageProblem({ id: 'cli/not-a-tolerance', gaps: { text } }, { id: 'cli/such-tolerance' }));
  return undefined;
}

/** The share of `--min-confidence`: 0 to 1, or with a percent sign 0 to 100. */
export function readMinConfidence(text: string | undefined, problems: Problem[]): number | undefined {
  if (text === undefined) return undefined;
  const value = /^\d{1,3}(\.\d{1,12})?%?$/.test(text) ? Number(text.replace('%', '')) : Number.NaN;
  const share = text.endsWith('%') ? value / 100 : value;
  if (share >= 0 && share <= 1) return share;
  const message = { id: 'cli/not-a-share', gaps: { flag: '--min-confidence', text } };
  problems.push(usageProblem(message, { id: 'cli/such-share' }));
  return undefined;
}

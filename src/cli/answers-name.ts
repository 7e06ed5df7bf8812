import { type Message, type Problem, usageProblem } from '../domain/index.ts';
import { isRecord } from '../records/file-name.ts';

/** Why no answers can be read again from a file of that name; undefined where they can. */
export function unreadableName(file: string): Message | undefined {
  if (file === '-') return { id: 'cli/answers-to-stdout' };
  return isRecord(file) ? { id: 'cli/answers-in-record', gaps: { file } } : undefined;
}

/** The same of a file that answers are to be written to; nothing is wrong where none is. */
export function unreadable(file: string | undefined): readonly Problem[] {
  const wrong = file === undefined ? undefined : unreadableName(file);
  return wrong === undefined ? [] : [usageProblem(wrong, { id: 'cli/save-name' })];
}

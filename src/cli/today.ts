import type { Problem } from '../domain/index.ts';
import { usageProblem } from './usage-problem.ts';

export type Today = { readonly ok: true; readonly value: string } | { readonly ok: false; readonly problem: Problem };

/** Today as YYYY-MM-DD in universal time, or the day that is to be taken for it. */
export function readToday(text: string | undefined): Today {
  if (text === undefined) return { ok: true, value: new Date().toISOString().slice(0, 10) };
  const day = new Date(`${text}T00:00:00Z`);
  const isDay = /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text);
  return isDay
    ? { ok: true, value: text }
    : {
        ok: false,
        problem: usageProblem({ id: 'cli/not-a-day', gaps: { flag: '--today', text } }, { id: 'cli/such-day' }),
      };
}

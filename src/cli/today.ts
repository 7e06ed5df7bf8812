import { type Problem, usageProblem } from '../domain/index.ts';
import type { World } from './world.ts';

type Today = { readonly ok: true; readonly value: string } | { readonly ok: false; readonly problem: Problem };

/** Today as YYYY-MM-DD, or the day that is to be taken for it. */
export function readToday(text: string | undefined, env: World['env']): Today {
  if (text === undefined) return { ok: true, value: today(env) };
  if (isDay(text)) return { ok: true, value: text };
  return {
    ok: false,
    problem: usageProblem({ id: 'cli/not-a-day', gaps: { flag: '--today', text } }, { id: 'cli/such-day' }),
  };
}

/**
 * Today as YYYY-MM-DD where the user is; the day of SOURCE_DATE_EPOCH in universal time where that is set, so that a run can be
 * repeated.
 */
export function today({ SOURCE_DATE_EPOCH: epoch = '' }: World['env']): string {
  if (/^\d{1,11}$/.test(epoch)) return new Date(Number(epoch) * 1000).toISOString().slice(0, 10);
  const now = new Date();
  return [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((part) => String(part).padStart(2, '0')).join('-');
}

/** A day that there is, as YYYY-MM-DD. */
export function isDay(text: string): boolean {
  const day = new Date(`${text}T00:00:00Z`);
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text);
}

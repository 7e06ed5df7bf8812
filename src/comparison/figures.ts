import { displayLead } from '../units/index.ts';
import type { Change } from './comparison.ts';

/** A lead in score, with its sign where it is a lag. */
export function lead(value: number): string {
  return `${value < 0 ? '−' : ''}${displayLead(Math.abs(value))}`;
}

/** What is added to something, with its sign; with as many digits as the least of those that it stands among needs. */
export function signed(value: number, among: readonly number[]): string {
  const digits = among.some((one) => Math.abs(one) < 0.005) ? 4 : 2;
  return `${value < 0 ? '−' : '+'}${Math.abs(value).toFixed(digits)}`;
}

/** Both values where they differ to the eye, else the one. */
export function move<Value>({ from, to }: Change<Value>, show: (value: Value) => string): string {
  const [before, after] = [show(from), show(to)];
  return before === after ? after : `${before} → ${after}`;
}

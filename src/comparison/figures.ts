import type { Change } from './comparison.ts';

/** A lead in score, with two digits; one that those do not show is not nothing. */
export function lead(value: number): string {
  if (value !== 0 && Math.abs(value) < 0.005) return value < 0 ? '−<0.01' : '<0.01';
  return value < 0 ? `−${Math.abs(value).toFixed(2)}` : value.toFixed(2);
}

/** What is added to something, with its sign. */
export function signed(value: number): string {
  return `${value < 0 ? '−' : '+'}${Math.abs(value).toFixed(Math.abs(value) < 0.005 ? 4 : 2)}`;
}

/** A share of 0..1 in percent; only a full one is 100% and only an empty one is 0%. */
export function share(value: number): string {
  const percent = Math.round(value * 100);
  if (percent === 100 && value < 1) return '>99%';
  if (percent === 0 && value > 0) return '<1%';
  return `${percent}%`;
}

/** Both values where they differ to the eye, else the one. */
export function move<Value>({ from, to }: Change<Value>, show: (value: Value) => string): string {
  const [before, after] = [show(from), show(to)];
  return before === after ? after : `${before} → ${after}`;
}

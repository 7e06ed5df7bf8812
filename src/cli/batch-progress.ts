import type { Setting } from './command.ts';

/** Tells a person at a terminal how far a batch is. */
export interface BatchProgress {
  readonly at: (requests: number) => void;
  readonly end: () => void;
}

const EVERY_MS = 250;

/** One line on standard error that is written over; nothing where that is no terminal. */
export function batchProgress({ world: { stderr, env }, say }: Setting): BatchProgress {
  if (stderr.isTTY !== true || env.TERM === 'dumb') return { at: () => {}, end: () => {} };
  const start = performance.now();
  let shown = 0;
  let first: number | undefined;
  return {
    at(requests) {
      const now = performance.now();
      first ??= requests;
      if (now - shown < EVERY_MS) return;
      shown = now;
      const rate = Math.round(((requests - first) / (now - start)) * 1000);
      stderr.write(`\r\u001b[K${say('batch/progress', { requests, rate })}`);
    },
    end() {
      if (shown > 0) stderr.write('\r\u001b[K');
    },
  };
}

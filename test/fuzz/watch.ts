import { Worker } from 'node:worker_threads';

/** More of an input is not shown. */
const KEPT_BYTES = 256 * 1024;

/** In another thread, because the one that hangs can do nothing about it. */
const WATCHER = `
  const { workerData: { shared, longest, about } } = require('node:worker_threads');
  const state = new Int32Array(shared, 0, 2);
  const bytes = new Uint8Array(shared, 8);
  let turn = -1;
  let since = Date.now();
  setInterval(() => {
    const now = Atomics.load(state, 0);
    if (now !== turn) { turn = now; since = Date.now(); return; }
    if (Date.now() - since < longest) return;
    const text = Buffer.from(bytes.slice(0, Atomics.load(state, 1))).toString('utf8');
    require('node:fs').writeSync(2, 'BAD ' + JSON.stringify({ ...about, text, fault: 'no end after ' + longest + ' ms' }) + '\\n');
    process.kill(process.pid, 'SIGKILL');
  }, Math.min(1000, longest / 2));
`;

export interface Watch {
  /** Another input begins. */
  readonly next: (text: string) => void;
  readonly stop: () => Promise<void>;
}

/** Ends the whole process, with the input on standard error, when nothing new begins for so long. */
export function watch(longestMs: number, about: Readonly<Record<string, unknown>>): Watch {
  const shared = new SharedArrayBuffer(8 + KEPT_BYTES);
  const state = new Int32Array(shared, 0, 2);
  const bytes = new Uint8Array(shared, 8);
  const encoder = new TextEncoder();
  const worker = new Worker(WATCHER, { eval: true, workerData: { shared, longest: longestMs, about }, execArgv: [] });
  worker.unref();
  return {
    next(text) {
      const { written } = encoder.encodeInto(text, bytes);
      Atomics.store(state, 1, written);
      Atomics.add(state, 0, 1);
    },
    stop: async () => {
      await worker.terminate();
    },
  };
}

import { Worker } from 'node:worker_threads';
import type { AnsweredBlock } from '../batch/index.ts';
import { PACKAGE_ROOT } from './package-info.ts';

/** What a worker needs to answer as the main thread would. */
export interface BatchWork {
  readonly overlays: readonly string[];
  readonly cwd: string;
  readonly language: 'en' | 'zh';
  readonly profile?: string;
  readonly weights?: Readonly<Record<string, number>>;
  readonly draws: number;
  readonly seed?: number;
}

interface BatchWorkers {
  /** Answers a block in the next worker that is free; the block is copied. */
  readonly answer: (block: Uint8Array) => Promise<AnsweredBlock>;
  readonly end: () => Promise<void>;
}

/** What a line needs is forgotten with it: more room for what is young only puts off clearing it away, in each worker. */
const YOUNG_MB = 12;

/** @param count  at least 1 */
export function startWorkers(count: number, work: BatchWork): BatchWorkers {
  const program = `${PACKAGE_ROOT}dist/program`;
  const start = `require(${JSON.stringify(`${program}/start.cjs`)}).start(${JSON.stringify(program)}, 'batch-worker.cjs')`;
  const options = { eval: true, workerData: work, resourceLimits: { maxYoungGenerationSizeMb: YOUNG_MB } };
  const workers = Array.from({ length: count }, () => startWorker(new Worker(start, options)));
  let next = 0;
  return {
    answer: (block) => (workers[next++ % count] as OneWorker).answer(block),
    end: async () => {
      await Promise.all(workers.map(({ end }) => end()));
    },
  };
}

type OneWorker = ReturnType<typeof startWorker>;

/** A worker answers its blocks in the order in which it gets them; once it has failed, even with nothing to do, none. */
function startWorker(worker: Worker) {
  const waiting: { readonly done: (answered: AnsweredBlock) => void; readonly failed: (error: Error) => void }[] = [];
  let failure: Error | undefined;
  const fail = (error: unknown): void => {
    failure ??= error instanceof Error ? error : new Error(String(error));
    for (const { failed } of waiting.splice(0)) failed(failure);
  };
  worker.on('message', (answered: AnsweredBlock) => waiting.shift()?.done(answered));
  worker.on('error', fail);
  worker.on('exit', (status) => fail(new Error(`a worker ended by itself, with status ${status}`)));
  return {
    answer: (block: Uint8Array) => {
      const answered = new Promise<AnsweredBlock>((done, failed) => {
        if (failure !== undefined) return failed(failure);
        waiting.push({ done, failed });
        // Copied: what streams read into may not be handed over on newer versions.
        const own = new Uint8Array(block);
        worker.postMessage(own, [own.buffer]);
      });
      // Whoever stops at a failure waits for no later block; without a listener theirs would end the process.
      answered.catch(() => {});
      return answered;
    },
    end: () => worker.terminate(),
  };
}

import { setTimeout as wait } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { startWorkers } from '../../src/cli/batch-workers.ts';

const work = { overlays: ['there-is-no-such-folder'], cwd: '/', language: 'en', draws: 0 } as const;
const block = new TextEncoder().encode('{"throughput":"1k"}\n');

it('a worker that fails fails what waits for it, and what comes later', async () => {
  const workers = startWorkers(1, work);
  await expect(workers.answer(block)).rejects.toThrow();
  await wait(50);
  await expect(workers.answer(block)).rejects.toThrow();
  await workers.end();
});

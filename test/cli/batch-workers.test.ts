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

it('blocks that nobody waits for any more fail in silence', async () => {
  const unheard: unknown[] = [];
  const hear = (reason: unknown) => unheard.push(reason);
  process.on('unhandledRejection', hear);
  const workers = startWorkers(1, work);
  const [first] = [workers.answer(block), workers.answer(block)];
  await expect(first).rejects.toThrow();
  await wait(50);
  await workers.end();
  process.off('unhandledRejection', hear);
  expect(unheard).toEqual([]);
});

import { parentPort, workerData } from 'node:worker_threads';
import { blockAnswerer } from '../batch/index.ts';
import { speaker } from '../wording/say.ts';
import { DEFAULT_LIMITS } from '../yaml/index.ts';
import type { BatchWork } from './batch-workers.ts';
import { builtInWording, loadFor } from './load.ts';
import { TOOL, toolVersion } from './package-info.ts';

/** One worker of a batch: answers the blocks it is sent, in order. */
async function main(): Promise<void> {
  const { overlays, cwd, language, ...options } = workerData as BatchWork;
  const { knowledge } = await loadFor(
    'knowledge',
    overlays,
    { cwd: () => cwd },
    await builtInWording(language),
    language,
  );
  if (knowledge === undefined) throw new Error('the knowledge base broke while a batch was running');
  const answer = blockAnswerer(
    knowledge,
    { language, ...options, tool: { name: TOOL, version: toolVersion() } },
    speaker(knowledge.wording, language),
    DEFAULT_LIMITS.maxBytes,
  );
  parentPort?.on('message', (block: Uint8Array) => {
    const answered = answer(block);
    parentPort?.postMessage(answered, [answered.lines.buffer]);
  });
}

void main();

import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';
import { testsOf } from './test/mutation/folders.ts';

/** The tests that a changed program has to fail: fast ones, in this process. Which, says the folder that is changed. */
export default defineConfig({
  resolve: {
    alias: [
      {
        find: /^.*\/small-knowledge\.ts$/,
        replacement: fileURLToPath(new URL('test/mutation/built-knowledge.ts', import.meta.url)),
      },
    ],
  },
  test: {
    include: [...testsOf(process.env.MUTATED_FOLDER)],
    testTimeout: 30_000,
    // All files of a run in one thread, with what they import read once; the next change has a thread of its own.
    isolate: false,
    env: { NO_COLOR: '1', TZ: 'UTC' },
  },
});

import { configDefaults, defineConfig } from 'vitest/config';

/** Tests that put something in the place of a module: nobody else may have loaded it, nor load it after them. */
const MOCKED = 'test/**/*.mocked.test.ts';

export default defineConfig({
  test: {
    // Tests that start the built program share two cores with the others: generous, but a hang still ends.
    testTimeout: 30_000,
    hookTimeout: 60_000,
    // One worker waits for the programs that its tests start: another can use the time.
    maxWorkers: '100%',
    // Colours and prompts must depend on what a test says, not on where it runs.
    env: { NO_COLOR: '1', TZ: 'UTC' },
    setupFiles: ['test/support/property-seed.ts'],
    projects: [
      {
        extends: true,
        test: {
          name: 'shared',
          include: ['test/**/*.test.ts'],
          exclude: [...configDefaults.exclude, MOCKED],
          // Reading the knowledge and its modules once for every file took half of the time.
          isolate: false,
        },
      },
      { extends: true, test: { name: 'mocked', include: [MOCKED] } },
    ],
  },
});

import { configDefaults, defineConfig } from 'vitest/config';

/**
 * Branches reached by the tests that run in one process: `npm run coverage`, which fails below what has been reached, less a
 * little for what a random test may miss. The core, where a wrong branch is a wrong decision, has floors of its own. How much
 * of it would be noticed if it were wrong, says `npm run mutation`.
 *
 * The command line is left out, as most of its tests start the built program, and so is the page, which runs in a browser. What
 * they alone show (library, planning, comparison) weighs on the whole, whose floor is low for that reason.
 */
export default defineConfig({
  test: {
    include: ['unit', 'properties', 'recommendation', 'rules'].map((folder) => `test/${folder}/**/*.test.ts`),
    exclude: [...configDefaults.exclude, 'test/**/*.mocked.test.ts'],
    isolate: false,
    maxWorkers: '100%',
    // Counting takes time.
    testTimeout: 60_000,
    env: { NO_COLOR: '1', TZ: 'UTC' },
    setupFiles: ['test/support/property-seed.ts'],
    coverage: {
      enabled: true,
      provider: 'v8',
      include: ['src/**/*.ts'],
      exclude: ['src/cli/**', 'src/page/**'],
      reporter: ['text-summary', 'json-summary'],
      reportsDirectory: 'coverage/branches',
      thresholds: {
        branches: 71,
        'src/tables/**': { branches: 97 },
        'src/units/**': { branches: 95 },
        'src/requirements/**': { branches: 90 },
        'src/scoring/**': { branches: 91 },
        'src/constraints/**': { branches: 96 },
        'src/robustness/**': { branches: 82 },
        'src/situation/**': { branches: 94 },
        'src/recommendation/**': { branches: 88 },
      },
    },
  },
});

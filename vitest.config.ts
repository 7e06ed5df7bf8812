import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    exclude: ['dist/**', 'node_modules/**'],
    // Tests that start the built program share two cores with the others: generous, but a hang still ends.
    testTimeout: 30_000,
    hookTimeout: 60_000,
    // Colours and prompts must depend on what a test says, not on where it runs.
    env: { NO_COLOR: '1', TZ: 'UTC' },
  },
});

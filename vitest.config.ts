import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['tests/**/*.test.ts'],
    globalSetup: ['tests/support/postgres/setup.ts'],
    // All cores: by default one is left out, which of two is half.
    maxWorkers: '100%',
    // Processes that are started and killed take their time on a busy machine.
    testTimeout: 30_000,
    hookTimeout: 30_000,
  },
});

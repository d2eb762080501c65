import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['tests/**/*.test.ts'],
    globalSetup: ['tests/support/postgres/setup.ts'],
    // All cores: by default one is left out, which of two is half.
    maxWorkers: '100%',
    // Processes that are started and killed take their time on a busy machine.
    testTimeout: 60_000,
    hookTimeout: 60_000,
    // What is waited for comes, however late; the test's own timeout tells what never does.
    expect: { poll: { timeout: 25_000 } },
  },
});

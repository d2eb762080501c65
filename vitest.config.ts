import { defineConfig } from 'vitest/config';

/**
 * The fast tests, `npm run test:fast`: pure logic, rendering, and the app on a store in memory. Left to the others are
 * two that draw every moment of every pose, and two that live through weeks. A new file is fast where it fits a line.
 */
const fast = [
  'tests/{adapters,app,content,terminal}/*.test.ts',
  'tests/content/!(illustrations)/*.test.ts',
  'tests/content/illustrations/!(files|geometry).test.ts',
  'tests/scheduler/!(fortnight|replicas).test.ts',
  'tests/{discord,slack}/{modal,panel,render}.test.ts',
  'tests/store/{location,rows}.test.ts',
];

export default defineConfig({
  test: {
    // All cores: by default one is left out, which of two is half.
    maxWorkers: '100%',
    // Processes that are started and killed take their time on a busy machine.
    testTimeout: 60_000,
    hookTimeout: 60_000,
    // What is waited for comes, however late; the test's own timeout tells what never does.
    expect: { poll: { timeout: 25_000 } },
    setupFiles: ['tests/support/turned-date.js'],
    projects: [
      { extends: true, test: { name: 'fast', include: fast } },
      {
        extends: true,
        test: {
          name: 'whole',
          include: ['tests/**/*.test.ts'],
          exclude: fast,
          globalSetup: ['tests/support/postgres/setup.ts'],
        },
      },
    ],
  },
});

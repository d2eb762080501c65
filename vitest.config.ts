import { tmpdir } from 'node:os';
import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';
import { memoryFolder } from './tests/support/memory-folder.ts';

/**
 * The fast tests, `npm run test:fast`: pure logic, rendering, and the app on a store in memory. Left to the others are
 * four that draw every moment of every pose, two that live through weeks, and three that say thousands of sentences. A new
 * file is fast where it fits a line.
 */
const fast = [
  'tests/{adapters,docs,terminal}/*.test.ts',
  'tests/app/!(spoken-days|suggestions).test.ts',
  'tests/content/!(spoken-property).test.ts',
  'tests/content/!(illustrations)/*.test.ts',
  'tests/content/illustrations/!(files|geometry|gif|seen).test.ts',
  'tests/scheduler/!(fortnight|replicas).test.ts',
  'tests/{discord,slack}/{modal,panel,render}.test.ts',
  'tests/store/{location,rows}.test.ts',
];

/** The longest: whatever comes last is done by one core alone. */
const slow = [
  'program/kills',
  'package/documented',
  'program/backup-kills',
  'program/doctor-slack',
  'program/backup',
  'illustrations/files',
  'app/suggestions',
  'discord/examples',
  'first-hour/sweep',
  'illustrations/seen',
];

class SlowFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const isSlow = ({ moduleId }: TestSpecification) =>
      slow.some((name) => moduleId.endsWith(`${name}.test.ts`));
    const sorted = await super.sort(files);
    return [...sorted.filter(isSlow), ...sorted.filter((file) => !isSlow(file))];
  }
}

const folder = memoryFolder();

export default defineConfig({
  test: {
    ...(folder !== undefined && { env: { TMPDIR: folder, TEST_DISK: tmpdir() } }),
    sequence: { sequencer: SlowFirst },
    // All cores: by default one is left out, which of two is half.
    maxWorkers: '100%',
    // Room for what is thrown away at once, such as the points of a picture: else a third of the time goes to collecting it.
    execArgv: ['--min-semi-space-size=32', '--max-semi-space-size=64'],
    // Processes that are started and killed take their time on a busy machine.
    testTimeout: 60_000,
    hookTimeout: 60_000,
    // What is waited for comes, however late; the test's own timeout tells what never does.
    expect: { poll: { timeout: 25_000 } },
    setupFiles: ['tests/support/turned-date.js'],
    // A worker goes from file to file and loads its packages once: nothing of a test is left behind for the next one.
    isolate: false,
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

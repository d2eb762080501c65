/**
 * The tests on other days, at other hours, in other zones: no test may depend on when and where it runs.
 *
 *     npm run test:days                    the fast tests and those of the built program, at each moment
 *     npm run test:days -- --fast          the fast tests only
 *     npm run test:days -- friday leap     only the moments whose name holds one of these words
 */
import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { parseArgs } from 'node:util';

interface Moment {
  readonly name: string;
  /** From here on time goes on, for each file of tests anew. */
  readonly clock: string;
  readonly zone: string;
}

/** Each is in a zone where the date, the hour or the offset is an odd one. */
const moments: readonly Moment[] = [
  { name: 'saturday', clock: '2027-02-06T12:00:00Z', zone: 'America/St_Johns' },
  { name: 'friday-evening', clock: '2027-03-05T18:30:00Z', zone: 'Pacific/Kiritimati' },
  { name: 'new-years-eve', clock: '2026-12-31T23:59:00Z', zone: 'UTC' },
  { name: 'leap-day', clock: '2028-02-29T03:00:00Z', zone: 'Pacific/Kiritimati' },
  // A minute before the clocks change there.
  { name: 'europe-spring', clock: '2027-03-28T00:59:00Z', zone: 'Europe/Berlin' },
  { name: 'europe-autumn', clock: '2027-10-31T00:59:00Z', zone: 'Europe/Berlin' },
  { name: 'america-spring', clock: '2027-03-14T05:29:00Z', zone: 'America/St_Johns' },
  { name: 'america-autumn', clock: '2027-11-07T05:59:00Z', zone: 'America/New_York' },
];

/** Killed programs have a simulated clock of their own. */
const ofTheProgram = readdirSync('tests/program')
  .filter((file) => file.endsWith('.test.ts') && file !== 'kills.test.ts')
  .map((file) => `tests/program/${file}`);

const suites = {
  fast: ['--project', 'fast'],
  program: ['--project', 'whole', ...ofTheProgram],
};

const { values, positionals } = parseArgs({
  options: { fast: { type: 'boolean', default: false } },
  allowPositionals: true,
});
const chosen = moments.filter(
  ({ name }) => positionals.length === 0 || positionals.some((word) => name.includes(word)),
);
const failed: string[] = [];
for (const { name, clock, zone } of chosen)
  for (const [suite, only] of Object.entries(suites)) {
    if (values.fast && suite !== 'fast') continue;
    process.stdout.write(`\n${name}, ${suite}: ${clock}, ${zone}\n`);
    const { status } = spawnSync(
      process.execPath,
      ['node_modules/vitest/vitest.mjs', 'run', '--reporter', 'dot', ...only],
      { stdio: 'inherit', env: { ...process.env, TURNED_CLOCK: clock, TZ: zone } },
    );
    if (status !== 0) failed.push(`${name}, ${suite}`);
  }

const verdict =
  chosen.length === 0
    ? `There are these moments: ${moments.map(({ name }) => name).join(', ')}.`
    : failed.length === 0
      ? `Green at ${chosen.length} moments.`
      : `Red: ${failed.join('; ')}.`;
process.stdout.write(`\n${verdict}\n`);
process.exitCode = chosen.length > 0 && failed.length === 0 ? 0 : 1;

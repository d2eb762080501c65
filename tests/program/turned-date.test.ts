/** The clock that tests are turned by reaches the programs that they start, and goes on. */
import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { expect, it } from 'vitest';

const turner = new URL('../support/turned-date.js', import.meta.url).href;

async function run(script: string): Promise<unknown> {
  const { stdout } = await promisify(execFile)(
    process.execPath,
    [
      '--input-type=module',
      '-e',
      `process.stdout.write(JSON.stringify(await (async () => { ${script} })()))`,
    ],
    {
      env: {
        PATH: process.env['PATH'],
        TZ: 'UTC',
        TURNED_CLOCK: '2099-02-03T04:05:06Z',
        NODE_OPTIONS: `--import=${turner}`,
      },
    },
  );
  return JSON.parse(stdout);
}

it('turns whatever tells the present, and nothing else', async () => {
  expect(
    await run(`
      const now = new Date();
      return [
        now.toISOString().slice(0, 10),
        new Date(Date.now()).toISOString().slice(0, 10),
        Date().slice(4, 15),
        new Date(0).toISOString(),
        new Date(2020, 1, 2).getFullYear(),
        Date.UTC(1970, 0, 2),
        now instanceof Date,
        now.constructor === Date,
      ];`),
  ).toEqual([
    '2099-02-03',
    '2099-02-03',
    'Feb 03 2099',
    '1970-01-01T00:00:00.000Z',
    2020,
    86_400_000,
    true,
    true,
  ]);
});

it('a turned date goes on', async () => {
  const [before, after] = (await run(`
    const before = Date.now();
    await new Promise((resolve) => setTimeout(resolve, 20));
    return [before, Date.now()];`)) as [number, number];
  expect(after - before).toBeGreaterThanOrEqual(15);
});

it('a date that is turned is not turned further by whatever is loaded next', async () => {
  expect(
    await run(`
      await import(${JSON.stringify(turner)} + '?again');
      return new Date().toISOString().slice(0, 10);`),
  ).toBe('2099-02-03');
});

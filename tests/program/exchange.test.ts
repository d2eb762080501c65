/** `export` and `import` of what channels and people have set, from one database to another. */
import { readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { newPlan, type Plan } from '../../content/plan.ts';
import { openStore } from '../../src/store/open.ts';
import type { SetThings } from '../../src/store/move/set-things.ts';
import { addPlans, fileIn, plansIn, refused } from '../support/errand.ts';
import { databasesOfThisFile } from '../support/postgres.ts';
import { inFolder, runProgram } from '../support/program.ts';

const fresh = databasesOfThisFile();

const plan: Plan = {
  ...newPlan('Europe/Berlin'),
  every: 45,
  at: 5,
  hours: [{ start: 22 * 60, end: 6 * 60 }],
  days: [1, 3, 7],
  daysOff: ['2026-12-24'],
  pausedUntil: 1_800_000_000_000,
  meetings: 'only stand | up',
  state: { is: 'on' },
  owner: 'U1',
};
const things: SetThings = {
  plans: [
    { channel: { platform: 'slack', workspace: 'T1', channel: 'C1' }, plan },
    {
      channel: { platform: 'discord', workspace: '7', channel: '8' },
      plan: { ...plan, state: { is: 'held', because: 'x' }, at: undefined, owner: undefined },
    },
  ],
  people: [
    {
      key: { platform: 'slack', scope: 'T1', person: 'U1' },
      settings: { version: 'standing', motion: undefined, hidden: '{"avoid":["knee"],"leftOut":[]}' },
    },
  ],
};

type Where = Parameters<typeof openStore>[0];

async function using<T>(
  where: Where,
  use: (store: Awaited<ReturnType<typeof opened>>) => Promise<T>,
): Promise<T> {
  const store = await opened(where);
  try {
    return await use(store);
  } finally {
    await store.close();
  }
}

async function opened(where: Where) {
  const found = await openStore(where);
  if (!found.ok) throw new Error(found.problem.what);
  return found.store;
}

const fill = (where: Where) =>
  using(where, (store) => store.exchange.write(things, 1_790_000_000_000, () => undefined));

it('brings everything from SQLite to PostgreSQL and back, as it was, and each plan that is on is due', async () => {
  const database = await fresh();
  await inFolder(async (cwd) => {
    await fill(fileIn(cwd));
    const out = await runProgram({ cwd, args: ['export', 'a.json'] });
    expect(out).toEqual({
      code: 0,
      out: `Exported 2 plans and the settings of 1 person: ${path.join(cwd, 'a.json')}\n`,
      err: '',
    });
    expect(statSync(path.join(cwd, 'a.json')).mode & 0o777).toBe(0o600);
    const env = { DATABASE_URL: database.url };
    expect(await runProgram({ cwd, env, args: ['import', 'a.json'] })).toEqual({
      code: 0,
      out: 'Imported 2 plans and the settings of 1 person.\n',
      err: '',
    });
    const due = await database.run<{ plan: number }>('select plan from due');
    expect(due).toHaveLength(1);
    expect((await runProgram({ cwd, env, args: ['export', 'b.json'] })).code).toBe(0);
    expect(JSON.parse(readFileSync(path.join(cwd, 'b.json'), 'utf8'))).toEqual(
      JSON.parse(readFileSync(path.join(cwd, 'a.json'), 'utf8')),
    );
    const back = { DATABASE_URL: 'back.db' };
    expect((await runProgram({ cwd, env: back, args: ['import', 'b.json'] })).code).toBe(0);
    await using({ kind: 'file', path: path.join(cwd, 'back.db') }, async (store) => {
      expect(await store.exchange.read()).toEqual({ ...things, unreadable: 0 });
    });
  });
});

describe('writes all or nothing', () => {
  it('where a channel has a plan already', async () => {
    await inFolder(async (cwd) => {
      await fill(fileIn(cwd));
      expect((await runProgram({ cwd, args: ['export', 'a.json'] })).code).toBe(0);
      await refused({ cwd, args: ['export', 'a.json'] }, 'it is there already, and nothing was written over');
      await refused({ cwd, args: ['import', 'a.json'] }, '3 of these channels and people have settings');
      expect(await plansIn(fileIn(cwd))).toBe(2);
    });
  });

  it.each<readonly [string, (document: string) => string, string]>([
    ['no JSON', (text) => text.slice(0, 100), 'It is no JSON'],
    ['another format', (text) => text.replace('deskbreak-settings', 'x'), 'format: is not that of Deskbreak'],
    ['another version', (text) => text.replace('"version": 1', '"version": 2'), 'version: is not 1'],
    [
      'an interval that is too short',
      (text) => text.replace('"every": 45', '"every": 1'),
      'plans.0.plan.every: ',
    ],
    [
      'a zone that is none',
      (text) => text.replace('Europe/Berlin', 'EST5'),
      'plans.0.plan.zone: is no IANA time zone',
    ],
    ['hours without length', (text) => text.replace('"end": 360', '"end": 1320'), 'plans.0.plan.hours: '],
    ['a day that is none', (text) => text.replace('2026-12-24', '2026-13-24'), 'plans.0.plan.daysOff.0: '],
    ['a word too many', (text) => text.replace('"every"', '"often": 1, "every"'), 'plans.0.plan: '],
    [
      'a channel twice',
      (text) => text.replace('"discord"', '"slack"').replace('"7"', '"T1"').replace('"8"', '"C1"'),
      'slack:T1/C1 is there twice.',
    ],
    [
      'what no key opens',
      (text) => text.replace('{\\"avoid', 'v1.sealed'),
      'What one person avoids cannot be read with ENCRYPTION_KEY',
    ],
  ])('where the file holds %s', async (_, change, why) => {
    await inFolder(async (cwd) => {
      await fill(fileIn(cwd));
      expect((await runProgram({ cwd, args: ['export', 'a.json'] })).code).toBe(0);
      const file = path.join(cwd, 'a.json');
      writeFileSync(file, change(readFileSync(file, 'utf8')));
      const env = { DATABASE_URL: 'new.db' };
      await refused({ cwd, env, args: ['import', 'a.json'] }, why);
    });
  });

  it('where there is nothing to read, or nowhere to write', async () => {
    await inFolder(async (cwd) => {
      await refused({ cwd, args: ['export', 'a.json'] }, 'holds no data of Deskbreak');
      await refused({ cwd, args: ['import', 'a.json'] }, 'there is no such file or folder');
      await addPlans(fileIn(cwd), 'C1');
      await refused({ cwd, args: ['export', 'none/a.json'] }, 'there is no such file or folder');
    });
  });
});

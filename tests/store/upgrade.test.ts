/** What the first program with both kinds of store has left behind, as that program wrote it, opened by this one. */
import { mkdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import Libsql from 'libsql';
import { describe, expect, it } from 'vitest';
import { inFolder, runProgram } from '../support/program.ts';
import { doctorIn } from '../support/doctor.ts';
import { fileIn } from '../support/errand.ts';
import { databasesOfThisFile } from '../support/postgres.ts';
import { openStore } from '../../src/store/open.ts';

const fresh = databasesOfThisFile();
const left = (kind: 'sqlite' | 'postgres'): string =>
  readFileSync(path.join(import.meta.dirname, 'first', `${kind}.sql`), 'utf8');

/** Each kind in turn, in a folder whose settings lead to it. */
const stores = [
  {
    kind: 'sqlite',
    lastBreakAt: 1_795_976_127_375,
    lay: async (cwd: string) => {
      mkdirSync(path.join(cwd, 'data'));
      const file = new Libsql(fileIn(cwd).path);
      file.exec(left('sqlite'));
      file.close();
      return { where: fileIn(cwd), env: {} };
    },
  },
  {
    kind: 'postgres',
    // Its first break had come too late: a pause was set before.
    lastBreakAt: undefined,
    lay: async () => {
      const database = await fresh();
      await database.run(left('postgres'));
      const { url } = database;
      return { where: { kind: 'postgres' as const, url }, env: { DATABASE_URL: url } };
    },
  },
] as const;

const inSlack = (channel: string) => ({ platform: 'slack', workspace: 'T1', channel }) as const;
const inTerminal = { platform: 'terminal', workspace: 'local', channel: 'here' } as const;

describe.each(stores)('$kind', ({ lay, lastBreakAt }) => {
  it('is brought up to date once, with every plan, break and person in it', async () => {
    await inFolder(async (cwd) => {
      const { where, env } = await lay(cwd);
      for (const round of ['brought up to date', 'opened once more']) {
        const opened = await openStore(where);
        if (!opened.ok) throw new Error(`${round}: ${opened.problem.what}`);
        const { store } = opened;
        expect(await store.plans.count()).toBe(4);
        const terminal = await store.plans.find(inTerminal);
        expect(terminal).toMatchObject({
          revision: 5,
          lastBreakAt,
          plan: { every: 45, pausedUntil: 1_795_983_360_000, days: [1, 2, 3, 4, 5, 6, 7] },
        });
        expect(await store.plans.find(inSlack('C2'))).toMatchObject({
          plan: { owner: 'U1', zone: 'Europe/Berlin', daysOff: ['2026-12-24'], state: { is: 'on' } },
        });
        await store.close();
      }
      const doctor = await doctorIn(cwd, env);
      expect(doctor.out).toMatch(/: read whole, 4 plans in it\n/u);
      expect(doctor.code).toBe(0);
      const backup = await runProgram({ cwd, env, args: ['backup', 'a.db'] });
      expect(backup).toMatchObject({ code: 0, err: '' });
    });
  });
});

/** What builds of 23 November 2026 made, from before the form of the tables was settled: each as that build made it. */
const early = (form: string): string =>
  readFileSync(path.join(import.meta.dirname, 'early', `${form}.sql`), 'utf8');

describe.each(['without-leases', 'replicas-apart'])('a database of an early form, %s', (form) => {
  const what = 'was made by a build from before 23 November 2026';

  it('is refused on SQLite, by the bot and by errands, with what to do, and left as it is', async () => {
    await inFolder(async (cwd) => {
      mkdirSync(path.join(cwd, 'data'));
      const file = new Libsql(fileIn(cwd).path);
      file.exec(`pragma application_id = 1147499371; ${early(form)}`);
      file.close();
      const before = readFileSync(fileIn(cwd).path);
      for (const args of [[], ['backup', 'a.db'], ['export', 'a.json'], ['migrate', '--to', 'b.db']]) {
        const { code, err } = await runProgram({ cwd, args });
        expect([args, code]).toEqual([args, 1]);
        expect(err).toContain(`${fileIn(cwd).path} ${what}`);
        expect(err).toContain('Move the file away, start Deskbreak, and switch breaks on again');
      }
      expect((await doctorIn(cwd, {})).out).toContain(`deskbreak.db ${what}`);
      expect(readFileSync(fileIn(cwd).path)).toEqual(before);
    });
  });

  it('is refused as a backup, for another one', async () => {
    await inFolder(async (cwd) => {
      const file = new Libsql(path.join(cwd, 'early.db'));
      file.exec(`pragma application_id = 1147499371; ${early(form)}`);
      file.close();
      const { code, err } = await runProgram({ cwd, args: ['restore', 'early.db'] });
      expect(code).toBe(1);
      expect(err).toContain(`early.db ${what}`);
      expect(err).toContain('What is in it cannot be taken over. Name another backup.\n');
    });
  });

  it('is refused on PostgreSQL', async () => {
    const database = await fresh();
    await database.run(early(form).replaceAll(' without rowid', ''));
    expect(await openStore({ kind: 'postgres', url: database.url })).toMatchObject({
      ok: false,
      problem: {
        what: expect.stringContaining(`The database in DATABASE_URL ${what}`) as string,
        remedy: expect.stringContaining('Name an empty database in DATABASE_URL') as string,
      },
    });
  });
});

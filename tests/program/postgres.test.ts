/** The program on PostgreSQL: as a process, beside others, and moving there. */
import { existsSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { newDatabase, serverUrl, type TestDatabase } from '../support/postgres.ts';
import { inFolder, runProgram, startProgram } from '../support/program.ts';

const breakShown = 'Type done';

const databases: TestDatabase[] = [];
let DATABASE_URL: string;

beforeEach(async () => {
  const database = await newDatabase();
  databases.push(database);
  DATABASE_URL = database.url;
});
afterAll(() => Promise.all(databases.map((database) => database.drop())));

describe('the program on PostgreSQL', () => {
  it('keeps its state there, for as many as use it', async () => {
    await inFolder(async (cwd) => {
      const first = startProgram({ cwd, env: { DATABASE_URL, DATABASE_POOL_SIZE: '2' } });
      await first.shows(breakShown);
      first.types('/deskbreak every 45m');
      await first.shows('A break comes every 45 min.');
      const second = startProgram({ cwd, env: { DATABASE_URL } });
      await second.shows('Next: ');
      second.types('/deskbreak status');
      await second.shows('every 45 min');
      for (const program of [first, second]) program.kill('SIGTERM');
      expect(await Promise.all([first.exit, second.exit])).toEqual([0, 0]);
      expect(existsSync(path.join(cwd, 'data'))).toBe(false);
    });
  });

  it('says in each line of the log which program it is, by the name under which the others know it', async () => {
    await inFolder(async (cwd) => {
      const env = { DATABASE_URL, LOG_LEVEL: 'info' };
      const programs = [startProgram({ cwd, env }), startProgram({ cwd, env })];
      const replicas = async () =>
        (await databases.at(-1)?.run<{ replica: string }>('select replica from replicas')) ?? [];
      await expect.poll(replicas, { timeout: 30_000 }).toHaveLength(2);
      const known = await replicas();
      for (const program of programs) program.kill('SIGTERM');
      const names = await Promise.all(
        programs.map(async (program) => {
          await program.exit;
          const lines = `${program.out()}\n${program.err()}`
            .split('\n')
            .filter((line) => line.startsWith('{'));
          expect(lines.length).toBeGreaterThan(0);
          return new Set(lines.map((line) => (JSON.parse(line) as { program?: string }).program));
        }),
      );
      expect(names.map((one) => one.size)).toEqual([1, 1]);
      expect(names.flatMap((one) => [...one]).sort()).toEqual(known.map(({ replica }) => replica).sort());
    });
  });

  it('ends with a line where it cannot, and does not show the password', async () => {
    await inFolder(async (cwd) => {
      const url = new URL(await serverUrl());
      const { password } = url;
      const run = async (change: () => void) => {
        change();
        const { code, out, err } = await runProgram({ cwd, env: { DATABASE_URL: url.href } });
        expect([code, out]).toEqual([1, '']);
        expect(err).not.toContain(password);
        return err;
      };
      expect(await run(() => (url.pathname = '/nothing'))).toMatch(
        /^Deskbreak cannot start\.\n {2}\S.*\.?\n$/u,
      );
      expect(await run(() => (url.password = ''))).toContain(
        'The server in DATABASE_URL asks for a password.',
      );
    });
  });
});

describe('deskbreak migrate', () => {
  it('moves everything and tells how much, and the program goes on there', async () => {
    await inFolder(async (cwd) => {
      const before = startProgram({ cwd });
      await before.shows(breakShown);
      before.types('/deskbreak every 45m');
      await before.shows('A break comes every 45 min.');
      const env = { DATABASE_URL };
      const args = ['migrate', '--from', 'data/deskbreak.db'];
      const early = await runProgram({ cwd, env, args });
      expect(early).toMatchObject({ code: 1, out: '' });
      expect(early.err).toMatch(/has moved nothing\.\n.*deskbreak\.db is in use.*--from/u);
      before.kill('SIGTERM');
      await before.exit;

      const moved = await runProgram({ cwd, env, args });
      expect(moved).toMatchObject({ code: 0, err: '' });
      expect(moved.out).toMatch(/^Moved, and compared with the original:\n {2}plans +1\n/u);
      const again = await runProgram({ cwd, args: [...args, '--to', DATABASE_URL] });
      expect(again).toMatchObject({ code: 1, out: '' });
      expect(again.err).toContain('holds data already');

      const after = startProgram({ cwd, env });
      await after.shows('every 45 min');
      after.kill('SIGTERM');
      expect(await after.exit).toBe(0);
    });
  });

  it.each([
    [['migrate'], 'migrate needs --from'],
    [['--from', 'a.db'], '--from goes with migrate'],
    [
      ['move'],
      'There is no command “move”. The commands are start, doctor, health, invite, manifest, gallery, migrate, ',
    ],
    [['migrate', '--from', 'none.db', '--to', 'mysql://x'], '--to starts with "mysql:"'],
    [['migrate', '--from', 'none.db', '--to', 'new.db'], 'none.db holds no data of Deskbreak'],
  ])('%j is refused with a line', async (args, why) => {
    await inFolder(async (cwd) => {
      const { code, out, err } = await runProgram({ cwd, args });
      expect([code, out]).toEqual([1, '']);
      expect(err).toContain(why);
      expect(err).not.toMatch(/^\s+at /mu);
    });
  });
});

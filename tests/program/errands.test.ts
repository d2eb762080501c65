/** `migrate` and `forget-installations`, and how they are misused. */
import { linkSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { addPlans, fileIn, plansIn, refused } from '../support/errand.ts';
import { databasesOfThisFile } from '../support/postgres.ts';
import { inFolder, runProgram, startProgram } from '../support/program.ts';

const fresh = databasesOfThisFile();

describe('migrate', () => {
  it('refuses an empty name, and one place under two names', async () => {
    await inFolder(async (cwd) => {
      await addPlans(fileIn(cwd), 'C1');
      linkSync(path.join(cwd, 'data/deskbreak.db'), path.join(cwd, 'hard.db'));
      symlinkSync('data/deskbreak.db', path.join(cwd, 'soft.db'));
      for (const to of [
        'data/deskbreak.db',
        'hard.db',
        'soft.db',
        ...['-wal', '-shm', '-journal', '.lock', '.restored'].map((end) => `data/deskbreak.db${end}`),
      ])
        await refused(
          { cwd, args: ['migrate', '--to', to] },
          '--to names the database that is to be moved, or a file that belongs to it.',
        );
      await refused(
        { cwd, args: ['migrate', '--from', ''] },
        '--from is empty: name a file or the URL of a server',
      );
      await refused({ cwd, args: ['migrate', '--to', ' '] }, '--to is empty');
      await refused({ cwd, args: ['migrate', '--from'] }, /--from/u);
      await refused({ cwd, args: ['migrate', 'a.db'] }, 'migrate takes no “a.db”');
      await refused({ cwd, args: ['migrate', '--yes'] }, '--yes goes with forget-installations');
      await refused(
        { cwd, args: ['migrate', '--to', ':memory:'] },
        'What is kept in memory cannot be moved.',
      );
      expect(await plansIn(fileIn(cwd))).toBe(1);
    });
  });

  it('leaves a target alone that an older version has used, or that Deskbreak is using', async () => {
    const database = await fresh();
    await inFolder(async (cwd) => {
      await addPlans(fileIn(cwd), 'C1');
      await (await database.open()).close();
      const [last] = await database.run<{ name: string }>(
        'delete from kysely_migration where name = (select max(name) from kysely_migration) returning name',
      );
      expect(last).toBeDefined();
      const args = ['migrate', '--from', 'data/deskbreak.db'];
      const env = { DATABASE_URL: database.url };
      await refused({ cwd, env, args }, 'holds data already; nothing in it was changed');
      expect(await database.run('select name from kysely_migration where name = $1', [last?.name])).toEqual(
        [],
      );
    });
  });
});

describe('forget-installations', () => {
  it('says that there is nothing, and what is wrong', async () => {
    await inFolder(async (cwd) => {
      await addPlans(fileIn(cwd), 'C1');
      const none = await runProgram({ cwd, args: ['forget-installations', '--yes'] });
      expect(none).toMatchObject({ code: 0, err: '' });
      expect(none.out).toContain('Nothing to forget');
      await refused({ cwd, args: ['forget-installations', 'T1'] }, 'forget-installations takes no “T1”');
      await refused({ cwd, args: ['forget-installations', '--from', 'a'] }, '--from goes with migrate');
      await refused(
        { cwd, args: ['forget-installations'], env: { ENCRYPTION_KEY: 'short' } },
        'ENCRYPTION_KEY',
      );
      const program = startProgram({ cwd });
      await program.shows('every');
      await refused({ cwd, args: ['forget-installations'] }, 'is in use by another Deskbreak process.');
      program.kill('SIGTERM');
      await program.exit;
    });
  });
});

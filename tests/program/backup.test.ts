/** `backup` and `restore` on both stores, in right and in wrong use. */
import {
  chmodSync,
  copyFileSync,
  existsSync,
  linkSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import Libsql from 'libsql';
import { describe, expect, it } from 'vitest';
import { addPlans, fileIn, plansIn, refused, type Where } from '../support/errand.ts';
import { databasesOfThisFile } from '../support/postgres.ts';
import { inFolder, runProgram, startProgram } from '../support/program.ts';

const fresh = databasesOfThisFile();

describe.each<[string, () => Promise<{ env: Record<string, string>; where: (cwd: string) => Where }>]>([
  ['SQLite', () => Promise.resolve({ env: {}, where: fileIn })],
  [
    'PostgreSQL',
    async () => {
      const { url } = await fresh();
      return { env: { DATABASE_URL: url }, where: () => ({ kind: 'postgres', url }) };
    },
  ],
])('backup of %s', (_, make) => {
  it('is made while Deskbreak runs, for its owner alone, under the name that is given or a name of its own', async () => {
    const { env } = await make();
    await inFolder(async (cwd) => {
      const program = startProgram({ cwd, env });
      await program.shows('Type done');
      for (const args of [['backup'], ['backup', 'a/b.db'], ['backup', `file:${path.join(cwd, 'c.db')}`]]) {
        const { code, out, err } = await runProgram({ cwd, env, args });
        expect([code, err]).toEqual([0, '']);
        const made = /^Backed up, and checked: (.+)\n$/u.exec(out)?.[1] ?? '';
        expect(statSync(made).mode & 0o777).toBe(0o600);
        expect(readdirSync(path.dirname(made)).filter((name) => name.startsWith('.deskbreak'))).toEqual([]);
        expect(await plansIn({ kind: 'file', path: made })).toBe(1);
      }
      program.kill('SIGTERM');
      expect(await program.exit).toBe(0);
    });
  });

  it('writes nothing over, and to nothing that is no file', async () => {
    const { env, where } = await make();
    await inFolder(async (cwd) => {
      const backup = (file: string, why: string) =>
        refused({ cwd, env, args: ['backup', file] }, `Deskbreak has backed up nothing.\n  ${why}`);
      await backup('a.db', '');
      expect(existsSync(path.join(cwd, 'a.db'))).toBe(false);
      await addPlans(where(cwd), 'C1');
      writeFileSync(path.join(cwd, 'a.db'), 'mine');
      writeFileSync(path.join(cwd, 'b.db.part'), 'mine');
      await backup('a.db', `${path.join(cwd, 'a.db')} is there already; nothing was written over.`);
      expect(readFileSync(path.join(cwd, 'a.db'), 'utf8')).toBe('mine');
      await backup('.', `${cwd} is a folder.`);
      await backup('', 'The file to back up to has no name.');
      await backup('a.db/b.db', 'The backup failed: ');
      const err = await backup('postgres://desk:hunter2@127.0.0.1/desk', 'What is named is no file.');
      expect(err).not.toContain('hunter2');
      await backup(':memory:', 'What is named is no file.');
      await refused({ cwd, env, args: ['backup', 'x.db', 'y.db'] }, 'backup takes no “y.db”');
      await refused({ cwd, env, args: ['backup', '--to', 'x.db'] }, '--to goes with migrate');
      expect((await runProgram({ cwd, env, args: ['backup', 'b.db'] })).code).toBe(0);
      expect(readFileSync(path.join(cwd, 'b.db.part'), 'utf8')).toBe('mine');
    });
  });
});

describe('backup of a SQLite file', () => {
  it('takes no name that belongs to the database, however it is spelled', async () => {
    await inFolder(async (cwd) => {
      const { path: file } = fileIn(cwd);
      await addPlans(fileIn(cwd), 'C1');
      symlinkSync('data', path.join(cwd, 'link'));
      linkSync(file, path.join(cwd, 'hard.db'));
      const before = readdirSync(path.dirname(file));
      for (const end of ['', '-wal', '-shm', '-journal', '.lock', '.restored', '.restoring'])
        for (const folder of ['data', 'link', path.join(cwd, 'data/../data')])
          await refused(
            { cwd, args: ['backup', `${folder}/deskbreak.db${end}`] },
            'is the database itself, or a file that belongs to it; nothing was written over. Name another file.',
          );
      await refused({ cwd, args: ['backup', 'hard.db'] }, 'is the database itself');
      // A log may go, for whoever closes the database last tidies up; nothing new may come.
      expect(before).toEqual(expect.arrayContaining(readdirSync(path.dirname(file))));
    });
  });

  it.skipIf(process.getuid?.() === 0)(
    'says where this user may not write (root may everywhere)',
    async () => {
      await inFolder(async (cwd) => {
        await addPlans(fileIn(cwd), 'C1');
        mkdirSync(path.join(cwd, 'closed'));
        chmodSync(path.join(cwd, 'closed'), 0o500);
        await refused({ cwd, args: ['backup', 'closed/a.db'] }, /The backup failed: EACCES.*Mend that/u);
      });
    },
  );
});

/** Files that are no backup of ours, each with why. */
const spoil: readonly [string, (good: string, bad: string) => void, string | RegExp][] = [
  ['missing', () => undefined, 'bad.db holds no data of Deskbreak.'],
  [
    'empty',
    (_, bad) => {
      writeFileSync(bad, '');
    },
    'bad.db holds no data of Deskbreak.',
  ],
  [
    'a folder',
    (_, bad) => {
      mkdirSync(bad);
    },
    'bad.db is a folder. Name the backup in it.',
  ],
  [
    'a text',
    (_, bad) => {
      writeFileSync(bad, 'Dear diary, this is no database. '.repeat(300));
    },
    'bad.db is damaged, or no database',
  ],
  [
    'cut short',
    (good, bad) => {
      copyFileSync(good, bad);
      truncateSync(bad, statSync(good).size - 8192);
    },
    'bad.db is damaged, or no database',
  ],
  [
    'overwritten in the middle',
    (good, bad) => {
      const bytes = readFileSync(good);
      writeFileSync(bad, bytes.fill(0xa5, 4096, 5 * 4096));
    },
    'bad.db is damaged, or no database',
  ],
  [
    'of another program',
    (_, bad) => {
      const other = new Libsql(bad);
      other.exec('create table notes (text)');
      other.close();
    },
    'bad.db is the database of another program',
  ],
  [
    'without any table',
    (_, bad) => {
      const other = new Libsql(bad);
      other.exec('vacuum');
      other.close();
    },
    'bad.db holds no data of Deskbreak.',
  ],
  [
    'newer',
    (good, bad) => {
      copyFileSync(good, bad);
      const newer = new Libsql(bad);
      newer.exec(`insert into kysely_migration (name, timestamp) values ('9999_future', '2030-01-01')`);
      newer.close();
    },
    /bad\.db was last used by a newer version of Deskbreak \(9999_future\)/u,
  ],
];

describe('restore', () => {
  it.each(spoil)('refuses a backup that is %s, and touches nothing on either store', async (_, harm, why) => {
    const { url } = await fresh();
    await inFolder(async (cwd) => {
      await addPlans(fileIn(cwd), 'C1');
      expect((await runProgram({ cwd, args: ['backup', 'good.db'] })).code).toBe(0);
      await addPlans(fileIn(cwd), 'C2');
      harm(path.join(cwd, 'good.db'), path.join(cwd, 'bad.db'));
      const before = readdirSync(path.join(cwd, 'data'))
        .filter((name) => name.endsWith('.db'))
        .sort();
      await refused({ cwd, args: ['restore', 'bad.db'] }, why);
      expect(
        readdirSync(path.join(cwd, 'data'))
          .filter((name) => name.endsWith('.db') || /\.(?:before|restor)/u.test(name))
          .sort(),
      ).toEqual(before);
      expect(await plansIn(fileIn(cwd))).toBe(2);
      await refused({ cwd, env: { DATABASE_URL: url }, args: ['restore', 'bad.db'] }, why);
      await refused({ cwd, env: { DATABASE_URL: 'elsewhere/new.db' }, args: ['restore', 'bad.db'] }, why);
      expect(existsSync(path.join(cwd, 'elsewhere/new.db'))).toBe(false);
    });
  });

  it('refuses the database itself under any name, a running one, and what is no command', async () => {
    await inFolder(async (cwd) => {
      await addPlans(fileIn(cwd), 'C1');
      linkSync(path.join(cwd, 'data/deskbreak.db'), path.join(cwd, 'hard.db'));
      symlinkSync('data/deskbreak.db', path.join(cwd, 'soft.db'));
      for (const file of [
        'data/deskbreak.db',
        'hard.db',
        'soft.db',
        'data/deskbreak.db.lock',
        'data/deskbreak.db-wal',
      ])
        await refused(
          { cwd, args: ['restore', file] },
          'is the database itself, or a file that belongs to it, not a backup',
        );
      await refused({ cwd, args: ['restore'] }, 'restore needs the file to restore from');
      await refused({ cwd, args: ['restore', ' '] }, 'restore needs the file to restore from');
      await refused({ cwd, args: ['restore', 'a', 'b'] }, 'restore takes no “b”');
      await refused({ cwd, args: ['restore', '--from', 'a'] }, '--from goes with migrate');
      const url = 'postgres://desk:hunter2@127.0.0.1/desk';
      expect(await refused({ cwd, args: ['restore', url] }, 'What is named is no file.')).not.toContain(
        'hunter2',
      );
      await refused(
        { cwd, args: ['restore', 'a.db'], env: { DATABASE_URL: ':memory:' } },
        'keeps everything in memory',
      );
      // The database of another Deskbreak that runs: it may be half written.
      const other = startProgram({ cwd, env: { DATABASE_URL: 'other/o.db' } });
      await other.shows('Type done');
      await refused({ cwd, args: ['restore', 'other/o.db'] }, 'o.db is in use by another Deskbreak process.');
      other.kill('SIGTERM');
      await other.exit;
    });
  });

  it('brings it back, also into the other kind of database, and an older one up to date', async () => {
    const [first, second] = [await fresh(), await fresh()];
    await inFolder(async (cwd) => {
      const [one, two] = [{ DATABASE_URL: first.url }, { DATABASE_URL: second.url }];
      const program = startProgram({ cwd, env: one });
      await program.shows('Type done');
      program.types('/deskbreak every 45m');
      await program.shows('A break comes every 45 min.');
      expect((await runProgram({ cwd, env: one, args: ['backup', 'a.db'] })).code).toBe(0);
      const bytes = readFileSync(path.join(cwd, 'a.db'));
      // In use.
      await refused(
        { cwd, env: one, args: ['restore', 'a.db'] },
        'Deskbreak has restored nothing.\n  The database in DATABASE_URL is in use by Deskbreak. Stop every Deskbreak',
      );
      program.kill('SIGTERM');
      await program.exit;
      // Not empty.
      await refused(
        { cwd, env: one, args: ['restore', 'a.db'] },
        /The database in DATABASE_URL holds data already; nothing in it was changed\. Create a new one/u,
      );
      const restored = await runProgram({ cwd, env: two, args: ['restore', 'a.db'] });
      expect(restored).toMatchObject({ code: 0, err: '' });
      expect(restored.out).toMatch(
        /^Restored, and compared with the backup: the database in DATABASE_URL\nWait for LATE_GRACE_SECONDS/u,
      );
      const file = await runProgram({ cwd, args: ['restore', 'a.db'] });
      expect(file).toMatchObject({ code: 0, err: '' });
      expect(file.out).not.toContain('The old database is kept');
      const again = await runProgram({ cwd, args: ['restore', 'a.db'] });
      expect(again.out).toMatch(
        /^Restored, and checked: .*deskbreak\.db\nThe old database is kept: .*\.before-/u,
      );
      expect(readFileSync(path.join(cwd, 'a.db')).equals(bytes)).toBe(true);
      for (const env of [two, {}]) {
        const back = startProgram({ cwd, env });
        await back.shows('every 45 min');
        back.kill('SIGTERM');
        expect(await back.exit).toBe(0);
      }
    });
  });

  it('says what is wrong with the server, without its password', async () => {
    await inFolder(async (cwd) => {
      await addPlans(fileIn(cwd), 'C1');
      expect((await runProgram({ cwd, args: ['backup', 'a.db'] })).code).toBe(0);
      const env = { DATABASE_URL: 'postgres://desk:hunter2@127.0.0.1:1/desk' };
      for (const args of [
        ['restore', 'a.db'],
        ['backup', 'b.db'],
        ['migrate', '--from', 'a.db'],
        ['forget-installations'],
      ])
        expect(
          await refused({ cwd, env, args }, 'Nothing listens at the host and the port in DATABASE_URL.'),
        ).not.toContain('hunter2');
      expect(existsSync(path.join(cwd, 'b.db'))).toBe(false);
    });
  });
});

it.each([
  ['backup', 'The backup failed: '],
  ['restore', 'cannot be read: '],
])('%s to or from a path that goes through a file, or that is too long, is refused', async (errand, why) => {
  await inFolder(async (cwd) => {
    await addPlans(fileIn(cwd), 'C1');
    writeFileSync(path.join(cwd, 'a'), 'mine');
    for (const file of [`${'x'.repeat(300)}.db`, ...(errand === 'backup' ? ['a/b.db'] : [])])
      await refused({ cwd, args: [errand, file] }, why);
    await refused({ cwd, args: ['restore', 'a/b.db'] }, 'b.db');
    await refused(
      { cwd, args: ['migrate', '--to', 'a/b.db'] },
      /Deskbreak has moved nothing\.\n.*b\.db cannot be opened/u,
    );
  });
});

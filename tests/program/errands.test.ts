/** `migrate` and `forget-installations`, and how they are misused. */
import { randomBytes } from 'node:crypto';
import { linkSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { addPlans, fileIn, install, plansIn, refused } from '../support/errand.ts';
import { databasesOfThisFile } from '../support/postgres.ts';
import { inFolder, runProgram, startProgram } from '../support/program.ts';

const fresh = databasesOfThisFile();

/** Slack over HTTP, as far as it has to be set. */
const http = {
  SLACK_SIGNING_SECRET: 'a1f4c07e5b9d4e2f8c6a3b7d1e0f9a52',
  SLACK_CLIENT_ID: '1.2',
  SLACK_CLIENT_SECRET: '5b9d4e2f8c6a3b7d1e0f9a52a1f4c07e',
  SLACK_STATE_SECRET: randomBytes(32).toString('base64'),
  SLACK_API_URL: 'http://127.0.0.1:9/api/',
};

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

it('a mistyped command is answered as DESKBREAK_COMMAND says it, also where only .env does', async () => {
  await inFolder(async (cwd) => {
    writeFileSync(path.join(cwd, '.env'), "DESKBREAK_COMMAND='kubectl exec deploy/bot -- deskbreak'\n");
    await refused({ cwd, args: ['doktor'] }, 'Try: kubectl exec deploy/bot -- deskbreak --help\n');
  });
});

describe('forget-installations', () => {
  it('forgets what no key opens once somebody agrees, in the words of the documentation', async () => {
    await inFolder(async (cwd) => {
      const right = randomBytes(32).toString('base64');
      await addPlans(fileIn(cwd), 'C1');
      await install(cwd, randomBytes(32).toString('base64'), 'T024BE7LD', 'T0C3P9QRS');
      const env = { ENCRYPTION_KEY: right, PUBLIC_URL: 'https://breaks.example.com' };
      const documented = readFileSync(new URL('../../docs/operating.md', import.meta.url), 'utf8').replaceAll(
        /^ {3}/gmu,
        '',
      );
      const started = await runProgram({ cwd, env: { ...env, ...http, DESKBREAK_COMMAND: 'npm start --' } });
      expect(started.code).toBe(1);
      expect(documented).toContain(/ENCRYPTION_KEY does not open.*/u.exec(started.err)?.[0]);

      await install(cwd, right, 'T1');
      const args = ['forget-installations'];
      const unsure = await runProgram({ cwd, env, args });
      expect(unsure).toMatchObject({
        code: 1,
        err: expect.stringContaining('Add --yes, or answer yes') as string,
      });
      expect(documented).toContain(unsure.out);
      const sure = await runProgram({ cwd, env, args: [...args, '--yes'] });
      expect(sure).toMatchObject({ code: 0, err: '' });
      expect(documented).toContain(`\`\`\`\n${sure.out}\`\`\``);
      const again = await runProgram({ cwd, env, args: [...args, '--yes'] });
      expect(documented).toContain(again.out.trim());
      // What could be read is there still, and the plans are.
      const without = await runProgram({ cwd, args });
      expect(without.out).toContain('  T1\n');
      expect(await plansIn(fileIn(cwd))).toBe(1);
    });
  });

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

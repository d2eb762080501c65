/** Backups of a live file, and their return: whole or not at all, with the old file kept. */
import {
  copyFileSync,
  existsSync,
  linkSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openStore } from '../../src/store/open.ts';
import { backupFile } from '../../src/store/sqlite/backup.ts';
import { restoreFile } from '../../src/store/sqlite/restore.ts';
import type { Store } from '../../src/store/store.ts';
import { channel, switchOn } from '../contracts/store-samples.ts';
import { startProgram } from '../support/program.ts';

let folder: string;
let file: string;
let backup: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'deskbreak-restore-'));
  file = path.join(folder, 'data', 'deskbreak.db');
  backup = path.join(folder, 'backup.db');
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

const open = async (at = file): Promise<Store> => {
  const opened = await openStore({ kind: 'file', path: at });
  if (!opened.ok) throw new Error(opened.problem.what);
  return opened.store;
};

const plansIn = async (at = file): Promise<number> => {
  const store = await open(at);
  const count = await store.plans.count();
  await store.close();
  return count;
};

/** One plan in the backup, two in the file. */
async function withBackup(): Promise<void> {
  const store = await open();
  await switchOn(store, channel('C1'));
  expect(await backupFile(file, backup)).toBeUndefined();
  await switchOn(store, channel('C2'));
  await store.close();
}

const modeOf = (at: string): string => (statSync(at).mode & 0o777).toString(8);

describe('a backup', () => {
  it('is made while the bot works, is whole by itself, and for its owner alone', async () => {
    await withBackup();
    expect(modeOf(backup)).toBe('600');
    expect(readdirSync(folder).sort()).toEqual(['backup.db', 'data']);
    expect(await plansIn(backup)).toBe(1);
    expect(await plansIn()).toBe(2);
  });

  it('writes nothing over, and says where there is nothing', async () => {
    await withBackup();
    expect((await backupFile(file, backup))?.what).toContain('is there already');
    expect((await backupFile(path.join(folder, 'none.db'), `${backup}2`))?.what).toContain('holds no data');
    expect(existsSync(`${backup}2`)).toBe(false);
  });
});

describe('a restore', () => {
  it('brings back what was, keeps the old file, and leaves the backup as it is', async () => {
    await withBackup();
    const bytes = readFileSync(backup);
    const restored = await restoreFile(backup, file);
    if (!restored.ok || restored.aside === undefined) throw new Error('It was not restored.');
    expect(await plansIn()).toBe(1);
    expect(await plansIn(restored.aside)).toBe(2);
    expect(readFileSync(backup).equals(bytes)).toBe(true);
    expect(modeOf(file)).toBe('600');
  });

  it('works where the file is gone', async () => {
    await withBackup();
    rmSync(path.dirname(file), { recursive: true });
    expect(await restoreFile(backup, file)).toMatchObject({ ok: true, aside: undefined });
    expect(await plansIn()).toBe(1);
  });

  it('refuses while the bot runs, what is damaged, foreign, missing, or the file itself', async () => {
    await withBackup();
    const store = await open();
    expect(await restoreFile(backup, file)).toMatchObject({
      ok: false,
      problem: { what: expect.stringContaining('in use') as string },
    });
    await store.close();
    const refused = async (from: string) => {
      const result = await restoreFile(from, file);
      expect(result.ok).toBe(false);
      expect(await plansIn()).toBe(2);
    };
    const bad = path.join(folder, 'bad.db');
    copyFileSync(backup, bad);
    truncateSync(bad, statSync(bad).size - 8_192);
    await refused(bad);
    writeFileSync(bad, 'Dear diary, this is not a database. '.repeat(200));
    await refused(bad);
    writeFileSync(bad, '');
    await refused(bad);
    await refused(path.join(folder, 'none.db'));
    await refused(file);
    rmSync(bad);
    linkSync(file, bad);
    await refused(bad);
  });

  it('that was cut off after its decision is finished by whoever starts next; before it nothing has changed', async () => {
    await withBackup();
    copyFileSync(backup, `${file}.restoring`);
    expect(await plansIn()).toBe(2);
    renameSync(`${file}.restoring`, `${file}.restored`);
    expect(await plansIn()).toBe(1);
    const aside = readdirSync(path.dirname(file)).find(
      (name) => name.includes('.before-') && name.endsWith('Z'),
    );
    expect(await plansIn(path.join(path.dirname(file), aside ?? ''))).toBe(2);
  });
});

it('a backup copied over the file of a killed bot is not undone in silence by its log', async () => {
  const program = startProgram({ cwd: folder });
  await program.shows('Type done');
  expect(await backupFile(file, backup)).toBeUndefined();
  program.types('/deskbreak every 45m');
  await program.shows('A break comes every 45 min.');
  program.kill('SIGKILL');
  await program.exit;
  copyFileSync(file, `${backup}.old`);
  copyFileSync(backup, file);
  const opened = await openStore({ kind: 'file', path: file });
  expect(opened).toMatchObject({
    ok: false,
    problem: { what: expect.stringContaining('was replaced') as string },
  });
  expect(await restoreFile(backup, file)).toMatchObject({ ok: true });
  const store = await open();
  expect((await store.plans.list({}, 9)).map(({ plan }) => plan.every)).toEqual([60]);
  await store.close();
});

it('the log of a killed bot is played back, as ever', async () => {
  const program = startProgram({ cwd: folder });
  await program.shows('Type done');
  program.types('/deskbreak every 45m');
  await program.shows('A break comes every 45 min.');
  program.kill('SIGKILL');
  await program.exit;
  const store = await open();
  expect((await store.plans.list({}, 9)).map(({ plan }) => plan.every)).toEqual([45]);
  await store.close();
  for (const name of ['deskbreak.db', 'deskbreak.db.lock'])
    expect(modeOf(path.join(path.dirname(file), name))).toBe('600');
  expect(modeOf(path.dirname(file))).toBe('700');
});

it('a path where no folder can be made ends in an error, at once', async () => {
  expect(await openStore({ kind: 'file', path: '/proc/nowhere/x.db' })).toMatchObject({ ok: false });
});

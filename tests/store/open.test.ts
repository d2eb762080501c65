/** Opening the store: what stays, what is refused, and that nothing is lost either way. */
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { openStore, type OpenResult } from '../../src/store/open.ts';
import { connect } from '../../src/store/sqlite/connect.ts';
import { configure } from '../../src/store/sqlite/driver.ts';
import type { Store } from '../../src/store/store.ts';
import { breakOf, channel, drainDue, hour, postOne, slot, switchOn } from '../contracts/store-samples.ts';

const folder = mkdtempSync(join(tmpdir(), 'deskbreak-'));
const children: ChildProcess[] = [];

afterAll(() => {
  for (const child of children) child.kill('SIGKILL');
  rmSync(folder, { recursive: true });
});

let files = 0;
const newPath = (): string => join(folder, `${++files}`, 'deskbreak.db');

const openFile = async (path: string): Promise<OpenResult> => await openStore({ kind: 'file', path });

const open = async (path: string): Promise<Store> => {
  const opened = await openFile(path);
  if (!opened.ok) throw new Error(opened.problem.what);
  return opened.store;
};

/** What is wrong, and the remedy, in one text. */
const refusal = async (path: string): Promise<string> => {
  const opened = await openFile(path);
  if (!opened.ok) return `${opened.problem.what} ${opened.problem.remedy}`;
  await opened.store.close();
  throw new Error(`${path} was opened.`);
};

const holdElsewhere = async (path: string): Promise<ChildProcess> => {
  const script = join(import.meta.dirname, 'hold-store.ts');
  const child = spawn(process.execPath, ['--import', 'tsx', script, path], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  children.push(child);
  const [said] = (await once(child.stdout, 'data')) as [Buffer];
  expect(said.toString()).toBe('open\n');
  return child;
};

describe('a file that is opened again', () => {
  it('keeps everything', async () => {
    const path = newPath();
    const first = await open(path);
    const { id } = await switchOn(first, channel('C1'));
    const breakId = breakOf(await postOne(first, slot));
    await first.breaks.complete(breakId, 'U1', slot);
    const before = await first.plans.find(channel('C1'));
    await first.close();
    await first.close();

    const second = await open(path);
    expect(await second.plans.find(channel('C1'))).toEqual(before);
    expect(await second.plans.rotation(id)).toEqual({ drawn: ['pigeon'], last: 'pigeon' });
    expect(await second.breaks.find(breakId)).toMatchObject({ completions: 1, messageId: '1.1' });
    expect((await drainDue(second, slot + hour)).map(({ row }) => row.slot)).toEqual([slot + hour]);
    await second.close();
  });

  it('is whole by itself once it is closed', async () => {
    const path = newPath();
    const store = await open(path);
    await switchOn(store, channel('C1'));
    await store.close();
    expect(readFileSync(`${path}-wal`).length).toBe(0);
  });

  it('lets running work finish before it closes', async () => {
    const path = newPath();
    const store = await open(path);
    const changes = Promise.all(['C1', 'C2', 'C3'].map((name) => switchOn(store, channel(name))));
    await store.close();
    await changes;
    const again = await open(path);
    expect(await again.plans.count()).toBe(3);
    await again.close();
  });

  it('has every commit on the disk before it answers, and readers that never wait', () => {
    const connection = connect(join(folder, 'pragmas.db'));
    configure(connection);
    expect(connection.pragma('synchronous')).toEqual([{ synchronous: 2 }]);
    expect(connection.pragma('journal_mode')).toEqual([{ journal_mode: 'wal' }]);
    connection.close();
  });
});

describe('one process a file', () => {
  it('refuses a second one, however the path is spelled, and is free again after kill -9', async () => {
    const path = newPath();
    const child = await holdElsewhere(path);
    const link = join(folder, 'link');
    symlinkSync(join(path, '..'), link);
    const fileLink = join(folder, 'link.db');
    symlinkSync(path, fileLink);
    for (const spelled of [path, join(link, 'deskbreak.db'), fileLink, relative(process.cwd(), path)])
      expect(await refusal(spelled)).toMatch(/deskbreak\.db is in use by another Deskbreak process\. Stop/);

    // An operator may look, and take a backup.
    const operator = connect(path);
    expect(operator.prepare('select channel from plans').all()).toEqual([{ channel: 'held' }]);
    operator.exec(`vacuum into '${join(folder, 'backup.db')}'`);
    operator.close();

    const gone = once(child, 'exit');
    child.kill('SIGKILL');
    await gone;
    for (const file of [path, join(folder, 'backup.db')]) {
      const store = await open(file);
      expect((await store.plans.list({}, 10)).map((stored) => stored.channel.channel)).toEqual(['held']);
      await store.close();
    }
  });

  it('refuses a second store of the same process, and the first goes on', async () => {
    const path = newPath();
    const store = await open(path);
    expect(await refusal(path)).toContain('is in use by another Deskbreak process');
    await switchOn(store, channel('C1'));
    expect(await refusal(path)).toContain('is in use by another Deskbreak process');
    await store.close();
    await (await open(path)).close();
  });
});

describe('what cannot be opened', () => {
  it('is left as it is when it is not a database', async () => {
    const path = join(folder, 'letter.txt');
    const letter = 'Dear diary, '.repeat(1000);
    writeFileSync(path, letter);
    expect(await refusal(path)).toBe(
      `${path} is not a SQLite database; nothing in it was changed. Check DATABASE_URL, or set DATABASE_URL to another path.`,
    );
    expect(readFileSync(path, 'utf8')).toBe(letter);
  });

  it('is left as it is when it belongs to another program', async () => {
    const path = join(folder, 'music.db');
    const connection = connect(path);
    connection.exec('create table songs (title text)');
    connection.close();
    const before = readFileSync(path);
    expect(await refusal(path)).toContain(`${path} is the database of another program`);
    expect(readFileSync(path).equals(before)).toBe(true);
  });

  it('is left as it is when a newer Deskbreak wrote it', async () => {
    const path = newPath();
    await (await open(path)).close();
    const connection = connect(path);
    connection.exec("insert into kysely_migration values ('9999-tomorrow', '2030-01-01T00:00:00.000Z')");
    connection.exec('pragma wal_checkpoint(truncate)');
    connection.close();
    const before = readFileSync(path);
    expect(await refusal(path)).toMatch(/newer version of Deskbreak \(9999-tomorrow\).*Update Deskbreak/);
    expect(readFileSync(path).equals(before)).toBe(true);
  });

  it('says that a file is damaged', async () => {
    const path = newPath();
    await (await open(path)).close();
    const bytes = readFileSync(path);
    bytes.fill(0xff, 100, 4096);
    writeFileSync(path, bytes);
    expect(await refusal(path)).toMatch(/deskbreak\.db is damaged: .*backup/);
    expect(readFileSync(path).equals(bytes)).toBe(true);
  });

  it('names a file in commands as one word, whatever its name holds', async () => {
    const path = join(folder, "ann's bots $(id)", 'deskbreak.db');
    await (await open(path)).close();
    const bytes = readFileSync(path);
    bytes.fill(0xff, 100, 4096);
    writeFileSync(path, bytes);
    const typed = `'${path.replaceAll("'", String.raw`'\''`)}'`;
    expect(await refusal(path)).toContain(`sqlite3 ${typed} .recover saves`);
  });

  it('says that a folder is no file', async () => {
    expect(await refusal(folder)).toContain(`${folder} is a folder, not a database file. Set DATABASE_URL`);
  });

  it('says that the folder cannot be made', async () => {
    const file = join(folder, 'file');
    writeFileSync(file, '');
    const path = join(file, 'below', 'deskbreak.db');
    expect(await refusal(path)).toMatch(/below\/deskbreak\.db cannot be opened: part of the path is a file/);
  });

  it('says that the lock cannot be used, and what to do', async () => {
    const path = newPath();
    mkdirSync(`${path}.lock`, { recursive: true });
    expect(await refusal(path)).toMatch(/deskbreak\.db\.lock, .* cannot be used: .*Move that file away/);
  });

  it.skipIf(!existsSync('/proc/self') || process.platform !== 'linux')(
    'says that nothing can be written there',
    async () => {
      expect(await refusal('/proc/deskbreak.db')).toMatch(
        /^\/proc\/deskbreak\.db cannot be opened: .*readable and writable/,
      );
    },
  );
});

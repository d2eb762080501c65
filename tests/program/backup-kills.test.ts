/** `backup` and `restore` are killed at each of their steps: what is there afterwards is the old or the new, whole. */
import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { openStore } from '../../src/store/open.ts';
import { backupFile } from '../../src/store/sqlite/backup.ts';
import { problemOf } from '../../src/store/sqlite/whole.ts';
import { channel, switchOn } from '../contracts/store-samples.ts';
import { databasesOfThisFile, type TestDatabase } from '../support/postgres.ts';
import { inFolder, main, runProgram } from '../support/program.ts';

const preload = fileURLToPath(new URL('../support/kill-at.js', import.meta.url));

interface Errand {
  readonly cwd: string;
  readonly args: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
}

const killedAt = async (step: number, { cwd, args, env = {} }: Errand): Promise<number | string> => {
  const temporary = path.join(cwd, 'tmp');
  mkdirSync(temporary, { recursive: true });
  const { code } = await runProgram({
    cwd,
    args,
    env: {
      ...env,
      TMPDIR: temporary,
      NODE_OPTIONS: `${process.env['NODE_OPTIONS'] ?? ''} --import ${preload}`.trim(),
      LIBSQL_FROM: main,
      KILL_AT: String(step),
      STEPS_TO: path.join(cwd, 'steps'),
    },
  });
  return code;
};

/** How many steps it takes where nothing befalls it. */
async function stepsOf(errand: Errand): Promise<number> {
  expect(await killedAt(0, errand)).toBe(0);
  return Number(readFileSync(path.join(errand.cwd, 'steps'), 'utf8'));
}

const open = async (location: Parameters<typeof openStore>[0]) => {
  const opened = await openStore(location);
  if (!opened.ok) throw new Error(opened.problem.what);
  return opened.store;
};

async function plansIn(file: string): Promise<number> {
  const store = await open({ kind: 'file', path: file });
  const count = await store.plans.count();
  await store.close();
  expect(await problemOf(file, file)).toBeUndefined();
  return count;
}

/** One plan in `backup.db`, three in the database, of which one only in its log. */
async function prepare(cwd: string): Promise<{ readonly file: string; readonly backup: string }> {
  const [file, backup] = [path.join(cwd, 'data', 'deskbreak.db'), path.join(cwd, 'backup.db')];
  const store = await open({ kind: 'file', path: file });
  await switchOn(store, channel('C1'));
  expect(await backupFile(file, backup)).toBeUndefined();
  await switchOn(store, channel('C2'));
  await store.close();
  const living = await open({ kind: 'file', path: file });
  await switchOn(living, channel('C3'));
  // As a bot that was killed leaves it: what came last is in the log alone.
  mkdirSync(path.join(cwd, 'kept'));
  for (const end of ['', '-wal']) copyFileSync(`${file}${end}`, path.join(cwd, 'kept', `deskbreak.db${end}`));
  await living.close();
  return { file, backup };
}

/** The log after the file, as they were written. */
function putBack(cwd: string): void {
  rmSync(path.join(cwd, 'data'), { recursive: true });
  mkdirSync(path.join(cwd, 'data'));
  for (const end of ['', '-wal'])
    copyFileSync(path.join(cwd, 'kept', `deskbreak.db${end}`), path.join(cwd, 'data', `deskbreak.db${end}`));
}

const every = (steps: number, stride = 1): readonly number[] =>
  Array.from({ length: Math.ceil(steps / stride) }, (_, index) => 1 + index * stride);

/** With KILL_AT_EVERY_STEP=1 none is left out; that takes minutes. */
const some = (steps: number, stride: number): readonly number[] =>
  process.env['KILL_AT_EVERY_STEP'] === undefined
    ? [...new Set([...every(steps, stride), steps])]
    : every(steps);

it('a backup of a SQLite file: it is there whole or not at all, and nothing is left of those that were killed', async () => {
  await inFolder(async (cwd) => {
    await prepare(cwd);
    putBack(cwd);
    const out = path.join(cwd, 'out');
    const errand = { cwd, args: ['backup', 'out/new.db'] };
    const steps = await stepsOf(errand);
    expect(steps).toBeGreaterThan(15);
    const outcomes = new Set<boolean>();
    for (const step of some(steps, 3)) {
      rmSync(path.join(out, 'new.db'), { force: true });
      expect(await killedAt(step, errand)).toBe('SIGKILL');
      const isThere = existsSync(path.join(out, 'new.db'));
      outcomes.add(isThere);
      if (isThere) expect(await plansIn(path.join(out, 'new.db'))).toBe(3);
    }
    expect(outcomes).toEqual(new Set([true, false]));
    rmSync(path.join(out, 'new.db'), { force: true });
    expect((await runProgram(errand)).code).toBe(0);
    // Of one that was killed before it had a lock there is an empty folder at most.
    for (const name of readdirSync(out).filter((each) => each.startsWith('.deskbreak-')))
      expect(readdirSync(path.join(out, name))).toEqual([]);
    expect(await plansIn(path.join(cwd, 'data', 'deskbreak.db'))).toBe(3);
  });
}, 120_000);

it('a restore into a SQLite file: the old or the new, whole, and the old one is kept', async () => {
  await inFolder(async (cwd) => {
    const { file } = await prepare(cwd);
    putBack(cwd);
    const errand = { cwd, args: ['restore', 'backup.db'] };
    const steps = await stepsOf(errand);
    expect(steps).toBeGreaterThan(15);
    const found: number[] = [];
    for (const step of some(steps, 4)) {
      putBack(cwd);
      expect(await killedAt(step, errand)).toBe('SIGKILL');
      // An operator looks at the file.
      if (step % 3 === 1) await problemOf(file, file);
      // Whoever comes next may be the bot, a backup, or the same restore.
      if (step % 3 === 0) {
        expect((await runProgram({ cwd, args: ['backup', `after-${step}.db`] })).code).toBe(0);
        found.push(await plansIn(path.join(cwd, `after-${step}.db`)));
      } else found.push(await plansIn(file));
      const kept = readdirSync(path.dirname(file)).filter((name) => /\.before-[^.]*Z$/u.test(name));
      expect((await runProgram(errand)).code).toBe(0);
      expect(await plansIn(file)).toBe(1);
      if (found.at(-1) === 1) expect(kept).toHaveLength(1);
      if (kept[0] === undefined) continue;
      // And back to the one that was kept, with what only its log held.
      const way = { cwd, args: ['restore', path.join('data', kept[0])] };
      expect(await runProgram(way)).toMatchObject({ code: 0, err: '' });
      expect(await plansIn(file)).toBe(3);
    }
    // The old up to some step, and the new from there on.
    expect(found).toEqual([...found].sort((a, b) => b - a));
    expect(new Set(found)).toEqual(new Set([3, 1]));
  });
}, 240_000);

const fresh = databasesOfThisFile();

/** A server notices in its own time that somebody is gone. */
async function alone(database: TestDatabase): Promise<void> {
  for (;;) {
    const others = await database.run(
      `select from pg_stat_activity where datname = current_database() and application_name like 'deskbreak%'`,
    );
    if (others.length === 0) return;
  }
}

it('a backup of PostgreSQL: it is there whole or not at all, and the database is as it was', async () => {
  const database = await fresh();
  const store = await database.open();
  for (const id of ['C1', 'C2', 'C3']) await switchOn(store, channel(id));
  await inFolder(async (cwd) => {
    const errand = { cwd, args: ['backup', 'out/new.db'], env: { DATABASE_URL: database.url } };
    const steps = await stepsOf(errand);
    const made = path.join(cwd, 'out', 'new.db');
    // All near the end, where it gets its name.
    for (const step of [...some(steps - 15, 40), ...every(15).map((last) => steps - 15 + last)]) {
      rmSync(made, { force: true });
      expect(await killedAt(step, errand)).toBe('SIGKILL');
      if (existsSync(made)) expect(await plansIn(made)).toBe(3);
    }
    expect(await store.plans.count()).toBe(3);
  });
  await store.close();
}, 120_000);

it('a restore into PostgreSQL: nothing or everything, and it may be done again', async () => {
  await inFolder(async (cwd) => {
    await prepare(cwd);
    const counting = await fresh();
    const errand = (database: TestDatabase) => ({
      cwd,
      args: ['restore', 'backup.db'],
      env: { DATABASE_URL: database.url },
    });
    const steps = await stepsOf(errand(counting));
    const found: number[] = [];
    for (const step of [...some(steps - 9, 48), ...every(9).map((last) => steps - 9 + last)]) {
      const database = await fresh();
      expect(await killedAt(step, errand(database))).toBe('SIGKILL');
      await alone(database);
      const [there] = await database.run<{ plans: string | null }>(
        `select to_regclass('plans')::text as plans`,
      );
      const [counted] =
        there?.plans === null
          ? []
          : await database.run<{ n: number }>('select count(*)::integer as n from plans');
      const plans = counted?.n ?? 0;
      found.push(plans);
      const again = await runProgram(errand(database));
      if (plans === 0) expect(again).toMatchObject({ code: 0, err: '' });
      else expect(again.err).toContain('holds data already; nothing in it was changed');
      const store = await database.open();
      expect(await store.plans.count()).toBe(1);
      await store.close();
    }
    expect(found).toEqual([...found].sort());
    expect(new Set(found)).toEqual(new Set([0, 1]));
    // Whatever the killed ones have left of the copy is swept away by the next.
    expect(await killedAt(0, errand(await fresh()))).toBe(0);
    for (const name of readdirSync(path.join(cwd, 'tmp')))
      expect(readdirSync(path.join(cwd, 'tmp', name))).not.toContain('room.lock');
  });
}, 240_000);

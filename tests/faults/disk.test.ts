/** A SQLite file on a full disk, and one that another program has locked. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import Libsql from 'libsql';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { openBare, type Bare } from '../store/bare-store.ts';
import { HOUR, MINUTE, openStage } from './stage.ts';

let folder: string;
let bare: Bare;
beforeEach(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'deskbreak-faults-'));
  bare = await openBare(path.join(folder, 'deskbreak.db'));
});
afterEach(async () => {
  await bare.store.close();
  rmSync(folder, { recursive: true, force: true });
});

it('a full disk: nothing is sent that cannot be noted, and it goes on once there is room', async () => {
  const stage = await openStage({ store: bare.store });
  await stage.works(HOUR);
  const from = stage.clock.now();
  const [[pages]] = bare.connection.prepare('pragma page_count').raw().all() as [[number]];
  bare.connection.exec(`pragma max_page_count = ${pages}`);
  // What little room is left in the pages is used up.
  await stage.works(2 * HOUR);
  const meanwhile = stage.desk.logged.filter(({ level }) => level === 'error').length;
  const to = stage.clock.now();
  bare.connection.exec('pragma max_page_count = 1000000');
  await stage.works(HOUR);
  const verdict = await stage.judge(
    { from, to },
    { unclear: (sentAt) => sentAt >= from && sentAt <= to, served: [{ from: to, to: stage.clock.now() }] },
  );
  expect(verdict.problems).toEqual([]);
  expect(meanwhile).toBeGreaterThan(0);
});

it.each([
  ['for two minutes: late, but not too late', 2 * MINUTE],
  ['for half an hour: what went by is skipped', 30 * MINUTE],
])('another program locks the database %s', async (_, lockedFor) => {
  const stage = await openStage({ store: bare.store });
  await stage.works(HOUR);
  const from = stage.clock.now();
  bare.connection.exec('pragma busy_timeout = 0');
  const other = new Libsql(path.join(folder, 'deskbreak.db'));
  other.exec('begin immediate');
  await stage.works(lockedFor);
  other.exec('rollback');
  other.close();
  const to = stage.clock.now();
  await stage.works(HOUR);
  const verdict = await stage.judge({ from, to });
  expect(verdict.problems).toEqual([]);
  if (lockedFor < 5 * MINUTE) expect(verdict.late).toBe(0);
  else expect(verdict.late).toBeGreaterThan(0);
});

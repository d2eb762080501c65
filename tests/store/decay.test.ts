/** Pages that go bad in the file while the bot works on it: what it remembers of them must not hide that. */
import { closeSync, fstatSync, mkdtempSync, openSync, rmSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { performance } from 'node:perf_hooks';
import Libsql from 'libsql';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { openStore } from '../../src/store/open.ts';
import type { StoreProblem } from '../../src/store/problem.ts';
import { restoreFile } from '../../src/store/sqlite/restore.ts';
import { channel, switchOn } from '../contracts/store-samples.ts';

let folder: string;
let file: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'deskbreak-decay-'));
  file = path.join(folder, 'deskbreak.db');
});
afterEach(() => {
  vi.restoreAllMocks();
  rmSync(folder, { recursive: true, force: true });
});

const open = async (lost: (problem: StoreProblem) => void = () => undefined) => {
  const opened = await openStore({ kind: 'file', path: file }, { lost });
  if (!opened.ok) throw new Error(opened.problem.what);
  return opened.store;
};

/** All that was written is in the file, and none of it in the log alone. */
function checkpoint(): void {
  const other = new Libsql(file);
  other.exec('pragma wal_checkpoint(passive)');
  other.close();
}

function overwrite(byte: number): void {
  const descriptor = openSync(file, 'r+');
  const { size } = fstatSync(descriptor);
  for (let at = 4096; at < size; at += 4096) writeSync(descriptor, Buffer.alloc(4096, byte), 0, 4096, at);
  closeSync(descriptor);
}

it.each([
  ['garbage', 0xa5],
  ['zeros', 0],
])('%s: it is noticed within a minute, and what the process remembers is kept', async (_, byte) => {
  const problems: StoreProblem[] = [];
  const store = await open((problem) => problems.push(problem));
  await switchOn(store, channel('C1'));
  await switchOn(store, channel('C2'));
  checkpoint();
  overwrite(byte);
  const now = performance.now();
  vi.spyOn(performance, 'now').mockReturnValue(now + 61_000);
  await expect(store.plans.count()).rejects.toThrow('is damaged');
  await expect(switchOn(store, channel('C3'))).rejects.toThrow('is damaged');
  await store.close();
  expect(problems).toHaveLength(1);
  vi.restoreAllMocks();
  expect(problems[0]?.remedy).toMatch(
    /^All that was in it is kept\. To go on with that: deskbreak restore /u,
  );
  const rescued = /restore (\S+)$/u.exec(problems[0]?.remedy ?? '')?.[1] ?? '';
  expect(await restoreFile(rescued, file)).toMatchObject({ ok: true });
  const again = await open();
  expect(await again.plans.count()).toBe(2);
  await again.close();
});

it('a file that is whole is read over each minute, and nothing comes of it', async () => {
  const store = await open();
  const from = performance.now();
  const clock = vi.spyOn(performance, 'now');
  for (let minute = 1; minute <= 5; minute += 1) {
    clock.mockReturnValue(from + minute * 61_000);
    await switchOn(store, channel(`C${minute}`));
    if (minute === 3) checkpoint();
  }
  expect(await store.plans.count()).toBe(5);
  await store.close();
});

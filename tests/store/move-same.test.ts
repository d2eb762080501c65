/** A database is not moved onto itself, whatever it is called. */
import { linkSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { parseLocation, type Location } from '../../src/store/location.ts';
import { moveStore } from '../../src/store/move/move.ts';
import { isSamePlace } from '../../src/store/files/same.ts';

const folder = mkdtempSync(join(tmpdir(), 'deskbreak-same-'));
const file = join(folder, 'a.db');
writeFileSync(file, '');
linkSync(file, join(folder, 'hard.db'));
symlinkSync(file, join(folder, 'soft.db'));
symlinkSync(folder, join(folder, 'folder'));
afterAll(() => {
  rmSync(folder, { recursive: true });
});

const at = (text: string): Location => {
  const read = parseLocation(text);
  if (!read.ok) throw new Error(read.problem.what);
  return read.location;
};
const server = 'postgres://bot:secret@db.example.com/deskbreak';

it.each([
  [file, file],
  [file, relative(process.cwd(), file)],
  [file, join(folder, 'hard.db')],
  [file, join(folder, 'soft.db')],
  [file, join(folder, 'folder', 'a.db')],
  [file, `file://${file}`],
  [file, `${file}-wal`],
  [file, `${file}-shm`],
  [file, `${file}.lock`],
  [join(folder, 'soft.db'), `${file}-wal`],
  [server, 'postgresql://other:word@DB.Example.com:5432/deskbreak?sslmode=require'],
  ['postgres://127.0.0.1/deskbreak', 'postgres://bot@localhost:5432/deskbreak'],
])('%s and %s are one', async (from, to) => {
  expect(isSamePlace(at(from), at(to))).toBe(true);
  expect(await moveStore(at(from), at(to))).toMatchObject({ ok: false, about: 'target' });
});

it.each([
  [file, join(folder, 'b.db')],
  [file, server],
  [server, 'postgres://bot:secret@db.example.com/other'],
  [server, 'postgres://bot:secret@db.example.com:5433/deskbreak'],
  [server, `${server}?options=-c%20search_path%3Dother`],
])('%s and %s are two', (from, to) => {
  expect(isSamePlace(at(from), at(to))).toBe(false);
});

/** A SQLite file to move a store from or to. */
import { existsSync } from 'node:fs';
import { Kysely } from 'kysely';
import { notEmpty, type PlaceResult, type Role } from '../move/place.ts';
import { nothingThere, outdated } from '../problem.ts';
import type { Database } from '../database/schema.ts';
import { connectFile, type Check } from './connection.ts';
import { sqliteDialect } from './dialect.ts';
import { kyselyDialect } from './driver.ts';
import { inspect, prepare } from './prepare.ts';

export const openFilePlace = async (path: string, role: Role): Promise<PlaceResult> => {
  if (role !== 'target' && !existsSync(path)) return { ok: false, problem: nothingThere(path) };
  const connected = await connectFile(path, role === 'target' ? prepareNew : check);
  if (!connected.ok) return connected;
  const { connection, release } = connected;
  const db = new Kysely<Database>({ dialect: kyselyDialect(connection) });
  return {
    ok: true,
    place: {
      dialect: sqliteDialect,
      // Holds the write lock from its beginning: an operator's sqlite3 has to wait as well.
      transaction: (work) => db.transaction().execute(work),
      async close() {
        await db.destroy();
        release();
      },
    },
  };
};

const prepareNew: Check = async (connection, path) =>
  (await inspect(connection, path)) === 'old' ? notEmpty : await prepare(connection, path);

const check: Check = async (connection, path) => {
  const found = await inspect(connection, path);
  switch (found) {
    case 'ready':
      return undefined;
    case 'new':
      return nothingThere(path);
    case 'old':
      return outdated(path);
    default:
      return found;
  }
};

/** A PostgreSQL server for one measurement, and databases with many plans on it. */
import { randomBytes } from 'node:crypto';
import { Client } from 'pg';
import { writePlan } from '../../src/store/database/rows.ts';
import { startServer } from '../support/postgres/server.ts';
import { mustOpen } from './drain.ts';
import { plan, slot } from './fill.ts';

/**
 * Gives `work` the URL of a new and empty database. `TEST_POSTGRES_URL` names a server to use; without it there is one
 * of its own, which forgoes waiting for the disk, for us as for what is measured beside us.
 */
export async function withDatabase<T>(work: (url: string) => Promise<T>): Promise<T> {
  const given = process.env['TEST_POSTGRES_URL'] ?? '';
  const server = given === '' ? await startServer() : undefined;
  const url = server?.url ?? given;
  const name = `deskbreak_bench_${randomBytes(6).toString('hex')}`;
  try {
    await run(url, `create database ${name} encoding 'UTF8' template template0`);
    const own = new URL(url);
    own.pathname = `/${name}`;
    return await work(own.href);
  } finally {
    await run(url, `drop database if exists ${name} with (force)`);
    await server?.stop();
  }
}

export async function run(url: string, statement: string): Promise<readonly Record<string, unknown>[]> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query<Record<string, unknown>>(statement)).rows;
  } finally {
    await client.end();
  }
}

const cell = (value: unknown): string =>
  typeof value === 'string' ? `'${value.replaceAll("'", "''")}'` : String(value);

/** Migrates the database by the store itself, and writes plans that are all due at their slot. */
export async function fillServer(url: string, channels: number): Promise<void> {
  await (await mustOpen({ kind: 'postgres', url })).close();
  const columns = Object.entries(writePlan(plan));
  const names = columns.map(([name]) => name).join(', ');
  const values = columns.map(([, value]) => cell(value)).join(', ');
  await run(
    url,
    `insert into plans (id, platform, workspace, channel, revision, changed_at, ${names})
     select n + 1, 'bench', 'T' || n / 100, 'C' || n, 1, 0, ${values} from generate_series(0, ${channels - 1}) as n;
     insert into due (at, plan, slot, revision)
     select ${slot}, n + 1, ${slot}, 1 from generate_series(0, ${channels - 1}) as n`,
  );
  await run(url, 'vacuum analyze');
}

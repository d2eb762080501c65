/** PostgreSQL for tests: databases of one's own, on the one server of the run. */
import { randomBytes } from 'node:crypto';
import { connect } from 'node:net';
import { text } from 'node:stream/consumers';
import { Client } from 'pg';
import { afterAll, inject } from 'vitest';
import { openStore } from '../../src/store/open.ts';
import type { Store } from '../../src/store/store.ts';
import { tableNames } from '../../src/store/database/tables.ts';
import type { Answer } from './postgres/setup.ts';

export interface TestDatabase {
  readonly url: string;
  /** Runs a statement as an operator would. */
  run<R extends object>(statement: string, values?: unknown[]): Promise<readonly R[]>;
  open(options?: { readonly poolSize?: number }): Promise<Store>;
  /** Drops all rows of the store. */
  empty(): Promise<void>;
  drop(): Promise<void>;
}

/** Starts the server if nobody has yet. */
export const serverUrl = async (): Promise<string> => {
  const said = JSON.parse(await text(connect(inject('postgresDoor'), '127.0.0.1'))) as Answer;
  if ('wrong' in said) throw new Error(said.wrong);
  return said.url;
};

/** A new and empty database that nobody else uses. */
export const newDatabase = async (options = "encoding 'UTF8'"): Promise<TestDatabase> => {
  const server = await serverUrl();
  const name = `deskbreak_test_${randomBytes(6).toString('hex')}`;
  await run(server, `create database ${name} ${options} template template0`);
  return databaseAt(withDatabase(server, name), () =>
    run(server, `drop database ${name} with (force)`).then(() => undefined),
  );
};

/** Makes such databases, which are dropped after all tests of the file. */
export function databasesOfThisFile(): () => Promise<TestDatabase> {
  const databases: TestDatabase[] = [];
  afterAll(() => Promise.all(databases.map((database) => database.drop())));
  return async () => {
    const database = await newDatabase();
    databases.push(database);
    return database;
  };
}

/** A database that is there. */
export const databaseAt = (url: string, drop: () => Promise<void>): TestDatabase => ({
  url,
  run: (statement, values) => run(url, statement, values),
  async open(options = {}) {
    const opened = await openStore({ kind: 'postgres', url }, options);
    if (!opened.ok) throw new Error(opened.problem.what);
    return opened.store;
  },
  async empty() {
    await run(url, tableNames.map((name) => `delete from ${name}`).join(';'));
  },
  drop,
});

const withDatabase = (url: string, name: string): string => {
  const other = new URL(url);
  other.pathname = `/${name}`;
  return other.href;
};

const run = async <R extends object>(
  url: string,
  statement: string,
  values?: unknown[],
): Promise<readonly R[]> => {
  const client = new Client({ connectionString: url, application_name: 'operator' });
  await client.connect();
  try {
    return (await client.query<R>(statement, values)).rows;
  } finally {
    await client.end();
  }
};

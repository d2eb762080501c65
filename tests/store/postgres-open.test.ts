/** Opening a store on a server: what is refused, and that nothing is changed by it. */
import { once } from 'node:events';
import { createServer, type AddressInfo } from 'node:net';
import { afterAll, describe, expect, it } from 'vitest';
import { openStore } from '../../src/store/open.ts';
import { problemOf } from '../../src/store/postgres/problems.ts';
import { channel, switchOn } from '../contracts/store-samples.ts';
import { newDatabase, serverUrl, type TestDatabase } from '../support/postgres.ts';

const databases: TestDatabase[] = [];
const fresh = async (options?: string): Promise<TestDatabase> => {
  const database = await newDatabase(options);
  databases.push(database);
  return database;
};
afterAll(() => Promise.all(databases.map((database) => database.drop())));

/** What is wrong, and the remedy, in one text. */
const refusal = async (url: string): Promise<string> => {
  const opened = await openStore({ kind: 'postgres', url });
  if (!opened.ok) return `${opened.problem.what} ${opened.problem.remedy}`;
  await opened.store.close();
  throw new Error('It was opened.');
};

const changed = (url: string, change: (parts: URL) => void): string => {
  const parts = new URL(url);
  change(parts);
  return parts.href;
};

/** Names and definitions of all that is there. */
const schemaOf = (database: TestDatabase): Promise<unknown> =>
  database.run(
    `select table_schema, table_name, column_name from information_schema.columns
     where table_schema not in ('pg_catalog', 'information_schema') order by 1, 2, 3`,
  );

describe('a database that is opened', () => {
  it('is made ready by one of many that come at once', async () => {
    const database = await fresh();
    const stores = await Promise.all(Array.from({ length: 5 }, () => database.open()));
    await Promise.all(stores.map((store, index) => switchOn(store, channel(`C${index}`))));
    expect(await stores[0]?.plans.count()).toBe(5);
    await Promise.all(stores.map((store) => store.close()));
  });

  it('keeps everything', async () => {
    const database = await fresh();
    const first = await database.open();
    const plan = await switchOn(first, channel('C1'));
    await first.close();
    await first.close();
    const second = await database.open();
    expect(await second.plans.find(channel('C1'))).toEqual(plan);
    await second.close();
  });

  it('may be shared by several, each in a schema of its own', async () => {
    const database = await fresh();
    await database.run('create schema one');
    await database.run('create schema two');
    const at = (schema: string) =>
      changed(database.url, (parts) => {
        parts.searchParams.set('options', `-c search_path=${schema}`);
      });
    for (const schema of ['one', 'two']) {
      const opened = await openStore({ kind: 'postgres', url: at(schema) });
      if (!opened.ok) throw new Error(opened.problem.what);
      expect(await opened.store.plans.count()).toBe(0);
      await switchOn(opened.store, channel('C1'));
      await opened.store.close();
    }
    expect(await refusal(at('three'))).toMatch(/has no schema to keep tables in\. Create the schema/);
  });
});

describe('what cannot be used', () => {
  it.each<[string, (parts: URL) => void, RegExp]>([
    [
      'host is unknown',
      (parts) => (parts.hostname = 'nowhere.invalid'),
      /^The host in DATABASE_URL is unknown/,
    ],
    ['port is closed', (parts) => (parts.port = '1'), /^Nothing listens at the host and the port/],
    [
      'password is wrong',
      (parts) => (parts.password = 'secret@'),
      /does not accept the user and the password/,
    ],
    ['database is missing', (parts) => (parts.pathname = '/nothing'), /does not exist\. Create it/],
    ['TLS is missing', (parts) => (parts.search = '?sslmode=verify-full'), /does not encrypt.*sslmode/],
    [
      'certificate is missing',
      (parts) => (parts.search = '?sslmode=verify-full&sslrootcert=/no/such/file.pem'),
      /file\.pem.*Correct sslrootcert/,
    ],
  ])('is named where its %s, and nothing of the URL is repeated', async (_, change, told) => {
    const server = await serverUrl();
    const said = await refusal(changed(server, change));
    expect(said).toMatch(told);
    expect(said).toMatch(/[.\w]$/);
    for (const password of [new URL(server).password, 'secret']) expect(said).not.toContain(password);
  });

  it('is named where it is no PostgreSQL server', async () => {
    const server = createServer((socket) => socket.end('HTTP/1.1 400 Bad Request\r\n\r\n')).listen(
      0,
      '127.0.0.1',
    );
    await once(server, 'listening');
    // A server that listens at a port has such an address.
    const { port } = server.address() as AddressInfo;
    expect(await refusal(`postgres://bot:secret@127.0.0.1:${port}/deskbreak`)).toMatch(
      /is no PostgreSQL server/,
    );
    server.close();
  });

  it('is named where the user may not make tables', async () => {
    const database = await fresh();
    const role = new URL(database.url).pathname.slice(1);
    await database.run(`create role ${role} login password 'secret'`);
    const said = await refusal(
      changed(database.url, (parts) => {
        [parts.username, parts.password] = [role, 'secret'];
      }),
    );
    await database.run(`drop role ${role}`);
    expect(said).toMatch(/may not do what Deskbreak needs: permission denied.*alter database/);
  });

  it('is named where nothing can be written', async () => {
    const database = await fresh();
    await database.run(
      `alter database ${new URL(database.url).pathname.slice(1)} set default_transaction_read_only = on`,
    );
    expect(await refusal(database.url)).toMatch(/is read-only\. Name the primary server/);
  });

  it('is named where text has another encoding', async () => {
    const database = await fresh("encoding 'LATIN1' locale 'C'");
    expect(await refusal(database.url)).toMatch(/keeps text as LATIN1.*encoding 'UTF8'/);
  });

  it('is left as it is where a newer Deskbreak has used it', async () => {
    const database = await fresh();
    await (await database.open()).close();
    await database.run("insert into kysely_migration values ('9999-tomorrow', '2030-01-01T00:00:00.000Z')");
    const before = await schemaOf(database);
    expect(await refusal(database.url)).toMatch(
      /newer version of Deskbreak \(9999-tomorrow\).*Update Deskbreak/,
    );
    expect(await schemaOf(database)).toEqual(before);
  });

  it('is left as it is where another program has tables of the same name', async () => {
    const database = await fresh();
    await database.run('create table plans (title text)');
    const before = await schemaOf(database);
    expect(await refusal(database.url)).toMatch(/holds tables of another program; nothing in it was changed/);
    expect(await schemaOf(database)).toEqual(before);
  });
});

it.each([
  [{ code: 'EAI_AGAIN' }, 'The host in DATABASE_URL is unknown.'],
  [{ code: 'ETIMEDOUT' }, 'The server in DATABASE_URL does not answer.'],
  [
    { message: 'Connection terminated due to connection timeout' },
    'The server in DATABASE_URL does not answer.',
  ],
  [
    { code: 'SELF_SIGNED_CERT_IN_CHAIN', message: 'self-signed certificate' },
    'no certificate that can be trusted',
  ],
  [{ code: 'ERR_TLS_CERT_ALTNAME_INVALID' }, 'is for another host'],
])('%j is told in words', (fault, what) => {
  expect(problemOf(Object.assign(new Error('It failed.'), fault)).what).toContain(what);
});

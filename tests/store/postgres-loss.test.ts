/** When the server goes away: whoever is asking hears of it, nobody else does, and all goes on when it is back. */
import { once } from 'node:events';
import { connect, createServer, type AddressInfo } from 'node:net';
import { Client } from 'pg';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Store } from '../../src/store/store.ts';
import {
  channel,
  claimDue,
  claimOne,
  hour,
  lease,
  onPlan,
  posted,
  resultOf,
  slot,
  startOf,
  stateOf,
  switchOn,
} from '../contracts/store-samples.ts';
import { databaseAt, newDatabase, type TestDatabase } from '../support/postgres.ts';
import { startServer, type PostgresServer } from '../support/postgres/server.ts';
import { mondayMorning, openDesk } from '../support/desk.ts';

const endAll = `select pg_terminate_backend(pid, 10000) from pg_stat_activity
  where datname = current_database() and pid <> pg_backend_pid()`;

describe('connections that are ended', () => {
  let database: TestDatabase;
  let store: Store;

  beforeAll(async () => {
    database = await newDatabase();
  });
  beforeEach(async () => {
    store = await database.open({ poolSize: 3 });
    await database.empty();
  });
  afterEach(() => store.close());
  afterAll(() => database.drop());

  it('are replaced, and nobody notices', async () => {
    await Promise.all(['C1', 'C2', 'C3'].map((name) => switchOn(store, channel(name))));
    await database.run(endAll);
    expect(await store.plans.count()).toBe(3);
    expect(await claimDue(store, slot)).toHaveLength(3);
  });

  it('fail what is under way, whole, and nothing else', async () => {
    await switchOn(store, channel('C1'));
    const operator = new Client({ connectionString: database.url, application_name: 'operator' });
    await operator.connect();
    await operator.query('begin');
    await operator.query('select from plans for update');
    const waiting = store.plans.change(channel('C1'), () => ({ changedAt: 1, plan: onPlan }));
    const failed = expect(waiting).rejects.toThrow(/terminat/);
    await untilSomebodyWaits(database);
    await database.run(`${endAll} and application_name = 'deskbreak'`);
    await failed;
    await operator.end();
    expect((await store.plans.find(channel('C1')))?.revision).toBe(1);
    expect((await switchOn(store, channel('C1'))).revision).toBe(2);
  });

  it('do not matter to what was prepared before a migration', async () => {
    await switchOn(store, channel('C1'));
    const find = () => Promise.all([1, 2, 3].map(() => store.plans.find(channel('C1'))));
    const before = await find();
    await database.run(`alter table plans add column tomorrow integer`);
    expect(await find()).toEqual(before);
    expect((await switchOn(store, channel('C1'))).revision).toBe(2);
    await database.run(`alter table plans drop column tomorrow`);
    expect((await switchOn(store, channel('C1'))).revision).toBe(3);
  });
});

const untilSomebodyWaits = async (database: TestDatabase): Promise<void> => {
  for (;;) {
    const waiting = await database.run(
      "select from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'",
    );
    if (waiting.length > 0) return;
  }
};

describe('a commit whose answer is lost', () => {
  let database: TestDatabase;
  let direct: Store;

  beforeAll(async () => {
    database = await newDatabase();
    direct = await database.open();
  });
  beforeEach(() => database.empty());
  afterAll(async () => {
    await direct.close();
    await database.drop();
  });

  /** A store whose next commit arrives, while the connection is gone before the answer comes. */
  const cutOff = async (): Promise<{
    readonly store: Store;
    readonly cut: () => void;
    readonly end: () => Promise<void>;
  }> => {
    const { hostname, port } = new URL(database.url);
    let cutting = false;
    const proxy = createServer((client) => {
      const server = connect(Number(port), hostname);
      client.on('data', (sent) => {
        server.write(sent);
        if (!cutting || !sent.includes('commit\0')) return;
        cutting = false;
        client.destroy();
        server.end();
      });
      server.on('data', (said) => client.destroyed || client.write(said));
      client.on('close', () => server.end());
      server.on('close', () => client.destroy());
      for (const socket of [client, server]) socket.on('error', () => undefined);
    }).listen(0, '127.0.0.1');
    await once(proxy, 'listening');
    const url = new URL(database.url);
    // A server that listens at a port has such an address.
    url.port = String((proxy.address() as AddressInfo).port);
    const store = await databaseAt(url.href, () => Promise.resolve()).open();
    return {
      store,
      cut: () => {
        cutting = true;
      },
      end: async () => {
        await store.close();
        proxy.close();
      },
    };
  };

  it('leaves claims to their lease, a beginning unconfirmed, and lets a settlement be repeated', async () => {
    const { store, cut, end } = await cutOff();
    await switchOn(store, channel('C1'));

    cut();
    await expect(claimDue(store, slot)).rejects.toThrow('terminated');
    expect(await claimDue(store, slot)).toEqual([]);
    const held = await claimOne(store, slot + lease);

    cut();
    await expect(store.ledger.begin([startOf(held, slot)], slot)).rejects.toThrow('terminated');
    expect(await store.ledger.begin([startOf(held, slot)], slot)).toEqual(['lost']);
    await claimDue(store, slot + 2 * lease);
    expect(await stateOf(direct, held)).toEqual({ is: 'unconfirmed' });

    const next = await claimOne(store, slot + hour);
    await store.ledger.begin([startOf(next, slot + hour)], slot + hour);
    cut();
    await expect(store.ledger.settle([resultOf(next, posted())])).rejects.toThrow('terminated');
    expect(await store.ledger.settle([resultOf(next, posted())])).toEqual([false]);
    expect(await stateOf(direct, next)).toEqual({ is: 'posted' });
    await end();
  });
});

describe('a server that stops', () => {
  let server: PostgresServer;

  beforeAll(async () => {
    server = await startServer();
  });
  afterAll(() => server.stop());

  it('fails every question at once, and answers again when it is back', async () => {
    const store = await databaseAt(server.url, () => Promise.resolve()).open();
    await switchOn(store, channel('C1'));
    await server.crash();
    for (let asked = 0; asked < 3; asked += 1) {
      await expect(store.plans.count()).rejects.toThrow();
      await expect(switchOn(store, channel('C2'))).rejects.toThrow();
    }
    await server.start();
    expect(await store.plans.count()).toBe(1);
    await server.crash();
    await expect(store.close()).resolves.toBeUndefined();
    await server.start();
  });

  it('lets the schedule wait, and what is due is served when it is back', async () => {
    const store = await databaseAt(server.url, () => Promise.resolve()).open();
    const desk = await openDesk({ store });
    await desk.plan({});
    await server.crash();
    desk.clock.set(mondayMorning + 60_000);
    await desk.app.tick();
    expect(desk.logged.map(({ message }) => message)).toContain('The store did not answer; trying again.');
    await server.start();
    await desk.app.tick();
    await desk.app.idle();
    expect(desk.adapter.attempts).toHaveLength(1);
    await desk.app.stop();
  });
});

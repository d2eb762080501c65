/**
 * How fast the store is: `npx tsx tests/bench/store.ts`. Claim-and-settle cycles a second (taken, begun and
 * settled, three transactions a batch) over 100k plans that are due at once, and an empty tick among 1M.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Kysely } from 'kysely';
import { newPlan } from '../../content/plan.ts';
import type { BreakId, DueSlot } from '../../scheduler/ports.ts';
import { migrate } from '../../src/store/migrations/migrate.ts';
import { writePlan } from '../../src/store/rows.ts';
import type { Database } from '../../src/store/schema.ts';
import { createStore } from '../../src/store/sql-store.ts';
import { configure, connect, kyselyDialect, sqliteDialect } from '../../src/store/sqlite.ts';
import type { Store } from '../../src/store/store.ts';

const slot = Date.UTC(2026, 0, 5, 9, 50);
const hour = 3_600_000;

type Connection = ReturnType<typeof connect>;

/** A database with `count` plans, each with one planned row: due at once, or spread over the coming `spread` ms. */
const fill = async (path: string, count: number, spread = 0): Promise<Connection> => {
  const connection = connect(path);
  configure(connection);
  await migrate(new Kysely<unknown>({ dialect: kyselyDialect(connection) }), sqliteDialect);
  const columns = Object.entries(writePlan({ ...newPlan('Europe/Berlin'), state: { is: 'on' } }));
  const names = columns.map(([name]) => name).join(', ');
  const values = columns
    .map(([, value]) => (typeof value === 'string' ? `'${value}'` : String(value)))
    .join(', ');
  const numbers = `with recursive numbers(n) as (select 1 union all select n + 1 from numbers where n < ${count})`;
  connection.exec('begin');
  connection.exec(
    `${numbers} insert into plans (id, platform, workspace, channel, revision, ${names})
     select n, 'slack', 'T0' || (n / 100), 'C0' || n, 1, ${values} from numbers`,
  );
  connection.exec(
    `${numbers} insert into due (at, plan, slot, lease, revision)
     select ${slot} + (n * 7919) % ${Math.max(spread, 1)}, n, ${slot}, 0, 1 from numbers order by 1, 2`,
  );
  connection.exec('commit');
  return connection;
};

const storeOn = (connection: Connection): Store => {
  const db = new Kysely<Database>({ dialect: kyselyDialect(connection) });
  const report = (sentence: string): never => {
    throw new Error(sentence);
  };
  return createStore(db, sqliteDialect, { report, release: () => undefined });
};

interface Call {
  readonly text: string;
  readonly parameters: unknown[];
}

/** Notes every statement that a connection is asked to run. */
const record = (connection: Connection): readonly Call[] => {
  const calls: Call[] = [];
  const prepare = connection.prepare.bind(connection);
  connection.prepare = ((text: string) => {
    const statement = prepare(text);
    for (const way of ['all', 'run'] as const) {
      const original = statement[way].bind(statement) as (...parameters: unknown[]) => never;
      statement[way] = (...parameters: unknown[]) => {
        calls.push({ text, parameters });
        return original(...parameters);
      };
    }
    return statement;
  }) as typeof connection.prepare;
  return calls;
};

/** The same statements with nothing around them: what is left of the time when Kysely and our code cost nothing. */
const replay = (connection: Connection, calls: readonly Call[]): void => {
  const statements = new Map<string, ReturnType<Connection['prepare']>>();
  for (const { text, parameters } of calls) {
    const statement = statements.get(text) ?? connection.prepare(text);
    statements.set(text, statement);
    if (statement.reader) statement.raw().all(...parameters);
    else statement.run(...parameters);
  }
};

interface Cost {
  readonly seconds: number;
  /** Of the processor: what the wall clock would show on an idle machine, but for the disk. */
  readonly cpu: number;
}

const measure = async <T>(work: () => T | Promise<T>): Promise<{ readonly result: T } & Cost> => {
  const [start, cpuStart] = [performance.now(), process.cpuUsage()];
  const result = await work();
  const { user, system } = process.cpuUsage(cpuStart);
  return { result, seconds: (performance.now() - start) / 1000, cpu: (user + system) / 1e6 };
};

let serial = 0;
const poses = ['pigeon', 'rabbit', 'cat-cow', 'forward-fold', 'happy-baby'] as const;

const decide = (now: number) => (due: DueSlot) => {
  serial += 1;
  const id = serial.toString(36).padStart(16, '0');
  const claim = {
    token: id,
    breakId: id as BreakId,
    pose: 'pigeon',
    version: 'chair',
    revision: due.revision,
  } as const;
  return {
    record: { state: { is: 'claimed' }, claim, sentAt: undefined } as const,
    lookAgainAt: now + 30_000,
    next: { slot: due.row.slot + hour, at: due.row.slot + hour },
    missed: [],
    claim,
  };
};

/** Serves everything that is due at `now`; returns how much that was. */
const drain = async (store: Store, now: number, batch: number): Promise<number> => {
  let cycles = 0;
  for (;;) {
    const taken = await store.ledger.takeDue(now, batch, decide(now));
    if (taken.length === 0) return cycles;
    cycles += taken.length;
    await store.ledger.begin(
      taken.map(({ due, change }) => ({
        plan: due.row.plan,
        slot: due.row.slot,
        claim: change.claim,
        leaseAt: change.lookAgainAt,
        sentAt: now,
        rotation: { drawn: poses, last: 'pigeon' },
      })),
      now,
    );
    await store.ledger.settle(
      taken.map(({ due, change }) => ({
        plan: due.row.plan,
        slot: due.row.slot,
        token: change.claim.token,
        breakId: change.claim.breakId,
        leaseAt: change.lookAgainAt,
        result: { is: 'posted', messageId: '1767606600.123456' },
      })),
    );
  }
};

const folder = mkdtempSync(join(tmpdir(), 'deskbreak-bench-'));
const say = (label: string, value: string): boolean => process.stdout.write(`${label.padEnd(52)} ${value}\n`);
const rate = (count: number, { seconds, cpu }: Cost): string => {
  const each = (time: number): string => Math.round(count / time).toLocaleString('en');
  return `${each(seconds)} cycles/s, ${each(cpu)} a second of CPU`;
};

try {
  for (const [where, path] of [
    ['memory', () => ':memory:'],
    ['file', (name: string) => join(folder, `${name}.db`)],
  ] as const) {
    const connection = await fill(path('ours'), 100_000);
    const calls = record(connection);
    const store = storeOn(connection);
    const ours = await measure(() => drain(store, slot, 250));
    say(`claim, begin and settle, 100k plans, batch 250, ${where}`, rate(ours.result, ours));
    const bare = await fill(path('bare'), 100_000);
    const raw = await measure(() => {
      replay(bare, calls);
    });
    say('  the same statements without Kysely and the store', rate(ours.result, raw));
    say('  ours of raw, by CPU', (raw.cpu / ours.cpu).toFixed(2));
    await store.close();
    bare.close();
  }

  const many = storeOn(await fill(join(folder, 'million.db'), 1_000_000, 100 * 60_000));
  const due = await measure(() => drain(many, slot + 60_000, 250));
  say('1M plans, 10k of them due, file', `${(due.seconds * 1000).toFixed(0)} ms for ${due.result}`);
  const ticks = 100_000;
  const empty = await measure(async () => {
    for (let tick = 0; tick < ticks; tick++) await many.ledger.takeDue(slot, 250, decide(slot));
  });
  say('empty tick among 1M', `${((empty.cpu * 1e6) / ticks).toFixed(1)} µs of CPU`);
  await many.close();
} finally {
  rmSync(folder, { recursive: true });
}

/** What it costs that nothing is due. */
import { setTimeout as delay } from 'node:timers/promises';
import Libsql from 'libsql';
import { clockAt, openApp } from '../burst.ts';
import { mustOpen } from '../drain.ts';
import { copyOf, fillFile, slot } from '../fill.ts';
import { costOf, steadily, stopwatch } from '../measure.ts';
import { nowhere } from '../nowhere.ts';
import { fillServer, withDatabase } from '../postgres.ts';
import { defineRow, ours, type Bench } from '../row.ts';

const MANY = 1_000_000;
const HOUR = 60 * 60_000;
const SECONDS = 30;
/** Start-up leaves things to be swept up and compiled. */
const AFTER_START_MS = 15_000;
const TICKS = 20_000;
const SERVER_TICKS = 2_000;

const nothing = (): never => {
  throw new Error('Nothing was due.');
};

/** Microseconds of CPU for one look at the store. */
async function emptyTick(bench: Bench): Promise<number> {
  const store = await mustOpen({ kind: 'file', path: copyOf(bench, 'many') });
  const ticks = async (): Promise<void> => {
    for (let tick = 0; tick < TICKS; tick += 1)
      await store.ledger.takeDue(slot - HOUR, store.ledger.batch, nothing);
  };
  await ticks();
  const { cpu } = await costOf(ticks);
  await store.close();
  return (cpu * 1000) / TICKS;
}

/** The same question without the store. */
function emptyQuery(bench: Bench): number {
  const connection = new Libsql(copyOf(bench, 'many'));
  const statement = connection.prepare('select at from due where at <= ? limit 1');
  const cost = steadily(() => {
    const stop = stopwatch();
    for (let tick = 0; tick < TICKS; tick += 1) statement.all(slot - HOUR);
    return (stop().cpu * 1000) / TICKS;
  });
  connection.close();
  return cost;
}

/** Milliseconds for one look at a server, the way there and back included. */
const emptyServerTick = (): Promise<number> =>
  withDatabase(async (url) => {
    await fillServer(url, MANY);
    const store = await mustOpen({ kind: 'postgres', url });
    const ticks = async (count: number): Promise<void> => {
      for (let tick = 0; tick < count; tick += 1)
        await store.ledger.takeDue(slot - HOUR, store.ledger.batch, nothing);
    };
    await ticks(SERVER_TICKS);
    const { wall } = await costOf(() => ticks(SERVER_TICKS));
    await store.close();
    return wall / SERVER_TICKS;
  });

export const idle = defineRow({
  figure: 5,
  title: 'Nothing due among 1,000,000 channels',
  measures: {
    tick: { what: 'a tick, SQLite', unit: 'µs', goals: [{ atMost: 10 }] },
    server: { what: 'a tick, PostgreSQL', unit: 'ms', goals: [{ atMost: 0.6 }] },
    minute: { what: 'CPU of the whole program in a minute', unit: 's', goals: [{ atMost: 0.3 }] },
  },
  prepare: ({ folder }) => fillFile(`${folder}/many.db`, { channels: MANY }),
  contenders: [
    { name: ours, run: async (bench) => ({ tick: await emptyTick(bench) }) },
    { name: 'the statement alone', run: async (bench) => ({ tick: emptyQuery(bench) }) },
    { name: ours, rounds: 1, long: true, run: async () => ({ server: await emptyServerTick() }) },
    {
      name: ours,
      rounds: 3,
      async run(bench) {
        const app = await openApp(copyOf(bench, 'many'), nowhere(1), clockAt(slot - HOUR, Date.now()));
        await app.run();
        await delay(AFTER_START_MS);
        const { cpu } = await costOf(() => delay(SECONDS * 1000));
        await app.stop();
        return { minute: (cpu / 1000) * (60 / SECONDS) };
      },
    },
  ],
});

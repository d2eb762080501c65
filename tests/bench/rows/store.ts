/** The store on SQLite: slots taken, begun and settled, in batches as the scheduler's. */
import Libsql from 'libsql';
import { bypass } from '../bypass.ts';
import { drain, mustOpen } from '../drain.ts';
import { copyOf, fillFile, slot } from '../fill.ts';
import { costOf, type Cost } from '../measure.ts';
import { record, replay } from '../recording.ts';
import { defineRow, ours, type Bench } from '../row.ts';

const DUE = 100_000;
const MANY = 1_000_000;
const MANY_DUE = 10_000;
const MINUTE = 60_000;

const direct = 'without Kysely';
const raw = 'the statements alone';

const rates = (cycles: number, { wall, cpu }: Cost) => ({
  cycles: (cycles / wall) * 1000,
  cpu: (cycles / cpu) * 1000,
});

async function viaStore(bench: Bench) {
  const store = await mustOpen({ kind: 'file', path: copyOf(bench, 'due') });
  const { result, ...cost } = await costOf(() => drain(store, slot));
  await store.close();
  return rates(result, cost);
}

/** The same program, whose statements go to SQLite directly. */
async function withoutKysely(bench: Bench) {
  const directly = bypass();
  const store = await mustOpen({ kind: 'file', path: copyOf(bench, 'due') });
  directly.begin();
  const { result, ...cost } = await costOf(() => drain(store, slot));
  await store.close();
  return rates(result, cost);
}

/** Notes what the store asks on one copy, and asks it of another. */
async function bare(bench: Bench) {
  const recording = record();
  const store = await mustOpen({ kind: 'file', path: copyOf(bench, 'due') });
  const opening = recording.take();
  const cycles = await drain(store, slot);
  const calls = recording.take();
  await store.close();

  const connection = new Libsql(copyOf(bench, 'due'));
  // The connection's settings: all that it was told at the start, where the rest were questions.
  const by = calls[0]?.by;
  replay(
    connection,
    opening.filter((call) => call.by === by && call.is === 'exec'),
  );
  const cost = await costOf(() => {
    replay(connection, calls);
  });
  connection.close();
  return rates(cycles, cost);
}

export const store = defineRow({
  figure: 6,
  title: 'The store on SQLite',
  measures: {
    cycles: {
      what: '100,000 due: claimed, begun and settled',
      unit: 'a second',
      goals: [{ atLeast: 60_000 }],
    },
    cpu: { what: 'the same by CPU time', unit: 'a second', goals: [{ atLeast: 0.9, times: direct }] },
    many: { what: '10,000 due among 1,000,000', unit: 'ms', goals: [{ atMost: 300 }] },
  },
  async prepare({ folder, quick }) {
    await fillFile(`${folder}/due.db`, { channels: DUE });
    if (quick) return;
    // So spread that those of the first minute are due, wherever they are in the plans' own order.
    const minutes = MANY / MANY_DUE;
    const at = (n: number): number => slot + ((n * 7919) % (minutes * MINUTE));
    await fillFile(`${folder}/many.db`, { channels: MANY, at });
  },
  contenders: [
    { name: ours, run: viaStore },
    { name: direct, run: withoutKysely },
    { name: raw, run: bare },
    {
      name: ours,
      long: true,
      async run(bench) {
        const opened = await mustOpen({ kind: 'file', path: copyOf(bench, 'many') });
        const { result, wall } = await costOf(() => drain(opened, slot + MINUTE));
        await opened.close();
        return { many: (wall / result) * MANY_DUE };
      },
    },
  ],
});

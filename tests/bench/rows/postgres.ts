/** The store on PostgreSQL, with several replicas at once. */
import { readFileSync } from 'node:fs';
import { setTimeout as delay } from 'node:timers/promises';
import { LEASE_MS } from '../drain.ts';
import { slot } from '../fill.ts';
import { openBoss, queue } from '../help/boss.ts';
import { stopwatch } from '../measure.ts';
import { fillServer, run, withDatabase } from '../postgres.ts';
import { startHelper, type Helper } from '../process.ts';
import { defineRow, ours, type Bench } from '../row.ts';

const DUE = 100_000;
const MANY = 1_000_000;
const WORKERS = 4;
const CLAIMERS = 8;
/** While a million is claimed, one of the claimers is killed each so often, and another one takes its place. */
const KILL_EACH_MS = 1_000;

/** Cycles a second of workers that begin together. */
async function rate(
  workers: readonly { readonly ready: () => Promise<boolean>; readonly serve: () => Promise<number> }[],
): Promise<number> {
  await Promise.all(workers.map((worker) => worker.ready()));
  const stop = stopwatch();
  const served = await Promise.all(workers.map((worker) => worker.serve()));
  return (served.reduce((sum, each) => sum + each, 0) / stop().wall) * 1000;
}

const times = <T>(count: number, make: () => T): readonly T[] => Array.from({ length: count }, make);

interface Account {
  readonly kills: number;
  readonly twice: number;
  readonly open: number;
}

/** Holds what went out against what the store says. */
async function account(url: string, posts: string): Promise<Omit<Account, 'kills'>> {
  const shown = new Uint8Array(MANY + 1);
  let twice = 0;
  for (const plan of readFileSync(posts, 'utf8').split(/\s+/u).filter(Boolean).map(Number)) {
    const before = shown[plan] ?? 0;
    if (before === 1) twice += 1;
    shown[plan] = before + 1;
  }
  const [states] = await run(
    url,
    `select count(*) filter (where state in ('posted', 'unconfirmed', 'skipped'))::int as settled from slots where slot = ${slot}`,
  );
  return { twice, open: MANY - Number(states?.['settled'] ?? 0) };
}

/** Serves a million by claimers that work at the same time, one of which is killed now and then. */
async function claimMany({ scratch }: Bench, kills: boolean): Promise<Account> {
  return withDatabase(async (url) => {
    await fillServer(url, MANY);
    const posts = `${scratch}/posts`;
    const running = new Set<Helper<unknown>>();
    const over = new AbortController();
    const serve = async (): Promise<void> => {
      while (!over.signal.aborted) {
        const claimer = startHelper('claimer', { url, posts });
        running.add(claimer);
        try {
          await claimer.ask('serve', slot);
          over.abort();
        } catch (error) {
          // Killed, and the next one takes its place.
          if (!kills) throw error;
        }
        running.delete(claimer);
        await claimer.kill('SIGTERM');
      }
    };
    let killed = 0;
    const all = Promise.all(times(CLAIMERS, serve));
    while (kills && !over.signal.aborted) {
      await delay(KILL_EACH_MS);
      const victims = [...running];
      await victims[Math.floor(Math.random() * victims.length)]?.kill('SIGKILL');
      killed += 1;
    }
    await all;
    // What the killed ones held is settled once their leases have run out, and the server has noticed that they are gone.
    const last = startHelper('claimer', { url, posts });
    let result = await account(url, posts);
    for (let attempt = 0; attempt < 5 && result.open > 0; attempt += 1) {
      await delay(500);
      await last.ask('serve', slot + LEASE_MS + 1);
      result = await account(url, posts);
    }
    await last.ask('close');
    return { ...result, kills: killed };
  });
}

export const postgres = defineRow({
  figure: 7,
  title: 'The store on PostgreSQL, batches of 250',
  measures: {
    cycles: {
      what: '4 replicas, 100,000 due: claimed, begun and settled',
      unit: 'a second',
      goals: [{ atLeast: 40_000 }],
    },
    twice: { what: '8 replicas, 1,000,000 due: posted twice', unit: 'count', goals: [{ atMost: 0 }] },
    open: { what: 'the same: not accounted for', unit: 'count', goals: [{ atMost: 0 }] },
    kills: { what: 'the same while replicas are killed: so many were', unit: 'count' },
    'killed twice': {
      what: 'the same: posted twice',
      unit: 'count',
      goals: [{ atMost: 0 }],
    },
    'killed open': { what: 'the same: not accounted for', unit: 'count', goals: [{ atMost: 0 }] },
  },
  contenders: [
    {
      name: ours,
      run: () =>
        withDatabase(async (url) => {
          await fillServer(url, DUE);
          const workers = times(WORKERS, () => startHelper('claimer', { url }));
          const cycles = await rate(
            workers.map((worker) => ({
              ready: () => worker.ask('ready'),
              serve: () => worker.ask('serve', slot),
            })),
          );
          await Promise.all(workers.map((worker) => worker.ask('close')));
          return { cycles };
        }),
    },
    {
      name: 'pg-boss, fetched and completed',
      run: () =>
        withDatabase(async (url) => {
          const boss = await openBoss(url);
          await boss.createQueue(queue);
          for (let made = 0; made < DUE; made += 10_000)
            await boss.insert([...times(10_000, () => ({ name: queue, data: {} }))]);
          await boss.stop({ graceful: false });
          await run(url, 'vacuum analyze');
          const workers = times(WORKERS, () => startHelper('boss', { url }));
          const cycles = await rate(
            workers.map((worker) => ({ ready: () => worker.ask('ready'), serve: () => worker.ask('serve') })),
          );
          await Promise.all(workers.map((worker) => worker.ask('close')));
          return { cycles };
        }),
    },
    {
      name: ours,
      rounds: 1,
      long: true,
      async run(bench) {
        const { twice, open } = await claimMany(bench, false);
        return { twice, open };
      },
    },
    {
      name: ours,
      rounds: 1,
      long: true,
      async run(bench) {
        const { kills, twice, open } = await claimMany(bench, true);
        return { kills, 'killed twice': twice, 'killed open': open };
      },
    },
  ],
});

/** Starts a program, kills it with SIGKILL at a random moment, starts it again, and judges what is left. */
import type { ChildProcess } from 'node:child_process';
import path from 'node:path';
import type { Readable } from 'node:stream';
import { setTimeout as delay } from 'node:timers/promises';
import { nextSlot } from '../../scheduler/slots.ts';
import type { Plan } from '../../content/plan.ts';
import { openStore } from '../../src/store/open.ts';

export interface KillOptions {
  readonly kills: number;
  readonly folder: string;
  /** The program that dies, with its arguments. */
  readonly spawn: (args: readonly string[]) => ChildProcess & { readonly stdout: Readable };
  readonly read: (file: string) => string;
}

export interface KillReport {
  readonly kills: number;
  readonly slots: number;
  readonly posted: number;
  readonly unconfirmed: number;
  readonly late: number;
  readonly problems: readonly string[];
}

/** A minute takes 0.6 s: the grace is longer than a start, so that most slots are served and not late. */
const SPEED = 100;
/** The grace and a lease. */
const SETTLED_AFTER = 6 * 60_000;
/** Just before the first slots of the day. */
const START = Date.parse('2026-11-23T00:59:00Z');

interface Line {
  readonly at: number;
  readonly channel: string;
  readonly key: string;
}

export async function killMany({ kills, folder, spawn, read }: KillOptions): Promise<KillReport> {
  const database = path.join(folder, 'deskbreak.db');
  const posts = path.join(folder, 'posts.jsonl');
  const base = Date.now();
  const args = [database, posts, String(base), String(START), String(SPEED)];

  const run = async (forMs: number, signal: NodeJS.Signals): Promise<void> => {
    const child = spawn(args);
    const closed = new Promise((resolve) => child.once('close', resolve));
    await new Promise((resolve) => {
      child.stdout.once('data', resolve);
      child.once('close', resolve);
    });
    await delay(forMs);
    child.kill(signal);
    await closed;
  };
  for (let kill = 0; kill < kills; kill += 1) await run(Math.random() * 800, 'SIGKILL');
  // Longer than any lease and the grace, so that all that was left open is settled.
  await run((10 * 60_000) / SPEED, 'SIGTERM');
  const end = START + (Date.now() - base) * SPEED;
  return judge(database, read(posts), end, kills);
}

async function judge(database: string, written: string, end: number, kills: number): Promise<KillReport> {
  const lines = written
    .trim()
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as Line);
  const opened = await openStore({ kind: 'file', path: database });
  if (!opened.ok)
    return { kills, slots: 0, posted: 0, unconfirmed: 0, late: 0, problems: [opened.problem.what] };
  const { store } = opened;
  const problems: string[] = [];
  const count = { slots: 0, posted: 0, unconfirmed: 0, late: 0 };

  const keys = lines.map(({ key }) => key);
  if (new Set(keys).size !== keys.length) problems.push('a key was posted twice');
  for (const stored of await store.plans.list({}, 100)) {
    const mine = lines.filter(({ channel }) => channel === stored.channel.channel);
    const { plan } = stored;
    const bySlot = new Map<number, number>();
    for (const { at } of mine) {
      const slot = slotAtOrBefore(plan, at) ?? at;
      bySlot.set(slot, (bySlot.get(slot) ?? 0) + 1);
    }

    for (
      let slot = nextSlot(plan, START);
      slot !== undefined && slot < end - SETTLED_AFTER;
      slot = nextSlot(plan, slot)
    ) {
      const last = await store.plans.lastSlot(stored.id, slot);
      const state = last?.slot === slot ? last.state : undefined;
      const shown = bySlot.get(slot) ?? 0;
      const where = `${stored.channel.channel} ${new Date(slot).toISOString()}`;
      count.slots += 1;
      if (shown > 1) problems.push(`${where}: shown ${shown} times`);
      switch (state?.is) {
        case 'posted':
          count.posted += 1;
          if (shown !== 1) problems.push(`${where}: posted, but shown ${shown} times`);
          break;
        case 'unconfirmed':
          count.unconfirmed += 1;
          break;
        case 'skipped':
          count.late += 1;
          if (shown !== 0) problems.push(`${where}: skipped, but shown ${shown} times`);
          break;
        case 'claimed':
        case 'sending':
        case 'waiting':
        case undefined:
          problems.push(`${where}: ${state?.is ?? 'not accounted for'}`);
      }
    }
  }
  await store.close();
  return { kills, ...count, problems };
}

/** The slot that a post at `at` belongs to. */
function slotAtOrBefore(plan: Plan, at: number): number | undefined {
  let found: number | undefined;
  for (
    let slot = nextSlot(plan, at - 3_600_000);
    slot !== undefined && slot <= at;
    slot = nextSlot(plan, slot)
  )
    found = slot;
  return found;
}

/** Several programs on one store, each with a clock of its own that is ahead of or behind the true time. */
import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Instant } from '../../content/plan.ts';
import type { Replicas } from '../../scheduler/ports/replicas.ts';
import type { Store } from '../../src/store/store.ts';
import { memoryStore, mondayMorning, openDesk, type TestDesk } from './desk.ts';
import type { ScriptedAdapter } from './scripted-adapter.ts';
import { turnedClock } from './turned-clock.ts';

export interface Member {
  readonly aheadMs: number;
  readonly adapter: ScriptedAdapter;
}

export interface SkewedDesks {
  readonly desks: readonly TestDesk[];
  readonly store: Store;
  readonly now: () => Instant;
  /** Each ticks at the whole seconds of its own clock. */
  pass(ms: number, stepMs?: number): Promise<void>;
}

/** A memory store has one program; here it has several, which count each other. */
function sharedReplicas(): Replicas {
  const rows = new Map<string, Instant>();
  return {
    async beat(replica, now) {
      rows.set(replica, now);
      await nextTurn();
      return [...rows].map(([name, seenAt]) => ({ replica: name, seenAt }));
    },
    async leave(replica) {
      rows.delete(replica);
    },
    async forget(dead) {
      for (const { replica, seenAt } of dead) if (rows.get(replica) === seenAt) rows.delete(replica);
    },
    latest: async () => undefined,
  };
}

/** Half a minute before the first slot of the default plan, long enough for all to have seen each other. */
export async function openSkewedDesks(members: readonly Member[]): Promise<SkewedDesks> {
  const store: Store = { ...(await memoryStore()), replicas: sharedReplicas() };
  let now = mondayMorning + 30_000;
  const desks: TestDesk[] = [];
  for (const { aheadMs, adapter } of members)
    desks.push(await openDesk({ store, clock: turnedClock(now + aheadMs), adapter }));
  let turn = 0;

  async function step(ms: number): Promise<void> {
    now += ms;
    turn += 1;
    for (let at = 0; at < desks.length; at += 1) {
      // Who is first among those that tick at once changes.
      const index = (at + turn) % desks.length;
      const [desk, member] = [desks[index], members[index]];
      if (desk === undefined || member === undefined) continue;
      const before = Math.floor(desk.clock.now() / 1_000);
      desk.clock.set(now + member.aheadMs);
      if (Math.floor(desk.clock.now() / 1_000) > before) void desk.app.tick();
    }
    for (let turns = 0; turns < 25; turns += 1) await nextTurn();
  }

  return {
    desks,
    store,
    now: () => now,
    async pass(ms, stepMs = 100) {
      for (const end = now + ms; now < end;) await step(stepMs);
    },
  };
}

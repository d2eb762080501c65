/** The store alone: everything that is due is taken and settled, as the scheduler would. */
import type { Instant } from '../../content/plan.ts';
import type { Rotation } from '../../content/breaks/rotation.ts';
import { decide } from '../../scheduler/delivery/decide.ts';
import type { Rules } from '../../scheduler/delivery/rules.ts';
import { openStore, type OpenOptions } from '../../src/store/open.ts';
import type { Location } from '../../src/store/location.ts';
import type { Store } from '../../src/store/store.ts';

export const LEASE_MS = 30_000;

const rotation: Rotation = {
  drawn: ['rabbit', 'cat-cow', 'forward-fold', 'happy-baby', 'pigeon'],
  last: 'pigeon',
};

const rules: Rules = {
  graceMs: 5 * 60_000,
  spreadMs: 0,
  leaseMs: () => LEASE_MS,
  runs: () => true,
  turn: () => ({ go: 'now' }),
  asks: () => false,
  draw: () => ({ pose: 'pigeon', version: 'chair', rotation }),
  withoutPose: () => ({ detail: '' }),
  stillFits: () => true,
};

/**
 * Serves a batch of what is due at `now`; returns how many slots were decided about. `post` hears of the plans whose
 * break goes out, before anything is settled.
 */
export async function cycle(
  { ledger }: Store,
  now: Instant,
  post: (plans: readonly number[]) => void = () => undefined,
): Promise<number> {
  const decided = await ledger.takeDue(now, ledger.batch, (due) => decide(due, now, rules));
  const begun = decided.flatMap(({ due: { row }, change: { taken } }) =>
    taken === undefined ? [] : [{ plan: row.plan, slot: row.slot, attempt: taken.claim.attempt }],
  );
  post(begun.map(({ plan }) => plan));
  await ledger.settle(
    begun.map((key) => ({ ...key, result: { is: 'posted', messageId: '1795423800.123456' } })),
  );
  return decided.length;
}

/** Serves everything; returns how much that was. */
export async function drain(store: Store, now: Instant): Promise<number> {
  let cycles = 0;
  for (;;) {
    const served = await cycle(store, now);
    if (served === 0) return cycles;
    cycles += served;
  }
}

export async function mustOpen(location: Location, options: OpenOptions = {}): Promise<Store> {
  const report = (sentence: string): never => {
    throw new Error(sentence);
  };
  const opened = await openStore(location, { report, ...options });
  if (!opened.ok) throw new Error(opened.problem.what);
  return opened.store;
}

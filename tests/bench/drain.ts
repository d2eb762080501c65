/** The store alone: everything that is due is taken, begun and settled, as the scheduler would. */
import type { Instant } from '../../content/plan.ts';
import type { Rotation } from '../../content/rotation.ts';
import { decide, type Rules } from '../../scheduler/decide.ts';
import type { BreakId } from '../../scheduler/ports.ts';
import { openStore, type OpenOptions } from '../../src/store/open.ts';
import type { Location } from '../../src/store/location.ts';
import type { Store } from '../../src/store/store.ts';

/** As the scheduler takes them. */
export const BATCH = 250;

export const LEASE_MS = 30_000;

const rotation: Rotation = {
  drawn: ['rabbit', 'cat-cow', 'forward-fold', 'happy-baby', 'pigeon'],
  last: 'pigeon',
};

let serial = 0;

/** Sixteen characters that nobody else makes, at no cost. */
const newId = (): string => {
  serial += 1;
  return `${process.pid.toString(36)}-${serial.toString(36)}`.padStart(16, '0');
};

const rules: Rules = {
  graceMs: 5 * 60_000,
  spreadMs: 0,
  leaseMs: () => LEASE_MS,
  runs: () => true,
  draw: () => ({ pose: 'pigeon', version: 'chair', rotation }),
  newToken: newId,
  newBreakId: () => newId() as BreakId, // Made by nobody else in a database of the benchmark.
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
  const taken = await ledger.takeDue(now, BATCH, (due) => decide(due, now, rules));
  const claims = taken.flatMap(({ due: { row }, change: { claimed } }) =>
    claimed === undefined ? [] : [{ plan: row.plan, slot: row.slot, ...claimed }],
  );
  const started = await ledger.begin(
    claims.map((claim) => ({ ...claim, sentAt: now })),
    now,
  );
  const begun = claims.filter((_, at) => started[at] === 'begun');
  post(begun.map(({ plan }) => plan));
  await ledger.settle(
    begun.map(({ plan, slot, claim: { token }, leaseAt }) => ({
      plan,
      slot,
      token,
      leaseAt,
      result: { is: 'posted', messageId: '1795423800.123456' },
    })),
  );
  return taken.length;
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

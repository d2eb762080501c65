/**
 * Breaks that nobody touched and that are taken back when the next one has come: each in the end, whoever died meanwhile,
 * and never the last one, nor any of another channel.
 */
import { readBreakId } from '../../../scheduler/break-id.ts';
import type { Instant, Plan } from '../../../content/plan.ts';
import type { Store, StoredPlan } from '../../../src/store/store.ts';
import { leavePosted } from './beside.ts';
import { channelIn, isPressedEarly, tidied, type Line } from './file-platform.ts';

/** In each minute one of them has a break, and one that nobody touched is before it. */
const EVERY = 30;
const places = Array.from({ length: EVERY }, (_, n) => channelIn(tidied, `tidy-${n}`));
/** A program that died holds what it was about to take back, and tries again more rarely. */
const TAKEN_BACK_MS = 240_000;

export async function settleTidying(store: Store, from: Instant, plan: Plan): Promise<void> {
  for (const [at, channel] of places.entries())
    await leavePosted(store, channel, { ...plan, at, tidy: true }, from);
}

export async function judgeTidying(
  store: Store,
  lines: readonly Line[],
  until: Instant,
): Promise<readonly string[]> {
  const problems: string[] = [];
  const takenBack = new Set(lines.filter(({ is }) => is === 'remove').map(({ key }) => key));
  const mayGo = new Set<string>();
  const pressed = new Set(lines.filter(({ is }) => is === 'pressed').map(({ key }) => key));
  const isPressed = (key: string) => isPressedEarly(key) || pressed.has(key);
  for (const channel of places) {
    const plan = await store.plans.find(channel);
    if (plan === undefined) throw new Error('a tidy channel has no plan');
    const breaks = lines.filter(({ is, key }) => is === 'post' && readBreakId(key)?.plan === plan.id);
    for (const [n, { key, id = '' }] of breaks.entries()) {
      const next = breaks[n + 1];
      if (next === undefined) continue;
      mayGo.add(id);
      // Of what died on its way it is not known which message it is. Who presses on the next one may be what confirms it.
      const isKnown = await isPosted(store, plan, key);
      const isFollowed = (await isPosted(store, plan, next.key)) && !isPressed(next.key);
      const isDue = isKnown && isFollowed && !isPressed(key) && next.at < until - TAKEN_BACK_MS;
      if (isDue && !takenBack.has(id)) problems.push(`${key}: nobody touched it, and it was left`);
    }
  }
  const left = new Set(lines.filter(({ is }) => is === 'post').map(({ id }) => id));
  for (const id of takenBack)
    if (left.has(id) && !mayGo.has(id)) problems.push(`${id}: taken back, and had to stay`);
  return problems;
}

const isPosted = async (store: Store, { id }: StoredPlan, key: string): Promise<boolean> => {
  const slot = readBreakId(key)?.slot;
  const last = slot === undefined ? undefined : await store.plans.lastSlot(id, slot);
  return last?.slot === slot && last?.state.is === 'posted';
};

/** A tidy channel: what nobody touched goes when the next break has come; on a turned clock. */
import { describe, expect, it } from 'vitest';
import type { Delivery } from '../../adapters/port/delivery.ts';
import { memoryStore, openDesk, type TestDesk } from '../support/desk.ts';
import { scriptedAdapter, type ScriptedAdapter } from '../support/scripted-adapter.ts';

const SECOND = 1_000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;

function withRemovals(...answers: readonly (Delivery | Error)[]) {
  const removed: string[] = [];
  const left = [...answers];
  const scripted = scriptedAdapter({ capabilities: { abilities: ['removal'] } });
  const adapter: ScriptedAdapter = Object.assign(scripted, {
    remove: (target: { readonly id: string }): Promise<Delivery> => {
      removed.push(target.id);
      const answer = left.shift();
      if (answer instanceof Error) return Promise.reject(answer);
      return Promise.resolve(answer ?? ({ outcome: 'delivered', message: target } as Delivery));
    },
  });
  return { adapter, removed };
}
const away: Delivery = { outcome: 'transient', reason: 'network', mayHaveLanded: true, cause: undefined };
const refused: Delivery = { outcome: 'permanent', scope: 'channel', reason: 'forbidden', cause: undefined };
const warned = ({ logged }: TestDesk) =>
  logged.filter((line) => JSON.stringify(line).includes('could not be taken back')).length;

describe('a tidy channel', () => {
  it('takes back the break before, once the next one has come', async () => {
    const { adapter, removed } = withRemovals();
    const desk = await openDesk({ adapter });
    await desk.plan({ tidy: true });
    await desk.turn(62 * MINUTE);
    expect([desk.adapter.attempts.length, removed]).toEqual([2, ['m1']]);
    await desk.turn(HOUR);
    expect(removed).toEqual(['m1', 'm2']);
  });

  it('keeps what somebody has pressed on, and everything where it is off', async () => {
    for (const tidy of [true, false]) {
      const { adapter, removed } = withRemovals();
      const desk = await openDesk({ adapter });
      await desk.plan({ tidy });
      await desk.turn(2 * MINUTE);
      if (tidy) await desk.presses('more', adapter.attempts[0]?.key ?? '');
      await desk.turn(HOUR);
      expect(removed).toEqual([]);
    }
  });

  it('keeps a break that is pressed on, or a plan that is changed, between decision and removal', async () => {
    for (const what of ['press', 'off'] as const) {
      const { adapter, removed } = withRemovals(away);
      const desk = await openDesk({ adapter });
      await desk.plan({ tidy: true });
      await desk.turn(61 * MINUTE + 10 * SECOND, 10 * SECOND);
      const tried = removed.length;
      expect(tried).toBe(1);
      if (what === 'press') await desk.presses('done', adapter.attempts[0]?.key ?? '');
      else await desk.plan({ tidy: false });
      await desk.turn(30 * MINUTE);
      expect(removed).toHaveLength(tried);
    }
  });

  it('tries again what may go by, five times at most, and says so once', async () => {
    const { adapter, removed } = withRemovals(away, new Error('broken'), away, away, away, away);
    const desk = await openDesk({ adapter });
    await desk.plan({ tidy: true });
    await desk.turn(HOUR + 40 * MINUTE);
    expect(removed).toEqual(['m1', 'm1', 'm1', 'm1', 'm1']);
    expect(warned(desk)).toBe(1);
  });

  it('never repeats a refusal, says it once, and goes on with breaks', async () => {
    const { adapter, removed } = withRemovals(refused);
    const desk = await openDesk({ adapter });
    await desk.plan({ tidy: true });
    await desk.turn(HOUR + 30 * MINUTE);
    expect([removed, warned(desk)]).toEqual([['m1'], 1]);
    await desk.turn(HOUR);
    expect([adapter.attempts.length, removed]).toEqual([3, ['m1', 'm2']]);
  });

  it('is done after a restart, also where the program died in the middle', async () => {
    const store = await memoryStore();
    const hung = withRemovals();
    Object.assign(hung.adapter, { remove: () => new Promise(() => undefined) });
    const first = await openDesk({ adapter: hung.adapter, store });
    await first.plan({ tidy: true });
    await first.turn(62 * MINUTE);
    const { adapter, removed } = withRemovals();
    const again = await openDesk({ adapter, store, now: first.clock.now() + 2 * MINUTE });
    await again.turn(2 * MINUTE);
    expect(removed).toEqual(['m1']);
  });

  it('is not given up for programs that died on it', async () => {
    const store = await memoryStore();
    const dying = async (now?: number) => {
      const { adapter } = withRemovals();
      Object.assign(adapter, { remove: () => new Promise(() => undefined) });
      return await openDesk({ adapter, store, ...(now !== undefined && { now }) });
    };
    const first = await dying();
    await first.plan({ tidy: true });
    await first.turn(62 * MINUTE);
    let now = first.clock.now();
    for (let died = 1; died < 6; died += 1) {
      const next = await dying(now);
      await next.turn(2 * MINUTE);
      now = next.clock.now();
    }
    const { adapter, removed } = withRemovals(away);
    const again = await openDesk({ adapter, store, now });
    await again.turn(4 * MINUTE);
    expect([removed, warned(again)]).toEqual([['m1', 'm1'], 0]);
  });

  it('goes at a pace of its own, and takes nobody’s turn', async () => {
    const { adapter, removed } = withRemovals();
    const desk = await openDesk({ adapter });
    for (let at = 0; at < 30; at += 1)
      await desk.plan({ tidy: true }, { platform: 'scripted', workspace: 'W1', channel: `C${at}` });
    await desk.turn(61 * MINUTE, 10 * SECOND);
    await desk.turn(5 * SECOND, SECOND);
    expect(adapter.attempts).toHaveLength(60);
    expect(removed.length).toBeLessThan(12);
    await desk.turn(2 * MINUTE, SECOND);
    expect(new Set(removed).size).toBe(30);
    expect(removed).toHaveLength(30);
  });
});

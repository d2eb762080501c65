/** Programs that share a store, whose clocks are some tenths of a second apart, and which cannot do the same. */
import { describe, expect, it } from 'vitest';
import type { Delivery } from '../../adapters/port/delivery.ts';
import { channel } from '../support/desk.ts';
import { scriptedAdapter, unlimited, type ScriptedAdapter } from '../support/scripted-adapter.ts';
import { openSkewedDesks, type SkewedDesks } from '../support/skewed-desks.ts';

const MINUTE = 60_000;

async function plan(fleet: SkewedDesks, channels: number): Promise<void> {
  for (let n = 0; n < channels; n += 1) await fleet.desks[0]?.plan({}, { ...channel, channel: `C${n}` });
}

async function states({ store, now }: SkewedDesks): Promise<Readonly<Record<string, number>>> {
  const count: Record<string, number> = {};
  for (const { id } of await store.plans.list({}, 5_000)) {
    const state = (await store.plans.lastSlot(id, now()))?.state.is ?? 'nothing';
    count[state] = (count[state] ?? 0) + 1;
  }
  return count;
}

const unreachable: Delivery = {
  outcome: 'transient',
  reason: 'network',
  mayHaveLanded: false,
  cause: new Error('no route'),
};

const attempts = (adapters: readonly ScriptedAdapter[]): number =>
  adapters.reduce((sum, adapter) => sum + adapter.attempts.length, 0);

describe('several programs', () => {
  it.each([0, 100, 1_500])(
    'leave a platform to the one that serves it, though another is %i ms ahead',
    async (aheadMs) => {
      const serving = scriptedAdapter();
      const fleet = await openSkewedDesks([
        { aheadMs: 0, adapter: serving },
        { aheadMs, adapter: scriptedAdapter({ platform: 'other' }) },
      ]);
      await plan(fleet, 20);
      await fleet.pass(2 * MINUTE);
      expect(serving.attempts).toHaveLength(20);
      expect(await states(fleet)).toEqual({ posted: 20 });
    },
  );

  it.each([0, 300])(
    'leave it to those that reach the platform, though the one that does not is %i ms ahead',
    async (aheadMs) => {
      const adapters = [scriptedAdapter(), scriptedAdapter(), scriptedAdapter()] as const;
      adapters[0].answer(...Array.from({ length: 1_000 }, () => unreachable));
      const fleet = await openSkewedDesks(
        adapters.map((adapter, at) => ({ aheadMs: at === 0 ? aheadMs : 0, adapter })),
      );
      await plan(fleet, 30);
      await fleet.pass(3 * MINUTE);
      expect(await states(fleet)).toEqual({ posted: 30 });
    },
  );

  it('tell a snoozed break, though one without its platform is ahead', async () => {
    const serving = scriptedAdapter();
    const fleet = await openSkewedDesks([
      { aheadMs: 0, adapter: serving },
      { aheadMs: 200, adapter: scriptedAdapter({ platform: 'other' }) },
    ]);
    await plan(fleet, 1);
    await fleet.pass(MINUTE);
    const [shown] = serving.attempts;
    const [desk] = fleet.desks;
    const press = { action: 'snooze', subject: shown?.key ?? '' } as const;
    await desk?.inbox.press(press, desk.from({ id: 'bob' }, shown && { channel: shown.channel }));
    await fleet.pass(17 * MINUTE, 500);
    expect(serving.told).toHaveLength(1);
  });

  it.each([[[0, 0, 0]], [[300, 0, 0]]])(
    'use all that a workspace takes, with clocks ahead by %j',
    async (ahead) => {
      const adapters = ahead.map(() =>
        scriptedAdapter({ capabilities: { postsPerSecond: { ...unlimited, workspace: 5, channel: 1 } } }),
      );
      const fleet = await openSkewedDesks(
        adapters.map((adapter, at) => ({ aheadMs: ahead[at] ?? 0, adapter })),
      );
      await fleet.pass(15_000);
      await plan(fleet, 700);
      await fleet.pass(6 * MINUTE);
      expect(attempts(adapters)).toBe(700);
      expect(await states(fleet)).toEqual({ posted: 700 });
    },
  );
});

/** Changes that do not touch the timetable leave the breaks that follow as they are: seen from the channel. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Delivery } from '../../adapters/port/delivery.ts';
import type { Instant } from '../../content/plan.ts';
import { readBreakId } from '../../scheduler/break-id.ts';
import { nextSlots } from '../../scheduler/timetable/slots.ts';
import { channel, openDesk, toldTo, type TestDesk } from '../support/desk.ts';

const MINUTE = 60_000;

const unsent: Delivery = {
  outcome: 'transient',
  reason: 'network',
  mayHaveLanded: false,
  cause: new Error('refused'),
};

/** The slots of the breaks that were posted. */
const posted = ({ adapter }: TestDesk): readonly Instant[] => [
  ...new Set(adapter.attempts.flatMap(({ key }) => readBreakId(key)?.slot ?? [])),
];

type Change = (desk: TestDesk) => Promise<unknown>;

const changes: Readonly<Record<string, Change>> = {
  version: (desk) => desk.says('/deskbreak version any'),
  motion: (desk) => desk.says('/deskbreak motion off'),
  silent: (desk) => desk.says('/deskbreak silent on'),
  'the same again': async (desk) => {
    const every = (await desk.store.plans.find(channel))?.plan.every ?? 60;
    return desk.says(`/deskbreak every ${every}m`);
  },
  'on while on': (desk) => desk.says('/deskbreak on'),
  'pause and resume': async (desk) => {
    await desk.says('/deskbreak pause 2h');
    return desk.says('/deskbreak resume');
  },
  'a workspace that comes back': async (desk) => {
    const failure = {
      outcome: 'permanent',
      scope: 'workspace',
      reason: 'revoked',
      cause: undefined,
    } as const;
    await desk.store.ledger.giveUp(channel, failure, 'gone', desk.clock.now());
    return desk.inbox.restored({ platform: channel.platform, workspace: channel.workspace });
  },
};

const scenario = fc.record({
  every: fc.constantFrom(15, 16, 20, 30, 45, 60, 90),
  zone: fc.constantFrom('UTC', 'Asia/Kathmandu', 'America/St_Johns', 'Australia/Lord_Howe'),
  spread: fc.constantFrom(0, 45, 600),
  late: fc.boolean(),
  after: fc.integer({ min: 0, max: 40_000 }),
  change: fc.constantFrom(...Object.keys(changes)),
});

/** Lets a slot come, and all that its retries need. */
async function serve(desk: TestDesk, at: Instant): Promise<void> {
  desk.clock.set(Math.max(desk.clock.now(), at));
  await desk.turn(20_000, 5_000);
}

describe('no break is lost', () => {
  it('by a change that leaves the timetable as it is', { timeout: 60_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(scenario, async ({ every, zone, spread, late, after, change }) => {
        const desk = await openDesk({ env: { SPREAD_SECONDS: String(spread) } });
        await desk.plan({ every, zone, hours: [{ start: 0, end: 1440 }], days: [1, 2, 3, 4, 5, 6, 7] });
        const stored = await desk.store.plans.find(channel);
        if (stored === undefined) throw new Error('There should be a plan.');
        if (late) desk.adapter.answer(unsent);
        await desk.says('/deskbreak version standing');
        // Until it has come, wherever the spread puts it.
        while (
          posted(desk).length === 0 ||
          (late && desk.adapter.attempts.filter((one) => readBreakId(one.key)).length < 2)
        )
          await desk.turn(5_000, 5_000);
        const [first = 0] = posted(desk);
        const rest = nextSlots(stored.plan, first, 3);
        desk.clock.advance(after);
        await changes[change]?.(desk);
        const [status = ''] = toldTo('actor', await desk.says('/deskbreak status'));
        expect(status).toContain('Next breaks:');
        for (const slot of rest) await serve(desk, slot + spread * 1_000);
        expect(posted(desk)).toEqual([first, ...rest]);
        await desk.app.stop();
      }),
      { numRuns: 60 },
    );
  });

  it('by skip, but for the one that it leaves out', async () => {
    const desk = await openDesk();
    await desk.plan({ every: 15 });
    await desk.turn(MINUTE);
    desk.clock.advance(100);
    expect(toldTo('actor', await desk.says('/deskbreak skip'))[0]).toContain('10:05');
    await desk.turn(46 * MINUTE);
    expect(posted(desk).map((slot) => new Date(slot).toISOString().slice(11, 16))).toEqual([
      '09:50',
      '10:20',
      '10:35',
    ]);
  });

  it('that was asked for, where something else is changed while it waits for another try', async () => {
    const desk = await openDesk();
    await desk.plan({ every: 60 });
    desk.clock.advance(-20 * MINUTE);
    await desk.says('/deskbreak version any');
    desk.adapter.answer(unsent);
    await desk.says('/deskbreak now');
    await desk.settle();
    await desk.says('/deskbreak motion off');
    await desk.turn(MINUTE, 1_000);
    expect(posted(desk)).toHaveLength(1);
    expect(desk.adapter.attempts.filter(({ key }) => readBreakId(key) !== undefined)).toHaveLength(2);
  });

  it('after the clock was a day ahead and is set right', async () => {
    const desk = await openDesk();
    await desk.plan({ every: 15 });
    const right = desk.clock.now();
    desk.clock.advance(24 * 60 * MINUTE);
    await desk.turn(2 * MINUTE);
    desk.clock.set(right + 2 * MINUTE);
    await desk.turn(20 * MINUTE);
    await desk.says('/deskbreak motion off');
    await desk.turn(30 * MINUTE);
    expect(posted(desk).map((slot) => new Date(slot).toISOString().slice(8, 16))).toEqual([
      '24T09:50',
      '23T10:20',
      '23T10:35',
    ]);
  });
});

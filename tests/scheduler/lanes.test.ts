import { setMaxListeners } from 'node:events';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { PostRates } from '../../adapters/port/capabilities.ts';
import type { Instant } from '../../content/plan.ts';
import { createPlatformPacing, type PlatformPacing } from '../../scheduler/pacing/platform-pacing.ts';
import type { PacedPlace } from '../../scheduler/pacing/turn.ts';
import { mostInASecond, passTime } from '../support/pass-time.ts';
import { unlimited } from '../support/scripted-adapter.ts';
import { turnedClock, type TurnedClock } from '../support/turned-clock.ts';

const start = 1_000_000;
const never = new AbortController().signal;
setMaxListeners(0, never);

interface Street {
  readonly clock: TurnedClock;
  readonly lanes: PlatformPacing;
  /** Gets a post through as the scheduler does; whatever is to come later comes with the tick after that. */
  post(place: PacedPlace): Promise<void>;
  readonly sent: readonly { readonly at: Instant; readonly place: PacedPlace }[];
}

/** `commit`: how long each takes from its turn until it is ready to go out, in milliseconds. */
function open(rates: Partial<PostRates>, commit: () => number = () => 0): Street {
  const clock = turnedClock(start);
  const lanes = createPlatformPacing({ ...unlimited, ...rates }, clock, never);
  const sent: { at: Instant; place: PacedPlace }[] = [];
  const post = async (place: PacedPlace): Promise<void> => {
    for (;;) {
      const turn = lanes.turn(place, clock.now());
      if (turn.go === 'now' || (turn.go === 'soon' && (await lanes.pass(place)))) break;
      const at = turn.go === 'later' ? turn.at : lanes.later(place, clock.now());
      const tick = start + Math.ceil((at - start) / 1_000) * 1_000;
      await clock.sleep(tick - clock.now(), never);
    }
    await clock.sleep(commit(), never);
    for (let wait = lanes.goOut(place, clock.now()); wait > 0; wait = lanes.goOut(place, clock.now()))
      await clock.sleep(Math.ceil(wait), never);
    sent.push({ at: clock.now(), place });
  };
  return { clock, lanes, post, sent };
}

const channelOf = (n: number, workspace = 'W'): PacedPlace => ({ workspace, channel: `C${n}` });
const times = (street: Street): readonly Instant[] => street.sent.map(({ at }) => at);
const sentIn = ({ sent }: Street, workspace: string): number =>
  sent.filter(({ place }) => place.workspace === workspace).length;

describe('a platform’s limits', () => {
  it('for the bot: never more in any second, and little of it wasted', async () => {
    const street = open({ bot: 50 });
    for (let n = 0; n < 1_000; n += 1) void street.post(channelOf(n));
    await passTime(street.clock, start + 60_000);
    expect(street.sent).toHaveLength(1_000);
    expect(mostInASecond(times(street))).toBeLessThanOrEqual(50);
    expect(Math.max(...times(street)) - start).toBeLessThan(24_500);
  });

  it('hold though timers wake late and the event loop stalls', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 1, max: 60 }),
        fc.array(fc.oneof({ weight: 9, arbitrary: fc.nat(40) }, fc.nat(4_000)), { minLength: 20 }),
        async (rate, delays) => {
          const street = open({ bot: rate });
          for (let n = 0; n < 100; n += 1) void street.post(channelOf(n));
          let turn = 0;
          await passTime(street.clock, start + 60_000, () => delays[turn++ % delays.length] ?? 0);
          expect(mostInASecond(times(street))).toBeLessThanOrEqual(rate);
        },
      ),
      { numRuns: 20 },
    );
  });

  it('hold though a store that stalls makes many ready at once, and all get through', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 1, max: 60 }),
        fc.array(fc.oneof({ weight: 9, arbitrary: fc.nat(40) }, fc.nat(2_400)), { minLength: 20 }),
        async (rate, commits) => {
          // A commit takes all that are waiting for one along.
          const moments = [0];
          for (const ms of commits) moments.push((moments.at(-1) ?? 0) + ms + 1);
          const period = moments.at(-1) ?? 1;
          const untilCommit = (at: Instant): number => {
            const into = (at - start) % period;
            return (moments.find((moment) => moment >= into) ?? period) - into;
          };
          const street = open({ bot: rate, workspace: 5 }, () => untilCommit(street.clock.now()));
          for (let n = 0; n < 100; n += 1) void street.post(channelOf(n, `W${n % 20}`));
          await passTime(street.clock, start + 300_000);
          expect(street.sent).toHaveLength(100);
          expect(mostInASecond(times(street))).toBeLessThanOrEqual(rate);
          const one = street.sent.filter(({ place }) => place.workspace === 'W1').map(({ at }) => at);
          expect(mostInASecond(one)).toBeLessThanOrEqual(5);
        },
      ),
      { numRuns: 20 },
    );
  });

  it('for a workspace: each at its own pace, whatever another has to post', async () => {
    const street = open({ workspace: 5 });
    for (let n = 0; n < 500; n += 1) void street.post(channelOf(n, 'large'));
    for (let n = 0; n < 5; n += 1) void street.post(channelOf(n, `small ${n}`));
    await passTime(street.clock, start + 10_000);
    const small = street.sent.filter(({ place }) => place.workspace.startsWith('small'));
    expect(small.map(({ at }) => at)).toEqual(small.map(() => start));
    expect(small).toHaveLength(5);
    expect(sentIn(street, 'large')).toBeGreaterThan(40);
    expect(mostInASecond(times(street).slice(5))).toBeLessThanOrEqual(5);
  });

  it('for a channel: the second post waits, and nobody else for it', async () => {
    const street = open({ bot: 50, channel: 1 });
    for (const n of [1, 1, 1, 2, 3]) void street.post(channelOf(n));
    await passTime(street.clock, start + 5_000);
    const first = street.sent.filter(({ place }) => place.channel === 'C1').map(({ at }) => at);
    expect(first).toHaveLength(3);
    expect(mostInASecond(first)).toBe(1);
    const others = street.sent.filter(({ place }) => place.channel !== 'C1');
    expect(Math.max(...others.map(({ at }) => at - start))).toBeLessThan(100);
  });

  it('do not hold anything back where there are none', async () => {
    const street = open({});
    for (let n = 0; n < 500; n += 1) void street.post(channelOf(n));
    await passTime(street.clock, start);
    expect(new Set(times(street))).toEqual(new Set([start]));
  });
});

describe('a platform that asks to wait', () => {
  const until = start + 30_000;
  const waits = ({ lanes, clock }: Street, place: PacedPlace): boolean =>
    lanes.turn(place, clock.now()).go === 'later';

  it.each([
    ['channel', [true, false, false]],
    ['workspace', [true, true, false]],
    ['bot', [true, true, true]],
  ] as const)('for a %s: that, and nothing else', (reach, expected) => {
    const street = open({ bot: 50, workspace: 5, channel: 1 });
    street.lanes.close(channelOf(1), until, reach);
    expect([channelOf(1), channelOf(2), channelOf(3, 'other')].map((place) => waits(street, place))).toEqual(
      expected,
    );
    street.clock.set(until);
    expect(waits(street, channelOf(1))).toBe(false);
  });

  it('and does not say for what: its channel; the workspace, once a second channel has to wait as well', () => {
    const street = open({ workspace: 5 });
    street.lanes.close(channelOf(1), until, undefined);
    street.lanes.close(channelOf(1), until, undefined);
    expect(waits(street, channelOf(2))).toBe(false);
    street.lanes.close(channelOf(2), until, undefined);
    expect(waits(street, channelOf(3))).toBe(true);
    expect(waits(street, channelOf(3, 'other'))).toBe(false);
  });

  it('again and again, each time for another channel: never the workspace', () => {
    const street = open({});
    for (let n = 0; n < 5; n += 1) {
      street.lanes.close(channelOf(n), street.clock.now() + 1_000, undefined);
      street.clock.advance(1_001);
    }
    expect(waits(street, channelOf(9))).toBe(false);
  });

  it('finds those in line: they leave it, and come back evenly when the time is over', async () => {
    const street = open({ bot: 10 });
    for (let n = 0; n < 20; n += 1) void street.post(channelOf(n));
    await passTime(street.clock, start + 500);
    const before = street.sent.length;
    street.lanes.close(channelOf(0), until, 'bot');
    await passTime(street.clock, until - 1);
    expect(street.sent.length - before).toBe(0);
    await passTime(street.clock, until + 10_000);
    expect(street.sent).toHaveLength(20);
    expect(mostInASecond(times(street))).toBeLessThanOrEqual(10);
  });

  it('delays nobody else: ninety-nine of a hundred within 50 ms', async () => {
    const street = open({ workspace: 5, channel: 1 });
    for (let n = 0; n < 20; n += 1) street.lanes.close(channelOf(n, 'limited'), until, 'workspace');
    for (let n = 0; n < 20; n += 1) void street.post(channelOf(n, 'limited'));
    for (let n = 0; n < 1_000; n += 1) void street.post(channelOf(n, `W${n}`));
    await passTime(street.clock, start + 1_000);
    expect(street.sent).toHaveLength(1_000);
    const delays = times(street)
      .map((at) => at - start)
      .sort((one, other) => one - other);
    expect(delays[989]).toBeLessThan(50);
  });
});

describe('lanes', () => {
  it('are forgotten once nothing has to wait in them', () => {
    const { lanes, clock } = open({ workspace: 5, channel: 1 });
    for (let n = 0; n < 20_000; n += 1) lanes.turn(channelOf(n, `W${n % 5_000}`), clock.now());
    lanes.close(channelOf(1, 'limited'), start + 60_000, 'channel');
    expect(lanes.size).toBe(25_001);
    lanes.sweep(start + 3_000);
    expect(lanes.size).toBe(1);
    lanes.sweep(start + 60_000);
    expect(lanes.size).toBe(0);
  });

  it('are remembered until the second is over in which a post went out', () => {
    const { lanes, clock } = open({ channel: 1 });
    expect(lanes.goOut(channelOf(1), clock.now())).toBe(0);
    lanes.sweep(start + 500);
    expect(lanes.goOut(channelOf(1), start + 500)).toBeGreaterThan(0);
    lanes.sweep(start + 3_000);
    expect(lanes.size).toBe(0);
  });

  it('do not wait for a future that a wrong clock has told of', async () => {
    const street = open({ bot: 10 });
    street.lanes.close(channelOf(1), start + 3_600_000, 'bot');
    void street.post(channelOf(1));
    street.clock.set(start - 3_600_000);
    street.lanes.reset();
    expect(street.lanes.turn(channelOf(2), street.clock.now()).go).toBe('now');
  });
});

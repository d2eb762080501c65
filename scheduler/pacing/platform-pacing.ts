/**
 * A platform's pacers: one for the bot, one for each workspace and one for each channel that is posted to, as far as the
 * platform has such limits. A post passes all of its own. A platform that asks to wait closes what it means, and
 * nothing else waits for that.
 */
import type { PostRates } from '../../adapters/port/capabilities.ts';
import type { Reach } from '../../adapters/port/delivery.ts';
import type { Instant } from '../../content/plan.ts';
import type { Clock } from '../../adapters/port/clock.ts';
import { Pacer, LONGEST_WAIT_MS } from './pacer.ts';
import { shareOf, type Members } from './share.ts';
import type { PacedPlace, Turn } from './turn.ts';

export interface PlatformPacing {
  /** What a post may do. `now`: its turn is taken. `soon`: it has to `pass` first. `later`: to come again at that time. */
  turn(place: PacedPlace, now: Instant): Turn;
  /** Waits for a turn. False where that would take too long: then it is for `later`. */
  pass(place: PacedPlace): Promise<boolean>;
  later(place: PacedPlace, now: Instant): Instant;
  /**
   * The last step before the first byte: 0 where the post goes out now, and is counted; else how many milliseconds it
   * has to wait before it asks again.
   */
  goOut(place: PacedPlace, now: Instant): number;
  /** The platform asked to wait until then. Where it does not tell how far that reaches, this is found out. */
  close(place: PacedPlace, until: Instant, reach: Reach | undefined): void;
  /** These programs share the platform's limits. */
  share(members: Members): void;
  /** What was told to come later was not written down: it is due as it was. */
  recall(): void;
  /** When the second is over in which the last post went out. */
  quietAt(): Instant;
  /** Forgets pacers that nothing has to wait for: there are millions of channels, and few are posted to in a second. */
  sweep(now: Instant): void;
  /** The clock was set back: whatever the pacers remember lies in the future. */
  reset(): void;
  /** How many pacers are remembered. */
  readonly size: number;
}

/** One kind of limit, with its pacers by name. */
interface Level {
  readonly reach: Reach;
  readonly rate: number;
  readonly isLimited: boolean;
  readonly pacers: Map<string, Pacer>;
}

const nameOf = (reach: Reach, { workspace, channel }: PacedPlace): string => {
  switch (reach) {
    case 'bot':
      return '';
    case 'workspace':
      return workspace;
    case 'channel':
      return `${workspace}/${channel}`;
  }
};

export function createPlatformPacing(rates: PostRates, clock: Clock, stopping: AbortSignal): PlatformPacing {
  let members: Members = { self: '', others: [] };
  const level = (reach: Reach): Level => {
    const rate = rates[reach];
    return { reach, rate, isLimited: Number.isFinite(rate), pacers: new Map() };
  };
  // From the inside out: who waits for its channel does not stand in the way of the bot's others.
  const levels = [level('channel'), level('workspace'), level('bot')] as const;
  /** The channel of each workspace that had to wait last, nobody knows why. */
  const suspects = new Map<string, { readonly channel: string; readonly until: Instant }>();

  function createPacer({ reach, rate }: Level, name: string): Pacer {
    // A channel has one plan, and one program that serves its slot: nobody else posts there.
    if (reach === 'channel') return new Pacer({ clock, stopping, whole: rate, share: () => rate });
    let among = members;
    let share = shareOf(rate, members, name);
    const shareNow = (): number => {
      if (among !== members) share = shareOf(rate, (among = members), name);
      return share;
    };
    return new Pacer({ clock, stopping, whole: rate, share: shareNow });
  }

  function pacerOf(one: Level, place: PacedPlace): Pacer {
    const name = nameOf(one.reach, place);
    let pacer = one.pacers.get(name);
    if (pacer === undefined) one.pacers.set(name, (pacer = createPacer(one, name)));
    return pacer;
  }

  /** The pacer that a post has to pass: where there is no limit, there is one only while it is closed. */
  const pacerIn = (one: Level, place: PacedPlace): Pacer | undefined =>
    one.isLimited
      ? pacerOf(one, place)
      : one.pacers.size === 0
        ? undefined
        : one.pacers.get(nameOf(one.reach, place));

  const pacersOf = (place: PacedPlace): readonly Pacer[] =>
    levels.map((one) => pacerIn(one, place)).filter((pacer) => pacer !== undefined);

  const closeAt = (reach: Reach, place: PacedPlace, until: Instant): void => {
    for (const one of levels) if (one.reach === reach) pacerOf(one, place).close(until);
  };

  function close(place: PacedPlace, until: Instant, reach: Reach | undefined): void {
    closeAt(reach ?? 'channel', place, until);
    if (reach !== undefined) return;
    const { workspace, channel } = place;
    const suspect = suspects.get(workspace);
    // A second channel at the same time: it is not about channels.
    if (suspect !== undefined && suspect.channel !== channel && suspect.until > clock.now())
      closeAt('workspace', place, until);
    suspects.set(workspace, { channel, until });
  }

  const later = (place: PacedPlace, now: Instant): Instant =>
    Math.max(
      now + 1,
      ...pacersOf(place)
        .filter((pacer) => pacer.waitAt(now) > LONGEST_WAIT_MS)
        .map((pacer) => pacer.comeBack(now)),
    );

  return {
    turn(place, now) {
      const pacers = pacersOf(place);
      if (pacers.every((pacer) => pacer.isFree(now))) {
        for (const pacer of pacers) pacer.take(now);
        return { go: 'now' };
      }
      return pacers.some((pacer) => pacer.waitAt(now) > LONGEST_WAIT_MS)
        ? { go: 'later', at: later(place, now) }
        : { go: 'soon' };
    },

    async pass(place) {
      for (const one of levels) {
        // Looked up when it is reached: pacers are forgotten while nobody is in them.
        const pacer = pacerIn(one, place);
        if (pacer === undefined) continue;
        if (pacer.waitAt(clock.now()) > LONGEST_WAIT_MS || !(await pacer.pass())) return false;
      }
      return true;
    },

    later,
    close,

    goOut(place, now) {
      const pacers = pacersOf(place);
      const wait = pacers.reduce((longest, pacer) => Math.max(longest, pacer.readyIn(now)), 0);
      if (wait === 0) for (const { window } of pacers) window.goOut(now);
      return wait;
    },

    share(now) {
      members = now;
    },

    recall() {
      for (const { pacers } of levels) for (const pacer of pacers.values()) pacer.recall();
    },

    quietAt() {
      let latest = -Infinity;
      for (const { pacers } of levels)
        for (const { window } of pacers.values()) latest = Math.max(latest, window.quietAt());
      return latest;
    },

    sweep(now) {
      for (const { pacers } of levels)
        for (const [name, pacer] of pacers) if (pacer.isIdle(now)) pacers.delete(name);
      for (const [workspace, { until }] of suspects) if (until <= now) suspects.delete(workspace);
    },

    reset() {
      for (const { pacers } of levels) for (const pacer of pacers.values()) pacer.forget();
      suspects.clear();
    },

    get size() {
      return levels.reduce((sum, { pacers }) => sum + pacers.size, 0);
    },
  };
}

/**
 * A platform's lanes: one for the bot, one for each workspace and one for each channel that is posted to, as far as the
 * platform has such limits. A post passes all of its own. A platform that asks to wait closes what it means, and
 * nothing else waits for that.
 */
import type { PostRates } from '../adapters/adapter.ts';
import type { Reach } from '../adapters/delivery.ts';
import type { Instant } from '../content/plan.ts';
import type { Clock } from './clock.ts';
import { Lane, LONGEST_WAIT_MS } from './lane.ts';
import { shareOf, type Crew } from './share.ts';

/** A channel; or a person, whose messages pass the workspace's and the bot's lane as well. */
export interface Place {
  readonly workspace: string;
  readonly channel: string;
}

export type Turn = { readonly go: 'now' | 'soon' } | { readonly go: 'later'; readonly at: Instant };

export interface Lanes {
  /** What a post may do. `now`: its turn is taken. `soon`: it has to `pass` first. `later`: to come again at that time. */
  turn(place: Place, now: Instant): Turn;
  /** Waits for a turn. False where that would take too long: then it is for `later`. */
  pass(place: Place): Promise<boolean>;
  later(place: Place, now: Instant): Instant;
  /**
   * The last step before the first byte: 0 where the post goes out now, and is counted; else how many milliseconds it
   * has to wait before it asks again.
   */
  goOut(place: Place, now: Instant): number;
  /** The platform asked to wait until then. Where it does not tell how far that reaches, this is found out. */
  close(place: Place, until: Instant, reach: Reach | undefined): void;
  /** These programs share the platform's limits. */
  share(crew: Crew): void;
  /** What was told to come later was not written down: it is due as it was. */
  recall(): void;
  /** When the second is over in which the last post went out. */
  quietAt(): Instant;
  /** Forgets lanes that nothing has to wait for: there are millions of channels, and few are posted to in a second. */
  sweep(now: Instant): void;
  /** The clock was set back: whatever the lanes remember lies in the future. */
  reset(): void;
  /** How many lanes are remembered. */
  readonly size: number;
}

/** One kind of limit, with its lanes by name. */
interface Level {
  readonly reach: Reach;
  readonly rate: number;
  readonly isLimited: boolean;
  readonly lanes: Map<string, Lane>;
}

const nameOf = (reach: Reach, { workspace, channel }: Place): string => {
  switch (reach) {
    case 'bot':
      return '';
    case 'workspace':
      return workspace;
    case 'channel':
      return `${workspace}/${channel}`;
  }
};

export function openLanes(rates: PostRates, clock: Clock, stopping: AbortSignal): Lanes {
  let crew: Crew = { self: '', others: [] };
  const level = (reach: Reach): Level => {
    const rate = rates[reach];
    return { reach, rate, isLimited: Number.isFinite(rate), lanes: new Map() };
  };
  // From the inside out: who waits for its channel does not stand in the way of the bot's others.
  const levels = [level('channel'), level('workspace'), level('bot')] as const;
  /** The channel of each workspace that had to wait last, nobody knows why. */
  const suspects = new Map<string, { readonly channel: string; readonly until: Instant }>();

  function openLane({ reach, rate }: Level, name: string): Lane {
    // A channel has one plan, and one program that serves its slot: nobody else posts there.
    if (reach === 'channel') return new Lane({ clock, stopping, whole: rate, share: () => rate });
    let among = crew;
    let share = shareOf(rate, crew, name);
    const shareNow = (): number => {
      if (among !== crew) share = shareOf(rate, (among = crew), name);
      return share;
    };
    return new Lane({ clock, stopping, whole: rate, share: shareNow });
  }

  function laneOf(one: Level, place: Place): Lane {
    const name = nameOf(one.reach, place);
    let lane = one.lanes.get(name);
    if (lane === undefined) one.lanes.set(name, (lane = openLane(one, name)));
    return lane;
  }

  /** The lane that a post has to pass: where there is no limit, there is one only while it is closed. */
  const laneIn = (one: Level, place: Place): Lane | undefined =>
    one.isLimited
      ? laneOf(one, place)
      : one.lanes.size === 0
        ? undefined
        : one.lanes.get(nameOf(one.reach, place));

  const lanesOf = (place: Place): readonly Lane[] =>
    levels.map((one) => laneIn(one, place)).filter((lane) => lane !== undefined);

  const closeAt = (reach: Reach, place: Place, until: Instant): void => {
    for (const one of levels) if (one.reach === reach) laneOf(one, place).close(until);
  };

  function close(place: Place, until: Instant, reach: Reach | undefined): void {
    closeAt(reach ?? 'channel', place, until);
    if (reach !== undefined) return;
    const { workspace, channel } = place;
    const suspect = suspects.get(workspace);
    // A second channel at the same time: it is not about channels.
    if (suspect !== undefined && suspect.channel !== channel && suspect.until > clock.now())
      closeAt('workspace', place, until);
    suspects.set(workspace, { channel, until });
  }

  const later = (place: Place, now: Instant): Instant =>
    Math.max(
      now + 1,
      ...lanesOf(place)
        .filter((lane) => lane.waitAt(now) > LONGEST_WAIT_MS)
        .map((lane) => lane.comeBack(now)),
    );

  return {
    turn(place, now) {
      const lanes = lanesOf(place);
      if (lanes.every((lane) => lane.isFree(now))) {
        for (const lane of lanes) lane.take(now);
        return { go: 'now' };
      }
      return lanes.some((lane) => lane.waitAt(now) > LONGEST_WAIT_MS)
        ? { go: 'later', at: later(place, now) }
        : { go: 'soon' };
    },

    async pass(place) {
      for (const one of levels) {
        // Looked up when it is reached: lanes are forgotten while nobody is in them.
        const lane = laneIn(one, place);
        if (lane === undefined) continue;
        if (lane.waitAt(clock.now()) > LONGEST_WAIT_MS || !(await lane.pass())) return false;
      }
      return true;
    },

    later,
    close,

    goOut(place, now) {
      const lanes = lanesOf(place);
      const wait = lanes.reduce((longest, lane) => Math.max(longest, lane.readyIn(now)), 0);
      if (wait === 0) for (const { door } of lanes) door.goOut(now);
      return wait;
    },

    share(now) {
      crew = now;
    },

    recall() {
      for (const { lanes } of levels) for (const lane of lanes.values()) lane.recall();
    },

    quietAt() {
      let latest = -Infinity;
      for (const { lanes } of levels)
        for (const { door } of lanes.values()) latest = Math.max(latest, door.quietAt());
      return latest;
    },

    sweep(now) {
      for (const { lanes } of levels)
        for (const [name, lane] of lanes) if (lane.isIdle(now)) lanes.delete(name);
      for (const [workspace, { until }] of suspects) if (until <= now) suspects.delete(workspace);
    },

    reset() {
      for (const { lanes } of levels) for (const lane of lanes.values()) lane.forget();
      suspects.clear();
    },

    get size() {
      return levels.reduce((sum, { lanes }) => sum + lanes.size, 0);
    },
  };
}

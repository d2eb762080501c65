/** Takes the breaks that are due, a batch at a time, and starts those that may go out. */
import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Instant } from '../../content/plan.ts';
import { sinceHarm } from '../../content/breaks/harm-spacing.ts';
import { personIn } from '../../adapters/port/refs.ts';
import { asTheyLikeIt, drawOwn, mayStillCome } from '../../content/people/draw-own.ts';
import type { KnownPerson } from '../../content/people/person.ts';
import { noPoseToday } from '../../content/replies/nothing-left.ts';
import { createWithoutPose } from './without-pose.ts';
import { draw } from '../../content/breaks/rotation.ts';
import { harmPoseOf } from '../../content/breaks/theme.ts';
import type { Clock } from '../../adapters/port/clock.ts';
import type { PeopleAsked } from './asking-people.ts';
import { decide } from './decide.ts';
import type { Rules, TakenSlot } from './rules.ts';
import type { Unserved } from '../pacing/turn.ts';
import type { Deliver } from './deliver.ts';
import type { OpenSettings } from '../ports/open-settings.ts';
import type { Turn } from '../pacing/turn.ts';
import type { Following } from './following.ts';
import { leaseMs } from './lease-length.ts';
import { COME_BACK_MS, type Platform } from '../platform.ts';
import type { DueChange, DueSlot, Ledger } from '../ports/ledger.ts';
import type { Note } from './noting.ts';
import { minuteOfDayAt } from '../timetable/offset-changes.ts';

export interface DueBreaksDeps {
  readonly ledger: Ledger;
  readonly clock: Clock;
  /** By name. */
  readonly platforms: ReadonlyMap<string, Platform>;
  readonly graceMs: number;
  readonly spreadMs: number;
  /** From 0 up to, but not including, 1. */
  readonly random: () => number;
  /** Whether other programs share the store. */
  readonly hasOthers: () => boolean;
  /** Hears of a break that another program might get through. */
  readonly unserved: (why: Unserved) => void;
  readonly deliver: Deliver;
  /** Reads what somebody has set for themselves. */
  readonly open: OpenSettings;
  /** What no other notice is called. */
  readonly newId: () => string;
  readonly asking: PeopleAsked;
  /** Hears what became of a slot. */
  readonly heard: Following['heard'];
  /** Hears how a break ended. */
  readonly note: Note;
  /** Keeps in mind what goes on behind the tick. */
  readonly track: (work: Promise<void>) => void;
}

export interface DueBreaks {
  /** Takes some of what was due by then; returns of how many it has decided what becomes of them. */
  readonly takeBatch: (dueBy: Instant) => Promise<number>;
}

/** Posts that are started in one turn of the event loop. */
const STARTED_AT_ONCE = 25;

export function createDueBreaks(deps: DueBreaksDeps): DueBreaks {
  const { ledger, clock, platforms, unserved, deliver, track } = deps;

  /** Opened here, for the moment in which it is decided, and kept nowhere. */
  function readerOf({ channel, written }: DueSlot): KnownPerson | undefined {
    const person = personIn(channel);
    return person === undefined || written === undefined ? undefined : deps.open(person, written);
  }

  function turn({ channel }: DueSlot, now: Instant): Turn {
    const platform = platforms.get(channel.platform);
    const its: Turn =
      platform?.pacing.hasRoom(channel.workspace) === true
        ? platform.pacing.turn(channel, now)
        : { go: 'later', at: now + COME_BACK_MS };
    if (its.go === 'later') unserved(platform === undefined ? 'unable' : 'busy');
    return its;
  }

  const rules: Rules = {
    graceMs: deps.graceMs,
    spreadMs: deps.spreadMs,
    leaseMs: (platform) => leaseMs(platforms.get(platform)?.adapter.capabilities),
    runs: (platform) => platforms.has(platform) || deps.hasOthers(),
    turn,
    asks: (due, now) => deps.asking.asks(platforms.get(due.channel.platform)?.adapter, due, now),
    draw: (due) => {
      const { rotation, row, earlier, written } = due;
      const plan = asTheyLikeIt(due.plan, written);
      const pose = harmPoseOf(row.plan)?.name;
      const likings = {
        version: plan.version,
        minuteOfDay: minuteOfDayAt(plan.zone, row.slot),
        random: deps.random,
        ...(pose !== undefined && {
          harm: { pose, since: sinceHarm(rotation, earlier, pose), slot: row.slot },
        }),
      };
      if (written === undefined) return draw(rotation, { ...likings, avoid: new Set() });
      const reader = readerOf(due);
      // Nobody knows what to spare them.
      return reader?.isUnreadable === false ? drawOwn(rotation, likings, reader.settings) : undefined;
    },
    withoutPose: createWithoutPose({
      ...{ graceMs: deps.graceMs, newId: deps.newId },
      words: (due) => noPoseToday(readerOf(due)?.isUnreadable ?? false),
    }),
    stillFits: (due, { pose, version }) => {
      const reader = readerOf(due);
      return reader === undefined || (!reader.isUnreadable && mayStillCome(pose, version, reader.settings));
    },
  };

  function start(due: DueSlot, taken: TakenSlot | undefined): boolean {
    const { platform, workspace } = due.channel;
    const served = platforms.get(platform);
    if (taken === undefined || served === undefined) return false;
    if (taken.asks !== undefined) {
      track(deps.asking.ask(served.adapter, due, taken));
      return true;
    }
    served.pacing.enter(workspace);
    track(
      deliver(served, due, taken).finally(() => {
        served.pacing.leave(workspace);
      }),
    );
    return true;
  }

  /** Whoever waits for a slot that was not taken hears of it. */
  function tell({ channel, row: { plan, slot } }: DueSlot, { record, next, missed }: DueChange): void {
    const state = record?.state;
    for (const one of missed) deps.note({ channel, is: 'skipped', ...one });
    if (state?.is === 'skipped' || state?.is === 'unconfirmed') deps.note({ channel, slot, ...state });
    if (state?.is === 'skipped') deps.heard(plan, slot, state);
    else if (state?.is === 'unconfirmed') deps.heard(plan, slot, { is: 'unconfirmed' });
    else if (next?.slot === slot) deps.heard(plan, slot, { is: 'waiting', retryAt: next.at });
  }

  return {
    async takeBatch(dueBy) {
      const now = clock.now();
      const decided = await ledger.takeDue(dueBy, ledger.batch, (due) => decide(due, now, rules));
      let started = 0;
      for (const { due, change } of decided) {
        tell(due, change);
        if (start(due, change.taken) && ++started % STARTED_AT_ONCE === 0) await nextTurn();
      }
      return decided.length;
    },
  };
}

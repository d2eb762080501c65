/** Says once a month what a channel's breaks came to, to whoever switched them on and asked for it. */
import type { Log } from '../../adapters/port/log.ts';
import type { Instant } from '../../content/plan.ts';
import { monthlyMessage } from '../../content/replies/month.ts';
import type { MonthNote, NotedPlan } from '../store/counts/numbers.ts';
import type { Store } from '../store/store.ts';
import { monthIn } from '../handlers/month.ts';
import { aboutMonth } from './about-month.ts';
import { whenDue } from './when.ts';

const EVERY_MS = 60_000;
const UNTIL_MS = 12 * 60 * 60_000;
const AT_ONCE = 50;

export interface MonthNotesDeps {
  readonly store: Store;
  readonly newId: () => string;
  readonly log: Log;
  readonly now: () => Instant;
  /** Whether one person alone reads the channel. */
  readonly isAlone: (platform: string) => boolean;
}

export interface WithMonthNotes {
  readonly tick: () => Promise<void>;
  /** Resolves once nothing is in hand. */
  readonly idle: () => Promise<void>;
}

/** Before each tick it looks at those whose time has come, once a minute at most, and never rejects for them. */
export function withMonthNotes(
  { store, newId, log, now: clock, isAlone }: MonthNotesDeps,
  tick: () => Promise<void>,
): WithMonthNotes {
  let looking: Promise<void> | undefined;
  let lookedAt = -Infinity;

  async function see(note: MonthNote, stored: NotedPlan | undefined, now: Instant): Promise<void> {
    // Whoever switches breaks on has not asked for it yet.
    if (stored?.plan.owner !== note.person) {
      await store.monthNotes.next(note, undefined);
      return;
    }
    const { isDue, again } = whenDue(stored.plan, now);
    if (!isDue) {
      await store.monthNotes.next(note, again);
      return;
    }
    const { platform, workspace, channel } = stored.channel;
    await store.monthNotes.next(note, again, {
      id: newId(),
      to: { are: 'person', person: { platform, workspace, person: note.person } },
      about: aboutMonth(note.plan),
      message: monthlyMessage(await monthIn(store, stored, { now, isAlone: isAlone(platform) }), channel),
      silent: true,
      notBefore: now,
      until: now + UNTIL_MS,
    });
  }

  async function look(now: Instant): Promise<void> {
    if (now >= lookedAt && now < lookedAt + EVERY_MS) return;
    lookedAt = now;
    try {
      for (const { note, stored } of await store.monthNotes.due(now, AT_ONCE)) await see(note, stored, now);
    } catch (error) {
      log.error({ err: error }, 'Notes of the month could not be looked at; trying again.');
    }
  }

  return {
    async tick() {
      looking ??= look(clock()).finally(() => {
        looking = undefined;
      });
      await looking;
      await tick();
    },
    idle: async () => looking,
  };
}

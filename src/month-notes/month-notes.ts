/** Says once a month what a channel's breaks came to, to whoever switched them on and asked for it. */
import type { Log } from '../../adapters/port/log.ts';
import type { Instant } from '../../content/plan.ts';
import { monthlyMessage } from '../../content/replies/month.ts';
import type { MonthNote, NotedPlan } from '../store/counts/numbers.ts';
import type { Store } from '../store/store.ts';
import { onceAMinute, type OnceAMinute } from '../once-a-minute.ts';
import { areTheirs, monthIn } from '../handlers/month.ts';
import { aboutMonth } from './about-month.ts';
import { whenDue } from './when.ts';

const UNTIL_MS = 12 * 60 * 60_000;
const AT_ONCE = 50;

export interface MonthNotesDeps {
  readonly store: Store;
  readonly newId: () => string;
  readonly log: Log;
  /** Whether one person alone reads the channel. */
  readonly isAlone: (platform: string) => boolean;
}

export function createMonthNotes({ store, newId, log, isAlone }: MonthNotesDeps): OnceAMinute {
  async function see(note: MonthNote, stored: NotedPlan | undefined, now: Instant): Promise<void> {
    // Whoever switches breaks on has not asked for it yet.
    if (stored === undefined || !areTheirs(stored.plan, note.person, isAlone(stored.channel.platform))) {
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

  const look = async (now: Instant): Promise<void> => {
    for (const { note, stored } of await store.monthNotes.due(now, AT_ONCE)) await see(note, stored, now);
  };
  return onceAMinute(look, 'Notes of the month', log);
}

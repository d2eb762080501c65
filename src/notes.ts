/** What the program looks at once a minute, and says by itself where it is time. */
import { createMonthNotes, type MonthNotesDeps } from './month-notes/month-notes.ts';
import type { OnceAMinute } from './once-a-minute.ts';
import { createAsking, type PaceAskingDeps } from './pace/asking.ts';

export function createNotes(deps: MonthNotesDeps & PaceAskingDeps): OnceAMinute {
  const all = [createMonthNotes(deps), createAsking(deps)];
  return {
    beat(now) {
      for (const each of all) each.beat(now);
    },
    async idle() {
      await Promise.all(all.map((each) => each.idle()));
    },
  };
}

/** What somebody has done of late, told to them alone. */
import { privately } from '../../../adapters/port/privately.ts';
import type { OptionsOf } from '../../../content/commands/commands.ts';
import { isoDate } from '../../../content/moments.ts';
import { attendanceOf } from '../../../content/people/attendance.ts';
import { isWorkingDay } from '../../../content/working-days.ts';
import { withDays } from '../../../content/people/done-days.ts';
import { newPlan } from '../../../content/plan.ts';
import { latestBreaks } from '../../../content/replies/status/latest-breaks.ts';
import { lateAttendance, myAttendance, type OwnNews } from '../../../content/replies/my-attendance.ts';
import { ownBreaksStatus } from '../../../content/replies/own-breaks.ts';
import { newsOf } from '../../plan-news.ts';
import type { StoredPlan } from '../../store/store.ts';
import type { Context, Replies } from '../context.ts';
import { latestOf } from '../status/latest-breaks.ts';
import { whoAsks } from './my-state.ts';

/** Their own plan's hours and days go before those of the channel that they ask in, and of the one whose break they did last. */
export async function meStatus(_: OptionsOf<'meStatus'>, context: Context): Replies {
  const { people, store, from, now } = context;
  const who = whoAsks(context);
  const stored = await store.plans.find(await people.placeOf(who));
  const own = stored?.plan;
  const here = from.place === 'channel' ? (await store.plans.find(from.channel))?.plan : undefined;
  const lately = await people.doneLately(who);
  const last = lately.at(-1);
  const plan = own ?? here ?? (last && (await store.plans.find(last.channel))?.plan);
  const theirs = own?.zone ?? from.person.zone;
  const today = isoDate(now(), theirs ?? plan?.zone ?? 'UTC');
  const kept = await people.kept(who);
  const known = withDays(
    new Map(),
    lately.map(({ at, zone }) => isoDate(at, theirs ?? zone)),
  );
  const timetable = plan ?? newPlan('UTC');
  const attendance = attendanceOf(kept?.days ?? known, today, (date) => isWorkingDay(timetable, date));
  const ofOwn = stored && (await ownStatus(stored, context));
  return privately(
    kept === undefined ? lateAttendance(known, attendance.streak, ofOwn) : myAttendance(attendance, ofOwn),
  );
}

async function ownStatus(stored: StoredPlan, context: Context): Promise<OwnNews> {
  const news = await newsOf(context, stored, 1);
  const breaks = await latestOf(stored, context);
  const holds = stored.plan.meetings !== 'ignore' && news.abilities.includes('calls');
  const lacking = holds ? await context.companyLacks(stored.channel) : undefined;
  return {
    lines: ownBreaksStatus({ ...news, lacking }),
    latest: latestBreaks(breaks, { zone: stored.plan.zone, now: news.now, isOwn: true }),
  };
}

/** Calendars of holidays, each computed once: for whoever chooses a region, and for plans whose calendar is an older one. */
import { BoundedMap } from '../../adapters/port/bounded-map.ts';
import type { Log } from '../../adapters/port/log.ts';
import type { HolidayCalendar, Instant } from '../../content/plan.ts';
import type { HolidayUpkeep } from '../../scheduler/ports/upkeep.ts';
import { planNext } from '../../scheduler/timetable/planning.ts';
import type { Store, StoredPlan } from '../store/store.ts';
import { editionAt, holidaysOf } from './compute.ts';

/** Nothing where the region is not known here. */
export type CalendarOf = (region: string) => Promise<HolidayCalendar | undefined>;

/** As many as are in use in most places. */
const KEPT = 50;

export function createCalendars(now: () => Instant): CalendarOf {
  const known = new BoundedMap<string, Promise<HolidayCalendar | undefined>>(KEPT);
  return (region) => {
    const at = now();
    const key = `${region} ${editionAt(at)}`;
    let calendar = known.get(key);
    if (calendar === undefined) known.set(key, (calendar = holidaysOf(region, at)));
    return calendar;
  };
}

/** Plans that get another calendar in one transaction. */
const PAGE = 200;
const EVERY_MS = 60 * 60_000;

interface RenewalDeps {
  readonly store: Store;
  readonly calendarOf: CalendarOf;
  readonly spreadMs: number;
  readonly log: Log;
}

/**
 * Years go by, and a newer Deskbreak may know better: once an hour plans with an older calendar get the one of today, a page
 * at a time, each with its next slot. It is an index that is asked: as long as there is none, nothing is loaded.
 */
export function createHolidayUpkeep({ store, calendarOf, spreadMs, log }: RenewalDeps): HolidayUpkeep {
  let dueAt = -Infinity;

  async function renewed(now: Instant): Promise<boolean> {
    const edition = editionAt(now);
    const regions = await store.plans.regionsBefore(edition, PAGE);
    if (regions.length === 0) return false;
    const calendars = new Map<string, HolidayCalendar>();
    for (const region of regions) {
      const calendar = await calendarOf(region);
      if (calendar !== undefined) calendars.set(region, calendar);
    }
    const count = await store.plans.renewHolidays(
      { edition, limit: PAGE, now },
      (region) => calendars.get(region),
      ({ plan, id, lastBreakAt }: StoredPlan) => planNext(plan, id, lastBreakAt, now, spreadMs),
    );
    log.info({ plans: count, regions: regions.length }, 'Holidays are known for another year.');
    return count > 0;
  }

  return {
    async renew(now) {
      if (now < dueAt && now > dueAt - 2 * EVERY_MS) return;
      dueAt = now + EVERY_MS;
      try {
        while (await renewed(now));
      } catch (error) {
        // What is known lasts for another two years.
        log.error({ err: error }, 'Holidays could not be brought up to date; trying again in an hour.');
      }
    },
  };
}

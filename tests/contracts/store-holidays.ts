/** Calendars of holidays that are of an earlier edition. */
import { expect, it } from 'vitest';
import type { HolidayCalendar, Plan } from '../../content/plan.ts';
import type { Handles } from './store-handles.ts';
import { channel, drainDue, hour, onPlan, slot } from './store-samples.ts';

const calendar = (region: string, edition: number, name = 'Christmas Day'): HolidayCalendar => ({
  ...{ region, edition },
  days: [{ date: '2026-12-25', name }],
});

export const holidayPromises = ({ store, other }: Handles): void => {
  const set = (name: string, holidays: HolidayCalendar | undefined, more: Partial<Plan> = {}) =>
    store().plans.change(channel(name), () => ({
      ...{ plan: { ...onPlan, holidays, ...more }, changedAt: slot, next: { slot, at: slot } },
    }));
  const planOf = async (name: string) => await other().plans.find(channel(name));
  const renew = (edition: number, limit = 10, regions = ['DE', 'FR']) =>
    store().plans.renewHolidays(
      { edition, limit, now: slot + 1 },
      (region) => (regions.includes(region) ? calendar(region, edition, 'Weihnachten') : undefined),
      () => ({ slot: slot + hour, at: slot + hour }),
    );

  it('are known by their regions, each once, the oldest first', async () => {
    expect(await store().plans.regionsBefore(9, 10)).toEqual([]);
    await set('C0', undefined);
    await set('C1', calendar('DE', 5));
    await set('C2', calendar('FR', 4));
    await set('C3', calendar('DE', 5));
    await set('C4', calendar('IT', 9));
    expect(await other().plans.regionsBefore(9, 10)).toEqual(['FR', 'DE']);
    expect(await other().plans.regionsBefore(9, 1)).toEqual(['FR']);
    expect(await other().plans.regionsBefore(5, 10)).toEqual(['FR']);
    expect(await other().plans.regionsBefore(4, 10)).toEqual([]);
  });

  it('get another a page at a time, and then are not found any more', async () => {
    for (const name of ['C1', 'C2', 'C3']) await set(name, calendar('DE', 5));
    await set('C4', undefined);
    expect(await renew(6, 2)).toBe(2);
    expect(await other().plans.regionsBefore(6, 10)).toEqual(['DE']);
    expect(await renew(6, 2)).toBe(1);
    expect(await renew(6, 2)).toBe(0);
    for (const name of ['C1', 'C2', 'C3']) {
      const found = await planOf(name);
      expect(found?.plan.holidays).toEqual(calendar('DE', 6, 'Weihnachten'));
      expect(found?.revision).toBe(2);
    }
    expect((await planOf('C4'))?.revision).toBe(1);
  });

  it('are planned anew where breaks are on, and only there', async () => {
    await set('C1', calendar('DE', 5));
    await set('C2', calendar('DE', 5), { state: { is: 'off', because: { kind: 'asked' } } });
    await renew(6);
    const due = await drainDue(other(), slot + 2 * hour);
    expect(
      due.map((one) => [one.channel.channel, one.row.kind === 'planned' && one.row.revision, one.row.slot]),
    ).toEqual([
      ['C1', 1, slot],
      ['C2', 1, slot],
      ['C1', 2, slot + hour],
    ]);
    expect((await planOf('C2'))?.plan.holidays?.edition).toBe(6);
  });

  it('stay as they are where nobody knows the region any more, and are not asked about again', async () => {
    await set('C1', calendar('XX', 5));
    expect(await renew(6)).toBe(1);
    expect((await planOf('C1'))?.plan.holidays).toEqual(calendar('XX', 6));
    expect(await renew(6)).toBe(0);
  });

  it('are renewed once by two at the same time, and what somebody chose meanwhile stays', async () => {
    for (let n = 0; n < 6; n += 1) await set(`C${n}`, calendar('DE', 5));
    const later = { ...onPlan, holidays: calendar('FR', 6) };
    await Promise.all([
      renew(6),
      other().plans.renewHolidays(
        { edition: 6, limit: 10, now: slot + 1 },
        (region) => calendar(region, 6, 'Weihnachten'),
        () => ({ slot: slot + hour, at: slot + hour }),
      ),
      store().plans.change(channel('C0'), () => ({ plan: later, changedAt: slot + 1 })),
    ]);
    expect((await planOf('C0'))?.plan.holidays).toEqual(calendar('FR', 6));
    for (let n = 1; n < 6; n += 1) expect(await planOf(`C${n}`)).toMatchObject({ revision: 2 });
  });
};

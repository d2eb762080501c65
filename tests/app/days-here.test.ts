/** Days that are suggested or offered: ahead of the channel's own today, and to take away only days off that there are. */
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { choicesFor } from '../../adapters/discord/commands/completing.ts';
import { noLimits } from '../../content/local-rules.ts';
import type { Plan } from '../../content/plan.ts';
import { loadSpoken } from '../../content/spoken/load.ts';
import { parseLine } from '../../content/commands/grammar.ts';
import { channel, openDesk, toldTo, type TestDesk } from '../support/desk.ts';
import { mistakenLines } from '../support/mistakes.ts';

/** It is Tuesday 24 November in Kiritimati by now, and still Sunday in Pago Pago. */
const AT = Date.parse('2026-11-23T10:30:00Z');

const today = { 'Pacific/Kiritimati': '2026-11-24', 'Pacific/Pago_Pago': '2026-11-22' } as const;

afterEach(() => {
  vi.unstubAllEnvs();
});

const deskWith = async (plan: Partial<Plan>): Promise<TestDesk> => {
  const desk = await openDesk({ now: AT });
  await desk.plan(plan);
  return desk;
};

const said = async (desk: TestDesk, line: string): Promise<string> =>
  toldTo('actor', await desk.says(line)).join('\n');

describe('a day off that is taken away', () => {
  let desk: TestDesk;
  beforeEach(async () => {
    desk = await deskWith({ daysOff: ['2026-12-24', '2026-12-25', '2026-12-31', '2027-05-01'] });
  });

  it.each([
    ['holiday remove 26 Dec', ['2026-12-24', '2026-12-25']],
    ['holiday remove 2027-04-30', ['2026-12-31', '2027-05-01']],
    ['holiday remove 2026-02-31', ['2026-12-24', '2026-12-25']],
    ['holiday remove 31 Nov', ['2026-12-24', '2026-12-25']],
    ['holiday remove flurb', ['2026-12-24', '2026-12-25']],
    ['holiday remove', ['2026-12-24', '2026-12-25']],
    ['holiday remove yesterday', ['2026-12-24', '2026-12-25']],
    ['holiday remove 24 Dec, 31 Dec', ['24 Dec', '31 Dec']],
    ['holiday remove 24 Dec, 30 Dec', ['24 Dec', '2026-12-25', '2026-12-31']],
    ['delete 24 dec', []],
  ])('%s: suggested are %j', async (line, days) => {
    const text = await said(desk, `/deskbreak ${line}`);
    const shown = [...text.matchAll(/holiday remove ([^,?]+?)(?=,| or |\?|$)/gu)].map(([, day]) => day);
    expect(shown).toEqual(days);
  });

  it('is said to be none where there is none', async () => {
    await desk.plan({ daysOff: [] });
    expect(await said(desk, '/deskbreak holiday remove 24 Dec')).toBe(
      'Thu 24 Dec 2026 is not among the days off. There are no days off here.',
    );
    for (const line of [
      'holiday remove',
      'holiday remove flurb',
      'holiday remove 2026-02-31',
      'holidays',
      'days off',
    ])
      expect(await said(desk, `/deskbreak ${line}`)).not.toMatch(/holiday remove \S/u);
  });

  it('needs a plan', async () => {
    const bare = await openDesk();
    expect(await said(bare, '/deskbreak holiday remove 24 Dec')).toMatch(/^Breaks are not set up here\./u);
  });

  it('is suggested after no mistake unless it is one', async () => {
    const dates = fc.date({ min: new Date('2026-11-01'), max: new Date('2028-01-01'), noInvalidDate: true });
    const days = fc.uniqueArray(
      dates.map((date) => date.toISOString().slice(0, 10)),
      { maxLength: 6 },
    );
    const lines = mistakenLines.filter(({ text }) => /holiday|day|remove|delete|dec/u.test(text));
    await fc.assert(
      fc.asyncProperty(
        days,
        fc.constantFrom(...lines),
        fc.constantFrom(...Object.keys(today)),
        async (daysOff, { root, text }, zone) => {
          await desk.plan({ daysOff: daysOff.toSorted(), zone });
          const heard = parseLine(`/${root} ${text}`);
          const before = (await desk.store.plans.find(channel))?.plan.daysOff ?? [];
          const replies = await desk.inbox.command(heard, desk.from());
          const shown = toldTo('actor', replies)
            .join('\n')
            .matchAll(/Did you mean.*|For example.*|Type.*/gu);
          for (const [hint] of shown)
            for (const [, day = ''] of hint.matchAll(/holiday remove ([^,?]+?)(?=,| or |\?|\.?$)/gu)) {
              await said(desk, `/deskbreak holiday remove ${day}`);
              const after = (await desk.store.plans.find(channel))?.plan.daysOff ?? [];
              expect([text, day, after.length]).toEqual([text, day, before.length - 1]);
              await desk.plan({ daysOff: before });
            }
        },
      ),
      { numRuns: 60 },
    );
  });
});

describe.each(['UTC', 'Pacific/Kiritimati', 'Pacific/Pago_Pago', 'America/St_Johns'])(
  'where the machine is in %s',
  (TZ) => {
    beforeEach(() => {
      vi.stubEnv('TZ', TZ);
    });

    it.each(Object.entries(today))(
      'days are those of a channel in %s, where it is %s',
      async (zone, date) => {
        expect(Intl.DateTimeFormat().resolvedOptions().timeZone).toBe(TZ);
        const next = new Date(Date.parse(date) + 86_400_000).toISOString().slice(0, 10);
        const last = new Date(Date.parse(date) - 86_400_000).toISOString().slice(0, 10);
        const inAYear = (day: string): string => `2027${day.slice(4)}`;
        const desk = await deskWith({ zone, daysOff: [last, date, next, '2026-12-24'] });

        // Said by a calendar that does not know what today is: a day of its own is asked for by each.
        expect(await said(desk, `/deskbreak holiday add ${last}, ${next}`)).toContain(
          `holiday add ${inAYear(last)} or /deskbreak holiday add ${next}?`,
        );
        expect(await said(desk, `/deskbreak pause until ${last}`)).toContain(`pause until ${inAYear(last)}?`);
        expect(await said(desk, '/deskbreak holiday remove flurb')).toContain(
          `holiday remove ${date} or /deskbreak holiday remove ${next}?`,
        );

        const offered = async (command: 'holidayAdd' | 'holidayRemove' | 'pause', text: string) => {
          const calendar = { here: await desk.inbox.days(channel), spoken: await loadSpoken() };
          const option = command === 'pause' ? 'until' : 'date';
          const typing = { command, option, text, zones: [], locales: [], rules: noLimits, calendar };
          return choicesFor(typing).map(({ value }) => value);
        };
        expect(await offered('holidayRemove', '')).toEqual([date, next, '2026-12-24']);
        expect(await offered('holidayRemove', 'thu 24')).toEqual(['2026-12-24']);
        expect(await offered('holidayRemove', '24.12.')).toEqual(['2026-12-24']);
        expect(await offered('holidayRemove', '23 dec')).toEqual([date, next, '2026-12-24']);
        expect(await offered('holidayAdd', date)).toEqual([date]);
        expect(await offered('holidayAdd', last)).toEqual([inAYear(last)]);
        expect(await offered('holidayAdd', '24.12.2020')).toEqual(['2026-12-24']);
        expect(await offered('holidayAdd', '2026-02-31')).toEqual(['2027-02-28']);
        expect(await offered('pause', `until ${next}`)).toEqual([`until ${next}`]);
        expect(await offered('pause', `until ${date}`)).toEqual(['until tomorrow']);
        for (const command of ['holidayAdd', 'pause'] as const)
          for (const text of ['', 'to', 'mon', 'until', 'next'])
            for (const value of await offered(command, text)) {
              const line = command === 'pause' ? 'pause' : 'holiday add';
              expect(await said(desk, `/deskbreak ${line} ${value}`)).not.toMatch(
                /in the past|Did you mean/u,
              );
            }
      },
    );
  },
);

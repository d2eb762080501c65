/** Days and moments as people say them: text in, reply out, at fixed clocks in several zones. */
import { DateTime } from 'luxon';
import { describe, expect, it } from 'vitest';
import { channel, openDesk, toldTo, type TestDesk } from '../support/desk.ts';

/** A desk whose breaks are on, in a zone, when its clock on the wall shows this. */
async function deskAt(local: string, zone: string): Promise<TestDesk> {
  const desk = await openDesk({ now: DateTime.fromISO(local, { zone }).toMillis() });
  await desk.plan({ zone, state: { is: 'on' } });
  return desk;
}

const said = async (desk: TestDesk, line: string): Promise<string> =>
  toldTo('actor', await desk.says(line)).join('\n');

const planOf = async (desk: TestDesk) => (await desk.store.plans.find(channel))?.plan;

/** As the wall clock of the channel shows it, with its distance from UTC. */
async function pausedUntil(desk: TestDesk): Promise<string | undefined> {
  const plan = await planOf(desk);
  return plan?.pausedUntil === undefined
    ? undefined
    : DateTime.fromMillis(plan.pausedUntil, { zone: plan.zone }).toFormat("yyyy-MM-dd HH:mm 'at' ZZ");
}

describe('a pause, on Wednesday 25 November 2026 at 14:07 in Berlin', () => {
  it.each([
    ['until monday', '2026-11-30 00:00'],
    ['UNTIL MONDAY', '2026-11-30 00:00'],
    ['until Mon', '2026-11-30 00:00'],
    ['until monday.', '2026-11-30 00:00'],
    ['till friday, please', '2026-11-27 00:00'],
    ["'til friday", '2026-11-27 00:00'],
    ['breaks until friday', '2026-11-27 00:00'],
    ['until next friday', '2026-12-04 00:00'],
    ['until wednesday', '2026-12-02 00:00'],
    ['until wednesday 15:00', '2026-11-25 15:00'],
    ['until wednesday 9:00', '2026-12-02 09:00'],
    ['until wednesday next week', '2026-12-02 00:00'],
    ['until 4 Jan', '2027-01-04 00:00'],
    ['until the 4th of January', '2027-01-04 00:00'],
    ['until Jan 4th, 2027', '2027-01-04 00:00'],
    ['until january', '2027-01-01 00:00'],
    ['until 24.12.', '2026-12-24 00:00'],
    ['until 24.12.2026', '2026-12-24 00:00'],
    ['until 24. 12. 2026', '2026-12-24 00:00'],
    ['until 24.12. 9:00', '2026-12-24 09:00'],
    ['until 24/12', '2026-12-24 00:00'],
    ['until 12/24', '2026-12-24 00:00'],
    ['until 2026/12/24', '2026-12-24 00:00'],
    ['until 24-dec', '2026-12-24 00:00'],
    ['until Thu 24 Dec, 09:00', '2026-12-24 09:00'],
    ['until Christmas', '2026-12-25 00:00'],
    ['until the 4th', '2026-12-04 00:00'],
    ['until the 25th', '2026-12-25 00:00'],
    ['until tomorrow', '2026-11-26 00:00'],
    ['tomorrow', '2026-11-26 00:00'],
    ['today', '2026-11-26 00:00'],
    ['rest of the day', '2026-11-26 00:00'],
    ['until tomorrow 9:00', '2026-11-26 09:00'],
    ['until 9:00 tomorrow', '2026-11-26 09:00'],
    ['until tomorrow morning', '2026-11-26 09:00'],
    ['until tomorrow at noon', '2026-11-26 12:00'],
    ['until the day after tomorrow', '2026-11-27 00:00'],
    ['until friday at 3 p.m.', '2026-11-27 15:00'],
    ['until 3pm friday', '2026-11-27 15:00'],
    ['until 3 pm', '2026-11-25 15:00'],
    ['until 15:30', '2026-11-25 15:30'],
    ['until 15 Uhr', '2026-11-25 15:00'],
    ['until tonight', '2026-11-25 22:00'],
    ['until this evening', '2026-11-25 18:00'],
    ['until midnight', '2026-11-26 00:00'],
    ['rest of the week', '2026-11-30 00:00'],
    ['for the rest of the week', '2026-11-30 00:00'],
    ['this week', '2026-11-30 00:00'],
    ['over the weekend', '2026-11-30 00:00'],
    ['until the weekend', '2026-11-28 00:00'],
    ['until next week', '2026-11-30 00:00'],
    ['until the end of the month', '2026-12-01 00:00'],
    ['until next month', '2026-12-01 00:00'],
    ['until new year', '2027-01-01 00:00'],
    ['until two weeks from now', '2026-12-09 00:00'],
    ['until the end of december', '2027-01-01 00:00'],
    ['until 2 Jan next year', '2027-01-02 00:00'],
    ['until a week from friday', '2026-12-04 00:00'],
    ['through friday', '2026-11-28 00:00'],
    ['until the end of friday', '2026-11-28 00:00'],
    ['until Monday the 30th', '2026-11-30 00:00'],
    ['until 2026-12-24T09:00', '2026-12-24 09:00'],
    ['all week', '2026-11-30 00:00'],
    ['for two and a half hours', '2026-11-25 16:37'],
    ['for 2h', '2026-11-25 16:07'],
    ['for an hour', '2026-11-25 15:07'],
    ['for 1.5 hours', '2026-11-25 15:37'],
    ['for an hour and a half', '2026-11-25 15:37'],
    ['for 90 minutes', '2026-11-25 15:37'],
    ['for half an hour', '2026-11-25 14:37'],
    ['for 3 days', '2026-11-28 14:07'],
    ['for 2 days and 3 hours', '2026-11-27 17:07'],
    ['for a week', '2026-12-02 14:07'],
    ['two weeks', '2026-12-09 14:07'],
    ['for a month', '2026-12-25 14:07'],
    ['for a year', '2027-11-25 14:07'],
  ])('%s: until %s', async (words, expected) => {
    const desk = await deskAt('2026-11-25T14:07', 'Europe/Berlin');
    const reply = await said(desk, `/deskbreak pause ${words}`);
    expect(await pausedUntil(desk)).toBe(`${expected} at +01:00`);
    const then = DateTime.fromFormat(expected, 'yyyy-MM-dd HH:mm', { locale: 'en-GB' });
    const shown = then.toFormat(then.year === 2026 ? 'ccc d LLL, HH:mm' : 'ccc d LLL yyyy, HH:mm');
    expect(reply).toContain(`Breaks are paused until ${shown} (Europe/Berlin).`);
  });

  const pause = (...values: readonly string[]): string =>
    `Did you mean ${values.map((value) => `/deskbreak pause ${value}`).join(' or ')}?`;

  it.each([
    ['until 04/05', '“04/05” could be 4 May or 5 Apr.', pause('until 4 May', 'until 5 Apr')],
    ['until 10.12', 'could be a time or a date', pause('until tomorrow 10:12', 'until 10 Dec')],
    ['until 3', '3 o’clock could be', pause('until 15:00', 'until tomorrow 03:00')],
    ['until 9', '9 o’clock could be', pause('until 21:00', 'until tomorrow 09:00')],
    ['until friday at 9', '9 o’clock could be', pause('until friday 09:00', 'until friday 21:00')],
    ['until friday midnight', 'begins or ends', pause('until friday 00:00', 'until friday 24:00')],
    ['2', '“2” could be minutes or hours.', pause('2 min', '2h')],
    ['until 2h', 'is a length of time, not its end', pause('2h')],
    ['in 2 hours', 'A pause begins at once', pause('2 hours')],
    ['next week', 'please say when it ends', pause('until next week')],
    ['tonight', 'please say when it ends', pause('until 22:00', 'until tomorrow')],
    ['on friday', 'please say when it ends', 'pause until friday or /deskbreak holiday add friday?'],
    ['until 1 pm', '13:00 today is in the past.', pause('until tomorrow 13:00')],
    ['until 9:30', '09:30 today is in the past.', pause('until 21:30', 'until tomorrow 09:30')],
    ['until 2020-01-01', 'Wed 1 Jan 2020, 00:00 is in the past.', pause('until 2027-01-01')],
    ['until 1 Jan 2020', 'Wed 1 Jan 2020, 00:00 is in the past.', pause('until 2027-01-01')],
    ['until 24 Nov', 'Tue 24 Nov 2026 is in the past.', pause('until 24 Nov 2027')],
    ['until 25 Nov', 'Today has begun already.', pause('until tomorrow')],
    ['until yesterday', 'is in the past', pause('until tomorrow')],
    ['until last friday', 'is in the past', pause('until friday')],
    ['until 2030-01-01', 'A pause can last a year at most.', pause('until 2027-01-01')],
    ['for 300 years', 'A pause can last a year at most.', pause('1 year')],
    ['for 99999999999999999999 hours', 'A pause can last a year at most.', pause('1 year')],
    ['for 0h', 'over before it begins', 'For example /deskbreak pause 2h.'],
    ['until now', 'over before it begins', 'For example /deskbreak pause until friday.'],
    ['until flurb', '“flurb” is not a date or a time of day.', 'For example /deskbreak pause until friday.'],
    ['until 25:00', 'is not a date or a time', 'For example /deskbreak pause until tomorrow 15:00.'],
    ['until mondy', 'is not a date', pause('until monday')],
    ['until monday flurb', 'is not a date', pause('until monday')],
    ['until monday tuesday', 'is more than one day', pause('until monday')],
    ['monday to friday', 'please say when it ends', pause('until friday')],
    ['from monday to friday', 'please say when it ends', pause('until friday')],
    ['1:30', 'a length of time or a time of day', pause('1h30m', 'until tomorrow 01:30')],
    ['two', 'could be minutes or hours', pause('2 min', '2h')],
    ['until friday 9:00 CET', 'leave the time zone out', pause('until friday 9:00')],
    ['until 9999-12-31', 'a year at most', pause('until 2026-12-31')],
    ['until dec 32', 'There is no 32 Dec', pause('until 31 Dec')],
    ['until 31 Feb', 'There is no 31 Feb in the calendar.', pause('until 28 Feb')],
    ['until 29 Feb', 'There is no 29 Feb within a year.', pause('until 28 Feb', 'until 1 Mar')],
    ['until 2027-02-30', 'There is no 2027-02-30', pause('until 2027-02-28')],
    ['until Fri 24 Dec', '24 Dec 2026 is a Thursday.', pause('until 24 Dec', 'until 25 Dec')],
    ['until friday 9:00 (Asia/Tokyo)', 'in Europe/Berlin', pause('until friday 9:00')],
    ['for 3 working days', 'days of the calendar', pause('3 days')],
    ['until', 'needs a moment', pause('until friday')],
  ])('%s is asked about or refused: %s', async (words, wrong, hint) => {
    const desk = await deskAt('2026-11-25T14:07', 'Europe/Berlin');
    const reply = await said(desk, `/deskbreak pause ${words}`);
    expect(reply).toContain(wrong);
    expect(reply).toContain(hint);
    expect(await pausedUntil(desk)).toBeUndefined();
    // What is shown can be typed.
    for (const [, shown = ''] of reply.matchAll(/(\/deskbreak .+?)(?: or |\?|\.$)/gmu)) {
      await said(desk, '/deskbreak resume');
      expect(await said(desk, shown)).toMatch(/Breaks are paused until|is a day off/u);
    }
  });
});

describe('a pause elsewhere and at other times', () => {
  it.each([
    // The clocks go forward in the night to 29 March, and back in the night to 25 October.
    ['2026-03-28T10:00', 'Europe/Berlin', 'for 24 hours', '2026-03-29 11:00 at +02:00'],
    ['2026-03-28T10:00', 'Europe/Berlin', 'for 3 days', '2026-03-31 10:00 at +02:00'],
    ['2026-03-28T10:00', 'Europe/Berlin', 'until monday', '2026-03-30 00:00 at +02:00'],
    ['2026-03-28T10:00', 'Europe/Berlin', 'until tomorrow 9:00', '2026-03-29 09:00 at +02:00'],
    ['2026-03-28T10:00', 'Europe/Berlin', 'until tomorrow 2:30', '2026-03-29 03:30 at +02:00'],
    ['2026-10-24T10:00', 'Europe/Berlin', 'until tomorrow 9:00', '2026-10-25 09:00 at +01:00'],
    ['2026-10-24T10:00', 'Europe/Berlin', 'until tomorrow 2:30', '2026-10-25 02:30 at +02:00'],
    ['2026-10-24T10:00', 'Europe/Berlin', 'for a week', '2026-10-31 10:00 at +01:00'],
    ['2026-03-07T23:30', 'America/New_York', 'until 9 am', undefined],
    ['2026-03-07T23:30', 'America/New_York', 'until tomorrow 9 am', '2026-03-08 09:00 at -04:00'],
    ['2026-10-31T23:30', 'America/New_York', 'until tomorrow 9 am', '2026-11-01 09:00 at -05:00'],
    ['2026-11-25T23:30', 'America/New_York', 'until friday', '2026-11-27 00:00 at -05:00'],
    ['2026-11-25T00:05', 'Asia/Kolkata', 'until friday', '2026-11-27 00:00 at +05:30'],
    ['2026-11-25T00:05', 'Asia/Kolkata', 'until 3 pm', '2026-11-25 15:00 at +05:30'],
    ['2026-04-04T12:00', 'Pacific/Auckland', 'until monday', '2026-04-06 00:00 at +12:00'],
    ['2026-09-26T12:00', 'Pacific/Auckland', 'until monday 8:30', '2026-09-28 08:30 at +13:00'],
    // There is no midnight where this summer begins.
    ['2026-09-05T12:00', 'America/Santiago', 'until tomorrow', '2026-09-06 01:00 at -03:00'],
    ['2026-09-05T12:00', 'America/Santiago', 'until 6 Sep', '2026-09-06 01:00 at -03:00'],
    ['2026-12-31T17:00', 'Europe/Berlin', 'until tomorrow', '2027-01-01 00:00 at +01:00'],
    ['2026-12-31T17:00', 'Europe/Berlin', 'until 4 Jan', '2027-01-04 00:00 at +01:00'],
    ['2026-12-31T17:00', 'Europe/Berlin', 'until next year', '2027-01-01 00:00 at +01:00'],
    ['2028-02-27T17:00', 'Europe/Berlin', 'until 29 Feb', '2028-02-29 00:00 at +01:00'],
    ['2027-12-20T17:00', 'Europe/Berlin', 'until 29 Feb', '2028-02-29 00:00 at +01:00'],
    ['2028-02-29T09:00', 'Europe/Berlin', 'for a year', '2029-02-28 09:00 at +01:00'],
    ['2028-02-29T09:00', 'Europe/Berlin', 'until 1 Mar', '2028-03-01 00:00 at +01:00'],
    ['2027-01-30T09:00', 'Europe/Berlin', 'until the 31st', '2027-01-31 00:00 at +01:00'],
    ['2027-02-01T09:00', 'Europe/Berlin', 'until the 31st', '2027-03-31 00:00 at +02:00'],
  ])('%s in %s: %s', async (local, zone, words, expected) => {
    const desk = await deskAt(local, zone);
    await said(desk, `/deskbreak pause ${words}`);
    expect(await pausedUntil(desk)).toBe(expected);
  });

  const days = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'] as const;

  it.each([23, 24, 25, 26, 27, 28, 29])('on each day of the week: %i November', async (date) => {
    const desk = await deskAt(`2026-11-${date}T08:00`, 'Europe/Berlin');
    const today = DateTime.fromISO(`2026-11-${date}`, { zone: 'Europe/Berlin' });
    const ends = async (words: string): Promise<string | undefined> => {
      await said(desk, '/deskbreak resume');
      await said(desk, `/deskbreak pause ${words}`);
      return (await pausedUntil(desk))?.slice(0, 10);
    };
    const monday = today.plus({ days: 8 - today.weekday }).toISODate();
    for (const words of ['rest of the week', 'until next week', 'until monday', 'until next monday'])
      expect(await ends(words)).toBe(monday);
    for (const [at, name] of days.entries()) {
      const ahead = (at + 1 - today.weekday + 7) % 7 || 7;
      expect(await ends(`until ${name}`)).toBe(today.plus({ days: ahead }).toISODate());
      const nextWeek = today.plus({ weeks: 1 }).startOf('week').plus({ days: at }).toISODate();
      expect(await ends(`until next ${name}`)).toBe(nextWeek);
    }
  });

  it('begins the week on Sunday where that is a working day and Saturday is none', async () => {
    const desk = await deskAt('2026-11-25T14:07', 'Asia/Jerusalem');
    await desk.plan({ zone: 'Asia/Jerusalem', state: { is: 'on' }, days: [1, 2, 3, 4, 7] });
    await said(desk, '/deskbreak pause until next week');
    expect(await pausedUntil(desk)).toBe('2026-11-29 00:00 at +02:00');
  });
});

describe('a day off, on Wednesday 25 November 2026', () => {
  it.each([
    ['24 Dec', '2026-12-24'],
    ['24 DECEMBER', '2026-12-24'],
    ['Dec 24th, 2026', '2026-12-24'],
    ['Thu, 24 Dec', '2026-12-24'],
    ['24.12.', '2026-12-24'],
    ['2026-12-24', '2026-12-24'],
    ['christmas', '2026-12-25'],
    ['today', '2026-11-25'],
    ['tomorrow', '2026-11-26'],
    ['tomorrow, please', '2026-11-26'],
    ['friday', '2026-11-27'],
    ['next friday', '2026-12-04'],
    ['wednesday', '2026-12-02'],
    ['the 25th', '2026-11-25'],
    ['in 3 days', '2026-11-28'],
    ['1 Jan', '2027-01-01'],
  ])('%s: %s, and taken back in the same words', async (words, date) => {
    const desk = await deskAt('2026-11-25T14:07', 'Europe/Berlin');
    await said(desk, `/deskbreak holiday add ${words}`);
    expect((await planOf(desk))?.daysOff).toEqual([date]);
    expect(await said(desk, `/deskbreak holiday remove ${words}`)).toContain('is a working day again');
    expect((await planOf(desk))?.daysOff).toEqual([]);
  });

  const add = (...values: readonly string[]): string =>
    `Did you mean ${values.map((value) => `/deskbreak holiday add ${value}`).join(' or ')}?`;

  it.each([
    ['2020-12-24', 'Thu 24 Dec 2020 is in the past.', add('2026-12-24')],
    ['yesterday', '“yesterday” is in the past.', add('tomorrow')],
    ['04/05', '“04/05” could be 4 May or 5 Apr.', add('4 May', '5 Apr')],
    ['31 Feb', 'There is no 31 Feb', add('28 Feb')],
    ['2026-02-30', 'There is no 2026-02-30', add('2027-02-28')],
    ['tomorrow 9:00', 'A day off is a whole day.', add('tomorrow')],
    ['24 - 26 Dec', 'One day at a time, please.', add('24 Dec', '26 Dec')],
    ['next week', '“next week” is not one day.', 'For example /deskbreak holiday add 24 Dec.'],
    ['december', 'is not one day', 'For example /deskbreak holiday add 24 Dec.'],
    ['9999-12-24', 'is too far away', 'For example /deskbreak holiday add 24 Dec.'],
    ['24 Dec and 31 Dec', 'One day at a time, please.', add('24 Dec', '31 Dec')],
    ['fridya', '“fridya” is not a date.', add('friday')],
    ['flurb', '“flurb” is not a date.', 'For example /deskbreak holiday add 24 Dec.'],
  ])('%s is not taken: %s', async (words, wrong, hint) => {
    const desk = await deskAt('2026-11-25T14:07', 'Europe/Berlin');
    const reply = await said(desk, `/deskbreak holiday add ${words}`);
    expect(reply).toContain(wrong);
    expect(reply).toContain(hint);
    expect((await planOf(desk))?.daysOff).toEqual([]);
  });

  it('shows the days off that there are, where another is to be taken back', async () => {
    const desk = await deskAt('2026-11-25T14:07', 'Europe/Berlin');
    for (const day of ['24 Dec', '1 May', '1 Jan']) await said(desk, `/deskbreak holiday add ${day}`);
    expect(await said(desk, '/deskbreak holiday remove 25 Dec')).toContain(
      'Did you mean /deskbreak holiday remove 2026-12-24 or /deskbreak holiday remove 2027-01-01?',
    );
  });
});

describe('the settings form, on Wednesday 25 November 2026 at 14:07 in Berlin', () => {
  async function saved(values: Readonly<Record<string, string>>) {
    const desk = await deskAt('2026-11-25T14:07', 'Europe/Berlin');
    const [reply] = await desk.says('/deskbreak');
    if (reply?.to !== 'form') throw new Error('There should be a form.');
    const filled = Object.fromEntries(reply.form.fields.map(({ key, value }) => [key, value]));
    const submission = {
      form: 'settings',
      values: { ...filled, ...values },
      base: reply.form.base,
    } as const;
    return { desk, result: await desk.inbox.submit(submission, desk.from()) };
  }

  it('takes the same words', async () => {
    const { desk, result } = await saved({
      pause: 'until friday 9:00',
      daysOff: '31 Dec, Dec 24, 2026 and tomorrow',
    });
    expect(result.accepted && toldTo('actor', result.replies).join()).toContain(
      'Breaks are paused until Fri 27 Nov, 09:00 (Europe/Berlin).',
    );
    expect(await pausedUntil(desk)).toBe('2026-11-27 09:00 at +01:00');
    expect((await planOf(desk))?.daysOff).toEqual(['2026-11-26', '2026-12-24', '2026-12-31']);
  });

  it('reads days in the zone that is set with them', async () => {
    const { desk } = await saved({ zone: 'Asia/Tokyo', pause: 'until friday' });
    expect(await pausedUntil(desk)).toBe('2026-11-27 00:00 at +09:00');
  });

  it.each([
    [
      'pause',
      'until 04/05',
      { text: '“04/05” could be 4 May or 5 Apr. Did you mean until 4 May or until 5 Apr?' },
    ],
    ['pause', 'until 2020-01-01', { suggestions: ['until 2027-01-01'] }],
    ['pause', 'until mondy', { suggestions: ['until monday'] }],
    ['pause', 'until flurb', { text: '“flurb” is not a date or a time of day. For example: until friday.' }],
    ['daysOff', '24 Dec, 31 Feb', { text: 'There is no 31 Feb in the calendar. Did you mean 28 Feb?' }],
    ['daysOff', '2020-12-24', { text: 'Thu 24 Dec 2020 is in the past. Did you mean 2026-12-24?' }],
  ])('tells what is wrong beside the field: %s %s', async (key, value, problem) => {
    const { desk, result } = await saved({ [key]: value });
    expect(result).toMatchObject({ accepted: false, problems: { [key]: problem } });
    expect(await pausedUntil(desk)).toBeUndefined();
  });
});

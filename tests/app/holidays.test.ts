/** Public holidays of a channel: chosen, told, worked on all the same, and known over years and restarts. */
import { beforeEach, describe, expect, it } from 'vitest';
import { channel, heardIn, openDesk, toldTo, type TestDesk } from '../support/desk.ts';

const HOUR = 60 * 60_000;

let desk: TestDesk;
beforeEach(async () => {
  desk = await openDesk();
  await desk.plan({ zone: 'Europe/Berlin' });
});

const say = async (line: string): Promise<string> =>
  (await desk.says(line)).flatMap((reply) => toldTo('actor', [reply])).join('\n');
const planHere = async () => (await desk.store.plans.find(channel))?.plan;
const at = (iso: string): void => {
  desk.clock.set(Date.parse(iso));
};
const nextSlots = async (): Promise<string> =>
  /Next breaks?: .*/u.exec(await say('/deskbreak status'))?.[0] ?? '';

describe('holidays of a region', () => {
  it('are days off, told to whoever set them, to the channel and to whoever looks back', async () => {
    const answer = await say('/deskbreak holidays bavaria');
    expect(answer).toContain('Public holidays of Bavaria, Germany are days off.');
    expect(answer).toContain('Holidays: Bavaria, Germany. No break on Fri 25 Dec 2026: Christmas Day; ');
    expect(heardIn(desk).at(-1)).toContain('public holidays of Bavaria, Germany are days off');
    const status = await say('/deskbreak status');
    expect(status).toContain('No break on Fri 25 Dec 2026: Christmas Day; Fri 1 Jan 2027');
    expect(status).toContain('Ann: public holidays of Bavaria, Germany are days off');
  });

  it('are told where they lie before the next break', async () => {
    await desk.says('/deskbreak holidays bavaria');
    at('2026-12-24T16:00:00Z');
    expect(await nextSlots()).toMatch(
      /^Next breaks: Mon 28 Dec, 09:50 .*No break on Fri 25 Dec 2026: Christmas Day\.$/u,
    );
    at('2026-12-23T16:00:00Z');
    expect(await nextSlots()).not.toContain('No break on');
  });

  it('are no slots: nothing is posted, and nothing is skipped', async () => {
    await desk.says('/deskbreak holidays DE');
    at('2026-12-24T22:00:00Z');
    await desk.turn(48 * HOUR, HOUR);
    const stored = await desk.store.plans.find(channel);
    const last = stored && (await desk.store.plans.lastSlot(stored.id, desk.clock.now()));
    expect(last === undefined || last.slot < Date.parse('2026-12-24T23:00:00Z')).toBe(true);
    const posts = desk.adapter.attempts.length;
    at('2026-12-28T08:49:00Z');
    await desk.turn(2 * 60_000);
    expect(desk.adapter.attempts.length).toBe(posts + 1);
  });

  it('on a weekend are no news', async () => {
    const answer = await say('/deskbreak holidays DE');
    expect(answer).not.toContain('26 Dec');
    await desk.says('/deskbreak days mon-sat');
    expect(await say('/deskbreak status')).toContain('Sat 26 Dec 2026: Boxing Day');
  });

  it('can be none again', async () => {
    await desk.says('/deskbreak holidays DE');
    await desk.says('/deskbreak holiday remove 25 dec');
    expect(await say('/deskbreak holidays none')).toContain('Breaks come on public holidays as well.');
    expect(await planHere()).toMatchObject({ holidays: undefined, workdays: [] });
    expect(await say('/deskbreak status')).not.toContain('Holidays');
    expect(heardIn(desk).at(-1)).toContain('Ann');
  });

  it('of what nobody knows change nothing', async () => {
    const before = await planHere();
    expect(await say('/deskbreak holidays georgia')).toContain('US-GA is Georgia, United States');
    expect(await say('/deskbreak holidays atlantis')).toContain('is no country or part of one');
    expect(await planHere()).toEqual(before);
  });

  it('that no calendar knows all of are chosen with a word about it, once', async () => {
    expect(await say('/deskbreak holidays china')).toContain('China moves working days round its holidays');
    expect(await say('/deskbreak holidays china')).not.toContain('China moves working days');
    expect(await say('/deskbreak holiday add 2 feb 2027')).not.toContain('China moves working days');
    expect(await say('/deskbreak holidays bavaria')).not.toContain('not known here');
  });

  it('are for managers to choose', async () => {
    const before = await planHere();
    await desk.says('/deskbreak holidays DE', { standing: 'guest', id: 'bob' });
    expect(await planHere()).toEqual(before);
  });
});

describe('a holiday that is a working day after all', () => {
  beforeEach(async () => {
    await desk.says('/deskbreak holidays DE');
  });

  it('has breaks', async () => {
    expect(await say('/deskbreak holiday remove 25 dec')).toContain(
      'Fri 25 Dec 2026 is a working day, though it is a holiday: Christmas Day.',
    );
    expect(await say('/deskbreak status')).toContain('Working all the same: Fri 25 Dec 2026.');
    at('2026-12-24T16:00:00Z');
    expect(await nextSlots()).toMatch(/^Next breaks: tomorrow 09:50/u);
  });

  it('is a day off again, whatever becomes of the holidays', async () => {
    await desk.says('/deskbreak holiday remove 25 dec');
    expect(await say('/deskbreak holiday add 25 dec')).toContain('Fri 25 Dec 2026 is a day off.');
    expect(await planHere()).toMatchObject({ daysOff: ['2026-12-25'], workdays: [] });
    await desk.says('/deskbreak holidays none');
    at('2026-12-24T16:00:00Z');
    expect(await nextSlots()).toMatch(/^Next breaks: Mon 28 Dec/u);
  });

  it('that was a day off of its own as well is one neither way', async () => {
    await desk.says('/deskbreak holiday add 25 dec');
    const answer = await say('/deskbreak holiday remove 25 dec');
    expect(answer).toContain('Fri 25 Dec 2026 is a working day, though it is a holiday: Christmas Day.');
    expect(answer).not.toContain('again');
    expect(await planHere()).toMatchObject({ daysOff: [], workdays: ['2026-12-25'] });
  });

  it('stays one in another region that has it, and is forgotten where it is none', async () => {
    await desk.says('/deskbreak holiday remove 25 dec');
    await desk.says('/deskbreak holiday remove 26 mar 2027');
    await desk.says('/deskbreak holidays US');
    expect(await planHere()).toMatchObject({ workdays: ['2026-12-25'] });
  });

  it('on a weekend is no working day in any case', async () => {
    expect(await say('/deskbreak holiday remove 26 dec')).toContain(
      'Sat 26 Dec 2026 is no working day in any case: these are Mon–Fri.',
    );
  });

  it('is suggested where the day is no holiday', async () => {
    expect(await say('/deskbreak holiday remove 24 dec')).toMatch(
      /not among the days off\.\nDid you mean .*holiday remove 2026-12-25/u,
    );
  });
});

describe('in the form', () => {
  const submit = async (values: Readonly<Record<string, string>>) => {
    const [reply] = await desk.says('/deskbreak');
    if (reply?.to !== 'form') throw new Error('no form');
    const filled = Object.fromEntries(reply.form.fields.map(({ key, value }) => [key, value]));
    const sent = { form: reply.form.id, values: { ...filled, ...values }, base: reply.form.base };
    return { form: reply.form, result: await desk.inbox.submit(sent, desk.from({})) };
  };

  it('are saved by name or code, and the next one is named when it opens', async () => {
    const first = await submit({ holidays: 'Bavaria' });
    expect(first.result.accepted).toBe(true);
    expect(await planHere()).toMatchObject({ holidays: { region: 'DE-BY' } });
    const second = await submit({});
    expect(second.form.intro).toBe('When a break comes here. No break on Fri 25 Dec 2026: Christmas Day.');
    expect(second.form.fields.find(({ key }) => key === 'holidays')?.value).toBe('DE-BY');
    await submit({ holidays: '' });
    expect(await planHere()).toMatchObject({ holidays: undefined });
  });

  it('are refused beside the field where nobody knows them', async () => {
    const { result } = await submit({ holidays: 'germny' });
    expect(result).toMatchObject({ accepted: false, problems: { holidays: { suggestions: ['DE'] } } });
  });
});

describe('over the years', () => {
  it('are known for two more, and for as many again once the year is over', async () => {
    await desk.says('/deskbreak holidays DE');
    const days = async () => (await planHere())?.holidays?.days.map(({ date }) => date) ?? [];
    expect((await days()).at(-1)).toBe('2028-12-26');
    at('2027-01-04T12:00:00Z');
    await desk.turn(60_000);
    expect((await days()).at(-1)).toBe('2029-12-26');
    expect((await days())[0]).toBe('2027-01-01');
  });

  it('a program that starts after years knows them, and plans by them', async () => {
    await desk.says('/deskbreak holidays DE');
    at('2030-12-24T16:00:00Z');
    const again = await openDesk({ store: desk.store, clock: desk.clock });
    await again.turn(60_000);
    expect((await planHere())?.holidays?.days.some(({ date }) => date === '2030-12-25')).toBe(true);
    expect(await nextSlots()).toMatch(/^Next breaks: Fri 27 Dec, 09:50/u);
  });

  it('nobody hears of it, and single days stay as they are', async () => {
    await desk.says('/deskbreak holidays DE');
    await desk.says('/deskbreak holiday remove 26 mar 2027');
    const heard = heardIn(desk).length;
    const audited = await say('/deskbreak status');
    at('2027-01-04T12:00:00Z');
    await desk.turn(60_000);
    expect(heardIn(desk).filter((line) => line.includes('Ann')).length).toBe(
      heardIn(desk)
        .slice(0, heard)
        .filter((line) => line.includes('Ann')).length,
    );
    expect((await say('/deskbreak status')).split('Last changes')[1]?.split('\n').length).toBe(
      audited.split('Last changes')[1]?.split('\n').length,
    );
    expect(await planHere()).toMatchObject({ workdays: ['2027-03-26'] });
  });
});

it('a day is one of the channel, whatever the zone', async () => {
  await desk.says('/deskbreak tz Pacific/Auckland');
  await desk.says('/deskbreak holidays New Zealand');
  // Friday 25 December there is still Thursday in London.
  at('2026-12-24T12:00:00Z');
  expect(await nextSlots()).toMatch(/^Next breaks: Tue 29 Dec, 09:50/u);
});

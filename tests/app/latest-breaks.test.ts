/** What became of the latest breaks, and when the next ones come by the reader's own clock: as a status tells it. */
import { describe, expect, it } from 'vitest';
import type { Delivery } from '../../adapters/port/delivery.ts';
import type { Message } from '../../content/message.ts';
import { plainText } from '../../content/text/plain-text.ts';
import { mondayMorning, openDesk, readable, toldTo, type TestDesk } from '../support/desk.ts';
import { scriptedAdapter } from '../support/scripted-adapter.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

const says = async (desk: TestDesk, line: string, who = {}) =>
  toldTo('actor', await desk.says(line, who)).join('\n');

/** The lines behind a title, up to the next one. */
function behind(title: string, status: string): readonly string[] {
  const lines = status.split('\n');
  const from = lines.indexOf(title) + 1;
  const until = lines.findIndex((line, at) => at >= from && /^(?:Last changes|Only you)/u.test(line));
  return from === 0 ? [] : lines.slice(from, until < 0 ? undefined : until);
}
const transient = (mayHaveLanded: boolean): Delivery => ({
  ...{ outcome: 'transient', reason: 'network', mayHaveLanded, cause: undefined },
});
const lastBreaks = async (desk: TestDesk) => behind('Last breaks', await says(desk, '/deskbreak status'));

describe('the last breaks in a status', () => {
  it('are none at first, and five at most later, the latest first', async () => {
    const desk = await openDesk();
    await desk.says('/deskbreak on');
    expect(await says(desk, '/deskbreak status')).toContain('Last breaks: none in the last 8 days.');
    await desk.turn(2 * MINUTE);
    expect(await lastBreaks(desk)).toEqual([
      'today 09:50, posted.',
      'That is all I know of: I remember 8 days.',
    ]);
    await desk.turn(6 * HOUR);
    expect(await lastBreaks(desk)).toEqual([
      'today 15:50, posted.',
      'today 14:50, posted.',
      'today 13:50, posted.',
      'today 11:50, posted.',
      'today 10:50, posted.',
    ]);
  });

  it('tell how many did each, and nobody’s name', async () => {
    const desk = await openDesk();
    await desk.plan({});
    await desk.turn(2 * MINUTE);
    const [{ key } = { key: '' }] = desk.adapter.attempts;
    for (const id of ['ann', 'ben', 'ben']) await desk.presses('done', key, { id, name: id });
    const [first] = await lastBreaks(desk);
    expect(first).toBe('today 09:50, posted, done by 2.');
  });

  it('tell what went wrong, and what is still open, in words', async () => {
    const desk = await openDesk();
    await desk.plan({});
    desk.adapter.answer(transient(true));
    await desk.turn(HOUR);
    desk.adapter.answer(...Array.from({ length: 50 }, () => transient(false)));
    await desk.turn(2 * MINUTE);
    const [second, first] = await lastBreaks(desk);
    expect(first).toBe('today 09:50, sent, but the platform did not confirm it.');
    expect(second).toMatch(/^today 10:50, (?:to be tried again in a moment|on its way)\.$/u);
    await desk.turn(20 * MINUTE);
    expect((await lastBreaks(desk))[0]).toMatch(/^today 10:50, skipped: it could not be posted in time/u);
  });

  it('tell of one that is held, and when it is left out at last', async () => {
    const adapter = scriptedAdapter({
      capabilities: { abilities: ['calls'] },
      company: () => Promise.resolve({ is: 'told', count: 1 }),
    });
    const desk = await openDesk({ adapter, now: mondayMorning - 3 * DAY });
    await desk.plan({ zone: 'Europe/Berlin' });
    await desk.turn(2 * MINUTE, 10_000);
    await desk.presses('done', adapter.attempts[0]?.key ?? '', { id: 'ann' });
    await desk.plan({ meetings: 'hold' });
    desk.clock.set(mondayMorning);
    await desk.turn(4 * MINUTE, 10_000);
    expect((await lastBreaks(desk))[0]).toBe(
      'today 10:50, held until people are free, or left out at 11:10.',
    );
    await desk.turn(20 * MINUTE, 10_000);
    expect((await lastBreaks(desk))[0]).toBe(
      'today 10:50, skipped: people were in a call, or wanted no interruption.',
    );
  });

  it('of somebody’s own are in me status', async () => {
    const desk = await openDesk();
    const ben = { id: 'ben', name: 'Ben', standing: 'guest' };
    expect(await says(desk, '/deskbreak me status', ben)).not.toContain('Your last breaks');
    await desk.says('/deskbreak me on', { ...ben, standing: 'guest' });
    expect(await says(desk, '/deskbreak me status', ben)).toContain(
      'Your last breaks: none in the last 8 days.',
    );
    await desk.turn(2 * MINUTE);
    const key = desk.adapter.told.at(-1)?.key ?? '';
    await desk.presses('done', key, { ...ben, standing: 'guest' });
    await desk.turn(HOUR);
    expect(behind('Your last breaks', await says(desk, '/deskbreak me status', ben)).slice(0, 2)).toEqual([
      'today 10:50, sent.',
      'today 09:50, sent and done.',
    ]);
  });
});

describe('the next breaks in a status', () => {
  async function statusFor(who: object, showsTheirClock = false, me?: string): Promise<Message> {
    const desk = await openDesk({ adapter: scriptedAdapter({ capabilities: { showsTheirClock } }) });
    await desk.plan({ zone: 'Europe/Berlin' });
    if (me !== undefined) await desk.says(`/deskbreak me on ${me}`, who);
    const [reply] = await desk.says('/deskbreak status', who);
    if (reply?.to !== 'actor') throw new Error('no status');
    return reply.message;
  }
  const theirs = ({ blocks }: Message) =>
    blocks.flatMap((one) =>
      one.block === 'paragraph' && typeof one.text !== 'string' && one.text[0] === 'By your clock: '
        ? [one.text.slice(1).filter((span) => span !== ' · ')]
        : [],
    );
  const words = (message: Message) =>
    theirs(message).map((spans) =>
      spans
        .map((span) => (typeof span === 'string' ? span : `moment ${plainText([span]).trim()}`))
        .join(' · '),
    );

  it('are by the channel’s clock, and by the reader’s where that shows another time', async () => {
    const message = await statusFor({ zone: 'America/New_York' });
    expect(readable(message)).toContain('Next breaks: today 10:50 · today 11:50 · today 13:50');
    expect(words(message)).toEqual(['moment today 04:50 · moment today 05:50 · moment today 07:50']);
  });

  it.each([
    ['the same zone', { zone: 'Europe/Berlin' }],
    ['another zone that shows the same time', { zone: 'Europe/Paris' }],
    ['a zone that nobody tells', { zone: undefined }],
  ])('are told once with %s', async (_what, who) => {
    expect(words(await statusFor(who))).toEqual([]);
  });

  it('are shown by the platform where it alone knows the reader’s clock', async () => {
    const [spans = []] = theirs(await statusFor({ zone: undefined }, true));
    expect(
      spans.map((span) => (typeof span !== 'string' && span.span === 'moment' ? span.at : span)),
    ).toEqual(['09:50', '10:50', '12:50'].map((clock) => new Date(`2026-11-23T${clock}:00Z`)));
  });

  it('keep to the zone that somebody has set for themselves', async () => {
    expect(words(await statusFor({ id: 'ann', zone: undefined }, true, 'Asia/Tokyo'))).toEqual([
      'today 18:50 · today 19:50 · today 21:50',
    ]);
    expect(words(await statusFor({ id: 'ann', zone: undefined }, true, 'Europe/Berlin'))).toEqual([]);
  });

  it('fit a narrow screen: no line is longer than fifty characters', async () => {
    const desk = await openDesk();
    await desk.plan({ zone: 'Europe/Berlin' });
    await desk.turn(7 * HOUR);
    for (const line of await lastBreaks(desk)) expect(line.length).toBeLessThanOrEqual(50);
  });
});

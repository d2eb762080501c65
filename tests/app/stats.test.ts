/** Four weeks in numbers, as they are told. */
import { describe, expect, it } from 'vitest';
import type { Picture } from '../../content/message.ts';
import { openDesk, toldTo, type TestDesk } from '../support/desk.ts';

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
const people = ['ann', 'ben', 'cem', 'dia', 'eve'];

const stats = async (desk: TestDesk, who = {}) =>
  toldTo('actor', await desk.says('/deskbreak stats', who)).join('\n');

const picturesIn = async (desk: TestDesk): Promise<readonly Picture[]> =>
  (await desk.says('/deskbreak stats')).flatMap((reply) =>
    reply.to === 'form'
      ? []
      : reply.message.blocks.flatMap((block) => (block.block === 'picture' ? [block.picture] : [])),
  );

/** A day of seven breaks, of which these people do the first, each. */
async function workday(desk: TestDesk, who: readonly string[]) {
  const before = desk.adapter.attempts.length;
  await desk.turn(DAY, 5 * MINUTE);
  const first = desk.adapter.attempts[before];
  for (const id of who) await desk.presses('done', first?.key ?? '', { id });
}

describe('/deskbreak stats', () => {
  it('says where breaks were never set up, or none came', async () => {
    const desk = await openDesk();
    expect(await stats(desk)).toMatch(/on/u);
    await desk.plan({});
    expect(await stats(desk)).toContain('No break was posted here in the last four weeks');
  });

  it('shows nothing of four people, and says why; of five all, to anybody and to them alone', async () => {
    const desk = await openDesk();
    await desk.plan({});
    await workday(desk, people.slice(0, 4));
    const kind = await stats(desk);
    expect(kind).toContain('5 different people');
    expect(kind).not.toMatch(/\b4\b|of 7/u);
    expect(await picturesIn(desk)).toEqual([]);

    await workday(desk, people.slice(4));
    const replies = await desk.says('/deskbreak stats', { id: 'guest', standing: 'guest' });
    expect(replies.map(({ to }) => to)).toEqual(['actor']);
    const text = await stats(desk);
    expect(text).toContain('14 breaks were posted, and somebody did 2 of them (14 %).');
    expect(text).toContain('09:00 to 10:00, 2 of 2 done');
    const [picture] = await picturesIn(desk);
    expect(picture?.alt).toContain('Mon 1 of 7, best at 09:00; Tue 1 of 7, best at 09:00.');
    expect(picture?.alt.length).toBeLessThan(1_000);
    expect(picture?.chart).toHaveLength(14);
  });

  it('names no best hour of a day on which nobody did any', async () => {
    const desk = await openDesk();
    await desk.plan({});
    await workday(desk, people);
    await workday(desk, []);
    const [picture] = await picturesIn(desk);
    expect(picture?.alt).toContain('Mon 1 of 7, best at 09:00; Tue 0 of 7.');
  });

  it('are the same once the breaks are forgotten, and go after four weeks', async () => {
    const desk = await openDesk();
    await desk.plan({});
    await workday(desk, people);
    const [before] = await picturesIn(desk);
    await desk.says('/deskbreak off');
    await desk.turn(9 * DAY, 60 * MINUTE);
    const [after] = await picturesIn(desk);
    expect(after?.chart).toEqual(before?.chart);
    expect(after?.name).toBe(before?.name);
    await desk.turn(20 * DAY, 60 * MINUTE);
    expect(await stats(desk)).toContain('No break was posted');
  });

  it('counts somebody who was forgotten as nobody, and keeps what was done', async () => {
    const desk = await openDesk();
    await desk.plan({});
    await workday(desk, people);
    const [button] = (await desk.says('/deskbreak me forget', { id: 'ann' })).flatMap((reply) =>
      reply.to === 'form'
        ? []
        : reply.message.blocks.flatMap((block) => (block.block === 'buttons' ? block.buttons : [])),
    );
    await desk.presses('confirm-forget', button?.subject ?? '', { id: 'ann' });
    expect(await stats(desk)).toContain('5 different people');
    await workday(desk, ['fay']);
    expect(await stats(desk)).toContain('14 breaks were posted, and somebody did 2 of them');
  });

  it('is about a channel', async () => {
    const desk = await openDesk();
    const told = toldTo('actor', await desk.says('/deskbreak stats', {}, { place: 'direct' }));
    expect(told.join()).not.toContain('four weeks');
  });
});

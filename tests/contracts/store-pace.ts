/** Whether a channel still wants its breaks as often. */
import { expect, it } from 'vitest';
import { newPlan } from '../../content/plan.ts';
import type { Notice } from '../../scheduler/ports/outbox.ts';
import type { Handles } from './store-handles.ts';
import { breakOf, channel, hour, postOne, slot, switchOn } from './store-samples.ts';

export const pacePromises = ({ store, other }: Handles): void => {
  const due = async (now: number) =>
    (await other().paceQuestions.due(['slack'], now, 10)).map(({ question, stored }) => [
      ...[question.since, question.lookAt, stored?.channel.channel],
    ]);
  const set = (changedAt: number, by = true, name = 'C1') =>
    store().plans.change(channel(name), () => ({
      ...{ plan: newPlan('UTC'), changedAt },
      audit: { what: 'every hour', ...(by && { by: { id: 'ann', name: 'Ann' } }) },
    }));
  const question = async () => {
    const [first] = await store().paceQuestions.due(['discord', 'slack'], slot, 1);
    if (first === undefined) throw new Error('There is no question.');
    return first.question;
  };
  const notice: Notice = {
    ...{ id: 'n', to: { are: 'one', channel: channel('C1'), person: 'ann' }, about: 'pace' },
    ...{ message: { summary: 'Slower?', mood: 'calm', blocks: [] }, silent: true },
    ...{ notBefore: slot, until: slot + hour },
  };

  it('is every channel’s and nobody’s own, and begins anew whenever somebody sets something', async () => {
    await set(slot - 9);
    await set(slot - 8, true, '@ann');
    expect(await due(slot)).toEqual([[slot - 9, slot - 9, 'C1']]);
    // The program itself sets nothing.
    await set(slot - 7, false);
    expect(await due(slot)).toEqual([[slot - 9, slot - 9, 'C1']]);
    await set(slot - 6);
    expect(await due(slot)).toEqual([[slot - 6, slot - 6, 'C1']]);
    expect(await due(slot - 7)).toEqual([]);
    expect(await store().paceQuestions.due(['discord'], slot, 10)).toEqual([]);
  });

  it('is looked at by one of two, asked once, and again only after somebody set something', async () => {
    await set(slot - 9);
    const one = await question();
    const both = [store(), other()].map((each) => each.paceQuestions.next(one, { ask: notice }));
    expect((await Promise.all(both)).filter(Boolean)).toHaveLength(1);
    const [taken] = await other().outbox.takeDue(slot, slot + hour, 10);
    expect(taken?.notice.to).toEqual(notice.to);
    expect(await due(slot + 1000 * hour)).toEqual([]);
    expect(await store().paceQuestions.next(one, { again: slot })).toBe(false);
    await set(slot - 5);
    expect(await due(slot)).toHaveLength(1);
    expect(await store().paceQuestions.next(one, { ask: notice })).toBe(false);
  });

  it('waits for the person, and is shown once', async () => {
    await set(slot - 9);
    expect(await other().paceQuestions.open(channel('C1'))).toBeUndefined();
    const one = await question();
    await store().paceQuestions.next(one, { ask: 'when they are here' });
    expect(await due(slot)).toEqual([]);
    const open = await other().paceQuestions.open(channel('C1'));
    expect(open?.question).toEqual({ plan: one.plan, since: slot - 9 });
    expect(await store().paceQuestions.open(channel('C2'))).toBeUndefined();
    const both = [store(), other()].map((each) => each.paceQuestions.close(one.plan));
    expect((await Promise.all(both)).filter(Boolean)).toHaveLength(1);
    expect(await store().paceQuestions.open(channel('C1'))).toBeUndefined();
    expect(await due(slot + 1000 * hour)).toEqual([]);
  });

  it('may be looked at again in place of being shown, and waits no more once somebody sets something', async () => {
    await set(slot - 9);
    const one = await question();
    await store().paceQuestions.next(one, { ask: 'when they are here' });
    expect(await other().paceQuestions.close(one.plan, slot + 5)).toBe(true);
    expect(await due(slot + 5)).toEqual([[slot - 9, slot + 5, 'C1']]);
    await store().paceQuestions.next({ ...one, lookAt: slot + 5 }, { ask: 'when they are here' });
    await set(slot - 4);
    expect(await store().paceQuestions.open(channel('C1'))).toBeUndefined();
  });

  it('counts breaks that nobody touched by days, back to the latest press, also once they are forgotten', async () => {
    const day = Math.floor(slot / (24 * hour));
    const { id } = await switchOn(store(), channel('C1'));
    const posted = [];
    for (let n = 0; n < 6; n += 1) posted.push(await postOne(store(), slot + n * hour));
    const ignored = (since = 0) =>
      other().paceQuestions.ignored(id, 'Europe/Berlin', { since, until: slot + 24 * hour });
    const told = (breaks: number) => [{ day, breaks }];
    expect(await ignored()).toEqual(told(6));
    expect(await ignored(slot + 2 * hour)).toEqual(told(4));
    expect(
      await other().paceQuestions.ignored(id, 'Europe/Berlin', { since: 0, until: slot + 4 * hour }),
    ).toEqual(told(5));
    // An earlier one, while the fourth is the latest: two were posted after it.
    const [, second] = posted;
    if (second === undefined) throw new Error('Nothing was posted.');
    await store().breaks.touch(breakOf(second), slot + 3.5 * hour);
    expect(await ignored()).toEqual(told(2));
    // Of those that are forgotten it is known which were touched.
    for (const [dropped, left] of [
      [1, 2],
      [1, 4],
      [3, 4],
      [1, 4],
    ] as const) {
      expect(await store().ledger.prune(slot + 24 * hour, dropped)).toBe(dropped);
      expect(await ignored()).toEqual(told(left));
    }
    expect(await ignored(slot + 3 * hour)).toEqual(told(2));
  });

  it('knows no break where none was posted', async () => {
    const { id } = await switchOn(store(), channel('C1'));
    expect(await store().paceQuestions.ignored(id, 'UTC', { since: 0, until: slot })).toEqual([]);
  });
};

/** Who wants the numbers of a channel once a month. */
import { expect, it } from 'vitest';
import type { Notice } from '../../scheduler/ports/outbox.ts';
import { aboutMonth } from '../../src/month-notes/about-month.ts';
import type { Handles } from './store-handles.ts';
import { channel, hour, slot, switchOn } from './store-samples.ts';

export const monthNotePromises = ({ store, other }: Handles): void => {
  const ask = async (person = 'ann') => {
    const { id } = await switchOn(store(), channel('C1'));
    await store().monthNotes.ask({ plan: id, person, lookAt: slot });
    return { plan: id, person, lookAt: slot };
  };
  const notesDue = async (now: number) =>
    (await other().monthNotes.due(now, 10)).map(({ note, stored }) => [note.lookAt, stored?.channel.channel]);
  const noticeFor = (plan: Parameters<typeof aboutMonth>[0]): Notice => ({
    ...{ id: 'n', to: { are: 'person', person: { platform: 'slack', workspace: 'T1', person: 'ann' } } },
    ...{ about: aboutMonth(plan), message: { summary: 'Numbers', mood: 'calm', blocks: [] }, silent: true },
    ...{ notBefore: slot, until: slot + hour },
  });

  it('are looked at when it is time, and by one of two who look', async () => {
    const note = await ask();
    expect(await notesDue(slot - 1)).toEqual([]);
    expect(await notesDue(slot)).toEqual([[slot, 'C1']]);
    const both = await Promise.all(
      [store(), other()].map((each) => each.monthNotes.next(note, slot + hour, noticeFor(note.plan))),
    );
    expect(both.filter(Boolean)).toHaveLength(1);
    expect(await notesDue(slot)).toEqual([]);
    expect(await store().outbox.takeDue(slot, slot + hour, 10)).toHaveLength(1);
  });

  it('are asked for once, end where they are told to, and are of one person', async () => {
    const note = await ask();
    await store().monthNotes.ask({ ...note, lookAt: slot + hour });
    expect(await notesDue(slot)).toHaveLength(1);
    expect(await store().monthNotes.end(note.plan, 'ben')).toBe(false);
    expect(await other().monthNotes.end(note.plan, 'ann')).toBe(true);
    expect(await notesDue(slot)).toEqual([]);
    await store().monthNotes.ask(note);
    await store().monthNotes.ask({ ...note, person: 'ben', lookAt: slot + 1 });
    expect(await notesDue(slot + 1)).toEqual([[slot + 1, 'C1']]);
    expect(await store().monthNotes.next({ ...note, person: 'ben', lookAt: slot + 1 }, undefined)).toBe(true);
    expect(await notesDue(slot + 1)).toEqual([]);
  });

  it('end with a refusal, and not with what merely was not said', async () => {
    for (const refused of [false, true]) {
      const note = await ask();
      await store().outbox.put(noticeFor(note.plan));
      const [taken] = await store().outbox.takeDue(slot, slot + hour, 10);
      const result = refused ? ({ is: 'dropped', refused: true } as const) : ({ is: 'dropped' } as const);
      await store().outbox.settle('n', taken?.attempt ?? 0, result, slot);
      expect(await notesDue(slot)).toHaveLength(refused ? 0 : 1);
    }
  });

  it('go with whoever is forgotten', async () => {
    await ask();
    await store().people.forget({ platform: 'slack', scope: 'T1', person: 'ann' });
    expect(await notesDue(slot)).toEqual([]);
  });
};

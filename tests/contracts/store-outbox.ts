/** What is still to be said, kept by any store. */
import { expect, it } from 'vitest';
import type { Message } from '../../content/message.ts';
import type { Notice, Readers } from '../../scheduler/ports/outbox.ts';
import type { Handles } from './store-handles.ts';
import { channel, lease, onPlan, slot, switchOn } from './store-samples.ts';

const message = (text: string): Message => ({
  summary: text,
  mood: 'calm',
  blocks: [{ block: 'paragraph', text: [text, { span: 'moment', at: new Date(slot), text: 'today' }] }],
});

const inC1: Readers = { are: 'channel', channel: channel('C1') };
const ann: Readers = { are: 'person', person: { platform: 'slack', workspace: 'T1', person: 'ann' } };

const notice = (id: string, more: Partial<Notice> = {}): Notice => ({
  id,
  to: inC1,
  about: 'plan',
  message: message(id),
  silent: true,
  notBefore: slot,
  until: slot + 60_000,
  ...more,
});

const TEN_MINUTES = 600_000;

export const outboxPromises = ({ store, other }: Handles): void => {
  const due = async (at: number, one = store()): Promise<readonly string[]> =>
    (await one.outbox.takeDue(at, at + lease, 10)).map((taken) => taken.notice.id);

  it('gives a notice back as it was put, when it is due, to one of all who ask', async () => {
    const whole = notice('n1', {
      rewrites: 'm1',
      change: { by: [{ id: 'ann', name: 'Ann' }], before: onPlan, since: slot - 1 },
    });
    await store().outbox.put(whole);
    await store().outbox.put(notice('n2', { to: ann, silent: false, notBefore: slot + 5 }));
    expect(await due(slot - 1)).toEqual([]);
    const taken = await Promise.all(
      [store(), other(), store()].map((one) => one.outbox.takeDue(slot, slot + lease, 10)),
    );
    expect(taken.flat()).toEqual([
      { notice: { ...whole, notBefore: slot + lease }, attempt: 1, sentAt: undefined },
    ]);
    expect(await due(slot + 5)).toEqual(['n2']);
    expect(await store().outbox.take('n1', slot + 5, slot + lease)).toBeUndefined();
  });

  it('is said once: whoever holds an earlier attempt cannot begin nor settle', async () => {
    await store().outbox.put(notice('n1'));
    await due(slot);
    const again = await other().outbox.takeDue(slot + lease, slot + 2 * lease, 10);
    expect(again).toMatchObject([{ attempt: 2 }]);
    expect(await store().outbox.begin('n1', 1, slot + lease)).toBe(false);
    await store().outbox.settle('n1', 1, { is: 'dropped' }, slot + lease);
    expect(await other().outbox.begin('n1', 2, slot + lease)).toBe(true);
    await other().outbox.settle('n1', 2, { is: 'said', messageId: 'm9' }, slot + lease);
    expect(await due(slot + 3 * lease)).toEqual([]);
    expect(await store().outbox.begin('n1', 2, slot + 3 * lease)).toBe(false);
  });

  it('tells of one whose sender died that it may have been said, and of one put back what is known', async () => {
    await store().outbox.put(notice('n1'));
    await due(slot);
    await store().outbox.begin('n1', 1, slot + 3);
    expect(await store().outbox.takeDue(slot + lease, slot + 2 * lease, 10)).toMatchObject([
      { sentAt: slot + 3 },
    ]);
    const at = slot + 2 * lease;
    await store().outbox.settle('n1', 2, { is: 'waiting', at, mayHaveLanded: true }, slot + lease);
    expect(await store().outbox.takeDue(at, at + lease, 10)).toMatchObject([
      { attempt: 3, sentAt: slot + 3 },
    ]);
    await store().outbox.settle('n1', 3, { is: 'waiting', at: at + 1, mayHaveLanded: false }, at);
    expect(await store().outbox.takeDue(at + 1, at + lease, 10)).toMatchObject([{ sentAt: undefined }]);
  });

  it('lets a newer one take the place of one that still waits, and of no other', async () => {
    await store().outbox.put(notice('old'));
    await store().outbox.put(notice('hello', { about: 'hello' }));
    await store().outbox.put(notice('elsewhere', { to: { are: 'channel', channel: channel('C2') } }));
    await due(slot);
    await store().outbox.begin('hello', 1, slot);
    await store().outbox.put(notice('new'));
    await store().outbox.put(notice('hello again', { about: 'hello' }));
    expect(await store().outbox.begin('old', 1, slot)).toBe(false);
    expect([...(await due(slot + lease))].sort()).toEqual(['elsewhere', 'hello', 'hello again', 'new']);
  });

  it('puts the same words once, also where they were said a moment ago', async () => {
    const put = (id: string, at = slot) =>
      store().outbox.putOnce(notice(id, { about: 'hello', message: message('Hello'), notBefore: at }));
    const both = await Promise.all([put('n1'), put('n2')]);
    expect([...both].sort()).toEqual([false, true]);
    const [id = ''] = await due(slot);
    await store().outbox.begin(id, 1, slot);
    await store().outbox.settle(id, 1, { is: 'said', messageId: 'm1' }, slot);
    expect(await put('n3')).toBe(false);
    expect(await due(slot + TEN_MINUTES)).toEqual([]);
    expect(await put('n4')).toBe(true);
  });

  it('keeps a notice together with the change that it tells of, and shows it to the next one', async () => {
    const change = { by: [{ id: 'ann', name: 'Ann' }], before: undefined, since: slot };
    await store().plans.change(channel('C1'), () => ({
      changedAt: slot,
      plan: onPlan,
      notice: notice('n1', { change }),
    }));
    const told: unknown[] = [];
    const look = () =>
      store().plans.change(channel('C1'), (_, __, latest) => {
        told.push(latest);
        return undefined;
      });
    await look();
    expect(await due(slot)).toEqual(['n1']);
    await store().outbox.begin('n1', 1, slot);
    await look();
    await store().outbox.settle('n1', 1, { is: 'said', messageId: 'm1' }, slot);
    await look();
    expect(told).toEqual([
      { change, about: 'plan', isUnsent: true, messageId: undefined },
      { change, about: 'plan', isUnsent: false, messageId: undefined },
      { change, about: 'plan', isUnsent: false, messageId: 'm1' },
    ]);
  });

  it('knows when lines about a plan were posted of late, rewritten ones apart, until they are forgotten', async () => {
    const change = { by: [{ id: 'ann', name: 'Ann' }], before: onPlan, since: slot };
    const say = async (id: string, at: number, more: Partial<Notice> = {}) => {
      await store().outbox.put(notice(id, { notBefore: at, change, ...more }));
      await store().outbox.take(id, at, at + lease);
      await store().outbox.begin(id, 1, at);
      await store().outbox.settle(id, 1, { is: 'said', messageId: `m ${id}` }, at + 2);
    };
    const lately = async (at: number) => {
      await other().outbox.takeDue(at, at + lease, 10);
      const known = await other().plans.edit(channel('C1'), (_, __, ___, lines) => ({
        change: undefined,
        lines,
      }));
      return known.edited.lines;
    };
    await say('n1', slot + 1);
    await say('n2', slot + 2);
    await say('n3', slot + 3, { rewrites: 'm n2' });
    await say('n4', slot + 4, { about: 'hello' });
    await say('n5', slot + 5, { to: { are: 'channel', channel: channel('C2') } });
    await store().outbox.put(notice('n6', { notBefore: slot + TEN_MINUTES * 2 }));
    expect(await lately(slot + 6)).toEqual([slot + 2, slot + 1]);
    expect(await lately(slot + 1 + TEN_MINUTES)).toEqual([slot + 2, slot + 1]);
    expect(await lately(slot + 4 + TEN_MINUTES)).toEqual([]);
  });

  it('lets a line stay as it is once something was changed that it does not tell of, and still counts it', async () => {
    const change = { by: [{ id: 'ann', name: 'Ann' }], before: onPlan, since: slot };
    await store().outbox.put(notice('n1', { change }));
    await store().outbox.take('n1', slot, slot + lease);
    await store().outbox.begin('n1', 1, slot);
    await store().plans.change(channel('C1'), () => ({ changedAt: slot, plan: onPlan, untold: true }));
    await store().outbox.settle('n1', 1, { is: 'said', messageId: 'm1' }, slot);
    const known = await other().plans.edit(channel('C1'), (_, __, told, lately) => ({
      change: undefined,
      told,
      lately,
    }));
    expect(known.edited).toEqual({ change: undefined, told: undefined, lately: [slot] });
  });

  it('drops what is over as breaks are on, and what cannot be said as they stop; then tells the owner', async () => {
    await store().outbox.put(notice('hello', { about: 'hello' }));
    await store().outbox.put(notice('stopped', { to: ann, about: 'stopped slack/T1/C1' }));
    await switchOn(store(), channel('C1'));
    expect(await due(slot)).toEqual([]);
    await store().plans.change(channel('C1'), () => ({
      changedAt: slot,
      plan: { ...onPlan, owner: 'ann' },
      notice: notice('line'),
    }));
    const failure = { outcome: 'permanent', scope: 'channel', reason: 'archived', cause: undefined } as const;
    const giveUp = () =>
      store().ledger.giveUp(channel('C1'), failure, 'gone', slot, (owner) =>
        notice(`to ${owner}`, { to: ann, about: 'stopped slack/T1/C1' }),
      );
    expect([await giveUp(), await giveUp()]).toEqual([true, false]);
    expect(await due(slot)).toEqual(['to ann']);
  });
};

import { beforeEach, describe, expect, it } from 'vitest';
import { actions, declaredActions } from '../../content/actions.ts';
import { channel, heardIn, openDesk, readable, toldTo, type TestDesk } from '../support/desk.ts';
import type { BreakId } from '../../scheduler/ports/ledger.ts';
import type { Button, Message } from '../../content/message.ts';
import { scriptedAdapter } from '../support/scripted-adapter.ts';

const MINUTE = 60_000;

let desk: TestDesk;
let breakId: string;
beforeEach(async () => {
  desk = await openDesk();
  await desk.plan({});
  await desk.turn(MINUTE);
  breakId = desk.adapter.attempts[0]?.key ?? '';
});

const nothing: Message = { summary: '', mood: 'calm', blocks: [] };

const buttonsIn = (message: Message = nothing): readonly Button[] =>
  message.blocks.flatMap((block) => (block.block === 'buttons' ? block.buttons : []));

const headingOf = (text: string): string => text.split('\n')[0] ?? '';

describe('done', () => {
  it('counts a person once and shows the count on the break, no names', async () => {
    const original = readable(desk.adapter.attempts[0]?.message ?? { summary: '', mood: 'calm', blocks: [] });
    const [first] = toldTo('pressed', await desk.presses('done', breakId, { id: 'bob', name: 'Bob' }));
    expect(first).toContain('1 person did this one');
    expect(first?.replace('\n1 person did this one', '')).toBe(original);
    expect(await desk.presses('done', breakId, { id: 'bob', name: 'Bob' })).toMatchObject([
      { to: 'actor', message: { summary: 'You are counted already. Well done all the same.' } },
    ]);
    const [third] = toldTo('pressed', await desk.presses('done', breakId, { id: 'cem', name: 'Cem' }));
    expect(third).toContain('2 people did this one');
    expect(third).not.toMatch(/Bob|Cem/u);
  });

  it('counts right though many press at once', async () => {
    await Promise.all(
      Array.from({ length: 30 }, (_, n) => desk.presses('done', breakId, { id: `p${n % 20}` })),
    );
    const [last] = toldTo('pressed', await desk.presses('done', breakId, { id: 'p20' }));
    expect(last).toContain('21 people did this one');
  });

  it('is answered in words where a posted message stays as it is', async () => {
    const adapter = scriptedAdapter({ capabilities: { canRevise: false } });
    const plain = await openDesk({ store: desk.store, clock: desk.clock, adapter });
    expect(toldTo('actor', await plain.presses('done', breakId))).toEqual(['Well done. You are the first.']);
    expect(toldTo('actor', await plain.presses('done', breakId))).toEqual([
      'You are counted already. Well done all the same.',
    ]);
  });

  it('works after a restart', async () => {
    const again = await openDesk({ store: desk.store, clock: desk.clock });
    expect(toldTo('pressed', await again.presses('done', breakId))[0]).toContain('1 person');
  });
});

describe('that anybody pressed anything is remembered', () => {
  it.each(['done', 'other', 'snooze', 'more', 'full', 'not-for-me'] as const)('%s', async (action) => {
    const { store } = desk;
    expect(await store.breaks.find(breakId as BreakId)).toMatchObject({ touched: false });
    await desk.presses(action, breakId, { id: 'bob' });
    expect(await store.breaks.find(breakId as BreakId)).toMatchObject({ touched: true });
  });
});

describe('the other buttons answer in private', () => {
  it('other: the same pose in its other version', async () => {
    const shown = readable(desk.adapter.attempts[0]?.message ?? { summary: '', mood: 'calm', blocks: [] });
    const [other] = toldTo('actor', await desk.presses('other', breakId));
    const pose = headingOf(shown).split(',')[0] ?? '';
    expect(headingOf(other ?? '')).toContain(pose);
    expect(headingOf(other ?? '')).not.toContain('on your chair');
  });

  it('other names the versions that it leads to, and each answer the ones that are left', async () => {
    const post = desk.adapter.attempts[0]?.message;
    const label =
      buttonsIn(post)
        .find(({ action }) => action === 'other')
        ?.label.toLowerCase() ?? '';
    const [answer] = await desk.presses('other', breakId);
    const first = answer?.to === 'actor' ? answer.message : undefined;
    const heading = headingOf(readable(first ?? nothing));
    expect(label.split(' or ')).toContain(heading.split(', ').at(-1));
    const seen = new Set([headingOf(readable(first ?? nothing))]);
    for (const { action, subject } of buttonsIn(first).filter(({ action }) => action === 'other')) {
      const [next] = toldTo('actor', await desk.presses(action, subject));
      seen.add(headingOf(next ?? ''));
    }
    expect(seen.size).toBe(1 + buttonsIn(first).filter(({ action }) => action === 'other').length);
    expect(buttonsIn(first).map(({ label }) => label)).toContain('On a chair');
  });

  it('another, under a private pose: never the same again, and for the same part of the body', async () => {
    const [asked] = await desk.says('/pose hips');
    let shown = asked?.to === 'actor' ? asked.message : nothing;
    for (let n = 0; n < 20; n += 1) {
      const { subject } = buttonsIn(shown).find(({ action }) => action === 'another') ?? { subject: '' };
      const [reply] = await desk.presses('another', subject);
      const next = reply?.to === 'actor' ? reply.message : nothing;
      expect(headingOf(readable(next))).not.toBe(headingOf(readable(shown)));
      expect(readable(next)).toMatch(/Works on: .*hips/u);
      shown = next;
    }
  });

  it.each([
    'pigeon/sideways',
    'nothing/chair',
    'pigeon/chair/for tea',
    'pigeon/chair/x/y',
    '/',
    'x'.repeat(300),
  ])('a subject that is none of ours, %j, is a stale button or any pose', async (subject) => {
    expect(toldTo('actor', await desk.presses('other', subject)).join()).toContain('too old');
    expect(toldTo('actor', await desk.presses('another', subject))).toHaveLength(1);
  });

  it('full: every step of the version that was posted', async () => {
    const [full] = toldTo('actor', await desk.presses('full', breakId));
    expect(headingOf(full ?? '')).toContain('on your chair');
  });

  it('another: another pose', async () => {
    const shown = headingOf(
      readable(desk.adapter.attempts[0]?.message ?? { summary: '', mood: 'calm', blocks: [] }),
    );
    for (let n = 0; n < 20; n += 1) {
      const [another] = toldTo('actor', await desk.presses('another', breakId));
      expect(headingOf(another ?? '').split(',')[0]).not.toBe(shown.split(',')[0]);
    }
    expect(toldTo('actor', await desk.presses('another', ''))).toHaveLength(1);
  });

  it('snooze: says when', async () => {
    expect(toldTo('actor', await desk.presses('snooze', breakId))).toEqual([
      'You get this break again today 10:05, just for you.',
    ]);
  });

  it('more: offers to manage only to those who may', async () => {
    const [manager] = toldTo('actor', await desk.presses('more', breakId));
    expect(manager).toContain('[All steps] [Another pose] [Not for me] [Pause until tomorrow] [Settings]');
    const [guest] = toldTo('actor', await desk.presses('more', breakId, { standing: 'guest' }));
    expect(guest).toContain('[All steps] [Another pose] [Not for me]\n');
  });

  it('pause: until tomorrow, for managers only', async () => {
    expect(toldTo('actor', await desk.presses('pause', 'tomorrow', { standing: 'guest' }))[0]).toContain(
      'Only people who manage',
    );
    expect(toldTo('actor', await desk.presses('pause', 'tomorrow'))[0]).toContain(
      'Breaks are paused until Tue 24 Nov, 00:00 (UTC).',
    );
  });

  it.each(['done', 'other', 'snooze', 'more', 'full'] as const)(
    '%s on a break that is gone: a friendly answer',
    async (action) => {
      for (const subject of ['', 'AAAAAAAAAAAAAAAA', "'; drop table plans; --", 'x'.repeat(80)])
        expect(toldTo('actor', await desk.presses(action, subject))[0]).toContain('That break is too old');
    },
  );

  it('pause with a subject that nobody wrote: the same', async () => {
    expect(toldTo('actor', await desk.presses('pause', 'forever'))[0]).toContain('That break is too old');
  });
});

describe('the settings form', () => {
  const open = async (who?: Parameters<TestDesk['from']>[0]) => {
    const [reply] = await desk.says('/deskbreak', who);
    return reply?.to === 'form' ? reply.form : undefined;
  };
  let base = '';
  const filled = async (): Promise<Record<string, string>> => {
    const form = await open();
    base = form?.base ?? '';
    return Object.fromEntries(form?.fields.map(({ key, value }) => [key, value]) ?? []);
  };
  const submit = (values: Readonly<Record<string, string>>, place: Parameters<TestDesk['from']>[1] = {}) =>
    desk.inbox.submit({ form: 'settings', values, base }, desk.from({}, place));

  it('is filled with the present plan', async () => {
    await desk.says('/deskbreak every 45m at :00');
    await desk.says('/deskbreak holiday add 2026-12-24');
    await desk.says('/deskbreak pause until 2026-12-01 14:30');
    expect(await filled()).toEqual({
      breaks: 'on',
      every: '45m',
      at: ':00',
      hours: '09:00-12:00,13:00-17:00',
      days: 'mon-fri',
      zone: 'UTC',
      version: 'chair',
      daysOff: '2026-12-24',
      holidays: '',
      pause: 'until 2026-12-01 14:30',
      motion: 'on',
      notification: 'on',
      quiet: 'off',
    });
  });

  it('saved unchanged changes nothing and says nothing in the channel', async () => {
    const before = (await desk.store.plans.find(channel))?.plan;
    const result = await submit(await filled());
    expect(result.accepted).toBe(true);
    expect(heardIn(desk)).toEqual([]);
    expect((await desk.store.plans.find(channel))?.plan).toEqual(before);
  });

  it('saves everything at once and echoes the plan', async () => {
    const result = await submit({
      ...(await filled()),
      every: '30m',
      hours: '8-16',
      days: 'mon,wed',
      zone: 'Asia/Tokyo',
      version: 'any',
      daysOff: '2026-12-24 2026-12-25',
      pause: '2h',
    });
    expect(result.accepted && toldTo('actor', result.replies)[0]).toContain(
      'Days off: Thu 24 Dec 2026, Fri 25 Dec 2026',
    );
    expect((await desk.store.plans.find(channel))?.plan).toMatchObject({
      every: 30,
      zone: 'Asia/Tokyo',
      version: 'any',
    });
  });

  it('tells every problem beside its field, and changes nothing', async () => {
    const before = await desk.store.plans.find(channel);
    const result = await submit({
      ...(await filled()),
      every: '5m',
      zone: 'EST',
      days: '',
      pause: 'forever',
      daysOff: 'soon',
    });
    expect(result).toMatchObject({ accepted: false });
    expect(result.accepted ? [] : Object.keys(result.problems).sort()).toEqual([
      'days',
      'daysOff',
      'every',
      'pause',
      'zone',
    ]);
    expect(await desk.store.plans.find(channel)).toEqual(before);
  });

  it('tells the operator’s shortest interval beside the field, where it is asked for and where it is to start', async () => {
    await desk.says('/deskbreak off');
    const values = await filled();
    desk = await openDesk({ store: desk.store, clock: desk.clock, env: { MIN_INTERVAL_MINUTES: '90' } });
    const tooOften = {
      accepted: false,
      problems: { every: { text: 'Here, breaks come no more often than every 1 h 30 min.' } },
    };
    expect(await submit({ ...values, breaks: 'off', every: '45m' })).toEqual(tooOften);
    expect(await submit({ ...values, breaks: 'on' })).toEqual(tooOften);
    expect(await submit({ ...values, breaks: 'off', version: 'any' })).toMatchObject({ accepted: true });
    expect(await submit({ ...values, breaks: 'on', every: '90m' })).toMatchObject({ accepted: true });
  });

  it('switches off, and on again', async () => {
    await submit({ ...(await filled()), breaks: 'off' });
    expect((await desk.store.plans.find(channel))?.plan.state.is).toBe('off');
    await submit({ ...(await filled()), breaks: 'on' });
    expect((await desk.store.plans.find(channel))?.plan.state.is).toBe('on');
  });

  it('asks before it switches on in a shared channel, and saves the rest', async () => {
    await desk.says('/deskbreak off');
    const result = await submit({ ...(await filled()), breaks: 'on', every: '30m' }, { audience: 'shared' });
    expect(result.accepted && toldTo('actor', result.replies).at(-1)).toContain(
      'Switch breaks on all the same, every 30 min?',
    );
    expect((await desk.store.plans.find(channel))?.plan).toMatchObject({ every: 30, state: { is: 'off' } });
  });

  it('opens for managers only', async () => {
    expect(await open({ standing: 'guest' })).toBeUndefined();
    expect(toldTo('actor', await desk.presses('settings', '', { standing: 'guest' }))[0]).toContain(
      'Only people who manage',
    );
  });

  it('leaves the zone empty where nobody knows it', async () => {
    const [reply] = await desk.says('/deskbreak', undefined, {
      channel: { ...channel, channel: 'new' },
      person: { id: 'ann', name: 'Ann', standing: 'manager' },
    });
    expect(reply?.to === 'form' && reply.form.fields.find(({ key }) => key === 'zone')?.value).toBe('');
  });
});

describe('coming and going', () => {
  it('says hello once where it is invited', async () => {
    const lobby = { ...channel, channel: 'lobby' };
    await desk.inbox.invited(lobby);
    await desk.inbox.invited(lobby);
    expect(heardIn(desk)).toEqual([expect.stringContaining('Hello, I bring desk breaks')]);
  });

  it('stops where it was removed, and only there', async () => {
    await desk.plan({}, { ...channel, channel: 'C2' });
    await desk.inbox.removed({ ...channel, channel: 'C2' });
    expect((await desk.store.plans.find(channel))?.plan.state.is).toBe('on');
    await desk.turn(60 * MINUTE);
    expect(desk.adapter.attempts.filter(({ channel: { channel: id } }) => id === 'C2')).toHaveLength(0);
  });

  it('holds a workspace that is gone, until it is back', async () => {
    await desk.inbox.removed({ platform: 'scripted', workspace: 'W1' });
    await desk.turn(60 * MINUTE);
    expect(desk.adapter.attempts).toHaveLength(1);
    expect(toldTo('actor', await desk.says('/deskbreak status'))[0]).toContain('Breaks: on hold');
    await desk.inbox.restored({ platform: 'scripted', workspace: 'W1' });
    await desk.turn(60 * MINUTE);
    expect(desk.adapter.attempts).toHaveLength(2);
  });
});

describe('a fault of ours', () => {
  it('is logged and apologised for, and nothing else breaks', async () => {
    await desk.store.close();
    expect(toldTo('actor', await desk.says('/deskbreak status'))[0]).toContain(
      'something went wrong on our side',
    );
    expect(toldTo('actor', await desk.presses('done', breakId))[0]).toContain(
      'something went wrong on our side',
    );
    expect(desk.logged.filter(({ level }) => level === 'error').length).toBeGreaterThanOrEqual(2);
  });
});

describe('a snoozed break that could not come', () => {
  it('is told of once the bot is back', async () => {
    await desk.presses('snooze', breakId);
    desk.clock.advance(60 * MINUTE);
    await desk.turn(2 * MINUTE, 1_000);
    expect(desk.adapter.told.map(({ message }) => readable(message))).toEqual([
      expect.stringMatching(/^Your snoozed break \(.*, on your chair\) could not come in time, sorry/u),
    ]);
  });
});

describe('a break that is snoozed again', () => {
  it('comes once, later', async () => {
    await desk.presses('snooze', breakId);
    await desk.turn(5 * MINUTE);
    await desk.presses('snooze', breakId);
    await desk.turn(14 * MINUTE);
    expect(desk.adapter.told).toHaveLength(0);
    await desk.turn(2 * MINUTE);
    expect(desk.adapter.told).toHaveLength(1);
  });
});

describe('two forms that are saved at once', () => {
  it('both count, in any order, as commands would', async () => {
    const fill = async (id: string) => {
      const [reply] = await desk.says('/deskbreak', { id });
      if (reply?.to !== 'form') throw new Error('The form should open.');
      const values = Object.fromEntries(reply.form.fields.map(({ key, value }) => [key, value]));
      return (changed: Readonly<Record<string, string>>) =>
        desk.inbox.submit(
          { form: 'settings', values: { ...values, ...changed }, base: reply.form.base },
          desk.from({ id }),
        );
    };
    const [ana, ben] = [await fill('ana'), await fill('ben')];
    const results = await Promise.all([
      ana({ version: 'any', hours: '8-16' }),
      ben({ every: '45m', hours: '10-12' }),
    ]);
    // Of the hours the first one counts, and the second is asked; all of that form waits for the answer.
    expect(results.map(({ accepted }) => accepted).sort()).toEqual([false, true]);
    const { plan } = (await desk.store.plans.find(channel)) ?? {};
    expect(plan).toMatchObject(
      results[0].accepted
        ? { version: 'any', every: 60, hours: [{ start: 480, end: 960 }] }
        : { version: 'chair', every: 45, hours: [{ start: 600, end: 720 }] },
    );
  });
});

describe('who may press what', () => {
  const subjects: Readonly<Record<string, string>> = {
    pause: 'tomorrow',
    settings: '',
    'confirm-on': 'Europe/Berlin',
    'confirm-now': '',
  };

  it.each(actions)('is kept to channels where it is declared so: %s', async (action) => {
    const subject = subjects[action] ?? breakId;
    const replies = await desk.inbox.press({ action, subject }, desk.from({}, { place: 'direct' }));
    const isKeptOut = toldTo('actor', replies).join('\n').includes('Breaks are for channels');
    expect(isKeptOut).toBe(declaredActions[action].access !== 'anyone');
  });

  it.each(actions)(
    'is kept from guests where it is declared for managers, and only there: %s',
    async (action) => {
      const replies = await desk.presses(action, subjects[action] ?? breakId, {
        id: 'gus',
        standing: 'guest',
      });
      const said = [...toldTo('actor', replies), ...toldTo('pressed', replies)].join('\n');
      const isKeptOut = said.includes('Only people who manage');
      expect(isKeptOut).toBe(declaredActions[action].access === 'managers');
    },
  );
});

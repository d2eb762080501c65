/** How changes are said: to whoever makes them, and to all in the channel. */
import { beforeEach, describe, expect, it } from 'vitest';
import { heardIn, openDesk, readable, toldTo, type TestDesk } from '../support/desk.ts';
import { buttonsIn } from '../support/buttons-in.ts';
import { scriptedAdapter } from '../support/scripted-adapter.ts';

const MINUTE = 60_000;

let desk: TestDesk;
beforeEach(async () => {
  desk = await openDesk();
});

const answer = async (line: string) => ({ actor: toldTo('actor', await desk.says(line)).join('\n') });
const never = { summary: '', mood: 'calm', blocks: [] } as const;

describe('one line a change', () => {
  const now = (): readonly string[] => heardIn(desk).slice(-1);

  it('or for several that one person makes within a few minutes', async () => {
    await desk.says('/deskbreak on');
    await desk.says('/deskbreak every 45m');
    await desk.says('/deskbreak days mon-thu');
    expect(now()).toEqual([
      'Ann switched breaks on: every 45 min, 09:00–12:00 and 13:00–17:00, Mon–Thu (UTC).',
    ]);
    expect(desk.adapter.lines).toHaveLength(1);
    desk.clock.advance(4 * MINUTE);
    await desk.says('/deskbreak every 30m');
    expect(desk.adapter.lines).toHaveLength(2);
    expect(readable(desk.adapter.lines[1]?.message ?? never)).toBe('Ann: a break every 30 min from now on.');
    await desk.says('/deskbreak version standing', { id: 'bo', name: 'Bo' });
    expect(readable(desk.adapter.lines[2]?.message ?? never)).toBe('Bo: poses are standing.');
  });

  it('says so where it was taken back, and nothing where it had not been said', async () => {
    await desk.says('/deskbreak on');
    desk.clock.advance(4 * MINUTE);
    await desk.says('/deskbreak pause 2h');
    await desk.says('/deskbreak resume');
    expect(now()[0]).toMatch(/^Ann: breaks go on as before, every hour/u);
    desk.clock.advance(4 * MINUTE);
    const failure = { outcome: 'transient', reason: 'network', mayHaveLanded: false, cause: 0 } as const;
    desk.adapter.answerLines(failure);
    const before = heardIn(desk).length + 1;
    await desk.says('/deskbreak pause 2h');
    await desk.says('/deskbreak resume');
    await desk.turn(10 * MINUTE, 10_000);
    expect(heardIn(desk)).toHaveLength(before);
  });

  it('says what holds when a longer pause was taken back', async () => {
    await desk.says('/deskbreak on');
    await desk.says('/deskbreak pause 2h');
    desk.clock.advance(4 * MINUTE);
    await desk.says('/deskbreak pause 4h');
    await desk.says('/deskbreak pause until 11:49');
    expect(now()).toEqual(['Ann: breaks stay paused until Mon 23 Nov, 11:49 (UTC).']);
  });

  it('names all whose changes it tells of', async () => {
    await desk.says('/deskbreak on');
    const failure = { outcome: 'transient', reason: 'network', mayHaveLanded: false, cause: 0 } as const;
    desk.clock.advance(4 * MINUTE);
    desk.adapter.answerLines(failure, failure);
    await desk.says('/deskbreak every 45m');
    await desk.says('/deskbreak version any', { id: 'bo', name: 'Bo' });
    await desk.turn(MINUTE, 5_000);
    expect(now()).toEqual([
      'Ann and Bo: a break every 45 min from now on; poses are on a chair or standing.',
    ]);
  });

  it('is posted where the message that it would rewrite is gone', async () => {
    await desk.says('/deskbreak on');
    desk.adapter.answerRevised({ outcome: 'permanent', scope: 'message', reason: 'rejected', cause: 0 });
    await desk.says('/deskbreak every 45m');
    expect(desk.adapter.lines).toHaveLength(2);
  });
});

describe('what is said well', () => {
  it('a pause says how it ends, and needs something to pause', async () => {
    for (const line of ['pause 2h', 'resume', 'skip', 'off', 'now'])
      expect((await answer(`/deskbreak ${line}`)).actor).toContain('Breaks are not set up here');
    await desk.says('/deskbreak on');
    expect((await answer('/deskbreak pause 2h')).actor).toContain('They go on by themselves then.');
    await desk.says('/deskbreak off');
    expect((await answer('/deskbreak pause 2h')).actor).toContain('there is nothing to pause');
  });

  it('a skip with nothing to skip says why, and what brings a break', async () => {
    await desk.says('/deskbreak on');
    await desk.says('/deskbreak off');
    expect((await answer('/deskbreak skip')).actor).toBe(
      'Breaks are off here, so there is none to skip. /deskbreak on starts them.',
    );
    await desk.plan({ state: { is: 'held', because: 'the token was revoked' } });
    expect((await answer('/deskbreak skip')).actor).toMatch(
      /^Breaks are on hold until the \w+ is within reach again: there is none to skip\.$/u,
    );
    const year = Array.from({ length: 800 }, (_, day) =>
      new Date(Date.UTC(2026, 10, 23 + day)).toISOString().slice(0, 10),
    );
    await desk.plan({ daysOff: year });
    expect((await answer('/deskbreak skip')).actor).toBe(
      'No break comes within the next year, so there is none to skip. /deskbreak status shows the working days and the days off.',
    );
  });

  it.each([
    ['pause 2h', 'Breaks: paused'],
    ['on', 'Breaks: on'],
    ['off', 'Breaks: off'],
    ['every 45m', 'How often: every 45 min'],
    ['hours 10-12', 'Hours: 10:00–12:00'],
    ['days mon-thu', 'Days: Mon–Thu'],
    ['tz Europe/Lisbon', 'Time zone: Europe/Lisbon'],
    ['version standing', 'Poses: standing'],
    ['motion off', 'Moving pictures: off'],
    ['silent on', 'Notification: off'],
  ])('the headline of “%s” is not said once more below it', async (line, fact) => {
    await desk.plan(line === 'on' ? { state: { is: 'off', because: { kind: 'asked' } } } : {});
    const [headline = '', ...below] = (await answer(`/deskbreak ${line}`)).actor.split('\n');
    expect(headline).not.toBe('');
    const facts = below.filter((one) => /^[A-Z][a-z ]+: /u.test(one) && !one.startsWith('Next break'));
    expect(facts.filter((one) => one.startsWith(fact))).toEqual([]);
    expect(toldTo('actor', await desk.says('/deskbreak status')).join('\n')).toContain(`\n${fact}`);
    // All the rest of the plan is.
    expect(facts.length).toBeGreaterThan(2);
  });

  it.each(['on', 'every 45m', 'hours 10-12', 'days mon-thu', 'tz Europe/Lisbon', 'version standing'])(
    'nor is that of “%s” where it is so already, or while breaks are off',
    async (line) => {
      const below = async (): Promise<readonly string[]> =>
        (await answer(`/deskbreak ${line}`)).actor
          .split('\n')
          .slice(1)
          .map((one) => one.split(':')[0] ?? '');
      await desk.plan({});
      await below();
      const rest = {
        on: ['Poses', 'Moving pictures', 'Notification', 'Next break'],
        every: [
          'Breaks',
          'Hours',
          'Days',
          'Time zone',
          'Poses',
          'Moving pictures',
          'Notification',
          'Next break',
        ],
        hours: [
          'Breaks',
          'How often',
          'Days',
          'Time zone',
          'Poses',
          'Moving pictures',
          'Notification',
          'Next break',
        ],
        days: [
          'Breaks',
          'How often',
          'Hours',
          'Time zone',
          'Poses',
          'Moving pictures',
          'Notification',
          'Next break',
        ],
        tz: [
          'Breaks',
          'How often',
          'Hours',
          'Days',
          'Poses',
          'Moving pictures',
          'Notification',
          'Next break',
        ],
        version: [
          'Breaks',
          'How often',
          'Hours',
          'Days',
          'Time zone',
          'Moving pictures',
          'Notification',
          'Next break',
        ],
      };
      expect(await below()).toEqual(rest[line.split(' ')[0] as keyof typeof rest]);
      if (line === 'on') return;
      await desk.says('/deskbreak off');
      expect(await below()).not.toContain('Breaks');
    },
  );

  it('nobody who is alone is told of a channel, of muting it, or of those who manage it', async () => {
    const alone = await openDesk({
      adapter: scriptedAdapter({ capabilities: { isAlone: true, abilities: [] } }),
    });
    await alone.plan({});
    const told = async (line: string): Promise<string> => toldTo('actor', await alone.says(line)).join('\n');
    for (const line of [
      'silent on',
      'notification off',
      'silent',
      'help',
      'status',
      'motion on',
      'off',
      'now',
    ])
      expect(await told(`/deskbreak ${line}`)).not.toMatch(/channel|\bmute|those who manage/u);
    expect(await told('/deskbreak notification off')).toBe(
      'Breaks come without a notification here, so there is none to switch on or off.',
    );
    expect(await told('/deskbreak on')).toContain('Breaks are on');
    await alone.says('/deskbreak now');
    const [yes] = buttonsIn(await alone.says('/deskbreak now'));
    expect(toldTo('pressed', await alone.presses('confirm-now', yes?.subject ?? ''))).toEqual([
      'Here it is.',
    ]);
  });

  it('on shows what comes next', async () => {
    expect((await answer('/deskbreak on')).actor).toContain(
      'See one now: /deskbreak now. Change anything: /deskbreak. Stop: /deskbreak off.',
    );
    expect((await answer('/deskbreak on')).actor).not.toContain('See one now');
  });

  it('the form says what has changed, and never that breaks are on over a pause', async () => {
    await desk.says('/deskbreak on');
    await desk.says('/deskbreak pause 2h');
    const form = async (values: Readonly<Record<string, string>>): Promise<string> => {
      const [reply] = await desk.says('/deskbreak');
      if (reply?.to !== 'form') throw new Error('There should be a form.');
      const all = Object.fromEntries(reply.form.fields.map(({ key, value }) => [key, value]));
      const result = await desk.inbox.submit(
        { form: 'settings', values: { ...all, ...values }, base: reply.form.base },
        desk.from(),
      );
      return result.accepted ? toldTo('actor', result.replies).join() : 'not accepted';
    };
    expect(await form({ every: '45m', version: 'standing' })).toMatch(
      /^A break comes every 45 min\. Poses are standing\.\n/u,
    );
    expect(await form({})).toMatch(
      /^Breaks are paused until Mon 23 Nov, 11:49 \(UTC\)\. They go on by themselves then\./u,
    );
    expect(await form({ breaks: 'off' })).toMatch(/^Breaks are off\./u);
  });

  it('a second break out of turn is asked about first', async () => {
    await desk.says('/deskbreak on');
    expect((await answer('/deskbreak now')).actor).toBe('A break is in the channel.');
    desk.clock.advance(2 * MINUTE);
    const asked = await desk.says('/deskbreak now');
    expect(toldTo('actor', asked).join('\n')).toMatch(
      /^A break came here 2 min ago\. Another one\?[\s\S]*\[Another one\] \[Cancel\]/u,
    );
    expect(desk.adapter.attempts.length).toBeLessThanOrEqual(2);
    const before = desk.adapter.attempts.length;
    const pressed = await desk.presses('confirm-now', buttonsIn(asked)[0]?.subject ?? '');
    expect(toldTo('pressed', pressed)).toEqual(['A break is in the channel.']);
    expect(desk.adapter.attempts).toHaveLength(before + 1);
  });
});

/** Answers, whatever Discord, the network or the core make of it. */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { discordRules } from './rules.ts';
import type { Reply, SubmissionResult } from '../../adapters/port/adapter.ts';
import { newPlan } from '../../content/plan.ts';
import { note } from '../../content/replies/basics.ts';
import { settingsForm } from '../../content/settings/settings-form.ts';
import { recordingInbox } from '../contracts/adapter-stage.ts';
import type { Message } from '../support/discord/state.ts';
import { openDiscordStage, type DiscordStage } from './stage.ts';

const CALLBACK = 'POST /interactions/:interaction/:token/callback';
const FOLLOW_UP = 'POST /webhooks/:app/:token';

const form: Reply = {
  to: 'form',
  form: settingsForm({
    plan: newPlan('Europe/Berlin'),
    zoneKnown: true,
    rules: discordRules,
    now: 0,
  }),
};
const says = (text: string): Reply => ({ to: 'actor', message: note(text) });

describe('answers', () => {
  let stage: DiscordStage;
  let core: ReturnType<typeof recordingInbox>;
  beforeEach(async () => {
    stage = await openDiscordStage();
    core = recordingInbox();
    await stage.adapter.connect(core.inbox);
  });
  afterEach(() => stage.close());

  const alone = (): string => stage.sam.seesAlone(stage.room).join('\n');
  const status = () => stage.sam.types(stage.room, 'deskbreak', ['status']);
  /** The core thinks until `answer` is called. */
  function slowCore(): (...replies: readonly Reply[]) => void {
    const waiting: { answer?: (replies: readonly Reply[]) => void } = {};
    core.answersLater(
      new Promise((resolve) => {
        waiting.answer = resolve;
      }),
    );
    return (...replies) => waiting.answer?.(replies);
  }
  const isAsked = (): Promise<void> =>
    vi.waitFor(() => {
      expect(core.heard.length + core.pressed.length).toBe(1);
    });
  /** A deed whose first answer Discord refuses: the three seconds go by. */
  async function unanswered<T>(deed: Promise<T>): Promise<T> {
    const before = stage.discord.callsOf(CALLBACK).length;
    await stage.discord.until(() => stage.discord.callsOf(CALLBACK).length > before);
    stage.discord.clock.advance(3_001);
    return stage.after(deed);
  }
  const oldBreak = (): Message =>
    stage.guild.oldMessage(stage.room, {
      flags: 1 << 15,
      components: [
        { type: 10, content: 'A break.' },
        { type: 1, components: [{ type: 2, style: 2, label: 'Done', custom_id: 'done:b' }] },
      ],
    });

  it('come at once where the core is quick, in one call, and privately', async () => {
    core.answers(says('Here.'));
    const shown = await stage.after(status());
    expect(shown).toMatchObject({ answer: 'reply', isPrivate: true, texts: ['Here.'] });
    expect(stage.discord.callsOf(CALLBACK)).toHaveLength(1);
  });

  it('wait for no second to pass, however many there are: Discord counts none of them', async () => {
    core.answers(says('Here.'), says('And there.'));
    // The second that discord.js counts requests in does not end.
    vi.useFakeTimers({ toFake: ['Date'] });
    try {
      for (let count = 0; count < 60; count += 1)
        expect(await stage.after(status())).toMatchObject({ answer: 'reply' });
      expect(stage.discord.callsOf(FOLLOW_UP)).toHaveLength(60);
    } finally {
      vi.useRealTimers();
    }
  });

  it('are promised inside three seconds where the core takes long, and come whenever it is ready', async () => {
    const answer = slowCore();
    const typing = status();
    await isAsked();
    stage.discord.clock.advance(1_500);
    const shown = await typing;
    expect(shown).toMatchObject({ answer: 'deferred reply', isThinking: true, isPrivate: true });
    expect(shown.answeredAfterMs).toBeLessThan(3_000);
    stage.discord.clock.advance(10 * 60_000);
    answer(says('At last.'), says('And more.'));
    await stage.adapter.idle();
    expect(shown.texts).toEqual(['At last.', 'And more.']);
  });

  it('leave nothing waiting where there is nothing to say', async () => {
    const answer = slowCore();
    const typing = status();
    await isAsked();
    stage.discord.clock.advance(1_500);
    const shown = await typing;
    answer();
    await stage.adapter.idle();
    expect(shown).toMatchObject({ isThinking: false, texts: [] });
    const quick = await stage.after(stage.sam.presses(oldBreak(), { label: 'Done' }));
    expect(quick.answer).toBe('deferred update');
  });

  it('to a press are promised too, and still take the place of the message', async () => {
    const message = oldBreak();
    const answer = slowCore();
    const pressing = stage.sam.presses(message, { label: 'Done' });
    await isAsked();
    stage.discord.clock.advance(1_500);
    expect((await pressing).answer).toBe('deferred update');
    answer(says('Well done.'), { to: 'pressed', message: note('One did it.') });
    await stage.adapter.idle();
    expect(stage.guild.read(stage.room)).toEqual(['One did it.']);
    expect(alone()).toBe('Well done.');
  });

  it('that come too late are not shown, but what a message has become is', async () => {
    stage.discord.faults.next(CALLBACK, { does: 'refuse', code: 10062 });
    core.answers(says('Too late.'));
    await unanswered(status());
    expect(alone()).toBe('');

    stage.discord.faults.next(CALLBACK, { does: 'refuse', code: 10062 });
    const message = oldBreak();
    core.answers({ to: 'pressed', message: note('One did it.') });
    await unanswered(stage.sam.presses(message, { label: 'Done' }));
    expect(stage.guild.read(stage.room)).toEqual(['One did it.']);
  });

  it('are given once where another process has answered', async () => {
    stage.discord.faults.next(CALLBACK, { does: 'refuse', code: 40060 });
    core.answers(says('Twice?'), says('And more?'));
    await unanswered(status());
    expect(alone()).toBe('');
    expect(stage.logged.filter(({ level }) => level === 'warn')).toEqual([]);
  });

  it.each([
    ['landed', true],
    ['was lost', false],
  ])('are seen once when the connection was cut and the first one %s', async (_what, landed) => {
    stage.discord.faults.next(CALLBACK, { does: 'cut', landed });
    core.answers(says('Once.'), says('And this.'));
    await stage.gives('/deskbreak status');
    expect(stage.sam.seesAlone(stage.room)).toEqual(['Once.', 'And this.']);
  });

  it('are not repeated where a later one may have been shown', async () => {
    stage.discord.faults.next(FOLLOW_UP, { does: 'cut', landed: true });
    core.answers(says('First.'), says('Second.'), says('Third.'));
    await stage.gives('/deskbreak status');
    expect(stage.sam.seesAlone(stage.room)).toEqual(['First.', 'Second.', 'Third.']);
  });

  it('wait out a short rate limit', async () => {
    stage.discord.faults.next(FOLLOW_UP, { does: 'limit', retryAfterSeconds: 0.05 });
    core.answers(says('First.'), says('Second.'));
    await stage.gives('/deskbreak status');
    expect(stage.sam.seesAlone(stage.room)).toEqual(['First.', 'Second.']);
  });

  it('write no token of an interaction into the log', async () => {
    stage.discord.faults.always(CALLBACK, { does: 'refuse', code: 50035 });
    core.answers(says('Refused.'));
    const shown = await unanswered(status());
    expect(stage.logged.some(({ level }) => level === 'warn')).toBe(true);
    const written = stage.logged.map(({ fields, message }) =>
      JSON.stringify([
        message,
        ...Object.values(fields).map((field) => ({ ...(field as object), is: String(field) })),
      ]),
    );
    expect(written.join()).not.toContain(shown.token);
  });

  it('to a command of an older version explain themselves', async () => {
    stage.discord.setCommands(
      [
        ...stage.discord.commands,
        {
          name: 'deskbreak',
          description: 'Of an older version',
          options: [{ type: 1, name: 'stretch', description: 'Gone' }],
        },
      ].slice(-1),
    );
    await stage.after(stage.sam.types(stage.room, 'deskbreak', ['stretch']));
    expect(core.heard[0]?.call).toMatchObject({
      ok: false,
      problem: { wrong: expect.stringContaining('stretch') as string },
    });
  });

  it('name the person as this server knows them', async () => {
    await stage.gives('/deskbreak status');
    expect(core.heard[0]?.from.person).toEqual({ id: stage.sam.id, name: 'Sam', standing: 'manager' });
  });

  describe('to forms', () => {
    const open = async (): Promise<void> => {
      core.answers(form);
      await stage.gives('/deskbreak');
    };

    it('ask for a page in a modal, with the kind of input that fits each field', async () => {
      await open();
      await stage.after(stage.sam.presses(stage.panel(), 'form-page:settings:breaks,every,at,pause,quiet'));
      expect(stage.sam.seesModal()).toMatch(/Breaks\n\( \) on\n\(x\) off\nHow often\n15m to 8h\n<1h>\n/u);
      await stage.after(stage.sam.presses(stage.panel(), 'form-page:settings:hours,days,zone,daysOff,voice'));
      expect(stage.sam.seesModal()).toMatch(
        /Working days\n\(x\) Monday\n\(x\) Tuesday\n\(x\) Wednesday\n\(x\) Thursday\n\(x\) Friday\n\( \) Saturday/u,
      );
      expect(core.pressed).toEqual([]);
    });

    it('keep what was filled in until it is saved, also over a restart', async () => {
      await open();
      await stage.after(stage.sam.presses(stage.panel(), 'form-page:settings:hours,days,zone,daysOff,voice'));
      await stage.after(stage.sam.submits({ zone: '1. *Berlin*\\', daysOff: '' }));
      expect(alone()).toContain('1. *Berlin*\\');
      expect(core.submitted).toEqual([]);
      await stage.adapter.disconnect();
      await stage.adapter.connect(core.inbox);
      core.judges({
        accepted: false,
        problems: { zone: { text: 'Where is *that*?' }, gone: { text: 'And this.' } },
      });
      await stage.submits({});
      expect(core.submitted[0]?.submission.values).toMatchObject({
        breaks: 'off',
        every: '1h',
        at: '',
        days: 'mon,tue,wed,thu,fri',
        zone: '1. *Berlin*\\',
        daysOff: '',
      });
      expect(alone()).toMatch(/Time zone\n1\. \*Berlin\*\\\n⚠️ Where is \*that\*\?/u);
      expect(alone()).toMatch(/Breaks\noff\n⚠️ And this\./u);
    });

    it('take away a problem when its page is filled in again', async () => {
      await open();
      core.judges({ accepted: false, problems: { zone: { text: 'Wrong.' }, every: { text: 'Too often.' } } });
      await stage.submits({ zone: 'x' });
      await stage.after(stage.sam.presses(stage.panel(), 'form-page:settings:hours,days,zone,daysOff,voice'));
      await stage.after(stage.sam.submits({ zone: 'Europe/Paris' }));
      expect(alone()).not.toContain('Wrong.');
      expect(alone()).toContain('Too often.');
    });

    it('take the place of the form when it is saved, late or not', async () => {
      await open();
      const waiting: { judge?: (result: SubmissionResult) => void } = {};
      const slow = vi.spyOn(core.inbox, 'submit').mockReturnValueOnce(
        new Promise((resolve) => {
          waiting.judge = resolve;
        }),
      );
      const saving = stage.sam.presses(stage.panel(), { label: 'Save' });
      await vi.waitFor(() => {
        expect(slow).toHaveBeenCalledTimes(1);
      });
      stage.discord.clock.advance(1_500);
      expect((await saving).answer).toBe('deferred update');
      waiting.judge?.({
        accepted: true,
        replies: [says('Saved it.'), says('The next break is soon.')],
      });
      await stage.adapter.idle();
      expect(stage.sam.sees(stage.room)).toEqual(['Saved it.', 'The next break is soon.']);
    });

    it('say so where the form is of a version that is gone', async () => {
      const old = stage.guild.oldMessage(stage.room, {
        flags: 1 << 15,
        components: [
          {
            type: 17,
            components: [
              { type: 10, content: '### Old form\nSaid' },
              { type: 10, content: '**Colour**\nblue' },
              {
                type: 1,
                components: [{ type: 2, style: 2, label: 'Change', custom_id: 'form-page:settings:colour' }],
              },
              {
                type: 1,
                components: [{ type: 2, style: 1, label: 'Save', custom_id: 'form-save:settings' }],
              },
            ],
          },
        ],
      });
      await stage.after(stage.sam.presses(old, { label: 'Change' }));
      expect(alone()).toMatch(/cannot be read any more[\s\S]*\[Open settings\]/u);
    });
  });
});

/** Answers, whatever Slack, the network or the core make of it. */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Inbox, Reply, SubmissionResult } from '../../adapters/port/adapter.ts';
import { commandSpan } from '../../content/commands/command-spans.ts';
import { noLimits } from '../../content/local-rules.ts';
import { note } from '../../content/replies/basics.ts';
import { newPlan } from '../../content/plan.ts';
import { settingsForm } from '../../content/settings/settings-form.ts';
import { recordingInbox } from '../contracts/adapter-stage.ts';
import { openSlackStage, type SlackStage } from './stage.ts';

const form: Reply = {
  to: 'form',
  form: settingsForm({
    plan: newPlan('Europe/Berlin'),
    zoneKnown: true,
    rules: { ...noLimits, abilities: ['motion'] },
    now: 0,
  }),
};
const says = (text: string): Reply => ({ to: 'actor', message: note(text) });

describe.each(['socket', 'http'] as const)('answers over %s', (mode) => {
  let stage: SlackStage;
  let core: ReturnType<typeof recordingInbox>;
  beforeEach(async () => {
    stage = await openSlackStage({ mode });
    core = recordingInbox();
    await stage.adapter.connect(core.inbox);
  });
  afterEach(() => stage.close());

  const alone = (): string => stage.sam.seesAlone(stage.room).join('\n');
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

  it('are acknowledged at once, however long the core takes', async () => {
    const answer = slowCore();
    const { ack } = await stage.sam.types(stage.room, '/deskbreak status');
    expect(ack).toMatchObject({ acknowledged: true });
    stage.slack.clock.advance(5 * 60_000);
    answer(says('At last.'));
    await stage.adapter.idle();
    expect(alone()).toBe('At last.');
  });

  it('open a form at once where it comes in time', async () => {
    core.answers(form);
    await stage.gives('/deskbreak');
    expect(stage.sam.seesModal()).toContain('Desk breaks');
    expect(stage.slack.callsOf('views.update')).toEqual([]);
  });

  it('hold the door open for a form that takes its time', async () => {
    const answer = slowCore();
    await stage.sam.types(stage.room, '/deskbreak');
    await vi.waitFor(() => {
      expect(core.heard).toHaveLength(1);
    });
    stage.slack.clock.advance(1_500);
    await vi.waitFor(() => {
      expect(stage.sam.seesModal()).toContain('One moment');
    });
    stage.slack.clock.advance(60_000);
    answer(form);
    await stage.adapter.idle();
    expect(stage.sam.seesModal()).toContain('How often');
    await stage.after(stage.sam.submits({ every: '45m' }));
    expect(core.submitted).toHaveLength(1);
  });

  it('say in the channel what is no form after all', async () => {
    const answer = slowCore();
    await stage.sam.types(stage.room, '/deskbreak');
    await vi.waitFor(() => {
      expect(core.heard).toHaveLength(1);
    });
    stage.slack.clock.advance(1_500);
    await vi.waitFor(() => {
      expect(stage.sam.modal).toBeDefined();
    });
    answer(says('You may not.'));
    await stage.adapter.idle();
    expect(alone()).toContain('You may not.');
    expect(stage.sam.seesModal()).toContain('The answer is in the channel');
  });

  it('offer another try where the form came too late', async () => {
    stage.slack.faults.next('views.open', { does: 'refuse', error: 'expired_trigger_id' });
    core.answers(form);
    await stage.gives('/deskbreak');
    expect(alone()).toContain('[Open settings]');
    const offer = stage.sam.posts(stage.room).at(-1);
    if (offer === undefined) throw new Error('The offer is missing.');
    await stage.after(stage.sam.presses(offer, 'settings'));
    expect(stage.sam.seesModal()).toContain('How often');
  });

  it('find another way when the URL to respond to is refused', async () => {
    stage.slack.faults.next('response_url', { does: 'status', status: 404 });
    core.answers(says('All the same.'));
    await stage.gives('/deskbreak status');
    expect(alone()).toBe('All the same.');
    expect(stage.slack.callsOf('chat.postEphemeral')).toHaveLength(1);
  });

  it('come as a direct message where the bot is not in the channel', async () => {
    const quiet = stage.team.channel({ kind: 'private', withBot: false });
    quiet.members.add(stage.sam.id);
    stage.slack.faults.next('response_url', { does: 'status', status: 410 });
    core.answers(says('Between us.'));
    await stage.after(stage.sam.types(quiet, '/pose'));
    expect(stage.sam.sees(stage.sam.dm)).toEqual(['Between us.']);
  });

  it('are not said twice where the first way may have worked', async () => {
    stage.slack.faults.next('response_url', { does: 'cut', landed: true });
    core.answers(says('Once.'));
    await stage.gives('/deskbreak status');
    expect(stage.sam.sees(stage.room)).toEqual(['Once.']);
    expect(stage.slack.callsOf('chat.postEphemeral')).toEqual([]);
  });

  it('go on when there are more than a URL takes', async () => {
    core.answers(...Array.from({ length: 7 }, (_, at) => says(`Number ${String(at)}.`)));
    await stage.gives('/deskbreak status');
    expect(stage.sam.seesAlone(stage.room)).toHaveLength(7);
  });

  it('replace a message that only one person sees', async () => {
    core.answers({
      to: 'actor',
      message: note('Sure?', [
        { block: 'buttons', buttons: [{ action: 'cancel', subject: '', label: 'Cancel', tone: 'plain' }] },
      ]),
    });
    await stage.gives('/deskbreak on');
    const question = stage.sam.posts(stage.room).at(-1);
    if (question === undefined) throw new Error('The question is missing.');
    core.answers({ to: 'pressed', message: note('Left as it was.') });
    await stage.after(stage.sam.presses(question, 'cancel'));
    expect(stage.sam.seesAlone(stage.room)).toEqual(['Left as it was.']);
    expect(core.pressed[0]?.press).toEqual({ action: 'cancel', subject: '' });
  });

  it('keep a form open, with all that was typed, that the core took long to find wrong', async () => {
    core.answers(form);
    await stage.gives('/deskbreak');
    const waiting: { judge?: (result: SubmissionResult) => void } = {};
    const slow = vi.spyOn(core.inbox, 'submit').mockReturnValueOnce(
      new Promise((resolve) => {
        waiting.judge = resolve;
      }),
    );
    const submitting = stage.sam.submits({ every: '45m' });
    await vi.waitFor(() => {
      expect(slow).toHaveBeenCalledTimes(1);
    });
    stage.slack.clock.advance(1_600);
    expect((await submitting).ack).toMatchObject({ acknowledged: true });
    expect(stage.sam.seesModal()).toContain('One moment');
    waiting.judge?.({ accepted: false, problems: { every: { text: 'That is too often.' } } });
    await stage.adapter.idle();
    expect(stage.sam.seesModal()).toMatch(/45m[\s\S]*That is too often\./u);
    await stage.after(stage.sam.submits());
    expect(core.submitted.at(-1)?.submission.values).toMatchObject({
      every: '45m',
      days: 'mon,tue,wed,thu,fri',
    });
  });

  it('are given once, however often Slack hands something over', async () => {
    core.answers(says('Once.'));
    const typed = await stage.after(stage.sam.types(stage.room, '/deskbreak status'));
    await stage.after(stage.slack.again(typed));
    const pressed = await stage.after(stage.sam.presses(stage.team.oldPost(stage.room, oldBreak), 'done'));
    await stage.after(stage.slack.again(pressed));
    expect([core.heard, core.pressed].map(({ length }) => length)).toEqual([1, 1]);
    expect((await stage.slack.again(typed)).ack).toMatchObject({ acknowledged: true });
  });

  it('are tried on, and apologised for, while Slack does not say who somebody is', async () => {
    stage.slack.faults.always('users.info', { does: 'limit', retryAfterSeconds: 30 });
    await stage.gives('/pose pigeon');
    expect(core.heard.map(({ from }) => from.person.standing)).toEqual(['guest']);
    await stage.gives('/deskbreak off');
    expect(core.heard).toHaveLength(1);
    expect(alone()).toMatch(/sorry/iu);
  });

  it('keep going in a direct message, which is no channel', async () => {
    core.answers(says('Here too.'));
    await stage.after(stage.sam.types(stage.sam.dm, '/deskbreak on'));
    expect(core.heard[0]?.from.place).toBe('direct');
    expect(stage.sam.sees(stage.sam.dm)).toEqual(['Here too.']);
  });
});

const oldBreak = {
  text: 'A break.',
  blocks: [
    {
      type: 'actions',
      elements: [
        { type: 'button', action_id: 'done', value: 'b', text: { type: 'plain_text', text: 'Done' } },
      ],
    },
  ],
};

describe('names of commands', () => {
  it('are the operator’s to choose', async () => {
    const commands = { pose: '/yoga', deskbreak: '/breaks' };
    const stage = await openSlackStage({ mode: 'socket', adapter: { commands } });
    const core = recordingInbox();
    await stage.adapter.connect(core.inbox);
    core.answers({
      to: 'actor',
      message: note(['Try ', commandSpan('/pose hips'), '.']),
    });
    await stage.gives('/breaks every 45m');
    expect(core.heard[0]?.call).toMatchObject({ ok: true, value: { name: 'every' } });
    expect(stage.sam.seesAlone(stage.room)).toEqual(['Try /yoga hips.']);
    await stage.close();
  });
});

describe('Home', () => {
  it('is shown when it is opened, not when the messages are', async () => {
    const stage = await openSlackStage({ mode: 'socket' });
    const core = recordingInbox();
    await stage.adapter.connect(core.inbox);
    await stage.after(stage.sam.opensMessagesTab());
    expect(stage.sam.home).toBeUndefined();
    await stage.after(stage.sam.opensHome());
    expect(stage.sam.seesHome()).toContain(`All about ${stage.team.id}`);
    await stage.close();
  });

  it('says in the view that held the door open what is no form after all', async () => {
    const stage = await openSlackStage({ mode: 'socket' });
    const core = recordingInbox();
    const overview: Inbox['overview'] = () =>
      Promise.resolve(
        note('Hello.', [
          {
            block: 'buttons',
            buttons: [{ action: 'settings', subject: stage.room.id, label: 'Settings', tone: 'plain' }],
          },
        ]),
      );
    await stage.adapter.connect({ ...core.inbox, overview });
    await stage.after(stage.sam.opensHome());
    const waiting: { answer?: (replies: readonly Reply[]) => void } = {};
    core.answersLater(
      new Promise((resolve) => {
        waiting.answer = resolve;
      }),
    );
    const { home } = stage.sam;
    if (home === undefined) throw new Error('The Home is missing.');
    await stage.sam.presses(home, 'settings');
    await vi.waitFor(() => {
      expect(core.pressed[0]?.from).toMatchObject({
        channel: { channel: stage.room.id },
        place: 'channel',
        person: { standing: 'manager' },
      });
    });
    stage.slack.clock.advance(1_500);
    await vi.waitFor(() => {
      expect(stage.sam.seesModal()).toContain('One moment');
    });
    waiting.answer?.([says('You may not.')]);
    await stage.adapter.idle();
    expect(stage.sam.seesModal()).toContain('You may not.');
    expect(stage.sam.sees(stage.sam.dm)).toEqual([]);
    await stage.close();
  });

  it('answers a press with a view, and in a message where Slack opens none', async () => {
    const stage = await openSlackStage({ mode: 'socket' });
    const core = recordingInbox();
    const overview: Inbox['overview'] = () =>
      Promise.resolve(
        note('Hello.', [
          { block: 'buttons', buttons: [{ action: 'another', subject: '', label: 'Try', tone: 'primary' }] },
        ]),
      );
    await stage.adapter.connect({ ...core.inbox, overview });
    await stage.after(stage.sam.opensHome());
    core.answers(says('Sit tall.'));
    const { home } = stage.sam;
    if (home === undefined) throw new Error('The Home is missing.');
    await stage.after(stage.sam.presses(home, 'another'));
    expect(stage.sam.seesModal()).toContain('Sit tall.');
    expect(core.pressed[0]?.from).toMatchObject({ place: 'direct', person: { id: stage.sam.id } });
    stage.slack.faults.next('views.open', { does: 'refuse', error: 'expired_trigger_id' });
    await stage.after(stage.sam.presses(home, 'another'));
    expect(stage.sam.sees(stage.sam.dm)).toEqual(['Sit tall.']);
    await stage.close();
  });
});

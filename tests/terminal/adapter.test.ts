import { describe, expect, it } from 'vitest';
import { createTerminalAdapter } from '../../adapters/terminal/adapter.ts';
import { createScreen } from '../../adapters/terminal/screen.ts';
import { everyOption, versionOption } from '../../content/commands/command-options.ts';
import type { Form } from '../../content/settings/form.ts';
import type { Button, Message } from '../../content/message.ts';
import { choice } from '../../content/options/choice.ts';
import { recordingInbox } from '../contracts/adapter-stage.ts';
import { openDesk } from '../support/desk.ts';
import { scriptedAdapter } from '../support/scripted-adapter.ts';
import { fakeTerminal } from './fake-terminal.ts';
import { openTerminalStage } from './stage.ts';

const MINUTE = 60_000;

const says = (text: string, ...buttons: readonly Button[]): Message => ({
  summary: text,
  mood: 'calm',
  blocks: [
    { block: 'paragraph', text },
    { block: 'buttons', buttons },
  ],
});
const button = (action: Button['action'], subject: string, label: string): Button => ({
  action,
  subject,
  label,
  tone: 'plain',
});

const form: Form = {
  id: 'settings',
  title: 'Desk breaks',
  intro: 'When this channel gets a break.',
  submit: 'Save',
  base: 'b',
  fields: [
    { key: 'every', label: 'How often', hint: '15m to 8h', option: everyOption, value: '60m' },
    {
      key: 'mood',
      label: 'Mood',
      hint: '',
      option: choice({ summary: 'Mood', required: false, example: 'calm', choices: { calm: 'calm' } }),
      value: 'calm',
    },
    { key: 'version', label: 'Poses', hint: 'chair or standing', option: versionOption, value: '' },
  ],
};

async function connected() {
  const stage = await openTerminalStage();
  const core = recordingInbox();
  await stage.adapter.connect(core.inbox);
  const post = (message: Message) => stage.adapter.post(stage.channel, message, { key: 'k' });
  /** What a line makes it print. */
  const after = async (line: string): Promise<string> => {
    const before = stage.output.text().length;
    await stage.types(line);
    return stage.output.text().slice(before);
  };
  return { stage, core, post, after };
}

describe('words as buttons', () => {
  it('press by action or by label, however it is typed', async () => {
    const { core, post, after } = await connected();
    await post(
      says('A break.', button('snooze', 'b1', 'Snooze 15 min'), button('confirm-on', 'c1', 'Switch on')),
    );
    for (const word of ['snooze', ' SNOOZE  15 min ', 'switch on', 'confirm on', 'confirm-on'])
      await after(word);
    expect(core.pressed.map(({ press }) => press.action)).toEqual([
      'snooze',
      'snooze',
      'confirm-on',
      'confirm-on',
      'confirm-on',
    ]);
  });

  it('press the latest message that offers them', async () => {
    const { core, post, after } = await connected();
    await post(says('First.', button('done', 'b1', 'Done')));
    await post(says('Second.', button('done', 'b2', 'Done')));
    core.answers({ to: 'actor', message: says('More.', button('another', 'b2', 'Another pose')) });
    await after('done');
    await after('another');
    await after('done');
    expect(core.pressed.map(({ press }) => [press.action, press.subject])).toEqual([
      ['done', 'b2'],
      ['another', 'b2'],
      ['done', 'b2'],
    ]);
  });

  it('are gone with the message that was replaced', async () => {
    const { core, post, after } = await connected();
    await post(says('Sure?', button('confirm-on', 'c1', 'Switch on')));
    core.answers({ to: 'pressed', message: says('It is on.') });
    await after('confirm-on');
    expect(await after('confirm-on')).toContain('Nothing here offers “confirm-on” just now');
    expect(core.pressed).toHaveLength(1);
  });

  it('print only what is new about the pressed message', async () => {
    const { core, post, after } = await connected();
    const first = says('A break.', button('done', 'b1', 'Done'));
    await post(first);
    const counted: Message = {
      ...first,
      blocks: [...first.blocks, { block: 'footnote', text: 'Done by one.' }],
    };
    core.answers({ to: 'pressed', message: counted });
    expect(await after('done')).toBe('  Done by one.\n\n');
    expect(await after('done')).toBe('  A break.\n\n');
  });

  it('leave commands of the same name alone where nothing offers them', async () => {
    const { core, post, after } = await connected();
    await after('pause');
    await after('settings');
    expect(core.heard.map(({ call }) => call.ok && call.value.name)).toEqual([false, 'settings']);
    await post(says('More.', button('pause', 'b1', 'Pause the channel')));
    await after('pause');
    await after('/deskbreak pause 2h');
    expect([core.pressed.length, core.heard.length]).toEqual([1, 3]);
  });
});

describe('a form', () => {
  it('asks field by field, with hints and present values', async () => {
    const { core, after } = await connected();
    core.answers({ to: 'form', form });
    expect(await after('/deskbreak')).toMatchInlineSnapshot(`
      "● Desk breaks

        When this channel gets a break.

        Enter keeps a value · - clears it · save keeps the rest · cancel leaves

        15m to 8h
        How often [60m]
      "
    `);
    expect(await after('45m')).toMatchInlineSnapshot(`
      "  Mood [calm]
      "
    `);
    expect(await after('-')).toMatchInlineSnapshot(`
      "  chair or standing
        Poses
      "
    `);
    core.judges({ accepted: true, replies: [{ to: 'actor', message: says('Saved.') }] });
    expect(await after('chair')).toBe('  Saved.\n\n');
    expect(core.submitted[0]?.submission.values).toEqual({ every: '45m', mood: '', version: 'chair' });
  });

  it('checks each answer at once, and asks the same again', async () => {
    const { core, after } = await connected();
    core.answers({ to: 'form', form });
    await after('/deskbreak');
    expect(await after('soon')).toMatchInlineSnapshot(`
      "  ! “soon” is not a length of time. For example: 45m.
        How often [60m]
      "
    `);
    expect(await after('-')).toContain('! This one is needed, e.g. 45m.');
    expect(await after('')).toContain('Mood [calm]');
  });

  it('saves the rest as it is, but for what is needed and empty', async () => {
    const { core, after } = await connected();
    core.answers({ to: 'form', form });
    await after('/deskbreak');
    const asked = await after('save');
    expect(asked).toContain('! This one is needed');
    expect(asked).toContain('Poses');
    await after('any');
    expect(core.submitted[0]?.submission.values).toEqual({ every: '60m', mood: 'calm', version: 'any' });
  });

  it('asks only those again that were found wrong', async () => {
    const { core, after } = await connected();
    core.answers({ to: 'form', form });
    await after('/deskbreak');
    core.judges({
      accepted: false,
      problems: { mood: { text: 'Not today.' }, other: { text: 'It is late.' } },
    });
    await after('');
    await after('');
    expect(await after('any')).toBe('  Nothing was changed. It is late.\n\n  ! Not today.\n  Mood [calm]\n');
  });

  it('stays open at its last question where what is wrong belongs to no field', async () => {
    const { core, after } = await connected();
    core.answers({ to: 'form', form });
    await after('/deskbreak');
    core.judges({ accepted: false, problems: { other: { text: 'It is late.' } } });
    await after('45m');
    await after('');
    expect(await after('any')).toBe(
      '  Nothing was changed. It is late.\n\n  chair or standing\n  Poses [any]\n',
    );
    core.judges({ accepted: true, replies: [{ to: 'actor', message: says('Saved.') }] });
    expect(await after('')).toBe('  Saved.\n\n');
    expect(core.submitted.at(-1)?.submission).toEqual({
      form: 'settings',
      values: { every: '45m', mood: 'calm', version: 'any' },
      base: 'b',
    });
  });

  it('takes the place of one whose plan has changed, and asks what both have changed', async () => {
    const { core, after } = await connected();
    core.answers({ to: 'form', form });
    await after('/deskbreak');
    await after('45m');
    await after('');
    const present = { ...form, base: 'c', fields: form.fields.map((field) => ({ ...field, value: '30m' })) };
    core.judges({
      accepted: false,
      problems: {
        every: { text: 'Meanwhile this became: every 30 min. Save again to set yours.', isNews: true },
      },
      form: {
        ...present,
        fields: present.fields.map((field) => ({ ...field, value: field.key === 'every' ? '45m' : 'chair' })),
      },
    });
    expect(await after('any')).toBe(
      '  ! Meanwhile this became: every 30 min. Save again to set yours.\n  How often [45m]\n',
    );
    await after('');
    expect(core.submitted.at(-1)?.submission).toEqual({
      form: 'settings',
      values: { every: '45m', mood: 'chair', version: 'chair' },
      base: 'c',
    });
  });

  it('is left by a command, which is then given', async () => {
    const { core, after } = await connected();
    core.answers({ to: 'form', form });
    await after('/deskbreak');
    core.answers({ to: 'actor', message: says('All is well.') });
    expect(await after('/deskbreak status')).toBe('  Left as it was.\n\n  All is well.\n\n');
    expect(core.submitted).toEqual([]);
  });

  it('is left when the input ends', async () => {
    const { stage, core, after } = await connected();
    core.answers({ to: 'form', form });
    await after('/deskbreak');
    await stage.ends();
    expect(stage.output.text()).toMatch(/Left as it was\.\n\n$/u);
    expect(core.submitted).toEqual([]);
  });

  it('without fields is submitted at once', async () => {
    const { core, after } = await connected();
    core.answers({ to: 'form', form: { ...form, fields: [] } });
    await after('/deskbreak');
    expect(core.submitted[0]?.submission.values).toEqual({});
  });
});

describe('lines', () => {
  it('that are empty mean nothing', async () => {
    const { core, after } = await connected();
    expect(await after('   ')).toBe('');
    expect(core.heard).toEqual([]);
  });

  it('are dealt with in order, each after the answers to the one before', async () => {
    const { stage, core } = await connected();
    let count = 0;
    const slow = { ...core.inbox };
    await stage.adapter.disconnect();
    await stage.adapter.connect({
      ...slow,
      command: async () => {
        count += 1;
        const mine = count;
        await new Promise(setImmediate);
        return [{ to: 'actor', message: says(`Answer ${mine}, while ${count} were given.`) }];
      },
    });
    await stage.types('/deskbreak status\n/deskbreak status\n/deskbreak status');
    expect(stage.output.text()).toBe(
      [1, 2, 3].map((mine) => `  Answer ${mine}, while ${mine} were given.\n\n`).join(''),
    );
  });

  it('of a pipe that has ended are dealt with; the schedule goes on without a word', async () => {
    const { stage, core } = await connected();
    await stage.ends('/deskbreak status\n/deskbreak status');
    expect(core.heard).toHaveLength(2);
    expect(stage.output.text()).toBe('');
    expect(stage.adapter.status().state).toBe('connected');
  });
});

it('the terminal is not connected any more once nobody reads its output', async () => {
  const { stage, post } = await connected();
  stage.output.stream.destroy(Object.assign(new Error('write EPIPE'), { code: 'EPIPE' }));
  await post(says('A break.'));
  expect(stage.adapter.status()).toEqual({
    state: 'disconnected',
    lastError: expect.stringMatching(/./u) as string,
  });
});

it('the terminal reports what a handler rejected with', async () => {
  const { stage, core, after } = await connected();
  core.breaks();
  await after('/deskbreak status');
  expect(stage.reported).toEqual([new Error('a handler with a bug')]);
});

it('the terminal neutralises what somebody typed when it is quoted back', async () => {
  const { core, after } = await connected();
  core.answers({ to: 'actor', message: says('No \u001b]0;pwned\u0007.') });
  expect(await after('/deskbreak \u001b]0;pwned\u0007')).toBe('  No ␛]0;pwned␇.\n\n');
});

describe('at a terminal', () => {
  async function atTerminal() {
    const terminal = fakeTerminal(60);
    const screen = createScreen({ ...terminal, errors: terminal.output, environment: { NO_COLOR: '1' } });
    const adapter = createTerminalAdapter({ screen, person: 'sam', onError: () => undefined });
    const core = recordingInbox();
    await adapter.connect(core.inbox);
    const types = async (keys: string): Promise<void> => {
      await terminal.types(keys);
      await adapter.idle();
    };
    return { terminal, adapter, core, types };
  }

  it('asks the fields of a form in the prompt, and completes their values', async () => {
    const { terminal, core, types } = await atTerminal();
    core.answers({ to: 'form', form });
    await types('/deskbreak\r');
    expect(terminal.rows().slice(-2)).toEqual(['  15m to 8h', '  How often [60m] ›']);
    await types('45m\r');
    await types('\r');
    await types('sta');
    await types('\t');
    expect(terminal.rows().at(-1)).toBe('  Poses › standing');
    await types('\r');
    expect(core.submitted[0]?.submission.values).toEqual({ every: '45m', mood: 'calm', version: 'standing' });
    expect(terminal.rows().at(-1)).toBe('›');
  });

  it('completes the words of buttons, and commands', async () => {
    const { terminal, adapter, types } = await atTerminal();
    await adapter.post(adapter.channel, says('A break.', button('snooze', 'b', 'Snooze')), { key: 'k' });
    await types('sn');
    await types('\t');
    expect(terminal.rows().at(-1)).toBe('› snooze');
    // As far as all agree that it may become.
    await types('\u0015/deskbreak sta');
    await types('\t');
    expect(terminal.rows().at(-1)).toBe('› /deskbreak stat');
    await types('u');
    await types('\t');
    expect(terminal.rows().at(-1)).toBe('› /deskbreak status');
  });

  it('says that breaks go on after Ctrl+D', async () => {
    const { terminal, adapter, types } = await atTerminal();
    await types('\u0004');
    expect(terminal.rows().join('\n')).toContain('Input has ended; breaks go on. Ctrl+C stops.');
    await adapter.post(adapter.channel, says('A break.'), { key: 'k' });
    expect(terminal.rows().join('\n')).toContain('A break.');
  });

  it('renders for the width at the time', async () => {
    const { terminal, adapter } = await atTerminal();
    await terminal.resize(30);
    await adapter.post(adapter.channel, says('Breathe out slowly, and lean forward.'), { key: 'k' });
    expect(terminal.rows().slice(0, 2)).toEqual(['  Breathe out slowly, and lean', '  forward.']);
  });
});

it('the terminal has the user of the operating system for a person, and the zone it was given', async () => {
  const terminal = fakeTerminal(60);
  const screen = createScreen({ ...terminal, environment: {} });
  const adapter = createTerminalAdapter({ screen, zone: 'Asia/Tokyo', onError: () => undefined });
  const core = recordingInbox();
  await adapter.connect(core.inbox);
  await terminal.types('/deskbreak status\r');
  await adapter.idle();
  expect(core.heard[0]?.from).toEqual({
    channel: { platform: 'terminal', workspace: 'local', channel: 'here' },
    place: 'channel',
    audience: 'usual',
    person: {
      id: expect.stringMatching(/./u) as string,
      name: expect.stringMatching(/./u) as string,
      standing: 'manager',
      zone: 'Asia/Tokyo',
    },
  });
});

it('keeps nobody waiting who stops the program just after a break', async () => {
  const { adapter } = await openTerminalStage();
  const desk = await openDesk({ adapter: scriptedAdapter({ capabilities: adapter.capabilities }) });
  await desk.plan({});
  await desk.turn(MINUTE);
  expect(desk.adapter.attempts).toHaveLength(1);
  // The clock does not go on.
  expect(await desk.app.stop()).toBe(true);
});

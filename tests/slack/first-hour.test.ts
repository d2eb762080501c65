/** Pictures from the first minute, on a Slack that takes its time to process them. */
import { describe, expect, it } from 'vitest';
import type { Message } from '../../content/message.ts';
import { recordingInbox } from '../contracts/adapter-stage.ts';
import { memoryStore } from '../support/desk.ts';
import { closedAfterEach } from '../support/platform/closers.ts';
import { openSlackStage } from './stage.ts';
import { png } from './png.ts';

const closers = closedAfterEach();

const picture = { name: 'pigeon', alt: 'A person on a chair.' };
const aBreak = (...more: Message['blocks']): Message => ({
  summary: 'Time to stretch.',
  mood: 'calm',
  blocks: [
    { block: 'heading', text: 'Stretch' },
    { block: 'picture', picture },
    ...more,
    { block: 'buttons', buttons: [{ action: 'done', subject: 'b', label: 'Done', tone: 'primary' }] },
  ],
});
const shown = '(picture: A person on a chair.)';

async function open(mode: 'socket' | 'http' = 'socket', likely = [picture]) {
  const store = await memoryStore();
  closers.push(() => store.close());
  const source = {
    pictureOf: (name: string) =>
      name === picture.name ? { filename: 'pigeon.png', data: png(0, 0, 0) } : undefined,
  };
  const upcoming = () => Promise.resolve([]);
  const pictures = { source, uploads: store.uploads, upcoming, likely };
  const stage = await openSlackStage({ mode, adapter: { pictures } });
  closers.push(() => stage.close());
  const core = recordingInbox();
  const { slack, team } = stage;
  const uploads = () => slack.callsOf('files.completeUploadExternal').length;
  return {
    ...stage,
    core,
    uploads,
    /** Slack has processed what it has. */
    async processes() {
      await expect.poll(uploads).toBeGreaterThan(0);
      for (const file of team.files) file.queriesUntilReady = 0;
      // The next look comes within two seconds, whichever it is.
      for (let at = 0; at < 8; at += 1) {
        slack.clock.advance(500);
        await stage.adapter.inspect(stage.channel);
      }
    },
    updates: () => slack.callsOf('chat.update').length,
  };
}

describe('where somebody begins', () => {
  it('likely pictures come in at the start of a bot for one workspace', async () => {
    const at = await open();
    await at.adapter.connect(at.core.inbox);
    await expect.poll(at.uploads).toBe(1);
  });

  it('likely pictures come in at an installation and an invitation, and not for nothing', async () => {
    const at = await open('http');
    await at.adapter.connect(at.core.inbox);
    await at.after(at.sam.opensHome());
    expect(at.uploads()).toBe(0);
    const { room, team } = at;
    room.members.delete(team.bot.botUser);
    await at.after(at.sam.invitesBot(room));
    await expect.poll(at.uploads).toBe(1);
    await at.after(at.sam.invitesBot(team.channel({ withBot: false })));
    await at.adapter.inspect(at.channel);
    expect(at.uploads()).toBe(1);
  });
});

describe('a break that comes before its picture', () => {
  it('gets it once Slack has processed it, once', async () => {
    const at = await open('socket', []);
    await at.adapter.connect(at.core.inbox);
    at.team.processFilesAfter(Infinity);
    await at.adapter.post(at.channel, aBreak(), { key: 'k' });
    expect(at.team.read(at.room).at(-1)).not.toContain(shown);
    await at.processes();
    await expect.poll(() => at.team.read(at.room).at(-1)).toContain(shown);
    await at.adapter.inspect(at.channel);
    expect(at.updates()).toBe(1);
    expect(at.team.posts(at.room)).toHaveLength(1);
  });

  it('keeps what it has become meanwhile', async () => {
    const at = await open('socket', []);
    await at.adapter.connect(at.core.inbox);
    at.team.processFilesAfter(Infinity);
    await at.adapter.post(at.channel, aBreak(), { key: 'k' });
    const counted = aBreak({ block: 'footnote', text: '1 person did this one' });
    at.core.answers({ to: 'pressed', message: counted });
    const [post] = at.team.posts(at.room);
    if (post === undefined) throw new Error('There should be a break.');
    await at.after(at.sam.presses(post, 'done'));
    expect(at.team.read(at.room).at(-1)).toContain('1 person did this one');
    await at.processes();
    await expect.poll(() => at.team.read(at.room).at(-1)).toContain(shown);
    expect(at.team.read(at.room).at(-1)).toContain('1 person did this one');
  });

  it('stays as it is where the picture never comes', async () => {
    const at = await open('socket', []);
    await at.adapter.connect(at.core.inbox);
    at.team.processFilesAfter(Infinity);
    await at.adapter.post(at.channel, aBreak(), { key: 'k' });
    await expect.poll(at.uploads).toBe(1);
    at.slack.clock.advance(120_000);
    await at.adapter.inspect(at.channel);
    expect(at.updates()).toBe(0);
  });
});

describe('an answer for one person', () => {
  it('waits a moment for its picture', async () => {
    const at = await open('socket', []);
    await at.adapter.connect(at.core.inbox);
    at.team.processFilesAfter(2);
    at.core.answers({ to: 'actor', message: aBreak() });
    const typed = at.after(at.sam.types(at.room, '/pose'));
    await expect.poll(at.uploads).toBe(1);
    for (let at_ = 0; at_ < 8; at_ += 1) {
      at.slack.clock.advance(250);
      await at.adapter.inspect(at.channel);
    }
    await typed;
    expect(at.sam.seesAlone(at.room).at(-1)).toContain(shown);
  });

  it('waits no longer than that', async () => {
    const at = await open('socket', []);
    await at.adapter.connect(at.core.inbox);
    at.team.processFilesAfter(Infinity);
    at.core.answers({ to: 'actor', message: aBreak() });
    const typed = at.after(at.sam.types(at.room, '/pose'));
    await expect.poll(at.uploads).toBe(1);
    at.slack.clock.advance(2_500);
    await typed;
    expect(at.sam.seesAlone(at.room).at(-1)).toContain('Stretch');
    expect(at.sam.seesAlone(at.room).at(-1)).not.toContain(shown);
  });

  it('in a view opens at once, and gets it there', async () => {
    const at = await open('socket', []);
    await at.adapter.connect(at.core.inbox);
    at.team.processFilesAfter(Infinity);
    await at.after(at.sam.opensHome());
    const { home } = at.sam;
    if (home === undefined) throw new Error('The Home should be there.');
    const button = { type: 'button', action_id: 'another', text: { type: 'plain_text', text: 'Try a pose' } };
    home.content = { ...home.content, blocks: [{ type: 'actions', elements: [button] }] };
    at.core.answers({ to: 'actor', message: aBreak() });
    await at.after(at.sam.presses(home, 'another'));
    expect(at.sam.seesModal()).toContain('Stretch');
    expect(at.sam.seesModal()).not.toContain(shown);
    await at.processes();
    await expect.poll(() => at.sam.seesModal()).toContain(shown);
  });
});

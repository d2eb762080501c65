/** Pictures: uploaded once a workspace, beside the posts, and never waited for. */
import { afterEach, describe, expect, it } from 'vitest';
import type { PictureFile } from '../../adapters/port/pictures.ts';
import { pictureScopes } from '../../adapters/slack/install/scopes.ts';
import type { Block, Message } from '../../content/message.ts';
import type { Store } from '../../src/store/store.ts';
import { recordingInbox } from '../contracts/adapter-stage.ts';
import { memoryStore } from '../support/desk.ts';
import type { Fault } from '../support/slack/faults.ts';
import { png } from './png.ts';
import { installationOf, openSlackStage, type SlackStage, type StageOptions } from './stage.ts';

const alt = 'A person on a chair, arms crossed behind the back.';
const saying = (name: string): Message => ({
  summary: 'Time to stretch.',
  mood: 'calm',
  blocks: [
    { block: 'heading', text: 'Stretch' },
    { block: 'picture', picture: { name, alt } },
  ],
});
const message = saying('pigeon');
const withDone: Message = {
  ...message,
  blocks: [
    ...message.blocks,
    { block: 'buttons', buttons: [{ action: 'done', subject: 'b', label: 'Done', tone: 'primary' }] },
  ],
};
const counted: Block = { block: 'footnote', text: 'Done by one.' };
const key = { key: 'k' };
const MINUTE = 60_000;

const words = 'Stretch';
const whole = `Stretch\n(picture: ${alt})`;

const closers: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const close of closers.splice(0).reverse()) await close();
});

interface Gallery extends SlackStage {
  readonly core: ReturnType<typeof recordingInbox>;
  readonly store: Store;
  readonly drawn: Map<string, PictureFile>;
  post(what?: Message): Promise<string | undefined>;
  /** Until the store knows so many pictures of the first workspace. */
  uploaded(count?: number): Promise<void>;
  /** Until so many attempts have failed. */
  failed(count?: number): Promise<void>;
  calls(method: string): number;
  /** Long enough for an answer that is on its way to arrive, and for what follows from it. */
  turns(): Promise<void>;
}

async function openGallery(options: Partial<StageOptions> = {}): Promise<Gallery> {
  const store = await memoryStore();
  closers.push(() => store.close());
  const drawn = new Map<string, PictureFile>(
    ['pigeon', 'eagle'].map((name, at) => [name, { filename: `${name}.png`, data: png(0, at, 0) }]),
  );
  const pictures = { source: { pictureOf: (name: string) => drawn.get(name) }, uploads: store.uploads };
  const stage = await openSlackStage({ mode: 'socket', ...options, adapter: { pictures } });
  closers.push(() => stage.close());
  const core = recordingInbox();
  await stage.adapter.connect(core.inbox);
  return {
    ...stage,
    core,
    store,
    drawn,
    async post(what = message) {
      await expect(stage.adapter.post(stage.channel, what, key)).resolves.toMatchObject({
        outcome: 'delivered',
      });
      return stage.team.read(stage.room).at(-1);
    },
    uploaded: (count = 1) =>
      expect.poll(() => store.uploads.list('slack', stage.team.id), { interval: 5 }).toHaveLength(count),
    failed: (count = 1) =>
      expect
        .poll(() => stage.logged.filter(({ message: line }) => line === 'A picture could not be uploaded.'), {
          interval: 5,
        })
        .toHaveLength(count),
    calls: (method) => stage.slack.callsOf(method).length,
    async turns() {
      for (let at = 0; at < 3; at += 1) await stage.adapter.inspect(stage.channel);
    },
  };
}

describe('a picture', () => {
  it('is missing the first time, and there the second, with its words', async () => {
    const gallery = await openGallery();
    expect(await gallery.post()).toBe(words);
    await gallery.uploaded();
    expect(await gallery.post()).toBe(whole);
    expect(gallery.team.files).toMatchObject([{ name: 'pigeon.png', altText: alt, completed: true }]);
    expect(gallery.team.files[0]?.bytes?.equals(gallery.drawn.get('pigeon')?.data ?? Buffer.alloc(0))).toBe(
      true,
    );
    expect(gallery.slack.callsOf('files.completeUploadExternal')[0]?.args).not.toHaveProperty('channel_id');
  });

  it('is uploaded once, however many ask for it at the same time', async () => {
    const gallery = await openGallery();
    await Promise.all([gallery.post(), gallery.post(), gallery.post(saying('eagle')), gallery.post()]);
    await gallery.uploaded(2);
    expect(gallery.calls('files.getUploadURLExternal')).toBe(2);
    expect(await gallery.post(saying('eagle'))).toBe(whole);
  });

  it('of numbers is asked for by them, shown, and remembered for nobody else', async () => {
    const gallery = await openGallery();
    const chart = [{ weekday: 1, hour: 9, breaks: 4, done: 3 }] as const;
    for (let at = 0; at < 25; at += 1)
      gallery.drawn.set(`month-${at}`, { filename: `month-${at}.png`, data: png(at, 0, 1) });
    const numbers = (at: number): Message => ({
      ...message,
      blocks: [{ block: 'picture', picture: { name: `month-${at}`, alt, chart } }],
    });
    for (let at = 0; at < 25; at += 1) await gallery.post(numbers(at));
    await expect.poll(() => gallery.team.files.length, { interval: 5 }).toBe(25);
    await expect.poll(() => gallery.post(numbers(24)), { interval: 50 }).toContain(`(picture: ${alt})`);
    expect(await gallery.store.uploads.list('slack', gallery.team.id)).toEqual([]);
    // The first ones were let go of: they would come in anew.
    await gallery.post(numbers(0));
    await expect.poll(() => gallery.team.files.length, { interval: 5 }).toBe(26);
  });

  it('that nobody has drawn costs nothing', async () => {
    const gallery = await openGallery();
    expect(await gallery.post(saying('unicorn'))).toBe(words);
    expect(gallery.calls('files.getUploadURLExternal')).toBe(0);
  });

  it('is not shown before Slack has processed it, and posts do not wait', async () => {
    const gallery = await openGallery();
    gallery.team.processFilesAfter(3);
    await gallery.post();
    await expect.poll(() => gallery.calls('files.info')).toBe(1);
    expect(await gallery.post()).toBe(words);
    await expect
      .poll(
        () => {
          gallery.slack.clock.advance(500);
          return gallery.store.uploads.list('slack', gallery.team.id);
        },
        { interval: 5 },
      )
      .toHaveLength(1);
    expect(await gallery.post()).toBe(whole);
    expect(gallery.calls('files.getUploadURLExternal')).toBe(1);
  });

  it('that is never processed is left alone for a while, then looked at again, and not sent again', async () => {
    const gallery = await openGallery();
    gallery.team.processFilesAfter(30);
    await gallery.post();
    const advancing = (): number => {
      gallery.slack.clock.advance(30_000);
      return gallery.logged.filter(({ level }) => level === 'warn').length;
    };
    await expect.poll(advancing, { interval: 5 }).toBe(1);
    expect(gallery.calls('files.info')).toBe(9);
    expect(gallery.calls('files.getUploadURLExternal')).toBe(1);
    const [file] = gallery.team.files;
    if (file !== undefined) file.queriesUntilReady = 0;
    gallery.slack.clock.advance(10 * MINUTE);
    await gallery.post();
    await gallery.uploaded();
    expect(await gallery.post()).toBe(whole);
    expect(gallery.team.files).toHaveLength(1);
  });

  it('that was drawn anew is uploaded anew', async () => {
    const gallery = await openGallery();
    await gallery.post();
    await gallery.uploaded();
    gallery.drawn.set('pigeon', { filename: 'pigeon.png', data: png(9, 9, 9) });
    expect(await gallery.post()).toBe(words);
    await expect.poll(() => gallery.post()).toBe(whole);
    expect(gallery.team.files).toHaveLength(2);
    await gallery.uploaded(1);
  });

  it('comes into the message that had to go out without it, and stays when that is rewritten', async () => {
    const gallery = await openGallery();
    await gallery.post(withDone);
    await gallery.uploaded();
    await expect.poll(() => gallery.calls('chat.update')).toBe(1);
    await gallery.post(withDone);
    gallery.drawn.set('pigeon', { filename: 'pigeon.png', data: png(9, 9, 9) });
    gallery.core.answers({ to: 'pressed', message: { ...withDone, blocks: [...withDone.blocks, counted] } });
    for (const post of gallery.team.posts(gallery.room))
      await gallery.after(gallery.sam.presses(post, { actionId: 'done', value: 'b' }));
    expect(gallery.team.read(gallery.room)).toEqual([
      expect.stringMatching(/^Stretch\n\(picture: .*\)\n\[Done\].*\nDone by one\.$/u),
      expect.stringMatching(/^Stretch\n\(picture: .*\)\n\[Done\].*\nDone by one\.$/u),
    ]);
    expect(gallery.calls('chat.update')).toBe(3);
  });

  it('that is known from an earlier run is shown at once', async () => {
    const before = await openGallery();
    await before.post();
    await before.uploaded();
    await before.adapter.disconnect();
    await before.adapter.connect(before.core.inbox);
    expect(await before.post()).toBe(whole);
    expect(before.calls('files.getUploadURLExternal')).toBe(1);
  });
});

describe('an upload that goes wrong', () => {
  const cases: readonly [method: string, fault: Fault][] = [
    ['files.getUploadURLExternal', { does: 'refuse', error: 'file_uploads_disabled' }],
    ['files.getUploadURLExternal', { does: 'cut', landed: true }],
    ['upload', { does: 'status', status: 500 }],
    ['upload', { does: 'cut', landed: true }],
    ['files.completeUploadExternal', { does: 'refuse', error: 'file_update_failed' }],
    ['files.completeUploadExternal', { does: 'cut' }],
    ['files.info', { does: 'status', status: 503 }],
    ['files.info', { does: 'garble' }],
  ];

  it.each(cases)('at %s (%j) is tried again, but not at once', async (method, fault) => {
    const gallery = await openGallery();
    gallery.slack.faults.next(method, fault);
    expect(await gallery.post()).toBe(words);
    await gallery.failed();
    const calls = gallery.slack.calls.length;
    expect(await gallery.post()).toBe(words);
    await gallery.turns();
    expect(gallery.slack.calls).toHaveLength(calls + 4);
    gallery.slack.clock.advance(5 * MINUTE);
    expect(await gallery.post()).toBe(words);
    await gallery.uploaded();
    expect(await gallery.post()).toBe(whole);
    expect(gallery.team.files.filter(({ completed }) => completed)).toHaveLength(1);
  });

  it('waits longer each time', async () => {
    const gallery = await openGallery();
    const refused = gallery.slack.faults.always('upload', { does: 'status', status: 500 });
    for (const [at, minutes] of [5, 10, 20, 40].entries()) {
      await gallery.post();
      await gallery.failed(at + 1);
      gallery.slack.clock.advance((minutes - 1) * MINUTE);
      await gallery.post();
      await gallery.turns();
      expect(refused.hits).toBe(at + 1);
      gallery.slack.clock.advance(MINUTE);
    }
  });

  it('in its last answer alone has gone right', async () => {
    const gallery = await openGallery();
    gallery.slack.faults.next('files.completeUploadExternal', { does: 'cut', landed: true });
    await gallery.post();
    await gallery.uploaded();
    expect(await gallery.post()).toBe(whole);
    expect(gallery.team.files).toHaveLength(1);
  });

  it.each(['files.getUploadURLExternal', 'upload', 'files.completeUploadExternal', 'files.info'])(
    'because Slack limits %s keeps all pictures waiting as long as Slack says',
    async (method) => {
      const gallery = await openGallery();
      const limited = gallery.slack.faults.next(method, { does: 'limit', retryAfterSeconds: 600 });
      await gallery.post();
      await expect.poll(() => limited.hits).toBe(1);
      await gallery.turns();
      gallery.slack.clock.advance(599_000);
      const calls = gallery.slack.calls.length;
      expect(await gallery.post(saying('eagle'))).toBe(words);
      await gallery.turns();
      expect(gallery.slack.calls.slice(calls).map((call) => call.method)).not.toContain(
        'files.getUploadURLExternal',
      );
      gallery.slack.clock.advance(1_000);
      await gallery.post();
      await expect.poll(() => gallery.post()).toBe(whole);
    },
  );
});

describe('a picture that Slack refuses', () => {
  it('is left out in the same go, and shown again when it proves to be there', async () => {
    const gallery = await openGallery();
    await gallery.post();
    await gallery.uploaded();
    gallery.slack.faults.next('chat.postMessage', { does: 'refuse', error: 'invalid_blocks' });
    expect(await gallery.post()).toBe(words);
    expect(gallery.calls('chat.postMessage')).toBe(3);
    await expect.poll(() => gallery.calls('files.info')).toBe(2);
    await expect.poll(() => gallery.post()).toBe(whole);
    expect(gallery.team.files).toHaveLength(1);
  });

  it.each(['file_not_found', 'file_deleted'])('and that is gone (%s) is uploaded anew', async (error) => {
    const gallery = await openGallery();
    await gallery.post();
    await gallery.uploaded();
    const [old] = gallery.team.files;
    if (old === undefined) throw new Error('It should be there.');
    gallery.team.deleteFile(old.id);
    gallery.slack.faults.next('files.info', { does: 'refuse', error });
    expect(await gallery.post()).toBe(words);
    await expect.poll(() => gallery.calls('files.completeUploadExternal')).toBe(2);
    await expect.poll(() => gallery.post()).toBe(whole);
    const [file] = gallery.team.files;
    await expect
      .poll(() => gallery.store.uploads.list('slack', gallery.team.id))
      .toMatchObject([{ file: file?.id }]);
  });

  it('is taken out of a message that is rewritten', async () => {
    const gallery = await openGallery();
    await gallery.post();
    await gallery.uploaded();
    const posted = await gallery.adapter.post(gallery.channel, message, key);
    if (posted.outcome !== 'delivered') throw new Error('It should have been delivered.');
    gallery.slack.faults.next('chat.update', { does: 'refuse', error: 'invalid_blocks' });
    await expect(gallery.adapter.revise(posted.message, message)).resolves.toEqual(posted);
    expect(gallery.team.read(gallery.room).at(-1)).toBe(words);
  });
});

describe('what is under way', () => {
  it.each(['files.getUploadURLExternal', 'upload', 'files.info'])(
    'is given up at a disconnect, also in the middle of %s',
    async (method) => {
      const gallery = await openGallery();
      const hung = gallery.slack.faults.always(method, { does: 'hang' });
      await gallery.post();
      await expect.poll(() => hung.hits).toBe(1);
      await gallery.adapter.disconnect();
      const calls = gallery.slack.calls.length;
      hung.clear();
      await gallery.turns();
      expect(gallery.slack.calls.slice(calls).filter(({ method: name }) => name.startsWith('files'))).toEqual(
        [],
      );
      await gallery.uploaded(0);
      expect(gallery.logged.filter(({ level }) => level === 'warn' || level === 'error')).toEqual([]);
    },
  );

  it('is given up at a disconnect, also while Slack processes', async () => {
    const gallery = await openGallery();
    gallery.team.processFilesAfter(Infinity);
    await gallery.post();
    await expect.poll(() => gallery.calls('files.info')).toBe(1);
    await gallery.adapter.disconnect();
    gallery.slack.clock.advance(60 * MINUTE);
    expect(gallery.calls('files.info')).toBe(1);
  });

  it('does not end for a store that fails: posts go out with their words', async () => {
    const gallery = await openGallery();
    await gallery.store.close();
    expect(await gallery.post()).toBe(words);
    expect(gallery.logged.filter(({ level }) => level === 'error')).toHaveLength(1);
  });
});

describe('workspaces', () => {
  it('have each their own', async () => {
    const gallery = await openGallery({ mode: 'http' });
    const other = gallery.slack.addTeam({ name: 'Other' });
    await gallery.installations.save(installationOf(other));
    const room = other.channel();
    const there = { platform: 'slack', workspace: other.id, channel: room.id };
    await gallery.post();
    await gallery.adapter.post(there, message, key);
    await gallery.uploaded();
    await expect.poll(() => gallery.store.uploads.list('slack', other.id)).toHaveLength(1);
    expect(await gallery.post()).toBe(whole);
    await gallery.adapter.post(there, message, key);
    await expect.poll(() => other.read(room)).toEqual([whole, whole]);
    expect([gallery.team.files.length, other.files.length]).toEqual([1, 1]);
  });

  it('are forgotten when the app is uninstalled', async () => {
    const gallery = await openGallery({ mode: 'http' });
    await gallery.post();
    await gallery.uploaded();
    await gallery.after(gallery.sam.uninstallsApp());
    await gallery.uploaded(0);
  });

  it('get their pictures at once when the app is installed again with the scopes', async () => {
    const gallery = await openGallery({ mode: 'http', slack: { team: { scopes: ['chat:write'] } } });
    await gallery.post();
    await expect.poll(() => gallery.logged.filter(({ level }) => level === 'warn')).toHaveLength(1);
    const { delivery } = gallery.slack.app;
    if (delivery === 'socket') throw new Error('It should be on HTTP.');
    gallery.slack.app.redirectUrls = [new URL('oauth_redirect', delivery.requestUrl).href];
    const page = new URL('install', delivery.requestUrl).href;
    await gallery.after(gallery.team.owner.installsApp(page));
    await gallery.post();
    await gallery.uploaded();
    expect(await gallery.post()).toBe(whole);
  });

  it.each(['socket', 'http'] as const)(
    'without the scopes (%s) have no pictures, one line in the log, and an attempt an hour',
    async (mode) => {
      const scopes = ['channels:read', 'chat:write', 'commands', 'groups:read', 'im:write', 'users:read'];
      const gallery = await openGallery({ mode, slack: { team: { scopes } } });
      expect(await gallery.post()).toBe(words);
      const lines = () => gallery.logged.filter(({ level }) => level === 'warn');
      await expect.poll(lines).toHaveLength(1);
      expect(lines()[0]?.message).toContain(pictureScopes.join(' and '));
      for (const attempts of [1, 2]) {
        gallery.slack.clock.advance(59 * MINUTE);
        expect(await gallery.post()).toBe(words);
        await expect.poll(() => gallery.calls('files.getUploadURLExternal')).toBe(attempts);
      }
      await gallery.turns();
      expect(lines()).toHaveLength(1);
    },
  );
});

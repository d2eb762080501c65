/** The loopback Slack refuses what Slack refuses: asked by the unmodified WebClient, and without it. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { asObject, type JsonObject, parseJson } from '../support/platform/json.ts';
import type { LoopbackSlack } from '../support/slack/server.ts';
import type { Channel, Post } from '../support/slack/state.ts';
import {
  actions,
  answerOf,
  clientFor,
  type Desk,
  longer,
  mrkdwn,
  openDesk,
  plain,
  pressable,
  section,
} from './loopback-client.ts';

let slack: LoopbackSlack;
let room: Channel;
let client: Desk['client'];
let call: Desk['call'];
let post: Desk['post'];

beforeEach(async () => {
  ({ slack, room, client, call, post } = await openDesk());
});
afterEach(() => slack.close());

const modal = (more: JsonObject = {}): JsonObject => ({
  type: 'modal',
  title: plain('Desk breaks'),
  blocks: [],
  ...more,
});

describe('tokens', () => {
  it.each<[string, () => string | undefined]>([
    ['not_authed', () => undefined],
    ['invalid_auth', () => 'xoxb-nobody'],
    ['not_allowed_token_type', () => slack.app.appToken],
  ])('%s', async (error, token) => {
    await expect(answerOf(clientFor(slack, token()).auth.test())).resolves.toMatchObject({
      ok: false,
      error,
    });
  });

  it.each(['token_revoked', 'account_inactive', 'token_expired'] as const)('%s', async (error) => {
    slack.team.killToken(error);
    await expect(call('auth.test')).resolves.toMatchObject({ ok: false, error });
    slack.team.reviveToken();
    await expect(call('auth.test')).resolves.toMatchObject({ ok: true, user_id: slack.team.bot.botUser });
  });

  it('missing_scope, naming what is needed and provided', async () => {
    slack.team.setScopes(['commands', 'users:read']);
    await expect(post([])).resolves.toMatchObject({
      error: 'missing_scope',
      needed: 'chat:write',
      provided: 'commands,users:read',
    });
  });

  it('is taken from the body of a form, and not from JSON', async () => {
    const ask = async (type: string, body: string) => {
      const response = await fetch(`${slack.apiUrl}auth.test`, {
        method: 'POST',
        headers: { 'content-type': type },
        body,
      });
      return await response.json();
    };
    const { token } = slack.team.bot;
    await expect(ask('application/x-www-form-urlencoded', `token=${token}`)).resolves.toMatchObject({
      ok: true,
    });
    await expect(ask('application/json', JSON.stringify({ token }))).resolves.toMatchObject({
      error: 'not_authed',
    });
  });

  it('shows in the log of calls, with arguments and answers', async () => {
    await post(undefined, 'Hello');
    await call('chat.nonsense');
    expect(slack.calls).toMatchObject([
      {
        method: 'chat.postMessage',
        args: { text: 'Hello', channel: room.id },
        token: slack.team.bot.token,
        team: slack.team.id,
        answer: { status: 200, body: { ok: true } },
      },
      { method: 'chat.nonsense', answer: { body: { error: 'unknown_method' } } },
    ]);
  });
});

describe('posting', () => {
  it.each<[string, () => JsonObject]>([
    ['channel_not_found', () => ({ channel: 'C0NOWHERE' })],
    ['channel_not_found', () => ({ channel: slack.team.channel({ kind: 'private', withBot: false }).id })],
    ['not_in_channel', () => ({ channel: slack.team.general.id })],
    ['is_archived', () => ({ channel: slack.team.channel({ isArchived: true }).id })],
    ['restricted_action', () => ({ channel: slack.team.channel({ isReadOnly: true }).id })],
    ['no_text', () => ({ text: '' })],
    ['invalid_arguments', () => ({ channel: '' })],
    ['invalid_blocks_format', () => ({ blocks: '{' })],
  ])('%s', async (error, change) => {
    const answer = await call('chat.postMessage', { channel: room.id, text: 'Hello', ...change() });
    expect(answer).toMatchObject({ ok: false, error });
    expect(slack.team.read(room)).toEqual([]);
  });

  it('updates and deletes only what the bot posted and is there', async () => {
    const { ts } = await post([{ type: 'divider' }], 'First');
    const update = (more: JsonObject) =>
      call('chat.update', { channel: room.id, ts, text: 'Second', ...more });
    await expect(update({ ts: '1.2' })).resolves.toMatchObject({ error: 'message_not_found' });
    await expect(update({ text: longer(4000) })).resolves.toMatchObject({ error: 'msg_too_long' });
    await expect(update({})).resolves.toMatchObject({ ok: true });
    expect(slack.team.read(room)).toEqual(['Second']);
    await slack.team.owner.types(room, '/nobody listens');
    const foreign = slack.team.owner.posts(room).at(-1)?.ts;
    await expect(update({ ts: foreign })).resolves.toMatchObject({ error: 'message_not_found' });
    await expect(call('chat.delete', { channel: room.id, ts: foreign })).resolves.toMatchObject({
      error: 'message_not_found',
    });
    await expect(call('chat.delete', { channel: room.id, ts })).resolves.toMatchObject({ ok: true });
    await expect(update({})).resolves.toMatchObject({ error: 'message_not_found' });
    expect(slack.team.read(room)).toEqual([]);
  });

  it('shows an ephemeral message to one person of the channel', async () => {
    const [ada, stranger] = [slack.team.person(), slack.team.person({ isStranger: true })];
    const tell = (user: string) => call('chat.postEphemeral', { channel: room.id, user, text: 'Psst' });
    await expect(tell(stranger.id)).resolves.toMatchObject({ error: 'user_not_in_channel' });
    await expect(tell(ada.id)).resolves.toMatchObject({ ok: true });
    expect([ada.seesAlone(room), slack.team.owner.sees(room)]).toEqual([['Psst'], []]);
  });

  it('reaches people directly, unless they or the tab are gone', async () => {
    const [ada, gone] = [slack.team.person(), slack.team.person({ deleted: true })];
    const { channel } = await call('conversations.open', { users: ada.id });
    expect(channel).toEqual({ id: ada.dm.id });
    await call('chat.postMessage', { channel: ada.id, text: 'Hello, Ada' });
    expect(ada.sees(ada.dm)).toEqual(['Hello, Ada']);
    await expect(call('conversations.open', { users: gone.id })).resolves.toMatchObject({
      error: 'user_disabled',
    });
    slack.app.messagesTab = false;
    await expect(call('chat.postMessage', { channel: ada.id, text: 'x' })).resolves.toMatchObject({
      error: 'messages_tab_disabled',
    });
  });
});

describe('views', () => {
  /** A trigger, got by pressing a button. */
  async function trigger(): Promise<string> {
    const old: Post = slack.team.oldPost(room, { text: 'x', blocks: [actions(pressable('open'))] });
    const { body } = await slack.team.owner.presses(old, 'open');
    return String(body['trigger_id']);
  }

  it('opens once for a trigger, and within three seconds', async () => {
    const [first, second] = [await trigger(), await trigger()];
    const open = (trigger_id: string) => call('views.open', { trigger_id, view: modal() });
    await expect(open(first)).resolves.toMatchObject({ ok: true, view: { type: 'modal' } });
    await expect(open(first)).resolves.toMatchObject({ error: 'exchanged_trigger_id' });
    slack.clock.advance(3000);
    await expect(open(second)).resolves.toMatchObject({ error: 'expired_trigger_id' });
    await expect(open('1.2.3')).resolves.toMatchObject({ error: 'invalid_trigger_id' });
  });

  it.each<[string, JsonObject]>([
    ['a title that is too long', modal({ title: plain(longer(24)) })],
    ['a button that is too long', modal({ submit: plain(longer(24)) })],
    ['too much metadata', modal({ private_metadata: longer(3000) })],
    ['101 blocks', modal({ blocks: Array.from({ length: 101 }, () => ({ type: 'divider' })) })],
    [
      'inputs without submit',
      modal({ blocks: [{ type: 'input', label: plain('x'), element: { type: 'plain_text_input' } }] }),
    ],
    ['a Home where a modal should be', { type: 'home', blocks: [] }],
  ])('refuses %s, and the trigger is still good', async (_what, view) => {
    const trigger_id = await trigger();
    await expect(call('views.open', { trigger_id, view })).resolves.toMatchObject({
      error: 'invalid_arguments',
    });
    await expect(call('views.open', { trigger_id, view: modal() })).resolves.toMatchObject({ ok: true });
  });

  it('refuses what is larger than 250 kB', async () => {
    const blocks = Array.from({ length: 100 }, () => section({ text: mrkdwn('x'.repeat(2900)) }));
    const trigger_id = await trigger();
    await expect(call('views.open', { trigger_id, view: modal({ blocks }) })).resolves.toMatchObject({
      error: 'view_too_large',
    });
  });

  it('updates what is open, unless somebody else did so before', async () => {
    const { view } = await call('views.open', { trigger_id: await trigger(), view: modal() });
    const { id, hash } = asObject(view);
    const update = (more: JsonObject) => call('views.update', { view: modal(), ...more });
    await expect(update({ view_id: id, hash })).resolves.toMatchObject({ ok: true, view: { id } });
    await expect(update({ view_id: id, hash })).resolves.toMatchObject({ error: 'hash_conflict' });
    await slack.team.owner.closes();
    await expect(update({ view_id: id })).resolves.toMatchObject({ error: 'not_found' });
  });

  it('publishes a Home where there is one', async () => {
    const publish = () =>
      call('views.publish', { user_id: slack.team.owner.id, view: { type: 'home', blocks: [] } });
    await expect(publish()).resolves.toMatchObject({ ok: true });
    slack.app.homeTab = false;
    await expect(publish()).resolves.toMatchObject({ error: 'not_enabled' });
  });
});

describe('files', () => {
  const picture = Buffer.from('not really a picture');

  /** Uploads step by step, and gives the id. */
  async function upload(): Promise<string> {
    const { upload_url, file_id } = await call('files.getUploadURLExternal', {
      filename: 'pigeon.png',
      length: picture.length,
    });
    await fetch(String(upload_url), { method: 'POST', body: new Uint8Array(picture) });
    await call('files.completeUploadExternal', { files: [{ id: file_id, title: 'Pigeon' }] });
    return String(file_id);
  }

  it('can be posted once it is processed', async () => {
    slack.team.processFilesAfter(2);
    const id = await upload();
    const block = { type: 'image', slack_file: { id }, alt_text: 'Pigeon' };
    const mimetype = async () => asObject((await call('files.info', { file: id }))['file'])['mimetype'];
    expect(await post([block])).toMatchObject({ error: 'invalid_blocks' });
    expect([await mimetype(), await mimetype()]).toEqual(['', '']);
    expect(await mimetype()).toBe('image/png');
    expect(await post([block])).toMatchObject({ ok: true });
  });

  it('comes whole, and only once it has come', async () => {
    const { upload_url, file_id } = await call('files.getUploadURLExternal', {
      filename: 'a.png',
      length: 3,
    });
    const send = async (body: string) => (await fetch(String(upload_url), { method: 'POST', body })).status;
    const complete = () => call('files.completeUploadExternal', { files: [{ id: file_id }] });
    expect(await send('four')).toBe(400);
    expect(await complete()).toMatchObject({ error: 'file_update_failed' });
    expect(await send('abc')).toBe(200);
    expect(await complete()).toMatchObject({ ok: true });
    expect(await complete()).toMatchObject({ error: 'file_not_found' });
  });

  it('takes the SDK’s own upload', async () => {
    await client.filesUploadV2({ file: picture, filename: 'pigeon.png' });
    expect(slack.callsOf('files.completeUploadExternal')).toHaveLength(1);
  });
});

describe('response URLs', () => {
  async function urlOf(presses: 'command' | 'button'): Promise<string> {
    const old = slack.team.oldPost(room, { text: 'Old', blocks: [actions(pressable('open'))] });
    const { body } =
      presses === 'button'
        ? await slack.team.owner.presses(old, 'open')
        : await slack.team.owner.types(room, '/pose');
    return String(body['response_url']);
  }
  const say = async (url: string, body: JsonObject) => {
    const response = await fetch(url, { method: 'POST', body: JSON.stringify(body) });
    return [response.status, parseJson(await response.text())];
  };

  it('serve five times', async () => {
    const url = await urlOf('command');
    for (let at = 0; at < 5; at += 1) expect(await say(url, { text: `${at}` })).toEqual([200, undefined]);
    expect(await say(url, { text: '6' })).toEqual([404, { ok: false, error: 'used_url' }]);
    expect(slack.team.owner.seesAlone(room).slice(-5)).toEqual(['0', '1', '2', '3', '4']);
  });

  it('serve half an hour', async () => {
    const url = await urlOf('command');
    slack.clock.advance(30 * 60_000);
    expect(await say(url, { text: 'x' })).toEqual([404, { ok: false, error: 'expired_url' }]);
  });

  it('replace and delete the message with the button, or say something new', async () => {
    const url = await urlOf('button');
    await say(url, { text: 'New', replace_original: true });
    await say(url, { text: 'For all', response_type: 'in_channel' });
    expect(slack.team.read(room)).toEqual(['New', 'For all']);
    await say(url, { delete_original: true });
    expect(slack.team.read(room)).toEqual(['For all']);
    expect(await say(url, { blocks: [{ type: 'poem' }] })).toEqual([
      404,
      { ok: false, error: 'invalid_blocks' },
    ]);
  });
});

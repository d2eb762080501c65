/** What goes wrong between the adapter and Discord: never a second message, never an exception. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Message } from '../../content/message.ts';
import type { Pictures } from '../../adapters/port/pictures.ts';
import { recordingInbox } from '../contracts/adapter-stage.ts';
import type { Fault } from '../support/discord/faults.ts';
import { openOffice, type Office } from '../support/platform/office.ts';
import { type DiscordStage, openDiscordStage, POST } from './stage.ts';

const message: Message = {
  summary: 'Time to stretch.',
  mood: 'calm',
  blocks: [{ block: 'heading', text: 'Stretch' }],
};
const key = { key: 'k' };

describe('one post, whatever happens', () => {
  let stage: DiscordStage;
  beforeEach(async () => {
    stage = await openDiscordStage();
    await stage.adapter.connect(recordingInbox().inbox);
  });
  afterEach(() => stage.close());

  const unclear = { outcome: 'transient', mayHaveLanded: true };
  const unsent = { outcome: 'transient', mayHaveLanded: false };

  it.each<[string, Fault, number, object]>([
    ['the answer is lost', { does: 'cut', landed: true }, 1, unclear],
    ['the connection is reset', { does: 'cut', reset: true }, 0, unclear],
    ['the answer is half', { does: 'garble', landed: true }, 1, unclear],
    ['the gateway fails after posting', { does: 'status', status: 502, landed: true }, 1, unclear],
    ['the server fails', { does: 'status', status: 500 }, 0, unclear],
    [
      'the channel is held back',
      { does: 'limit', retryAfterSeconds: 3 },
      0,
      { ...unsent, reason: 'rate-limited', retryAfterMs: 3050 },
    ],
    [
      'the whole bot is held back',
      { does: 'limit', retryAfterSeconds: 2, scope: 'global' },
      0,
      { ...unsent, reason: 'rate-limited' },
    ],
    [
      'another bot used the channel up',
      { does: 'limit', retryAfterSeconds: 4, scope: 'shared' },
      0,
      { ...unsent, reason: 'rate-limited' },
    ],
    ['sending is switched off for a moment', { does: 'refuse', code: 40004 }, 0, unsent],
    ['a proxy says no', { does: 'status', status: 403 }, 0, unsent],
    [
      'the channel forbids it',
      { does: 'refuse', code: 50013 },
      0,
      { outcome: 'permanent', scope: 'channel', reason: 'forbidden' },
    ],
    [
      'the server’s rules block it',
      { does: 'refuse', code: 200000 },
      0,
      { outcome: 'permanent', scope: 'message', reason: 'rejected' },
    ],
  ])('%s', async (_what, fault, landed, becomes) => {
    stage.discord.faults.next(POST, fault);
    await expect(stage.adapter.post(stage.channel, message, key)).resolves.toMatchObject(becomes);
    expect(stage.discord.callsOf(POST)).toHaveLength(1);
    expect(stage.guild.messages(stage.room)).toHaveLength(landed);
  });

  it.each<[string, Fault]>([
    ['a lost answer', { does: 'cut', landed: true }],
    ['a 502 after the effect', { does: 'status', status: 502, landed: true }],
  ])('is repeated after %s with the same key, and there is one message', async (_what, fault) => {
    stage.discord.faults.next(POST, fault);
    await stage.adapter.post(stage.channel, message, key);
    const again = await stage.adapter.post(stage.channel, message, key);
    const [posted, ...others] = stage.guild.messages(stage.room);
    expect(again).toEqual({ outcome: 'delivered', message: { channel: stage.channel, id: posted?.id } });
    expect(others).toEqual([]);
    expect(stage.discord.callsOf(POST)[1]?.body).toMatchObject({ nonce: 'k', enforce_nonce: true });
  });

  it('a rate limit of one channel holds no other back', async () => {
    const other = stage.guild.channel({ name: 'other' });
    stage.discord.faults.always(POST, { does: 'limit', retryAfterSeconds: 60 }, { channel: stage.room.id });
    await expect(stage.adapter.post(stage.channel, message, key)).resolves.toMatchObject({
      reason: 'rate-limited',
    });
    const there = { ...stage.channel, channel: other.id };
    await expect(stage.adapter.post(there, message, { key: 'k2' })).resolves.toMatchObject({
      outcome: 'delivered',
    });
    expect(stage.discord.invalidAnswers).toBe(1);
  });

  it('Discord cannot be reached at all', async () => {
    await stage.discord.goOffline();
    // A connection that was open may have taken the first bytes before it was found dead.
    await stage.adapter.post(stage.channel, message, key);
    await expect(stage.adapter.post(stage.channel, message, key)).resolves.toMatchObject({
      ...unsent,
      reason: 'network',
    });
    await stage.discord.comeBack();
    await expect(stage.adapter.post(stage.channel, message, key)).resolves.toMatchObject({
      outcome: 'delivered',
    });
  });

  it('the token is revoked in the middle: one word in the log, and Discord is left alone from then on', async () => {
    stage.discord.app.tokenIsRevoked = true;
    const revoked = { outcome: 'permanent', scope: 'workspace', reason: 'revoked' };
    await expect(stage.adapter.post(stage.channel, message, key)).resolves.toMatchObject(revoked);
    const asked = stage.discord.calls.length;
    const posted = { channel: stage.channel, id: '123456789012345678' };
    await expect(stage.adapter.tell(stage.person, message, key)).resolves.toMatchObject(revoked);
    await expect(stage.adapter.revise(posted, message)).resolves.toMatchObject(revoked);
    await expect(stage.adapter.remove(posted)).resolves.toMatchObject(revoked);
    await expect(stage.adapter.inspect(stage.channel)).resolves.toMatchObject({ canPost: false });
    expect(stage.discord.calls).toHaveLength(asked);
    expect(stage.logged.filter(({ level }) => level === 'error').map((one) => one.message)).toEqual([
      expect.stringMatching(/^Discord is switched off: DISCORD_TOKEN is not accepted/u),
    ]);
    expect(stage.adapter.status()).toEqual({
      state: 'disconnected',
      lastError: expect.stringContaining('DISCORD_TOKEN') as string,
    });
  });

  it('closed direct messages are that person’s alone, and opening them is no message', async () => {
    stage.sam.closesDms();
    await expect(stage.adapter.tell(stage.person, message, key)).resolves.toMatchObject({
      scope: 'person',
      reason: 'unreachable',
    });
    stage.sam.opensDms();
    const other = stage.guild.person();
    stage.discord.faults.next('POST /users/@me/channels', { does: 'cut', landed: true });
    await expect(
      stage.adapter.tell({ ...stage.person, person: other.id }, message, key),
    ).resolves.toMatchObject(unsent);
    expect(other.sees(other.dm)).toEqual([]);
  });

  it('comes without a notification where that is wanted', async () => {
    await stage.adapter.post(stage.channel, message, { key: 'loud' });
    await stage.adapter.post(stage.channel, message, { key: 'silent', silent: true });
    const flags = stage.guild.messages(stage.room).map(({ said }) => said.flags & (1 << 12));
    expect(flags).toEqual([0, 1 << 12]);
  });

  it('says nothing before it is connected, and loses nothing by it', async () => {
    const other = await openDiscordStage();
    await expect(other.adapter.post(other.channel, message, key)).resolves.toMatchObject(unsent);
    expect(other.discord.calls).toEqual([]);
    await other.close();
  });
});

describe('pictures that Discord refuses', () => {
  const pictures: Pictures = { pictureOf: () => ({ filename: 'p.png', data: new Uint8Array([1, 2, 3]) }) };
  const withPicture: Message = {
    ...message,
    blocks: [...message.blocks, { block: 'picture', picture: { name: 'pigeon', alt: 'A pigeon.' } }],
  };

  it('are left out at once, in the same go; the manager is told beforehand', async () => {
    const stage = await openDiscordStage({ adapter: { pictures } });
    await stage.adapter.connect(recordingInbox().inbox);
    const first = await stage.adapter.post(stage.channel, withPicture, { key: 'a' });
    expect(stage.guild.messages(stage.room)[0]?.said.attachments).toMatchObject([
      { description: 'A pigeon.' },
    ]);
    if (first.outcome !== 'delivered') throw new Error('It should have been delivered.');
    await expect(stage.adapter.revise(first.message, withPicture)).resolves.toEqual(first);
    expect(stage.guild.messages(stage.room)[0]?.said.attachments).toHaveLength(1);

    stage.guild.setBotLacks(stage.room, ['AttachFiles']);
    await expect(stage.adapter.post(stage.channel, withPicture, { key: 'b' })).resolves.toMatchObject({
      outcome: 'delivered',
    });
    expect(stage.guild.read(stage.room)).toEqual(['Stretch\n(picture: A pigeon.)', 'Stretch']);
    await expect(stage.adapter.inspect(stage.channel)).resolves.toMatchObject({
      canPost: true,
      lacking: expect.stringContaining('Attach Files') as string,
    });
    await stage.close();
  });
});

describe('a break of the scheduler’s', () => {
  let office: Office<DiscordStage>;
  beforeEach(async () => {
    office = await openOffice(await openDiscordStage());
    const { stage } = office;
    await stage.after(stage.sam.types(stage.room, 'deskbreak', ['on'], { zone: 'UTC' }));
  });
  afterEach(() => office.close());

  const lastResult = async (): Promise<string> => {
    const { stage } = office;
    const { text } = await stage.after(stage.sam.types(stage.room, 'deskbreak', ['status']));
    return /Last breaks\n.*/u.exec(text)?.[0] ?? text;
  };

  it.each<[string, Fault]>([
    ['a lost answer', { does: 'cut', landed: true }],
    ['a 502 after the effect', { does: 'status', status: 502, landed: true }],
    ['a 502 before it', { does: 'status', status: 502 }],
    ['half an answer', { does: 'garble', landed: true }],
  ])('comes once after %s, and is known to have come', async (_what, fault) => {
    office.stage.discord.faults.next(POST, fault);
    await office.passSleepers(2 * 60_000);
    expect(office.stage.breaks()).toHaveLength(1);
    expect(await lastResult()).toContain('posted');
  });

  it('comes when a rate limit is over', async () => {
    office.stage.discord.faults.next(POST, { does: 'refuse', code: 20028 });
    await office.pass(2 * 60_000);
    expect(office.stage.breaks()).toHaveLength(1);
  });

  it('is left to itself when Discord stays silent: unconfirmed, until somebody presses it', async () => {
    office.stage.discord.faults.always(POST, { does: 'cut', landed: true });
    await office.passSleepers(2 * 60_000);
    expect(office.stage.breaks()).toHaveLength(1);
    expect(await lastResult()).toContain('sent, but the platform did not confirm it');
    const [posted] = office.stage.breaks();
    if (posted === undefined) throw new Error('The break is missing.');
    await office.stage.after(office.stage.sam.presses(posted, { label: 'Done' }));
    expect(await lastResult()).toContain('posted');
  });

  it('holds all plans when the token is revoked, and goes on with a valid one', async () => {
    office.stage.discord.app.tokenIsRevoked = true;
    await office.pass(2 * 60_000);
    const plan = async () => (await office.store.plans.find(office.stage.channel))?.plan.state;
    expect(await plan()).toMatchObject({ is: 'held' });
    office.stage.discord.restoreToken();
    await office.stage.adapter.disconnect();
    expect(await office.app.connect()).toEqual([]);
    expect(await plan()).toEqual({ is: 'on' });
  });
});

/** Who may manage, what kind of channel it is, and how often Slack is asked. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { recordingInbox } from '../contracts/adapter-stage.ts';
import type { Channel, User } from '../support/slack/state.ts';
import { openSlackStage, type SlackStage } from './stage.ts';

type Core = ReturnType<typeof recordingInbox>;

async function opened(managers: 'owners' | 'anyone'): Promise<[SlackStage, Core]> {
  const stage = await openSlackStage({ mode: 'socket', adapter: { managers } });
  const core = recordingInbox();
  await stage.adapter.connect(core.inbox);
  return [stage, core];
}

const people: readonly [string, Partial<User>, 'owners' | 'anyone', string][] = [
  ['a member', {}, 'owners', 'member'],
  ['a member', {}, 'anyone', 'manager'],
  ['an admin', { isAdmin: true }, 'owners', 'manager'],
  ['an owner', { isOwner: true }, 'owners', 'manager'],
  ['a guest', { isRestricted: true }, 'anyone', 'guest'],
  ['a guest of one channel', { isUltraRestricted: true }, 'anyone', 'guest'],
  ['somebody of another organisation', { isStranger: true, isAdmin: true }, 'anyone', 'guest'],
  ['an admin of another workspace', { teamId: 'T0OTHER', isAdmin: true }, 'anyone', 'guest'],
];

describe('standing', () => {
  it.each(people)('%s %j is, with %s as managers, a %s', async (_who, user, managers, standing) => {
    const [stage, core] = await opened(managers);
    const person = stage.team.person(user);
    stage.room.members.add(person.id);
    await stage.after(person.types(stage.room, '/deskbreak off'));
    expect(core.heard[0]?.from.person).toMatchObject({ id: person.id, standing });
    await stage.close();
  });

  it('of who created the channel is a manager’s there, and only there', async () => {
    const [stage, core] = await opened('owners');
    await stage.gives('/deskbreak off');
    await stage.after(stage.sam.types(stage.team.channel(), '/deskbreak off'));
    expect(core.heard.map(({ from }) => from.person.standing)).toEqual(['manager', 'member']);
    await stage.close();
  });

  it('of a guest who created it stays a guest’s', async () => {
    const [stage, core] = await opened('owners');
    stage.sam.user.isRestricted = true;
    await stage.gives('/deskbreak off');
    expect(core.heard[0]?.from.person.standing).toBe('guest');
    await stage.close();
  });
});

describe('a channel', () => {
  let stage: SlackStage;
  let core: Core;
  beforeEach(async () => {
    [stage, core] = await opened('owners');
  });
  afterEach(() => stage.close());

  const fromIn = async (channel: Channel) => {
    await stage.after(stage.sam.types(channel, '/deskbreak status'));
    return core.heard.at(-1)?.from;
  };

  it.each([
    ['usual', {}],
    ['shared', { isExtShared: true }],
    ['general', { isGeneral: true }],
  ])('is %s', async (audience, options) => {
    await expect(fromIn(stage.team.channel(options))).resolves.toMatchObject({ audience, place: 'channel' });
  });

  it('that the bot cannot see is a channel all the same', async () => {
    const hidden = stage.team.channel({ kind: 'private', withBot: false });
    hidden.members.add(stage.sam.id);
    await expect(fromIn(hidden)).resolves.toMatchObject({ audience: 'usual', place: 'channel' });
    const there = { ...stage.channel, channel: hidden.id };
    await expect(stage.adapter.inspect(there)).resolves.toMatchObject({
      canPost: false,
      remedy: expect.stringContaining('/invite') as string,
    });
  });

  it('is inspected: archived, and not invited', async () => {
    const at = (channel: Channel) => stage.adapter.inspect({ ...stage.channel, channel: channel.id });
    await expect(at(stage.team.channel({ isArchived: true }))).resolves.toMatchObject({
      canPost: false,
      wrong: 'This channel is archived.',
    });
    await expect(at(stage.team.channel({ withBot: false }))).resolves.toMatchObject({
      canPost: false,
      wrong: expect.stringContaining('not in this channel') as string,
    });
    stage.slack.faults.next('conversations.info', { does: 'status', status: 500 });
    await expect(at(stage.room)).resolves.toMatchObject({
      canPost: false,
      remedy: expect.stringContaining('try again') as string,
    });
  });
});

describe('Slack is asked', () => {
  it('once a minute about the same person and channel, also by many at once', async () => {
    const [stage, core] = await opened('owners');
    await Promise.all(Array.from({ length: 5 }, () => stage.gives('/deskbreak status')));
    expect(stage.slack.callsOf('users.info')).toHaveLength(1);
    expect(stage.slack.callsOf('conversations.info')).toHaveLength(1);
    stage.slack.clock.advance(61_000);
    stage.sam.user.isRestricted = true;
    await stage.gives('/deskbreak status');
    expect(stage.slack.callsOf('users.info')).toHaveLength(2);
    expect(core.heard.at(-1)?.from.person.standing).toBe('guest');
    await stage.close();
  });

  it('and what it said holds a while longer when it does not answer', async () => {
    const [stage, core] = await opened('owners');
    await stage.gives('/deskbreak off');
    stage.slack.faults.always('users.info', { does: 'limit', retryAfterSeconds: 30 });
    stage.slack.clock.advance(5 * 60_000);
    await stage.gives('/deskbreak off');
    expect(core.heard.map(({ from }) => from.person.standing)).toEqual(['manager', 'manager']);
    stage.slack.clock.advance(15 * 60_000);
    await stage.gives('/deskbreak off');
    expect(core.heard).toHaveLength(2);
    await stage.close();
  });
});

/** What goes wrong between the adapter and Slack: never a second message, never an exception. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Message } from '../../content/message.ts';
import { recordingInbox } from '../contracts/adapter-stage.ts';
import type { Fault } from '../support/slack/faults.ts';
import { installationOf, openSlackStage, type SlackStage } from './stage.ts';

const message: Message = {
  summary: 'Time to stretch.',
  mood: 'calm',
  blocks: [{ block: 'heading', text: 'Stretch' }],
};
const key = { key: 'k' };

describe('one post, whatever happens', () => {
  let stage: SlackStage;
  beforeEach(async () => {
    stage = await openSlackStage({ mode: 'socket' });
    await stage.adapter.connect(recordingInbox().inbox);
  });
  afterEach(() => stage.close());

  const unclear = { outcome: 'transient', mayHaveLanded: true };
  const unsent = { outcome: 'transient', mayHaveLanded: false };

  it.each<[string, Fault, number, object]>([
    ['the answer is lost', { does: 'cut', landed: true }, 1, unclear],
    ['the connection is cut', { does: 'cut' }, 0, unclear],
    ['the answer is half', { does: 'garble', landed: true }, 1, unclear],
    ['the server fails after posting', { does: 'status', status: 500, landed: true }, 1, unclear],
    ['the gateway fails', { does: 'status', status: 502 }, 0, unclear],
    ['Slack fails inside', { does: 'refuse', error: 'fatal_error', landed: true }, 1, unclear],
    [
      'Slack is busy',
      { does: 'limit', retryAfterSeconds: 3 },
      0,
      { ...unsent, reason: 'rate-limited', retryAfterMs: 3000 },
    ],
    ['Slack is down for a moment', { does: 'refuse', error: 'service_unavailable' }, 0, unsent],
    [
      'the channel forbids it',
      { does: 'refuse', error: 'restricted_action' },
      0,
      { outcome: 'permanent', scope: 'channel', reason: 'forbidden' },
    ],
    [
      'the message is refused',
      { does: 'refuse', error: 'invalid_blocks' },
      0,
      { outcome: 'permanent', scope: 'message', reason: 'rejected' },
    ],
  ])('%s', async (_what, fault, landed, becomes) => {
    stage.slack.faults.next('chat.postMessage', fault);
    await expect(stage.adapter.post(stage.channel, message, key)).resolves.toMatchObject(becomes);
    expect(stage.slack.callsOf('chat.postMessage')).toHaveLength(1);
    expect(stage.team.read(stage.room)).toHaveLength(landed);
  });

  it('Slack cannot be reached at all', async () => {
    await stage.slack.goOffline();
    // A connection that was open may have taken the first bytes before it was found dead.
    await stage.adapter.inspect(stage.channel);
    await expect(stage.adapter.post(stage.channel, message, key)).resolves.toMatchObject({
      ...unsent,
      reason: 'network',
    });
    await stage.slack.comeBack();
    await expect(stage.adapter.post(stage.channel, message, key)).resolves.toMatchObject({
      outcome: 'delivered',
    });
  });

  it('the token is revoked in the middle', async () => {
    stage.slack.faults.next('chat.postMessage', {
      does: 'meanwhile',
      run: () => {
        stage.team.killToken();
      },
    });
    const revoked = { outcome: 'permanent', scope: 'workspace', reason: 'revoked' };
    const refused = await stage.adapter.post(stage.channel, message, key);
    expect(refused).toMatchObject(revoked);
    // Over a socket the token is the operator's: another one may come, and nothing is to be forgotten for that.
    expect(refused).not.toHaveProperty('isRemoved');
    await expect(stage.adapter.tell(stage.person, message, key)).resolves.toMatchObject(revoked);
    const posted = { channel: stage.channel, id: '1.2' };
    await expect(stage.adapter.revise(posted, message)).resolves.toMatchObject(revoked);
    await expect(stage.adapter.remove(posted)).resolves.toMatchObject(revoked);
    await expect(stage.adapter.inspect(stage.channel)).resolves.toMatchObject({ canPost: false });
  });

  it('a direct message that cannot be opened was surely not sent', async () => {
    stage.slack.faults.next('conversations.open', { does: 'cut', landed: true });
    await expect(stage.adapter.tell(stage.person, message, key)).resolves.toMatchObject(unsent);
    stage.slack.faults.next('conversations.open', { does: 'refuse', error: 'fatal_error' });
    await expect(stage.adapter.tell(stage.person, message, key)).resolves.toMatchObject(unsent);
    expect(stage.sam.sees(stage.sam.dm)).toEqual([]);
  });

  it('unfurls nothing, links no names, and mentions nobody', async () => {
    const loud = 'See https://example.org <!channel> @here <@U1>';
    await stage.adapter.post(
      stage.channel,
      { summary: loud, mood: 'calm', blocks: [{ block: 'paragraph', text: loud }] },
      key,
    );
    expect(stage.slack.callsOf('chat.postMessage')[0]?.args).toMatchObject({
      text: 'See https://example.org &lt;!channel&gt; @here &lt;@U1&gt;',
    });
    expect(JSON.stringify(stage.slack.callsOf('chat.postMessage')[0]?.args)).toMatch(
      /"unfurl_links":"?false/u,
    );
    expect(stage.team.mentions(stage.room)).toEqual([]);
  });

  it('says nothing before it is connected, and loses nothing by it', async () => {
    const other = await openSlackStage({ mode: 'socket' });
    await expect(other.adapter.post(other.channel, message, key)).resolves.toMatchObject(unsent);
    expect(other.slack.calls).toEqual([]);
    await other.close();
  });
});

describe('many workspaces', () => {
  it('do not wait for one that Slack holds back', async () => {
    const stage = await openSlackStage({ mode: 'http' });
    const other = stage.slack.addTeam({ name: 'Other' });
    await stage.installations.save(installationOf(other));
    const room = other.channel();
    await stage.adapter.connect(recordingInbox().inbox);

    const held = stage.slack.faults.always('chat.postMessage', { does: 'hang' }, { team: stage.team.id });
    const slow = stage.adapter.post(stage.channel, message, key);
    const there = { platform: 'slack', workspace: other.id, channel: room.id };
    await expect(stage.adapter.post(there, message, key)).resolves.toMatchObject({ outcome: 'delivered' });
    held.clear();
    await expect(slow).resolves.toMatchObject({ outcome: 'delivered' });

    stage.slack.faults.always(
      'chat.postMessage',
      { does: 'limit', retryAfterSeconds: 60 },
      { team: stage.team.id },
    );
    await expect(stage.adapter.post(stage.channel, message, key)).resolves.toMatchObject({
      reason: 'rate-limited',
    });
    await expect(stage.adapter.post(there, message, key)).resolves.toMatchObject({ outcome: 'delivered' });
    expect(other.read(room)).toHaveLength(2);
    await stage.close();
  });

  it('are told apart: one that never installed the app cannot be written to', async () => {
    const stage = await openSlackStage({ mode: 'http' });
    await stage.adapter.connect(recordingInbox().inbox);
    const nowhere = { ...stage.channel, workspace: 'T0NOWHERE' };
    await expect(stage.adapter.post(nowhere, message, key)).resolves.toMatchObject({
      scope: 'workspace',
      reason: 'revoked',
    });
    expect(stage.slack.callsOf('chat.postMessage')).toEqual([]);
    await stage.close();
  });

  it('go on with a new token that another process stored', async () => {
    const stage = await openSlackStage({ mode: 'http' });
    await stage.adapter.connect(recordingInbox().inbox);
    await stage.adapter.post(stage.channel, message, key);
    stage.slack.app.events = [];
    await stage.sam.uninstallsApp();
    stage.team.install();
    stage.room.members.add(stage.team.bot.botUser);
    await stage.installations.save(installationOf(stage.team));
    await expect(stage.adapter.post(stage.channel, message, key)).resolves.toMatchObject({
      outcome: 'delivered',
    });
    expect(stage.team.read(stage.room)).toHaveLength(2);
    await stage.close();
  });
});

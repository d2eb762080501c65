/** A workspace whose tokens this program cannot read, which another one may. */
import { afterEach, describe, expect, it, vi } from 'vitest';
import { note } from '../../content/replies/basics.ts';
import { recordingInbox } from '../contracts/adapter-stage.ts';
import { installationOf, openSlackStage, type SlackStage } from './stage.ts';

let stage: SlackStage;
afterEach(async () => {
  await stage.adapter.disconnect();
  await stage.close();
});

const closedIn = (workspace: string) => ({
  outcome: 'transient',
  reason: 'unavailable',
  mayHaveLanded: false,
  cause: new Error(`The tokens of ${workspace} cannot be read with this ENCRYPTION_KEY`),
});
const renewals = () =>
  stage.slack.callsOf('oauth.v2.access').filter(({ args }) => args['grant_type'] === 'refresh_token');
const post = () => stage.adapter.post(stage.channel, note('Hello.'), { key: 'k' });

it('is not held for it: what is due there surely was not sent, and may be by another program', async () => {
  stage = await openSlackStage({ mode: 'http' });
  const { adapter, channel, person, installations, team, slack } = stage;
  installations.closed.add(team.id);
  const core = recordingInbox();
  await adapter.connect(core.inbox);
  const closed = closedIn(team.id);
  await expect(adapter.post(channel, note('Hello.'), { key: 'k1' })).resolves.toEqual(closed);
  await expect(adapter.tell(person, note('Hello.'), { key: 'k2' })).resolves.toEqual(closed);
  expect(slack.callsOf('chat.postMessage')).toEqual([]);

  await stage.gives('/deskbreak status');
  expect(core.heard).toEqual([]);
  expect(stage.shown().join('\n')).toContain('Deskbreak is not installed in this workspace');

  installations.closed.clear();
  await expect(adapter.post(channel, note('Hello.'), { key: 'k3' })).resolves.toMatchObject({
    outcome: 'delivered',
  });
});

it('that has not installed the app is held until it does', async () => {
  stage = await openSlackStage({ mode: 'http' });
  const { adapter, channel, installations, team } = stage;
  await installations.remove(team.id);
  await adapter.connect(recordingInbox().inbox);
  await expect(adapter.post(channel, note('Hello.'), { key: 'k1' })).resolves.toMatchObject({
    outcome: 'permanent',
    scope: 'workspace',
  });
});

describe.each([
  ['a token that stays', false],
  ['a token that runs out', true],
])('that this program has known so far, by %s', (_what, rotatesTokens) => {
  it.each(['token_revoked', 'account_inactive', 'token_expired', 'invalid_auth'] as const)(
    'and another one has put a new one in its place: Slack says %s of the old, and nothing is held',
    async (code) => {
      stage = await openSlackStage({ mode: 'http', slack: { app: { rotatesTokens } } });
      const { adapter, installations, team, slack } = stage;
      const core = recordingInbox();
      await adapter.connect(core.inbox);
      await expect(post()).resolves.toMatchObject({ outcome: 'delivered' });
      installations.closed.add(team.id);
      team.killToken(code);
      await expect(post()).resolves.toEqual(closedIn(team.id));
      await expect(post()).resolves.toEqual(closedIn(team.id));
      expect(core.moved).toEqual([]);
      // It is not for this program to get another one.
      expect(renewals()).toEqual([]);

      team.reviveToken();
      await installations.save(installationOf(team, slack.clock.now()));
      await expect(post()).resolves.toMatchObject({ outcome: 'delivered' });
    },
  );
});

it('that is closed in the moment in which its token is to be renewed: the break may come again', async () => {
  stage = await openSlackStage({ mode: 'http', slack: { app: { rotatesTokens: true } } });
  const { adapter, installations, team } = stage;
  await adapter.connect(recordingInbox().inbox);
  await expect(post()).resolves.toMatchObject({ outcome: 'delivered' });
  const change = installations.change.bind(installations);
  vi.spyOn(installations, 'change').mockImplementation((workspace, decide) => {
    installations.closed.add(team.id);
    return change(workspace, decide);
  });
  team.killToken('token_expired');
  await expect(post()).resolves.toMatchObject({ outcome: 'transient', mayHaveLanded: false });
  expect(renewals()).toEqual([]);
  await expect(post()).resolves.toEqual(closedIn(team.id));
});

describe('of an organisation whose tokens cannot be read', () => {
  const organisation = 'E0ORG';

  it.each([
    ['known', true],
    ['not known yet', false],
  ])('is closed too, though its own copy can be, when %s', async (_what, isKnown) => {
    stage = await openSlackStage({ mode: 'http', slack: { app: { rotatesTokens: true } } });
    const { adapter, installations, team } = stage;
    const whole = { ...installationOf(team), organisation };
    const { name, botToken, botUser, botId, scopes, installedBy, installedAt } = whole;
    const copy = { name, botToken, botUser, botId, scopes, installedBy, installedAt };
    await installations.save({ ...whole, workspace: organisation });
    await installations.save({ workspace: team.id, organisation, ...copy });
    await adapter.connect(recordingInbox().inbox);
    if (isKnown) await expect(post()).resolves.toMatchObject({ outcome: 'delivered' });
    installations.closed.add(organisation);
    team.killToken('token_expired');
    await expect(post()).resolves.toEqual(closedIn(team.id));
    await expect(post()).resolves.toEqual(closedIn(team.id));
    installations.closed.clear();
    await expect(post()).resolves.toMatchObject({ outcome: 'delivered' });
  });

  it('goes by its own copy where the organisation has none any more', async () => {
    stage = await openSlackStage({ mode: 'http' });
    const { adapter, installations, team } = stage;
    await installations.save({ ...installationOf(team), organisation });
    await adapter.connect(recordingInbox().inbox);
    await expect(post()).resolves.toMatchObject({ outcome: 'delivered' });
  });
});

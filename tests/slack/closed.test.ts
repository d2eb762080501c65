/** A workspace whose tokens this program cannot read, which another one may. */
import { afterEach, expect, it } from 'vitest';
import { note } from '../../content/replies/basics.ts';
import { recordingInbox } from '../contracts/adapter-stage.ts';
import { openSlackStage, type SlackStage } from './stage.ts';

let stage: SlackStage;
afterEach(async () => {
  await stage.adapter.disconnect();
  await stage.close();
});

it('is not held for it: what is due there surely was not sent, and may be by another program', async () => {
  stage = await openSlackStage({ mode: 'http' });
  const { adapter, channel, person, installations, team, slack } = stage;
  installations.closed.add(team.id);
  const core = recordingInbox();
  await adapter.connect(core.inbox);
  const closed = {
    outcome: 'transient',
    reason: 'unavailable',
    mayHaveLanded: false,
    cause: new Error(`The tokens of ${team.id} cannot be read with this ENCRYPTION_KEY`),
  };
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

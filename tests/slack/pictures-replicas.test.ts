/** Pictures at two replicas: what one of them has brought into a workspace, the other shows too. */
import { describe, expect, it } from 'vitest';
import { createSlackAdapter, type SlackAdapter } from '../../adapters/slack/adapter.ts';
import { recordingInbox } from '../contracts/adapter-stage.ts';
import { memoryStore } from '../support/desk.ts';
import { closedAfterEach } from '../support/platform/closers.ts';
import { freePort } from '../support/platform/free-port.ts';
import { recordingLog } from '../support/platform/recording-log.ts';
import { openLoopbackSlack } from '../support/slack/server.ts';
import { png } from './png.ts';
import { memoryInstallations } from '../support/slack/memory-installations.ts';
import { httpMode, installationOf } from './stage.ts';

const closers = closedAfterEach();
const drawn = new Map(
  ['pigeon', 'eagle'].map((name, at) => [name, { filename: `${name}.png`, data: png(0, at, 0) }]),
);
const MINUTE = 60_000;

async function openReplicas(scopes?: readonly string[]) {
  const slack = await openLoopbackSlack(scopes === undefined ? {} : { team: { scopes } });
  const { team } = slack;
  const store = await memoryStore();
  const installations = memoryInstallations();
  await installations.save(installationOf(team));
  closers.push(
    () => slack.close(),
    () => store.close(),
  );
  const room = team.channel();

  async function replica() {
    const port = await freePort();
    const url = `http://127.0.0.1:${String(port)}`;
    const adapter: SlackAdapter = createSlackAdapter({
      mode: httpMode(slack, installations, port, url),
      managers: 'owners',
      apiUrl: slack.apiUrl,
      pictures: { source: { pictureOf: (name) => drawn.get(name) }, uploads: store.uploads },
      log: recordingLog().log,
      clock: slack.clock,
    });
    await adapter.connect(recordingInbox().inbox);
    closers.push(() => adapter.disconnect());
    return {
      adapter,
      url,
      /** What is read in the channel then. */
      async posts(name: string): Promise<string | undefined> {
        const picture = { name, alt: `A ${name}.` };
        await adapter.post(
          { platform: 'slack', workspace: team.id, channel: room.id },
          { summary: 'Stretch.', mood: 'calm', blocks: [{ block: 'picture', picture }] },
          { key: 'k' },
        );
        return team.read(room).at(-1);
      },
    };
  }
  return {
    ...{ slack, team, room, installations },
    first: await replica(),
    second: await replica(),
    uploads: () => slack.callsOf('files.completeUploadExternal').length,
    uploaded: (count: number) =>
      expect.poll(() => store.uploads.list('slack', team.id), { interval: 5 }).toHaveLength(count),
  };
}

describe('a picture', () => {
  it('that one replica has brought in is shown by the other, which asks the store now and then', async () => {
    const { slack, first, second, uploaded, uploads } = await openReplicas();
    expect(await second.posts('eagle')).not.toContain('(picture');
    await uploaded(1);
    await first.posts('pigeon');
    await uploaded(2);
    slack.clock.advance(MINUTE);
    expect(await second.posts('pigeon')).toContain('(picture: A pigeon.)');
    expect(await first.posts('eagle')).toContain('(picture: A eagle.)');
    expect(uploads()).toBe(2);
  });

  it('that is gone is brought in anew by one, and not taken back from what the store remembers', async () => {
    const { slack, team, first, second, uploaded, uploads } = await openReplicas();
    await first.posts('pigeon');
    await uploaded(1);
    expect(await second.posts('pigeon')).toContain('(picture: A pigeon.)');
    const [file] = team.files;
    team.deleteFile(file?.id ?? '');
    // Refused with its picture, posted without it.
    const held = slack.faults.next('files.getUploadURLExternal', { does: 'status', status: 500 });
    expect(await second.posts('pigeon')).not.toContain('(picture');
    await expect.poll(() => held.hits).toBe(1);
    slack.clock.advance(MINUTE);
    const before = slack.callsOf('chat.postMessage').length;
    await second.posts('pigeon');
    expect(slack.callsOf('chat.postMessage')).toHaveLength(before + 1);
    slack.clock.advance(60 * MINUTE);
    await second.posts('pigeon');
    await expect.poll(uploads).toBe(2);
  });

  it('comes at both when the app is installed with more scopes at one', async () => {
    const scopes = ['channels:read', 'chat:write', 'commands', 'groups:read', 'im:write', 'users:read'];
    const { slack, team, room, installations, first, second, uploaded } = await openReplicas(scopes);
    for (const one of [first, second]) await one.posts('pigeon');
    await expect.poll(() => slack.callsOf('files.getUploadURLExternal')).toHaveLength(2);
    slack.clock.advance(MINUTE);
    await team.owner.installsApp(`${first.url}/slack/install`);
    await first.posts('pigeon');
    await uploaded(1);
    // Any word from the workspace shows the other one that it was installed anew.
    await expect(installations.find(team.id)).resolves.toMatchObject({ installedAt: slack.clock.now() });
    slack.app.delivery = { requestUrl: `${second.url}/slack/events` };
    await team.owner.types(room, '/deskbreak status');
    await second.adapter.idle();
    expect(await second.posts('pigeon')).toContain('(picture: A pigeon.)');
    expect(await second.posts('eagle')).not.toContain('(picture');
    await uploaded(2);
  });
});

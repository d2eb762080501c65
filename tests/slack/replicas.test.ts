/** Two replicas on one store: whatever people and Slack do may arrive at either of them, and count once. */
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { createSlackAdapter, type SlackAdapter, type SlackOptions } from '../../adapters/slack/adapter.ts';
import type { Installations } from '../../adapters/port/installations.ts';
import { note } from '../../content/replies/basics.ts';
import type { App } from '../../src/app.ts';
import type { Store } from '../../src/store/store.ts';
import { memoryStore, mondayMorning } from '../support/desk.ts';
import { type Balancer, openBalancer } from '../support/platform/balancer.ts';
import { closedAfterEach } from '../support/platform/closers.ts';
import { freePort } from '../support/platform/free-port.ts';
import { MINUTE } from '../support/platform/office.ts';
import { recordingLog, type Logged } from '../support/platform/recording-log.ts';
import type { Person } from '../support/slack/people.ts';
import { openLoopbackSlack, type LoopbackSlack } from '../support/slack/server.ts';
import type { Channel, Post } from '../support/slack/state.ts';
import type { Workspace } from '../support/slack/workspace.ts';
import { type TurnedClock, turnedClock } from '../support/turned-clock.ts';
import { memoryInstallations } from '../support/slack/memory-installations.ts';
import { httpMode, installationOf } from './stage.ts';
import { openApp } from '../support/platform/open-app.ts';

const closers = closedAfterEach();

let slack: LoopbackSlack;
let team: Workspace;
let sam: Person;
let room: Channel;
let store: Store;
let clock: TurnedClock;
let logged: readonly Logged[];
let adapters: readonly SlackAdapter[];
let apps: App[];

/** Two replicas that differ by where they are reached. */
async function openReplicas(modes: readonly SlackOptions['mode'][]): Promise<void> {
  const recorded = recordingLog();
  logged = recorded.logged;
  const { log } = recorded;
  store = await memoryStore();
  clock = turnedClock(mondayMorning);
  adapters = modes.map((mode) =>
    createSlackAdapter({ mode, managers: 'owners', apiUrl: slack.apiUrl, log, clock: slack.clock }),
  );
  apps = [];
  for (const adapter of adapters) {
    const app = await openApp({ store, adapters: [adapter], clock, log });
    apps.push(app);
    closers.push(() => {
      // The last post rests for a second.
      clock.advance(2_000);
      return app.stop();
    });
  }
  sam = team.person({ name: 'sam', tz: 'Europe/Berlin' });
  room = team.channel({ name: 'desk', creator: sam.id });
}

/** What somebody does, and all that either replica makes of it. */
async function after<T>(deed: Promise<T>): Promise<T> {
  const done = await deed;
  for (const adapter of adapters) await adapter.idle();
  return done;
}

const where = () => ({ platform: 'slack', workspace: team.id, channel: room.id });
const plan = async () => (await store.plans.find(where()))?.plan;
const types = (line: string) => after(sam.types(room, line));
const breaks = (): readonly Post[] =>
  team.posts(room).filter(({ blocks }) => JSON.stringify(blocks).includes('"done"'));

async function breakComes(): Promise<Post> {
  clock.advance(2 * MINUTE);
  await Promise.all(apps.map((app) => app.tick()));
  for (const app of apps) await app.idle();
  const [post, ...more] = breaks();
  expect(more).toEqual([]);
  if (post === undefined) throw new Error('The break is missing.');
  return post;
}

describe('over HTTP, behind a balancer', () => {
  let balancer: Balancer;
  let installations: Installations;
  beforeEach(async () => {
    slack = await openLoopbackSlack();
    ({ team } = slack);
    installations = memoryInstallations();
    const ports = [await freePort(), await freePort()];
    balancer = await openBalancer(ports);
    closers.push(
      () => slack.close(),
      () => balancer.close(),
    );
    slack.app.delivery = { requestUrl: `${balancer.url}/slack/events` };
    await installations.save(installationOf(team));
    await openReplicas(ports.map((port) => httpMode(slack, installations, port, balancer.url)));
  });

  const installPage = (): string => `${balancer.url}/slack/install`;
  const at = (place: number): SlackAdapter => {
    const adapter = adapters[place];
    if (adapter === undefined) throw new Error('There are two.');
    return adapter;
  };
  const stretch = (place: number) => at(place).post(where(), note('Stretch.'), { key: 'k' });

  it('everything may go to either: commands, a form and what is typed into it, presses', async () => {
    await types('/deskbreak on UTC');
    await types('/deskbreak every 45m');
    expect(await plan()).toMatchObject({ every: 45, state: { is: 'on' } });
    await types('/deskbreak');
    const { modal } = sam;
    if (modal === undefined) throw new Error('The form should be open.');
    const { options } = await after(sam.searches(modal, 'zone', 'new york'));
    expect(options).toHaveLength(1);
    await after(sam.submits({ every: '60m' }));
    expect(await plan()).toMatchObject({ every: 60 });
    const post = await breakComes();
    await after(sam.presses(post, 'done'));
    await after(sam.presses(post, 'done'));
    await after(team.owner.presses(post, 'done'));
    expect(team.read(room).join()).toContain('2 people did this one');
    await after(sam.presses(post, 'more'));
    const menu = sam.posts(room).findLast(({ visibleTo }) => visibleTo !== undefined);
    if (menu === undefined) throw new Error('The menu is missing.');
    await after(sam.presses(menu, 'full'));
    expect(sam.seesAlone(room).join()).toContain('Who should take care');
    expect(new Set(balancer.went)).toEqual(new Set([0, 1]));
    expect(logged.filter(({ level }) => level === 'error' || level === 'warn')).toEqual([]);
  });

  it('a count that is overtaken on its way is put right', async () => {
    await types('/deskbreak on UTC');
    const post = await breakComes();
    const held = slack.faults.next('chat.update', { does: 'hang' });
    const slow = after(sam.presses(post, 'done'));
    await vi.waitFor(() => {
      expect(held.hits).toBe(1);
    }, 5_000);
    balancer.sends(balancer.went.at(-1) === 0 ? 1 : 0);
    await team.owner.presses(post, 'done');
    await vi.waitFor(() => {
      expect(team.read(room).join()).toContain('2 people did this one');
    }, 5_000);
    held.clear();
    await slow;
    expect(team.read(room).join()).toContain('2 people did this one');
  });

  it.each([
    [0, 1],
    [1, 0],
  ])('an installation that begins at %i and ends at %i works at both at once', async (begins, ends) => {
    const other = slack.addTeam({ name: 'Other', installed: false });
    balancer.sends(begins, ends);
    const page = await after(other.owner.installsApp(installPage()));
    expect(page).toMatchObject({ status: 200, text: expect.stringContaining('Deskbreak is in') as string });
    const channel = other.channel();
    for (const place of [begins, ends]) {
      balancer.sends(place);
      await after(other.owner.types(channel, '/deskbreak status'));
    }
    expect(other.owner.seesAlone(channel)).toHaveLength(2);
  });

  it('an app that is removed at one is gone at the other, and one that is back is back', async () => {
    await types('/deskbreak on UTC');
    // Both know its token.
    for (const place of [0, 1]) expect(await stretch(place)).toMatchObject({ outcome: 'delivered' });
    balancer.sends(0, 1);
    await after(sam.uninstallsApp());
    expect(await plan()).toMatchObject({ state: { is: 'held' } });
    for (const place of [0, 1])
      expect(await stretch(place)).toMatchObject({ scope: 'workspace', reason: 'revoked' });
    const asked = slack.callsOf('chat.postMessage').length;
    for (const place of [0, 1]) await stretch(place);
    expect(slack.callsOf('chat.postMessage')).toHaveLength(asked);

    slack.clock.advance(MINUTE);
    balancer.sends(0);
    await after(team.owner.installsApp(installPage()));
    expect(await plan()).toMatchObject({ state: { is: 'on' } });
    room.members.add(team.bot.botUser);
    for (const place of [0, 1]) expect(await stretch(place)).toMatchObject({ outcome: 'delivered' });
  });

  it('one that has an old token at hand hears the new bot invited', async () => {
    expect(await stretch(1)).toMatchObject({ outcome: 'delivered' });
    balancer.sends(0);
    await after(sam.uninstallsApp());
    slack.clock.advance(MINUTE);
    await after(team.owner.installsApp(installPage()));
    const bot = team.person({ name: 'another-bot', isBot: true });
    await installations.save({ ...installationOf(team, slack.clock.now()), botUser: bot.id });
    balancer.sends(1);
    const moved = { user: bot.id, channel: room.id, channel_type: 'C', team: team.id };
    room.members.add(team.bot.botUser);
    await after(team.event({ type: 'member_joined_channel', ...moved }));
    expect(team.read(room).join()).toContain('Hello, I bring desk breaks');
  });

  describe('events that Slack sends again', () => {
    const hellos = (channel: Channel) => team.read(channel).filter((text) => text.startsWith('Hello'));

    it('bring no second hello where the first replica was late, and one where it was not reached', async () => {
      const lobby = team.channel({ withBot: false });
      const [invited] = await after(sam.invitesBot(lobby));
      if (invited === undefined) throw new Error('The app should have been told.');
      await after(slack.again(invited, { num: 1, reason: 'http_timeout' }));
      expect(hellos(lobby)).toHaveLength(1);
      balancer.sends(0);
      await after(slack.again(invited, { num: 2, reason: 'connection_failed' }));
      expect(hellos(lobby)).toHaveLength(1);

      const attic = team.channel({ withBot: false });
      const body = { ...invited.body, event_id: 'Ev0ATTIC' };
      const event = { ...(invited.body as { readonly event?: object }).event, channel: attic.id };
      attic.members.add(team.bot.botUser);
      await after(
        slack.again({ ...invited, body: { ...body, event } }, { num: 1, reason: 'connection_failed' }),
      );
      expect(hellos(attic)).toHaveLength(1);
    });

    it('do not switch off what was switched on since', async () => {
      await types('/deskbreak on UTC');
      const [left] = await after(sam.removesBot(room));
      if (left === undefined) throw new Error('The app should have been told.');
      expect(await plan()).toMatchObject({ state: { is: 'off' } });
      room.members.add(team.bot.botUser);
      await types('/deskbreak on UTC');
      for (const place of [0, 1]) {
        balancer.sends(place);
        await after(slack.again(left, { num: 2, reason: 'http_error' }));
      }
      expect(await plan()).toMatchObject({ state: { is: 'on' } });
    });

    it('do not remove an app that was installed again since', async () => {
      await types('/deskbreak on UTC');
      balancer.sends(0);
      const told = await after(sam.uninstallsApp());
      slack.clock.advance(MINUTE);
      await after(team.owner.installsApp(installPage()));
      balancer.sends(1);
      for (const late of told) await after(slack.again(late, { num: 2, reason: 'http_error' }));
      expect(await plan()).toMatchObject({ state: { is: 'on' } });
    });
  });

  it('one that stops takes nothing more while it finishes, and the other does', async () => {
    await types('/deskbreak on UTC');
    slack.app.retriesEvents = true;
    // The second change of the same person rewrites the line about the first.
    const slow = slack.faults.always('chat.update', { does: 'hang' });
    balancer.sends(0);
    const finishing = sam.types(room, '/deskbreak every 45m');
    await vi.waitFor(() => {
      expect(slow.hits).toBe(1);
    }, 5_000);
    const stopping = at(0).disconnect();
    // The first try meets the one that stops.
    balancer.sends(0, 1);
    const [archived] = await sam.archives(room);
    expect(archived?.attempts.map(({ acknowledged }) => acknowledged)).toEqual([false, true]);
    slow.clear();
    await Promise.all([finishing, stopping]);
    await at(1).idle();
    expect(await plan()).toMatchObject({ every: 45, state: { is: 'off' } });
  });
});

describe('over sockets', () => {
  beforeEach(async () => {
    slack = await openLoopbackSlack();
    ({ team } = slack);
    closers.push(() => slack.close());
    const mode = { kind: 'socket', botToken: team.bot.token, appToken: slack.app.appToken } as const;
    await openReplicas([mode, mode]);
  });

  it('everything goes to one of them, and counts once', async () => {
    expect(slack.sockets.open).toBe(2);
    const lobby = team.channel({ withBot: false });
    await after(sam.invitesBot(lobby));
    expect(team.read(lobby).filter((text) => text.startsWith('Hello'))).toHaveLength(1);
    await types('/deskbreak on UTC');
    await types('/deskbreak every 45m');
    await types('/deskbreak');
    await after(sam.submits({ every: '60m' }));
    expect(await plan()).toMatchObject({ every: 60, state: { is: 'on' } });
    const post = await breakComes();
    const crowd = Array.from({ length: 8 }, () => team.person());
    await after(Promise.all(crowd.map((one) => one.presses(post, 'done'))));
    expect(team.read(room).join()).toContain('8 people did this one');
    expect(await stretchAtBoth()).toEqual(['delivered', 'delivered']);
  });

  it('one that stops acknowledges nothing more while it finishes, so that the other gets it', async () => {
    await types('/deskbreak on UTC');
    slack.app.retriesEvents = true;
    // The second change of the same person rewrites the line about the first.
    const slow = slack.faults.always('chat.update', { does: 'hang' });
    const finishing = sam.types(room, '/deskbreak every 45m');
    await vi.waitFor(() => {
      expect(slow.hits).toBe(1);
    }, 5_000);
    const stopping = adapters[1]?.disconnect();
    // They take turns, and the next one is of the one that stops.
    await sam.types(room, '/deskbreak help');
    const archiving = sam.archives(room);
    // Time enough to acknowledge it, for who does.
    for (let calls = 0; calls < 5; calls += 1) await adapters[0]?.inspect(where());
    slack.clock.advance(3_000);
    const [archived] = await archiving;
    expect(archived?.attempts.map(({ acknowledged }) => acknowledged)).toEqual([false, true]);
    slow.clear();
    await Promise.all([finishing, stopping]);
    await adapters[0]?.idle();
    expect(await plan()).toMatchObject({ every: 45, state: { is: 'off' } });
  });

  it('one goes on when the other stops', async () => {
    await adapters[0]?.disconnect();
    await types('/deskbreak on UTC');
    await types('/deskbreak every 45m');
    expect(await plan()).toMatchObject({ every: 45 });
  });

  const stretchAtBoth = () =>
    Promise.all(
      adapters.map(async (adapter) => (await adapter.post(where(), note('Stretch.'), { key: 'k' })).outcome),
    );
});

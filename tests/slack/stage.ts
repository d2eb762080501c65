/** Slack's stage: the adapter with the real Bolt, and a loopback Slack with one person, over a socket or HTTP. */
import { createSlackAdapter, type SlackAdapter, type SlackOptions } from '../../adapters/slack/adapter.ts';
import type { HttpMode } from '../../adapters/slack/modes.ts';
import type { Installation, Installations } from '../../adapters/port/installations.ts';
import type { Stage } from '../contracts/adapter-stage.ts';
import { freePort } from '../support/platform/free-port.ts';
import { type Logged, recordingLog } from '../support/platform/recording-log.ts';
import { type WhenIdle, whenIdle } from '../support/platform/when-idle.ts';
import { memoryInstallations } from '../support/slack/memory-installations.ts';
import type { Person } from '../support/slack/people.ts';
import { openLoopbackSlack, type LoopbackOptions, type LoopbackSlack } from '../support/slack/server.ts';
import type { Channel, Post } from '../support/slack/state.ts';
import type { Workspace } from '../support/slack/workspace.ts';

export interface SlackStage extends Stage {
  readonly adapter: SlackAdapter;
  readonly slack: LoopbackSlack;
  readonly team: Workspace;
  readonly room: Channel;
  readonly sam: Person;
  readonly logged: readonly Logged[];
  readonly installations: ReturnType<typeof memoryInstallations>;
  /** What somebody does, and all that the adapter makes of it. */
  readonly after: WhenIdle;
}

export interface StageOptions {
  readonly mode: 'socket' | 'http';
  readonly slack?: LoopbackOptions;
  readonly adapter?: Partial<SlackOptions>;
}

/** In the middle of what is usual. */
const RENEWED_BEFORE_MS = 90 * 60_000;

export const installationOf = (team: Workspace, at = 0): Installation => ({
  workspace: team.id,
  name: team.name,
  botToken: team.bot.token,
  ...(team.rotation && {
    expiring: { ...team.rotation, renewAt: team.rotation.expiresAt - RENEWED_BEFORE_MS },
  }),
  botUser: team.bot.botUser,
  botId: team.bot.botId,
  scopes: team.bot.scopes,
  installedBy: team.owner.id,
  installedAt: at,
});

/** Over HTTP at a port, reached at a public address. */
export const httpMode = (
  { app, authorizationUrl }: LoopbackSlack,
  installations: Installations,
  port: number,
  publicUrl: string,
): HttpMode => ({
  kind: 'http',
  signingSecret: app.signingSecret,
  clientId: app.clientId,
  clientSecret: app.clientSecret,
  stateSecret: 'a-secret-for-states',
  publicUrl,
  port,
  installations,
  authorizationUrl,
});

export async function openSlackStage({ mode, ...options }: StageOptions): Promise<SlackStage> {
  const slack = await openLoopbackSlack(options.slack);
  const { team } = slack;
  const installations = memoryInstallations();
  const { log, logged } = recordingLog();

  const modeOptions = async (): Promise<SlackOptions['mode']> => {
    if (mode === 'socket') return { kind: 'socket', botToken: team.bot.token, appToken: slack.app.appToken };
    const port = await freePort();
    const publicUrl = `http://127.0.0.1:${String(port)}`;
    slack.app.delivery = { requestUrl: `${publicUrl}/slack/events` };
    await installations.save(installationOf(team));
    return httpMode(slack, installations, port, publicUrl);
  };

  const adapter = createSlackAdapter({
    mode: await modeOptions(),
    managers: 'owners',
    apiUrl: slack.apiUrl,
    log,
    clock: slack.clock,
    ...options.adapter,
  });
  const sam = team.person({ name: 'sam', realName: 'Sam', tz: 'Europe/Berlin' });
  const room = team.channel({ name: 'desk', creator: sam.id });
  room.members.add(sam.id);

  const after = whenIdle(adapter);

  return {
    adapter,
    slack,
    team,
    room,
    sam,
    logged,
    installations,
    after,
    channel: { platform: 'slack', workspace: team.id, channel: room.id },
    person: { platform: 'slack', workspace: team.id, person: sam.id },
    async gives(line) {
      await after(sam.types(room, line));
    },
    async presses(action, subject) {
      const shown = findButton([...sam.posts(room), ...sam.posts(sam.dm)], action, subject);
      const post = shown ?? team.oldPost(room, oldMessage(action, subject));
      await after(sam.presses(post, { actionId: action, value: subject }));
    },
    async submits(values) {
      await after(sam.submits(values));
    },
    async leaves() {
      await after(sam.closes());
    },
    shown: () => [...sam.sees(room), ...sam.sees(sam.dm), ...[sam.seesModal() ?? ''].filter(Boolean)],
    async close() {
      await adapter.disconnect();
      await slack.close();
    },
  };
}

const findButton = (posts: readonly Post[], action: string, subject: string): Post | undefined =>
  posts.findLast(({ blocks }) => {
    const written = JSON.stringify(blocks);
    return written.includes(`"action_id":"${action}"`) && written.includes(`"value":"${subject}"`);
  });

const oldMessage = (action: string, subject: string) => ({
  text: 'A break of an earlier day.',
  blocks: [
    {
      type: 'actions',
      elements: [
        { type: 'button', action_id: action, value: subject, text: { type: 'plain_text', text: 'Go' } },
      ],
    },
  ],
});

/** Deskbreak on Slack, and the bot that one would write first, both against the same Slack on loopback. */
import { unlimited } from '../support/scripted-adapter.ts';
import { webApi } from '@slack/bolt';
import type { ChatAdapter } from '../../adapters/port/adapter.ts';
import type { Delivery } from '../../adapters/port/delivery.ts';
import type { ChannelRef } from '../../adapters/port/refs.ts';
import { createSlackAdapter } from '../../adapters/slack/adapter.ts';
import { defaultCommandNames } from '../../adapters/slack/view/command-names.ts';
import { renderMessage } from '../../adapters/slack/view/render.ts';
import { composeBreak } from '../../content/breaks/compose-break.ts';
import { memoryInstallations } from '../support/slack/memory-installations.ts';
import { freePort } from '../support/platform/free-port.ts';
import { severe } from './burst.ts';
import type { SlackTeam } from './help/slack.ts';
import type { slack } from './help/slack.ts';

export type About = ReturnType<Awaited<ReturnType<typeof slack>>['about']>;

export const channelsOf = ({ teams }: About): readonly ChannelRef[] =>
  teams.flatMap(({ id, channels }) =>
    channels.map((channel) => ({ platform: 'slack', workspace: id, channel })),
  );

/**
 * The adapter as it runs for many workspaces, over HTTP. `heard` is told what came of each post. The limit of the
 * platform is lifted: what is measured is the program.
 */
export async function deskbreakOnSlack(
  { apiUrl, app, teams }: About,
  heard: (channel: ChannelRef, delivery: Delivery) => void,
): Promise<ChatAdapter> {
  const port = await freePort();
  const adapter = createSlackAdapter({
    mode: {
      kind: 'http',
      signingSecret: app.signingSecret,
      clientId: app.clientId,
      clientSecret: app.clientSecret,
      stateSecret: 'a-secret-for-states',
      publicUrl: `http://127.0.0.1:${port}`,
      port,
      installations: memoryInstallations(...teams.map((team) => installationOf(team))),
    },
    managers: 'owners',
    apiUrl,
    log: severe,
  });
  return {
    ...adapter,
    capabilities: { ...adapter.capabilities, postsPerSecond: unlimited },
    async post(channel, message, options) {
      const delivery = await adapter.post(channel, message, options);
      heard(channel, delivery);
      return delivery;
    },
  };
}

const installationOf = ({ id, name, token, botUser, botId, scopes, owner }: SlackTeam) => ({
  workspace: id,
  name,
  botToken: token,
  botUser,
  botId,
  scopes,
  installedBy: owner,
  installedAt: 0,
});

/** For clients of Slack's own, which write to the console otherwise. */
export const clientLog: webApi.Logger = {
  debug: () => undefined,
  info: () => undefined,
  warn: () => undefined,
  error: () => undefined,
  setLevel: () => undefined,
  getLevel: () => webApi.LogLevel.ERROR,
  setName: () => undefined,
};

/** A break as Slack takes it. */
export function renderedBreak(): ReturnType<typeof renderMessage> {
  const message = composeBreak({
    plan: 1,
    breakId: 'abcdefghijklmnop',
    pose: 'pigeon',
    version: 'chair',
    motion: false,
    completions: 0,
  });
  return renderMessage(message, { commands: defaultCommandNames, fileOf: () => undefined });
}

/** Posts what Deskbreak would post, by a client of Slack's own with all its defaults. */
export function plainClient({ apiUrl, teams }: About): (channel: ChannelRef) => Promise<unknown> {
  const clients = new Map(
    teams.map(({ id, token }) => [
      id,
      new webApi.WebClient(token, { slackApiUrl: apiUrl, logger: clientLog }),
    ]),
  );
  const rendered = renderedBreak();
  return async ({ workspace, channel }) => clients.get(workspace)?.chat.postMessage({ channel, ...rendered });
}

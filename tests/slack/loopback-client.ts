/** A loopback Slack for each test, and the unmodified WebClient to ask it with. */
import { webApi } from '@slack/bolt';
import { asObject, type JsonObject } from '../support/platform/json.ts';
import { type LoopbackSlack, openLoopbackSlack } from '../support/slack/server.ts';
import type { Channel } from '../support/slack/state.ts';
import { silent } from './loopback-app.ts';

export interface Desk {
  readonly slack: LoopbackSlack;
  readonly room: Channel;
  readonly client: webApi.WebClient;
  /** What comes back, whether or not it is an error. */
  readonly call: (method: string, args?: JsonObject) => Promise<JsonObject>;
  /** Posts to the room. */
  readonly post: (blocks: unknown, text?: string) => Promise<JsonObject>;
}

export async function openDesk(): Promise<Desk> {
  const slack = await openLoopbackSlack();
  const room = slack.team.channel({ name: 'desk' });
  const client = clientFor(slack, slack.team.bot.token);
  const call = (method: string, args: JsonObject = {}): Promise<JsonObject> =>
    answerOf(client.apiCall(method, args));
  return {
    slack,
    room,
    client,
    call,
    post: (blocks, text = 'In short') => call('chat.postMessage', { channel: room.id, text, blocks }),
  };
}

export const clientFor = (slack: LoopbackSlack, token: string | undefined): webApi.WebClient =>
  new webApi.WebClient(token, {
    slackApiUrl: slack.apiUrl,
    retryConfig: { retries: 0 },
    rejectRateLimitedCalls: true,
    logger: silent,
  });

/** The answer, also where the SDK makes an error of it; any other error is `{ threw }`. */
export async function answerOf(call: Promise<unknown>): Promise<JsonObject> {
  try {
    return asObject(await call);
  } catch (error) {
    return error instanceof webApi.WebAPIPlatformError ? asObject(error.data) : { threw: error };
  }
}

export const plain = (text: string): JsonObject => ({ type: 'plain_text', text });
export const mrkdwn = (text: string): JsonObject => ({ type: 'mrkdwn', text });
export const pressable = (action_id = 'a', more: JsonObject = {}): JsonObject => ({
  type: 'button',
  action_id,
  text: plain('Go'),
  ...more,
});
export const actions = (...elements: readonly JsonObject[]): JsonObject => ({ type: 'actions', elements });
export const section = (more: JsonObject): JsonObject => ({ type: 'section', ...more });
export const longer = (than: number): string => 'x'.repeat(than + 1);

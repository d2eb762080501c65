/** `fetch` for Bolt's own clients, on the transport of ours: Node's would load all of undici for one call at the start. */
import type { webApi } from '@slack/bolt';
import { addressOf, createTransport } from './transport.ts';

type Fetch = NonNullable<webApi.WebClientOptions['fetch']>;

export interface FetchOptions {
  readonly slackApiUrl?: string;
  /** From the request to the last byte of the answer, in milliseconds. */
  readonly timeout: number;
}

/** Posts text. */
export function createFetch({ slackApiUrl = 'https://slack.com', timeout }: FetchOptions): Fetch {
  const post = createTransport(slackApiUrl);
  return async (to, { headers = {}, body = '' } = {}) => {
    if (typeof body !== 'string') throw new TypeError('Forms are not sent here');
    const url = String(to);
    const given = Object.entries(headers).flat();
    const {
      status,
      statusText,
      headers: answered,
      body: bytes,
    } = await post(addressOf(url), given, body, timeout);
    const told = new Map(Object.entries(answered).map(([name, value]) => [name, String(value)]));
    return {
      ok: status >= 200 && status < 300,
      status,
      statusText,
      url,
      headers: { get: (name) => told.get(name.toLowerCase()) ?? null, entries: () => told.entries() },
      arrayBuffer: () => Promise.resolve(Uint8Array.from(bytes).buffer),
      json: () => Promise.resolve(bytes.toString()).then((text) => JSON.parse(text) as unknown),
      text: () => Promise.resolve(bytes.toString()),
    };
  };
}

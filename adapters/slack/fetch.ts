/** `fetch` for Bolt's own clients, on the transport of ours: Node's would load all of undici for one call at the start. */
import type { webApi } from '@slack/bolt';
import { addressOf, openTransport } from './transport.ts';

type Fetch = NonNullable<webApi.WebClientOptions['fetch']>;

/** Posts text. The timeout is the client's, from the first byte to the last. */
export function openFetch({
  slackApiUrl = 'https://slack.com',
  timeout = 0,
}: webApi.WebClientOptions): Fetch {
  const post = openTransport(slackApiUrl);
  return async (to, { headers = {}, body = '' } = {}) => {
    if (typeof body !== 'string') throw new TypeError('Forms are not sent here');
    const url = String(to);
    const given = Object.entries(headers).flat();
    const { status, headers: answered, text } = await post(addressOf(url), given, body, timeout);
    const told = new Map(Object.entries(answered).map(([name, value]) => [name, String(value)]));
    return {
      ok: status >= 200 && status < 300,
      status,
      statusText: '',
      url,
      headers: { get: (name) => told.get(name.toLowerCase()) ?? null, entries: () => told.entries() },
      arrayBuffer: () => Promise.resolve(new TextEncoder().encode(text).buffer),
      json: () => Promise.resolve(text).then((whole) => JSON.parse(whole) as unknown),
      text: () => Promise.resolve(text),
    };
  };
}

/** discord.js's REST, set up so that it repeats nothing and holds no post back: waiting and pacing are the scheduler's. */
import { DefaultRestOptions, type RateLimitData, type RESTOptions } from 'discord.js';

const TIMEOUT_MS = 10_000;

/** Answers to people may wait so long for their turn: a 429 has surely not landed, and nobody else sends them. */
const PATIENCE_MS = 2_000;

export function restOptions(apiUrl: string | undefined): Partial<RESTOptions> {
  return {
    ...(apiUrl !== undefined && { api: apiUrl.replace(/\/+$/u, '') }),
    retries: 0,
    timeout: TIMEOUT_MS,
    rejectOnRateLimit: isHasty,
    makeRequest: wholeAnswer,
  };
}

const isHasty = ({ route, retryAfter, timeToReset }: RateLimitData): boolean => {
  const toPerson = route.startsWith('/interactions/') || route.startsWith('/webhooks/');
  return !toPerson || Math.max(retryAfter, timeToReset) > PATIENCE_MS;
};

/** The timeout of discord.js ends with the first byte of the answer; this way it covers the last one too. */
const wholeAnswer: RESTOptions['makeRequest'] = async (url, init) => {
  const answer = await DefaultRestOptions.makeRequest(url, init);
  const body = await answer.arrayBuffer();
  const text = (): string => Buffer.from(body).toString('utf8');
  return {
    body: null,
    bodyUsed: false,
    headers: answer.headers,
    ok: answer.ok,
    status: answer.status,
    statusText: answer.statusText,
    arrayBuffer: () => Promise.resolve(body),
    text: () => Promise.resolve(text()),
    // Half an answer rejects here, as it would have there.
    json: () => Promise.resolve(text()).then((json) => JSON.parse(json) as unknown),
  };
};

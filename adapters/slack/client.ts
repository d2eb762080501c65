/**
 * A WebClient with a transport of its own. Bolt's repeats, queues and writes out every call for a log that nobody
 * reads; this one asks once, at about a third of the CPU, and fails with the same errors.
 */
import { stringify } from 'node:querystring';
import { webApi } from '@slack/bolt';
import type { Answered, Post } from './transport.ts';

const TIMEOUT_MS = 10_000;
const UPLOAD_TIMEOUT_MS = 30_000;

type Result = webApi.WebAPICallResult & { readonly error?: string };

export class Client extends webApi.WebClient {
  readonly #post: Post;
  readonly #headers: Readonly<Record<string, string>>;

  constructor(token: string | undefined, post: Post, options: webApi.WebClientOptions) {
    super(token, options);
    this.#post = post;
    this.#headers = {
      'content-type': 'application/x-www-form-urlencoded; charset=utf-8',
      ...(token !== undefined && { authorization: `Bearer ${token}` }),
    };
  }

  /** Rejects as a WebClient does: refused by name, by status, for a while, or on the way. */
  override async apiCall(
    method: string,
    args: Readonly<Record<string, unknown>> = {},
  ): Promise<webApi.WebAPICallResult> {
    const body = stringify(asForm(args));
    const answer = await this.#send(`${this.slackApiUrl}${method}`, this.#headers, body, TIMEOUT_MS);
    const result = readResult(answer);
    if (!result.ok) throw new webApi.WebAPIPlatformError({ ...result, error: result.error ?? '' });
    return result;
  }

  /** To the address that `files.getUploadURLExternal` has given out, which is all the proof it wants. */
  async upload(url: string, bytes: Uint8Array): Promise<void> {
    await this.#send(url, { 'content-type': 'application/octet-stream' }, bytes, UPLOAD_TIMEOUT_MS);
  }

  async #send(...request: Parameters<Post>): Promise<Answered> {
    const answer = await this.#onTheWay(...request);
    if (answer.status === 429) {
      const seconds = Number(answer.headers['retry-after']);
      if (Number.isFinite(seconds)) throw new webApi.WebAPIRateLimitedError(seconds);
    }
    if (answer.status !== 200) throw statusError(answer);
    return answer;
  }

  async #onTheWay(...request: Parameters<Post>): Promise<Answered> {
    try {
      return await this.#post(...request);
    } catch (error) {
      throw new webApi.WebAPIRequestError(error instanceof Error ? error : new Error(String(error)));
    }
  }
}

/** As every method takes it: what is not a plain value is JSON inside its field. */
function asForm(args: Readonly<Record<string, unknown>>): Record<string, string> {
  const form: Record<string, string> = {};
  for (const [key, value] of Object.entries(args)) {
    if (value === undefined || value === null) continue;
    form[key] = typeof value === 'string' ? value : JSON.stringify(value);
  }
  return form;
}

function statusError({ status, headers, text }: Answered): Error {
  const flat = Object.entries(headers).map(([name, value]) => [name, String(value)]);
  return new webApi.WebAPIHTTPError(status, '', Object.fromEntries(flat) as Record<string, string>, text);
}

/** What is no JSON is an error without a name, as it is in a WebClient. */
function readResult({ headers, text }: Answered): Result {
  const scopes = headers['x-oauth-scopes'];
  const wait = Number(headers['retry-after'] ?? Number.NaN);
  const result = parse(text);
  const metadata: Result['response_metadata'] = {
    ...result.response_metadata,
    ...(typeof scopes === 'string' && { scopes: scopes.trim().split(/\s*,\s*/u) }),
    ...(Number.isFinite(wait) && { retryAfter: wait }),
  };
  return { ...result, response_metadata: metadata };
}

function parse(text: string): Result {
  try {
    const read: unknown = JSON.parse(text);
    // Slack answers with an object that has `ok`; everything else in it is optional.
    if (typeof read === 'object' && read !== null && 'ok' in read) return read as Result;
  } catch {
    // Told below, in the one form for both.
  }
  return { ok: false, error: text.slice(0, 200) };
}

/**
 * Slack's Web API in one request a call: nothing is repeated, queued or held back, and it fails with the errors of
 * Bolt's own client, at a fraction of its CPU.
 */
import { stringify } from 'node:querystring';
import { webApi } from '@slack/bolt';
import type { HttpAnswer } from '../../shared/exchange.ts';
import { takingForms, type MethodName, type Methods } from './methods.ts';
import { addressOf, createTransport } from './transport.ts';

/** For each call, from the request to the last byte of the answer. */
export const TIMEOUT_MS = 10_000;
const UPLOAD_TIMEOUT_MS = 30_000;
const FORM = 'application/x-www-form-urlencoded; charset=utf-8';
const JSON_TEXT = 'application/json; charset=utf-8';

export interface Client {
  /** Rejects as a WebClient does: refused by name, by status, for a while, or on the way. */
  call<M extends MethodName>(
    method: M,
    args: Methods[M]['takes'],
    token?: string,
  ): Promise<Methods[M]['answers']>;
  /** To the address that `files.getUploadURLExternal` has given out, which is all the proof it wants. */
  upload(url: string, bytes: Uint8Array): Promise<void>;
}

type Result = webApi.WebAPICallResult & { readonly error?: string };

/** `apiUrl`: another host of Slack's, with a slash at the end. Calls share their connections. */
export function createClient(apiUrl = 'https://slack.com/api/'): Client {
  const post = createTransport(apiUrl);
  const api = addressOf(apiUrl);
  return {
    async call(method, args, token) {
      const [type, body] = takingForms.has(method) ? [FORM, asForm(args)] : [JSON_TEXT, JSON.stringify(args)];
      const proof = token === undefined ? [] : ['authorization', `Bearer ${token}`];
      const headers = ['content-type', type, ...proof];
      const to = { ...api, path: `${api.path}${method}` };
      const result = readResult(await answered(post(to, headers, body, TIMEOUT_MS)));
      if (!result.ok) throw new webApi.WebAPIPlatformError({ ...result, error: result.error ?? '' });
      return result;
    },
    async upload(url, bytes) {
      const headers = ['content-type', 'application/octet-stream'];
      await answered(post(addressOf(url), headers, bytes, UPLOAD_TIMEOUT_MS));
    },
  };
}

/** What is not a plain value is JSON inside its field. */
function asForm(args: object): string {
  const form: Record<string, string> = {};
  for (const [key, value] of Object.entries(args) as [string, unknown][]) {
    if (value === undefined || value === null) continue;
    form[key] = typeof value === 'string' ? value : JSON.stringify(value);
  }
  return stringify(form);
}

/** Slack's own answer, whatever it says. */
async function answered(sent: Promise<HttpAnswer>): Promise<HttpAnswer> {
  let answer: HttpAnswer;
  try {
    answer = await sent;
  } catch (error) {
    throw new webApi.WebAPIRequestError(error instanceof Error ? error : new Error(String(error)));
  }
  if (answer.status === 429) {
    const seconds = Number(answer.headers['retry-after']);
    if (seconds >= 0 && seconds < Infinity) throw new webApi.WebAPIRateLimitedError(seconds);
  }
  if (answer.status !== 200) throw statusError(answer);
  return answer;
}

function statusError({ status, statusText, headers, body }: HttpAnswer): Error {
  const flat = Object.entries(headers).map(([name, value]) => [name, String(value)]);
  const told = Object.fromEntries(flat) as Record<string, string>;
  return new webApi.WebAPIHTTPError(status, statusText, told, body.toString());
}

/** What is no JSON is an error without a name, as it is in a WebClient. */
function readResult({ headers, body }: HttpAnswer): Result {
  const scopes = headers['x-oauth-scopes'];
  const wait = Number(headers['retry-after'] ?? Number.NaN);
  const result = parse(body.toString());
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
    // No JSON: the same as an object that is none of Slack's.
  }
  return { ok: false, error: text.slice(0, 200) };
}

/** Deals with a call as its fault has it. */
import type { ServerResponse } from 'node:http';
import type { JsonObject } from '../slack/json.ts';
import { Refusal } from './errors.ts';
import { bucketHeaders } from './rate-limits.ts';
import type { Struck } from './faults.ts';

export interface Answer {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body: string;
}

export const json = (
  status: number,
  body: unknown,
  headers: Readonly<Record<string, string>> = {},
): Answer => ({
  status,
  headers: { 'content-type': 'application/json', ...headers },
  body: JSON.stringify(body),
});

/** HTTP 429 as Discord words it. */
export function tooMany(
  retryAfterSeconds: number,
  scope: 'user' | 'global' | 'shared',
  headers: Readonly<Record<string, string>> = {},
  words: JsonObject = { message: 'You are being rate limited.' },
): Answer {
  const isGlobal = scope === 'global';
  return json(
    429,
    { ...words, retry_after: retryAfterSeconds, global: isGlobal },
    {
      ...headers,
      'retry-after': String(Math.ceil(retryAfterSeconds)),
      'x-ratelimit-scope': scope,
      ...(isGlobal ? { 'x-ratelimit-global': 'true' } : {}),
    },
  );
}

/** `note` is told what went back. */
export async function perform(
  struck: Struck | undefined,
  act: () => Answer,
  response: ServerResponse,
  note: (answer: Answer | 'cut' | 'garbled') => void,
): Promise<void> {
  const reply = (answer: Answer): void => {
    note(answer);
    send(response, answer);
  };
  const fault = struck?.fault;
  const done = fault !== undefined && 'landed' in fault && fault.landed ? act() : undefined;
  switch (fault?.does) {
    case undefined:
      reply(act());
      return;
    case 'meanwhile':
      await fault.run();
      reply(act());
      return;
    case 'limit': {
      const { retryAfterSeconds, scope = 'user' } = fault;
      const isOwnBucket = scope === 'user' && struck !== undefined;
      // The bucket's own time has fractions, which `Retry-After` rounds up.
      const resetAfter = Math.max(0.001, retryAfterSeconds - 0.4);
      const headers = isOwnBucket ? bucketHeaders(struck.route, 5, 0, resetAfter) : {};
      reply(tooMany(retryAfterSeconds, scope, headers));
      return;
    }
    case 'status':
      reply({
        status: fault.status,
        headers: { 'content-type': 'text/html' },
        body: `<html><body>${String(fault.status)}</body></html>`,
      });
      return;
    case 'refuse': {
      const { code, status, message, retryAfterSeconds = 1 } = fault;
      const refusal = new Refusal(code, {
        ...(status === undefined ? {} : { status }),
        ...(message === undefined ? {} : { message }),
      });
      if (refusal.status === 429) reply(tooMany(retryAfterSeconds, 'shared', {}, refusal.body));
      else reply(json(refusal.status, refusal.body));
      return;
    }
    case 'cut':
      note('cut');
      if (fault.reset === true) response.socket?.resetAndDestroy();
      else response.destroy();
      return;
    case 'garble':
      note('garbled');
      send(response, { status: 200, headers: { 'content-type': 'application/json' }, body: '{"id":"12' });
      return;
    case 'hang':
      await struck?.released;
      if (response.destroyed) return;
      reply(done ?? act());
  }
}

function send(response: ServerResponse, { status, headers, body }: Answer): void {
  const length = status === 204 ? {} : { 'content-length': Buffer.byteLength(body) };
  response.writeHead(status, { ...headers, ...length });
  response.end(body);
}

/** Payloads by POST to the app, signed as Slack signs them. */
import { createHmac } from 'node:crypto';
import { request as httpRequest } from 'node:http';
import { asObject, asText, type JsonObject, parseJson } from '../platform/json.ts';
import type { Ack, PayloadKind, Retry, SignedRequest } from './delivery.ts';
import type { World } from './world.ts';

export interface SignedHttp {
  /** Headers for a body, signed with the app's secret at the real present unless told otherwise. */
  sign(
    body: string,
    options?: { readonly secret?: string; readonly atSeconds?: number },
  ): Record<string, string>;
  /** Sends any request; a replay is `send(delivery.request)`, a tampered one has a changed body. */
  send(request: SignedRequest): Promise<{ readonly status: number; readonly body: string }>;
  /** Slack's check of a request URL: the challenge that came back. */
  verifiesUrl(): Promise<string>;
}

export class SignedHttpSender implements SignedHttp {
  readonly #world: World;

  constructor(world: World) {
    this.#world = world;
  }

  sign(
    body: string,
    options: { readonly secret?: string; readonly atSeconds?: number } = {},
  ): Record<string, string> {
    const at = options.atSeconds ?? Math.floor(Date.now() / 1000);
    const hmac = createHmac('sha256', options.secret ?? this.#world.app.signingSecret);
    return {
      'x-slack-request-timestamp': String(at),
      'x-slack-signature': `v0=${hmac.update(`v0:${at}:${body}`).digest('hex')}`,
    };
  }

  send(request: SignedRequest): Promise<{ readonly status: number; readonly body: string }> {
    return post(request);
  }

  async verifiesUrl(): Promise<string> {
    const challenge = this.#world.ids.next('challenge');
    const body = JSON.stringify({ token: 'legacy', challenge, type: 'url_verification' });
    const headers = { 'content-type': 'application/json', ...this.sign(body) };
    const answer = await post({ url: this.#address(), headers, body });
    return asText(asObject(parseJson(answer.body))['challenge']);
  }

  /** A payload as the app's settings have it sent: commands as a form, the rest as JSON inside one, events as JSON. */
  request(kind: PayloadKind, payload: JsonObject, retry?: Retry): SignedRequest {
    const body = encoded(kind, payload);
    const type = kind === 'events_api' ? 'application/json' : 'application/x-www-form-urlencoded';
    return {
      url: this.#address(),
      headers: {
        'content-type': type,
        'user-agent': 'Slackbot 1.0 (loopback)',
        ...(retry === undefined
          ? {}
          : { 'x-slack-retry-num': String(retry.num), 'x-slack-retry-reason': retry.reason }),
        ...this.sign(body),
      },
      body,
    };
  }

  async deliver(request: SignedRequest, expired: Promise<void>): Promise<Ack> {
    const started = performance.now();
    const afterMs = (): number => performance.now() - started;
    const abort = new AbortController();
    const sent = post(request, abort.signal).then(
      ({ status, body }): Ack =>
        status >= 200 && status < 300
          ? { acknowledged: true, payload: parsedOrText(body), afterMs: afterMs() }
          : { acknowledged: false, because: 'status', status, afterMs: afterMs() },
      (error: unknown): Ack => ({
        acknowledged: false,
        because: isRefused(error) ? 'refused' : 'closed',
        afterMs: afterMs(),
      }),
    );
    const tooLate = expired.then((): Ack => {
      abort.abort();
      return { acknowledged: false, because: 'timeout', afterMs: afterMs() };
    });
    return Promise.race([sent, tooLate]);
  }

  #address(): string {
    const { delivery } = this.#world.app;
    if (delivery === 'socket') throw new Error('The app has no request URL: set `slack.app.delivery`.');
    return delivery.requestUrl;
  }
}

function encoded(kind: PayloadKind, payload: JsonObject): string {
  switch (kind) {
    case 'events_api':
      return JSON.stringify(payload);
    case 'interactive':
      return new URLSearchParams({ payload: JSON.stringify(payload) }).toString();
    case 'slash_commands':
      return new URLSearchParams(
        Object.entries(payload).map(([key, value]): [string, string] => [key, asText(value)]),
      ).toString();
  }
}

const isRefused = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === 'ECONNREFUSED';

/** A body that is no JSON is the reply's text. */
const parsedOrText = (body: string): unknown =>
  body === '' ? undefined : (parseJson(body) ?? { text: body });

function post(
  { url, headers, body }: SignedRequest,
  signal?: AbortSignal,
): Promise<{ readonly status: number; readonly body: string }> {
  return new Promise((resolve, reject) => {
    const request = httpRequest(
      url,
      {
        method: 'POST',
        agent: false,
        headers: { ...headers, 'content-length': Buffer.byteLength(body) },
        ...(signal === undefined ? {} : { signal }),
      },
      (response) => {
        let text = '';
        response.setEncoding('utf8');
        response.on('data', (chunk: string) => (text += chunk));
        response.on('error', reject);
        response.on('end', () => {
          resolve({ status: response.statusCode ?? 0, body: text });
        });
      },
    );
    request.on('error', reject);
    request.end(body);
  });
}

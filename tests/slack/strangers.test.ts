/** Whoever comes by the HTTP server: scanners, people with a browser, and somebody who means no good. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { recordingInbox } from '../contracts/adapter-stage.ts';
import { openRaw, type RawConnection } from '../support/raw-http.ts';
import { openSlackStage, type SlackStage } from './stage.ts';

let stage: SlackStage;
let core: ReturnType<typeof recordingInbox>;
let port: number;
const opened: RawConnection[] = [];
beforeEach(async () => {
  stage = await openSlackStage({ mode: 'http' });
  core = recordingInbox();
  await stage.adapter.connect(core.inbox);
  const { delivery } = stage.slack.app;
  port = delivery === 'socket' ? 0 : Number(new URL(delivery.requestUrl).port);
});
afterEach(async () => {
  for (const connection of opened.splice(0)) connection.destroy();
  await stage.close();
});

async function open(): Promise<RawConnection> {
  const connection = await openRaw(port);
  opened.push(connection);
  return connection;
}

/** The status of the first answer. */
async function statusOf(text: string): Promise<number> {
  const connection = await open();
  connection.write(text);
  const heard = await connection.hears(/^HTTP\/1\.1 (?!100)\d{3}|\r\n\r\nHTTP\/1\.1 \d{3}/u);
  return Number(/HTTP\/1\.1 (?!100)(\d{3})/u.exec(heard)?.[1]);
}

const lines = (...given: readonly string[]): string => `${given.join('\r\n')}\r\n\r\n`;
const now = (): string => String(Math.floor(stage.slack.clock.now() / 1000));
const formed = `v0=${'0'.repeat(64)}`;

describe('by its head alone', () => {
  it.each([
    ['HEAD /', ['HEAD / HTTP/1.1', 'host: a'], 302],
    ['GET /', ['GET / HTTP/1.1', 'host: a'], 302],
    ['HEAD of the install page', ['HEAD /slack/install HTTP/1.1', 'host: a'], 200],
    ['a whole address', ['GET http://a/slack/install HTTP/1.1', 'host: a'], 200],
    ['a whole address without a path', ['GET http://a HTTP/1.1', 'host: a'], 302],
    ['a path that begins like a host', ['GET //a/slack/install HTTP/1.1', 'host: a'], 404],
    ['an address that is none', ['GET http://[/ HTTP/1.1', 'host: a'], 302],
    ['a path without a slash', ['GET slack HTTP/1.1', 'host: a'], 400],
    ['the server as a whole', ['OPTIONS * HTTP/1.1', 'host: a'], 400],
    ['an unknown path', ['GET /.env HTTP/1.1', 'host: a'], 404],
    ['a page by POST', ['POST /slack/install HTTP/1.1', 'host: a', 'content-length: 0'], 405],
    ['a callback by HEAD', ['HEAD /slack/oauth_redirect?code=a&state=b HTTP/1.1', 'host: a'], 405],
    ['requests by GET', ['GET /slack/events HTTP/1.1', 'host: a'], 405],
    ['requests by PUT', ['PUT /slack/events HTTP/1.1', 'host: a', 'content-length: 0'], 405],
    ['no HTTP', ['hello'], 400],
    ['no host', ['GET / HTTP/1.1'], 400],
    [
      'two lengths',
      ['POST /slack/events HTTP/1.1', 'host: a', 'content-length: 1', 'content-length: 2'],
      400,
    ],
    [
      'a length and chunks',
      ['POST /slack/events HTTP/1.1', 'host: a', 'content-length: 1', 'transfer-encoding: chunked'],
      400,
    ],
  ])('%s', async (_what, head, status) => {
    await expect(statusOf(lines(...head))).resolves.toBe(status);
  });

  const post = (...headers: readonly string[]): string =>
    lines('POST /slack/events HTTP/1.1', 'host: a', 'expect: 100-continue', ...headers);
  const json = 'content-type: application/json';

  it.each<[string, () => string[], number]>([
    ['no signature', () => [json, 'content-length: 900000'], 401],
    ['a type that Slack does not send', () => ['content-type: text/xml', 'content-length: 9'], 415],
    ['no type', () => ['content-length: 9'], 415],
    [
      'more than Slack sends',
      () => [json, 'content-length: 9000000', `x-slack-signature: ${formed}`, time(now())],
      413,
    ],
    ['half a signature', () => [json, 'content-length: 9', 'x-slack-signature: v0=abc', time(now())], 401],
    [
      'two signatures',
      () => [
        json,
        'content-length: 9',
        `x-slack-signature: ${formed}`,
        `x-slack-signature: ${formed}`,
        time(now()),
      ],
      401,
    ],
    ['no time', () => [json, 'content-length: 9', `x-slack-signature: ${formed}`], 401],
    [
      'two times',
      () => [json, 'content-length: 9', `x-slack-signature: ${formed}`, time(now()), time(now())],
      401,
    ],
    ['a time in words', () => [json, 'content-length: 9', `x-slack-signature: ${formed}`, time('noon')], 401],
    [
      'an old time',
      () => [json, 'content-length: 9', `x-slack-signature: ${formed}`, time(String(Number(now()) - 301))],
      401,
    ],
  ])('a request with %s, before it is told to go on', async (_what, headers, status) => {
    const connection = await open();
    connection.write(post(...headers()));
    const heard = await connection.hears(/\r\n\r\n/u);
    expect(heard).toMatch(new RegExp(`^HTTP/1\\.1 ${String(status)} `, 'u'));
    expect(heard).toMatch(/\r\nconnection: close\r\n/iu);
    // Whoever does not stop sending is cut off.
    await expect(connection.closed).resolves.toBe(heard);
  });

  const time = (seconds: string): string => `x-slack-request-timestamp: ${seconds}`;
});

describe('what Slack has signed', () => {
  const signed = (body: string, type = 'application/json'): string[] => [
    'POST /slack/events HTTP/1.1',
    'host: a',
    `content-type: ${type}`,
    ...Object.entries(stage.slack.signed.sign(body)).map(([name, value]) => `${name}: ${value}`),
  ];
  const length = (body: string): string => `content-length: ${String(Buffer.byteLength(body))}`;
  const challenge = JSON.stringify({ type: 'url_verification', challenge: 'c-1' });

  it('is told to go on where it asks', async () => {
    const connection = await open();
    connection.write(lines(...signed(challenge), length(challenge), 'expect: 100-continue'));
    await connection.hears(/^HTTP\/1\.1 100 Continue\r\n\r\n$/u);
    connection.write(challenge);
    await connection.hears(/HTTP\/1\.1 200 OK[^]*"challenge":"c-1"/u);
  });

  it('may come in chunks, without a length', async () => {
    const half = challenge.length >> 1;
    const chunks = [challenge.slice(0, half), challenge.slice(half), '']
      .map((chunk) => `${chunk.length.toString(16)}\r\n${chunk}\r\n`)
      .join('');
    await expect(statusOf(lines(...signed(challenge), 'transfer-encoding: chunked') + chunks)).resolves.toBe(
      200,
    );
  });

  it('may come one after the other, without waiting for the answers', async () => {
    const connection = await open();
    const request = lines(...signed(challenge), length(challenge)) + challenge;
    connection.write(request + lines('GET /nothing HTTP/1.1', 'host: a') + request);
    const heard = await connection.hears(/c-1[^]*404[^]*c-1/u);
    expect(heard.match(/HTTP\/1\.1 \d+/gu)).toEqual(['HTTP/1.1 200', 'HTTP/1.1 404', 'HTTP/1.1 200']);
  });

  it('may name its characters', async () => {
    const body = new URLSearchParams({ payload: challenge }).toString();
    const type = 'application/x-www-form-urlencoded; charset=utf-8';
    await expect(statusOf(lines(...signed(body, type), length(body)) + body)).resolves.toBe(200);
  });

  it.each(['null', '[]', '"x"', '17', 'true', '', '{"half":'])(
    'but is no object, is refused: %s',
    async (body) => {
      await expect(statusOf(lines(...signed(body), length(body)) + body)).resolves.toBe(400);
      const form = `payload=${encodeURIComponent(body)}`;
      const type = 'application/x-www-form-urlencoded';
      await expect(statusOf(lines(...signed(form, type), length(form)) + form)).resolves.toBe(400);
      expect(stage.logged.filter(({ level }) => level !== 'debug')).toEqual([]);
    },
  );

  it.each([
    {},
    { type: 'event_callback', event: null },
    { type: 'event_callback', event: 'x' },
    { type: 'event_callback', event_id: 'E', event: { type: 17 } },
    { type: 'event_callback', event_id: 'E', event: { type: 'channel_left', channel: { id: null } } },
    { command: ['/pose', '/pose'] },
    { command: '/pose' },
    { type: 'block_actions', actions: 'x', user: { id: 'U1' } },
    { type: 'block_actions', actions: [null], user: { id: 'U1' } },
    { type: 'view_submission', user: { id: 'U1' } },
    { type: 'view_submission', view: null, user: null },
    { type: 17 },
  ])('but has no form that is known, is left out: %j', async (payload) => {
    const body = JSON.stringify(payload);
    await expect(statusOf(lines(...signed(body), length(body)) + body)).resolves.toBe(200);
    await stage.adapter.idle();
    expect(core.heard).toEqual([]);
    expect(stage.logged.map(({ level, message }) => `${level}: ${message}`)).toEqual([
      'debug: Slack sent something of an unknown form; it was left out.',
    ]);
  });

  it('is a look at the certificate without a signature, and nothing else', async () => {
    const type = 'content-type: application/x-www-form-urlencoded';
    for (const [body, status] of [
      ['ssl_check=1&token=abc', 200],
      ['command=%2Fpose&user_id=U1', 401],
      ['ssl_check=0', 401],
    ] as const)
      await expect(
        statusOf(lines('POST /slack/events HTTP/1.1', 'host: a', type, length(body)) + body),
      ).resolves.toBe(status);
    expect(core.heard).toEqual([]);
  });
});

describe('who takes too long or too much', () => {
  it('is cut off where chunks never end', async () => {
    const connection = await open();
    const head = ['POST /slack/events HTTP/1.1', 'host: a', 'content-type: application/json'];
    const proof = [`x-slack-signature: ${formed}`, `x-slack-request-timestamp: ${now()}`];
    connection.write(lines(...head, ...proof, 'transfer-encoding: chunked'));
    const chunk = `40000\r\n${'x'.repeat(0x40000)}\r\n`;
    for (let sent = 0; sent < 5; sent += 1) connection.write(chunk);
    await expect(connection.closed).resolves.toMatch(/^HTTP\/1\.1 413 /u);
  });

  it('does not keep the server from closing', async () => {
    const silent = await open();
    const half = await open();
    half.write('POST /slack/events HTTP/1.1\r\nhost: a\r\n');
    const kept = await open();
    kept.write(lines('GET / HTTP/1.1', 'host: a'));
    await kept.hears(/302/u);
    await stage.adapter.disconnect();
    await Promise.all([silent.closed, half.closed, kept.closed]);
  });
});

/** The HTTP side of the server: Web API, uploads, response URLs and the OAuth page, with faults in their way. */
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import type { Duplex } from 'node:stream';
import { answerTo, type ApiCall, type Methods, teamOfToken } from './api.ts';
import { givenIn, readBody, uploadIn } from './body.ts';
import type { Fault, PlannedFaults } from './faults.ts';
import { asObject, parseJson } from './json.ts';
import { authorize } from './methods/oauth.ts';
import { takeUpload } from './methods/files.ts';
import { respond } from './response-urls.ts';
import type { World } from './world.ts';

interface Answer {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body: string;
}

export interface WebParts {
  readonly world: World;
  readonly methods: Methods;
  readonly faults: PlannedFaults;
  readonly calls: ApiCall[];
  readonly onUpgrade: (request: IncomingMessage, socket: Duplex, head: Buffer) => void;
}

/** Beyond this a test has gone wild. */
const mostCalls = 200_000;

const json = (status: number, body: unknown, headers: Readonly<Record<string, string>> = {}): Answer => ({
  status,
  headers: { 'content-type': 'application/json; charset=utf-8', ...headers },
  body: JSON.stringify(body),
});

export class Web {
  readonly #parts: WebParts;
  readonly #sockets = new Set<Socket>();
  #server: Server | undefined;
  #port = 0;

  constructor(parts: WebParts) {
    this.#parts = parts;
  }

  /** Listens on a port of the system's choice, or again on the same one. */
  async open(): Promise<void> {
    const server = createServer((request, response) => {
      this.#handle(request, response).catch(() => response.destroy());
    });
    server.on('upgrade', this.#parts.onUpgrade);
    server.on('connection', (socket) => {
      this.#sockets.add(socket);
      socket.on('close', () => this.#sockets.delete(socket));
    });
    await new Promise<void>((resolve, reject) => {
      server.once('error', reject);
      server.listen(this.#port, '127.0.0.1', resolve);
    });
    this.#server = server;
    // A server that listens on a port has such an address.
    this.#port = (server.address() as AddressInfo).port;
    this.#parts.world.url = `http://127.0.0.1:${this.#port}`;
  }

  async close(): Promise<void> {
    const server = this.#server;
    this.#server = undefined;
    if (server === undefined) return;
    const closed = new Promise<void>((resolve) => {
      server.close(() => {
        resolve();
      });
    });
    for (const socket of this.#sockets) socket.destroy();
    await closed;
  }

  async #handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const url = new URL(request.url ?? '/', this.#parts.world.url);
    const [, area = '', first = '', second = ''] = url.pathname.split('/');
    const body = await readBody(request);
    switch (area) {
      case 'api':
        return this.#api(request, response, url.searchParams, first, body);
      case 'upload': {
        const bytes = await uploadIn(request, body);
        return this.#plain(response, 'upload', first, () =>
          takeUpload(this.#parts.world.teams.get(first), second, bytes),
        );
      }
      case 'response':
        return this.#plain(response, 'response_url', first, () =>
          respond(this.#parts.world, second, body.toString()),
        );
      case 'oauth':
        send(response, this.#oauthPage(request, url.searchParams));
        return;
      default:
        send(response, { status: 404, body: 'nothing here' });
    }
  }

  async #api(
    request: IncomingMessage,
    response: ServerResponse,
    query: URLSearchParams,
    method: string,
    body: Buffer,
  ): Promise<void> {
    const { world, methods, faults, calls } = this.#parts;
    const given = await givenIn(request, query, body);
    const team = teamOfToken(world, given.token)?.id;
    if (calls.length >= mostCalls) throw new Error('more calls than any test makes');
    const call: ApiCall = { method, args: given.args, token: given.token, team, answer: 'none yet' };
    calls.push(call);

    const act = (): Answer =>
      json(200, answerTo(world, methods, method, given), this.#scopeHeaders(given.token, method));
    const struck = faults.take(method, team);
    await perform(struck?.fault, struck?.released, act, response, (answer) => {
      call.answer =
        typeof answer === 'string'
          ? answer
          : { status: answer.status, body: asObject(parseJson(answer.body)) };
    });
  }

  #scopeHeaders(token: string | undefined, method: string): Record<string, string> {
    const { world, methods } = this.#parts;
    const install = teamOfToken(world, token)?.install;
    if (install === undefined || install.token !== token) return {};
    return {
      'x-oauth-scopes': install.scopes.join(','),
      'x-accepted-oauth-scopes': methods[method]?.scopes?.join(',') ?? '',
    };
  }

  async #plain(
    response: ServerResponse,
    name: string,
    team: string,
    act: () => readonly [status: number, text: string],
  ): Promise<void> {
    const struck = this.#parts.faults.take(name, team);
    await perform(
      struck?.fault,
      struck?.released,
      () => {
        const [status, body] = act();
        return { status, body };
      },
      response,
    );
  }

  /** Who stands before the page is told by headers, as a browser's cookies would. */
  #oauthPage(request: IncomingMessage, query: URLSearchParams): Answer {
    const { world } = this.#parts;
    const header = (name: string): string => String(request.headers[name] ?? '');
    const team = world.teams.get(header('x-loopback-team')) ?? [...world.teams.values()][0];
    const user = team?.users.get(header('x-loopback-user')) ?? [...(team?.users.values() ?? [])][0];
    if (team === undefined || user === undefined) return { status: 403, body: 'nobody is signed in' };
    const outcome = authorize(world, query, team, user.id, header('x-loopback-declines') === 'true');
    return 'redirect' in outcome
      ? { status: 302, headers: { location: outcome.redirect }, body: '' }
      : { status: 200, body: `Something went wrong when authorizing: ${outcome.problem}` };
  }
}

/** Deals with a call as its fault has it, and notes what went back. */
async function perform(
  fault: Fault | undefined,
  released: Promise<void> | undefined,
  act: () => Answer,
  response: ServerResponse,
  note: (answer: Answer | 'cut' | 'garbled') => void = () => undefined,
): Promise<void> {
  const reply = (answer: Answer): void => {
    note(answer);
    send(response, answer);
  };
  const landed = fault !== undefined && 'landed' in fault && fault.landed;
  const done = landed ? act() : undefined;
  switch (fault?.does) {
    case undefined:
      reply(act());
      return;
    case 'meanwhile':
      await fault.run();
      reply(act());
      return;
    case 'limit':
      reply(
        json(429, { ok: false, error: 'ratelimited' }, { 'retry-after': String(fault.retryAfterSeconds) }),
      );
      return;
    case 'status':
      reply({ status: fault.status, body: `status ${fault.status}` });
      return;
    case 'refuse':
      reply(json(200, { ok: false, error: fault.error, ...fault.details }));
      return;
    case 'cut':
      note('cut');
      response.destroy();
      return;
    case 'garble':
      note('garbled');
      send(response, { status: 200, headers: { 'content-type': 'application/json' }, body: '{"ok":tr' });
      return;
    case 'hang':
      await released;
      if (response.destroyed) return;
      reply(done ?? act());
  }
}

function send(response: ServerResponse, { status, headers, body }: Answer): void {
  response.writeHead(status, { ...headers, 'content-length': Buffer.byteLength(body) });
  response.end(body);
}

/** The HTTP side of the server: who calls which route, with rate limits and faults in the way. */
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import type { Duplex } from 'node:stream';
import { parseJson } from '../slack/json.ts';
import type { ApiCall, Call, Routes } from './api.ts';
import { type Given, givenIn, readBody } from './body.ts';
import { Refusal } from './errors.ts';
import type { PlannedFaults } from './faults.ts';
import { type Answer, json, perform, tooMany } from './perform.ts';
import type { RateLimits } from './rate-limits.ts';
import { type Route, routeOf } from './route-names.ts';
import type { World } from './world.ts';

export interface WebParts {
  readonly world: World;
  readonly routes: Routes;
  readonly faults: PlannedFaults;
  readonly limits: RateLimits;
  readonly calls: ApiCall[];
  readonly onUpgrade: (request: IncomingMessage, socket: Duplex, head: Buffer) => void;
}

const base = '/api/v10';
/** Beyond this a test has gone wild. */
const mostCalls = 200_000;

export class Web {
  /** Answers of 401, 403 and 429. */
  invalidAnswers = 0;
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
      this.#handle(request, response)
        .catch(() => response.destroy())
        .finally(() => {
          this.#parts.world.changed();
        });
    });
    server.on('upgrade', this.#parts.onUpgrade);
    server.on('connection', (socket) => {
      this.#sockets.add(socket);
      socket.on('error', () => socket.destroy());
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
    const { world, faults, calls } = this.#parts;
    const url = new URL(request.url ?? '/', world.url);
    const method = request.method ?? '';
    const path = url.pathname.startsWith(`${base}/`) ? url.pathname.slice(base.length) : '';
    const route = routeOf(method, path);
    const given = await givenIn(request.headers['content-type'] ?? '', await readBody(request));
    if (calls.length >= mostCalls) throw new Error('more calls than any test makes');
    const call: ApiCall = {
      route: route?.name,
      method,
      path: path || url.pathname,
      at: route?.at ?? {},
      query: Object.fromEntries(url.searchParams),
      body: given.body,
      files: given.files,
      headers: Object.fromEntries(
        Object.entries(request.headers).map(([name, value]) => [name, String(value)]),
      ),
      answer: 'none yet',
    };
    calls.push(call);
    const struck = route === undefined ? undefined : faults.take(route.name, channelOf(world, route));
    world.changed();
    await perform(
      struck,
      () => this.#answer(call, route, given),
      response,
      (answer) => {
        if (typeof answer !== 'string' && [401, 403, 429].includes(answer.status)) this.invalidAnswers += 1;
        call.answer =
          typeof answer === 'string'
            ? answer
            : { status: answer.status, body: answer.body === '' ? undefined : parseJson(answer.body) };
      },
    );
  }

  #answer(call: ApiCall, route: Route | undefined, { problem }: Given): Answer {
    const { world, routes, limits } = this.#parts;
    if (route === undefined) return json(404, { message: '404: Not Found', code: 0 });
    try {
      requireToken(world, route, call.headers['authorization']);
      const { limited, headers } = limits.take(route);
      if (limited !== undefined)
        return tooMany(limited.retryAfterSeconds, limited.isGlobal ? 'global' : 'user', headers);
      if (problem !== undefined) throw problem;
      const { at, query, body, files } = call;
      const result = routes[route.name]({ world, at, query, body, files } satisfies Call);
      // With a content type, an empty body would be read as JSON.
      return result === undefined ? { status: 204, headers, body: '' } : json(200, result, headers);
    } catch (error) {
      if (error instanceof Refusal) return json(error.status, error.body);
      throw error;
    }
  }
}

/** What goes by an interaction's token needs no other. */
function requireToken({ app }: World, { at }: Route, authorization: string | undefined): void {
  if (at['token'] !== undefined) return;
  if (authorization !== `Bot ${app.token}` || app.tokenIsRevoked) throw new Refusal(0);
}

/** The channel that a call is about, by its path or by the interaction that it answers. */
const channelOf = (world: World, { at }: Route): string | undefined =>
  at['channel'] ?? world.interactions.get(at['token'] ?? '')?.channel.id;

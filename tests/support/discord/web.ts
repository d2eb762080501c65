/** The HTTP side of the server: who calls which route, with rate limits and faults in the way. */
import type { IncomingMessage, ServerResponse } from 'node:http';
import { type Answer, json } from '../platform/answers.ts';
import { readBody } from '../platform/bodies.ts';
import { noteCall } from '../platform/calls.ts';
import { perform } from '../platform/perform.ts';
import { WebServer, type WebServerOptions } from '../platform/web-server.ts';
import type { ApiCall, Call, Routes } from './api.ts';
import { type Given, givenIn } from './body.ts';
import { Refusal } from './errors.ts';
import type { DiscordFaults } from './faults.ts';
import type { RateLimits } from './rate-limits.ts';
import { type Route, routeOf } from './route-names.ts';
import { says, tooMany } from './says.ts';
import type { World } from './world.ts';

export interface WebParts extends Pick<WebServerOptions, 'onUpgrade'> {
  readonly world: World;
  readonly routes: Routes;
  readonly faults: DiscordFaults;
  readonly limits: RateLimits;
  readonly calls: ApiCall[];
}

const base = '/api/v10';
const largestBody = 30_000_000;

export class Web {
  /** Answers of 401, 403 and 429. */
  invalidAnswers = 0;
  readonly #parts: WebParts;
  readonly #server: WebServer;

  constructor(parts: WebParts) {
    this.#parts = parts;
    this.#server = new WebServer({
      handle: (request, response) =>
        this.#handle(request, response).finally(() => {
          parts.world.changes.tell();
        }),
      onUpgrade: parts.onUpgrade,
    });
  }

  /** Resolves with where it listens: `publicUrl` is where it says that it is, behind what stands before it. */
  async open(publicUrl?: string): Promise<string> {
    const url = await this.#server.open();
    this.#parts.world.url = publicUrl ?? url;
    return url;
  }

  close(): Promise<void> {
    return this.#server.close();
  }

  async #handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { world, faults, calls } = this.#parts;
    const url = new URL(request.url ?? '/', world.url);
    const method = request.method ?? '';
    const path = url.pathname.startsWith(`${base}/`) ? url.pathname.slice(base.length) : '';
    const route = routeOf(method, path);
    const given = await givenIn(request.headers['content-type'] ?? '', await readBody(request, largestBody));
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
      cameAt: performance.timeOrigin + performance.now(),
      answer: 'none yet',
    };
    noteCall(calls, call);
    const struck =
      route === undefined ? undefined : faults.take(route.name, { channel: channelOf(world, route) });
    world.changes.tell();
    await perform({
      struck,
      act: () => this.#answer(call, route, given),
      says,
      response,
      note: (answered) => {
        if (typeof answered !== 'string' && [401, 403, 429].includes(answered.status))
          this.invalidAnswers += 1;
        call.answer = answered;
      },
    });
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

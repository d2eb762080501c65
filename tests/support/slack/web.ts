/** The HTTP side of the server: Web API, uploads, response URLs and the OAuth page, with faults in their way. */
import type { IncomingMessage, ServerResponse } from 'node:http';
import { type Answer, asNoted, json, send } from '../platform/answers.ts';
import { readBody } from '../platform/bodies.ts';
import { noteCall } from '../platform/calls.ts';
import { perform } from '../platform/perform.ts';
import { WebServer, type WebServerOptions } from '../platform/web-server.ts';
import { answerTo, type ApiCall, type Methods, teamOfToken } from './api.ts';
import { givenIn, uploadIn } from './body.ts';
import type { Saying, SlackFaults } from './faults.ts';
import { authorize } from './methods/oauth.ts';
import { takeUpload } from './methods/files.ts';
import { aMinute, tooMany } from './tiers.ts';
import { respond } from './response-urls.ts';
import type { World } from './world.ts';

export interface WebParts extends Pick<WebServerOptions, 'onUpgrade'> {
  readonly world: World;
  readonly methods: Methods;
  readonly faults: SlackFaults;
  readonly calls: ApiCall[];
}

const largestBody = 5_000_000;

const says = (fault: Saying): Answer =>
  fault.does === 'limit'
    ? json(429, { ok: false, error: 'ratelimited' }, { 'retry-after': String(fault.retryAfterSeconds) })
    : json(200, { ok: false, error: fault.error, ...fault.details });

export class Web {
  readonly #parts: WebParts;
  readonly #server: WebServer;

  constructor(parts: WebParts) {
    this.#parts = parts;
    this.#server = new WebServer({
      handle: (request, response) => this.#handle(request, response),
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
    const url = new URL(request.url ?? '/', this.#parts.world.url);
    const [, area = '', first = '', second = ''] = url.pathname.split('/');
    const body = await readBody(request, largestBody);
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
    const call: ApiCall = { method, args: given.args, token: given.token, team, answer: 'none yet' };
    noteCall(calls, call);

    const wait = method in aMinute ? tooMany(world.teams.get(team ?? ''), method, world.clock.now()) : 0;
    if (wait > 0) {
      const limited = says({ does: 'limit', retryAfterSeconds: wait });
      call.answer = asNoted(limited);
      send(response, limited);
      return;
    }
    const act = (): Answer =>
      json(200, answerTo(world, methods, method, given), this.#scopeHeaders(given.token, method));
    await perform({
      struck: faults.take(method, { team }),
      act,
      says,
      response,
      note: (answered) => {
        call.answer = answered;
      },
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
    await perform({
      struck: this.#parts.faults.take(name, { team }),
      act: () => {
        const [status, body] = act();
        return { status, body };
      },
      says,
      response,
    });
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

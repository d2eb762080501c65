/**
 * One request to Discord, by Node's own HTTP rather than undici's: its parser is WebAssembly, whose compilation takes
 * some 20 MB and a tenth of a second at the start.
 */
import { request as plainRequest } from 'node:http';
import { request as secureRequest } from 'node:https';
import type { RESTOptions } from 'discord.js';
import { createAgents } from '../../shared/agents.ts';
import { exchange, type HttpAnswer } from '../../shared/exchange.ts';

type MakeRequest = RESTOptions['makeRequest'];
type Headers = Awaited<ReturnType<MakeRequest>>['headers'];
type Init = Parameters<MakeRequest>[1];

/** Connections are kept for the next request, but not for long: a server may close them at any time. */
const agentFor = createAgents({ keepAlive: true, timeout: 4_000 });
const plain = { request: plainRequest, ready: 'connect' } as const;
const secure = { request: secureRequest, ready: 'secureConnect' } as const;

/** Resolves with the last byte of the answer, so that the timeout of discord.js covers all of it. */
export const makeRequest: MakeRequest = async (url, { method, headers, body, signal }) => {
  const { request, ready } = url.startsWith('https:') ? secure : plain;
  const sending = request(url, {
    agent: agentFor(new URL(url)),
    ...(method !== undefined && { method }),
    // discord.js writes them down as names and values.
    headers: headers as Record<string, string>,
    ...(signal && { signal }),
  });
  const answer = await exchange({ sending, ready, body: contentOf(body) });
  const { statusText, body: bytes } = answer;
  const status = statusOf(answer);
  return {
    body: null,
    bodyUsed: false,
    // discord.js asks for nothing else of them, and Node's own would load all of its fetch.
    headers: headersOf(answer) as Headers,
    ok: status >= 200 && status < 300,
    status,
    statusText,
    arrayBuffer: () => Promise.resolve(Uint8Array.from(bytes).buffer),
    text: () => Promise.resolve(bytes.toString()),
    json: () => Promise.resolve(bytes.toString()).then(status < 400 ? readJson : readError),
  };
};

const readJson = (text: string): unknown => JSON.parse(text);

/** That it was refused is known, even where the reason came garbled: discord.js looks for a `code` in an object. */
function readError(text: string): object {
  try {
    const error = readJson(text);
    return typeof error === 'object' && error !== null ? error : {};
  } catch {
    return {};
  }
}

/** A 401 without Discord's JSON is a proxy's, and no word about the bot's token, which discord.js would forget. */
const statusOf = ({ status, headers }: HttpAnswer): number =>
  status === 401 && headers['content-type']?.startsWith('application/json') !== true
    ? PROXY_AUTHENTICATION_REQUIRED
    : status;

const PROXY_AUTHENTICATION_REQUIRED = 407;
/** Where Cloudflare does not say how long. */
const EDGE_WAIT_S = '60';

/** The limit of all writing in one server, which only the body tells. */
const SERVER_WRITE_LIMIT = 20029;
/** Takes the place of Discord's own scope: of a limit, discord.js hands on its headers and nothing of its body. */
export const SERVER_SCOPE = 'server';

function headersOf(answer: HttpAnswer): Pick<Headers, 'get' | 'has'> {
  const all = limitHeaders(answer);
  const get = (name: string): string | null => all[name.toLowerCase()]?.toString() ?? null;
  return { get, has: (name) => get(name) !== null };
}

function limitHeaders({ status, headers, body }: HttpAnswer): HttpAnswer['headers'] {
  if (status !== 429) return headers;
  // Discord tells the scope of each limit of its own. Cloudflare, before it, holds the whole address back.
  if (headers['x-ratelimit-scope'] === undefined)
    return { 'retry-after': EDGE_WAIT_S, ...headers, 'x-ratelimit-global': 'true' };
  const error = readError(body.toString());
  return 'code' in error && error.code === SERVER_WRITE_LIMIT
    ? { ...headers, 'x-ratelimit-scope': SERVER_SCOPE }
    : headers;
}

/** discord.js hands over its own JSON, and bodies of ours as they are. */
function contentOf(body: Init['body']): string | Uint8Array {
  if (body === undefined || body === null) return '';
  if (typeof body === 'string' || body instanceof Uint8Array) return body;
  throw new TypeError('Only text and bytes are sent to Discord');
}

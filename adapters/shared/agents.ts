/** Connections over Node's own HTTP: straight to a host, or through the proxy that the environment names for it. */
import { Agent as PlainAgent, type AgentOptions } from 'node:http';
import { Agent as SecureAgent } from 'node:https';
import { HttpsProxyAgent } from 'hpagent';
import type { ConnectionProblem } from '../port/connection.ts';
import { proxyFor } from '../port/proxy.ts';

/** The same agent for all requests that may share connections. */
export type AgentFor = (url: URL) => PlainAgent;

/** What a proxy refuses is no answer of the platform's, and nothing has reached the platform. */
class ProxyFailed extends Error {
  override readonly name = 'ProxyFailed';
  constructor(cause: Error) {
    super(inWords(cause), { cause });
  }
}

/** As hpagent tells it. */
function inWords({ message }: Error): string {
  const status = /^Bad response: (\d{3})$/u.exec(message)?.[1];
  if (status === undefined) return `does not lead to a proxy (${message})`;
  return status === '407' ? 'lacks the proxy’s user and password, or they are wrong' : `answers ${status}`;
}

class TunnelAgent extends HttpsProxyAgent {
  override createConnection(...[options, created]: Parameters<SecureAgent['createConnection']>): undefined {
    super.createConnection(options, (error, socket) => {
      // Where there is no socket, there is an error.
      created?.(error === null ? null : new ProxyFailed(error), socket);
    });
  }
}

/** `kept`: how long connections wait for the next request, and how many there are to one host. */
export function createAgents(kept: AgentOptions): AgentFor {
  const plain = new PlainAgent(kept);
  const secure = new SecureAgent(kept);
  const tunnels = new Map<string, PlainAgent>();
  return (url) => {
    if (url.protocol !== 'https:' && url.protocol !== 'wss:') return plain;
    const proxy = proxyFor(url);
    if (proxy === undefined) return secure;
    const known = tunnels.get(proxy.href);
    if (known !== undefined) return known;
    // Node takes less of an agent than its types ask for where an option may be left out, but not undefined.
    const tunnel = new TunnelAgent({ ...kept, proxy }) as unknown as PlainAgent;
    tunnels.set(proxy.href, tunnel);
    return tunnel;
  };
}

/** Where it is the proxy that stands in the way. */
export function proxyProblem(error: unknown): ConnectionProblem | undefined {
  for (let at = error; at instanceof Error; at = at.cause)
    if (at instanceof ProxyFailed)
      return {
        setting: 'HTTPS_PROXY',
        wrong: at.message,
        remedy:
          'Set it to http://user:password@host:port of the proxy, or hosts to be reached without it in NO_PROXY.',
        retryAfterMs: 0,
      };
  return undefined;
}

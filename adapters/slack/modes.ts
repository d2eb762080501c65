/** The two ways to run: one workspace over a socket, or many over HTTP. */
import type { Installations } from '../port/installations.ts';
import { createHttpLink, type HttpOptions } from './http/http.ts';
import type { Link } from './link.ts';
import { createSocketLink } from './socket.ts';

export interface SocketMode {
  readonly kind: 'socket';
  readonly botToken: string;
  readonly appToken: string;
}

export interface HttpMode extends Pick<
  HttpOptions,
  'signingSecret' | 'clientId' | 'clientSecret' | 'stateSecret' | 'publicUrl' | 'port' | 'host'
> {
  readonly kind: 'http';
  readonly installations: Installations;
  readonly authorizationUrl?: string;
}

export function openLink(
  mode: SocketMode | HttpMode,
  shared: Pick<HttpOptions, 'apiUrl' | 'clock' | 'log'> & { readonly command: string },
  installed: (workspace: string) => Promise<void>,
): Link {
  if (mode.kind === 'socket') return createSocketLink({ ...shared, appToken: mode.appToken });
  const { installations, authorizationUrl } = mode;
  const { command, clock, log } = shared;
  return createHttpLink(
    { ...mode, ...shared, authorizationUrl },
    { installations, installed, now: () => clock.now(), log, command },
  );
}

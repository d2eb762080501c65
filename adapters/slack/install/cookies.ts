/** The cookie of an installation that has begun, as Bolt sets it, and what else belongs on it. */
import type { ServerResponse } from 'node:http';

/**
 * It comes along when Slack's page leads back, and with nothing that another site asks for. `Secure` only where browsers
 * come by HTTPS: on this very machine not all of them would keep it.
 */
const homeOnly = (cookie: string, isSecure: boolean): string =>
  [
    ...cookie.split(/;\s*/u).filter((part) => !/^(?:secure|samesite=.*)$/iu.test(part)),
    'SameSite=Lax',
    ...(isSecure ? ['Secure'] : []),
  ].join('; ');

/** For all cookies that are set on this answer from now on. */
export function keepCookieHome(response: ServerResponse, isSecure: boolean): void {
  const setHeader = response.setHeader.bind(response);
  response.setHeader = (name, value) =>
    setHeader(
      name,
      name.toLowerCase() !== 'set-cookie'
        ? value
        : typeof value === 'object'
          ? value.map((cookie) => homeOnly(cookie, isSecure))
          : homeOnly(String(value), isSecure),
    );
}

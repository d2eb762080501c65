/** Which proxy an address is reached through: what the environment says of it, as it says it to other programs. */

/** Other programs read them too, and in small letters as well. */
export const proxyNames = ['HTTPS_PROXY', 'NO_PROXY'] as const;

type ProxyEnvironment = Readonly<Partial<Record<(typeof proxyNames)[number], string>>>;

/** An address of the form `http://user:password@host:port`; `http://` may be left out. Nothing where it is none. */
export function readProxy(given: string): URL | undefined {
  const text = given.includes('://') ? given : `http://${given}`;
  if (!URL.canParse(text)) return undefined;
  const url = new URL(text);
  const isBare = url.pathname === '/' && url.search === '' && url.hash === '';
  return ['http:', 'https:'].includes(url.protocol) && url.hostname !== '' && isBare ? url : undefined;
}

/** What is encrypted on the way goes through `HTTPS_PROXY`, but to hosts of `NO_PROXY`, and never to this machine. */
export function proxyFor(url: URL, env: ProxyEnvironment = process.env): URL | undefined {
  if (url.protocol !== 'https:' && url.protocol !== 'wss:') return undefined;
  const { HTTPS_PROXY: given = '', NO_PROXY: exceptions = '' } = env;
  if (given === '' || isThisMachine(url.hostname)) return undefined;
  return exceptions.split(/[\s,]+/u).some((exception) => isExcepted(url, exception.toLowerCase()))
    ? undefined
    : readProxy(given);
}

const isThisMachine = (hostname: string): boolean =>
  hostname === 'localhost' || hostname === '[::1]' || /^127(?:\.\d{1,3}){3}$/u.test(hostname);

/** As curl and Go read it: a host is meant with all below it, whether a dot or `*.` goes before it or not. */
function isExcepted({ hostname, port }: URL, exception: string): boolean {
  if (exception === '*') return true;
  const [, written = '', onlyPort] = /^(.+?)(?::(\d+))?$/u.exec(bracketed(exception)) ?? [];
  const host = written.replace(/^\*?\./u, '');
  if (host === '' || (onlyPort !== undefined && onlyPort !== (port || '443'))) return false;
  return hostname === host || hostname.endsWith(`.${host}`);
}

/** An IPv6 address may stand there bare, whose colons begin no port. */
const bracketed = (text: string): string =>
  /^[\da-f]*:[\da-f:]*:[\da-f:.]*$/u.test(text) ? `[${text}]` : text;

/**
 * What becomes of a request, told by its head alone: whoever is no Slack and wants no page costs nothing more. Pure.
 */
import type { IncomingHttpHeaders } from 'node:http';
import { limits } from '../view/limits.ts';

export const paths = {
  home: '/',
  events: '/slack/events',
  install: '/slack/install',
  redirect: '/slack/oauth_redirect',
} as const;

export interface Head {
  readonly method: string;
  /** As it was asked for: a path, or a whole address. */
  readonly target: string;
  readonly headers: IncomingHttpHeaders;
}

export type Admission =
  /** Its body may be read: it has the form of something that Slack has signed, or is Slack's look at the certificate. */
  | { readonly is: 'signed' | 'certificate-check' }
  /** A page for somebody's browser. `path` with what is asked of it. */
  | { readonly is: 'page'; readonly path: string }
  | { readonly is: 'answered'; readonly status: number; readonly headers?: Readonly<Record<string, string>> };

export const FORM = 'application/x-www-form-urlencoded';
const JSON_TEXT = 'application/json';

/** Slack's clock and ours may differ a little. */
const AHEAD_MS = 60_000;
/** `ssl_check=1`, with a token of old. */
const CERTIFICATE_CHECK_BYTES = 512;

export function admit(head: Head, now: number): Admission {
  const target = targetOf(head.target);
  switch (target?.path) {
    case undefined:
      return answered(400);
    case paths.events:
      return head.method === 'POST' ? admitEvent(head.headers, now) : notAllowed('POST');
    case paths.home:
      return isLook(head.method) ? answered(302, { location: paths.install }) : notAllowed('GET, HEAD');
    case paths.install:
      if (head.method === 'HEAD') return answered(200);
      return head.method === 'GET' ? page(target) : notAllowed('GET, HEAD');
    case paths.redirect:
      // It uses a code up, which no mere look may do.
      return head.method === 'GET' ? page(target) : notAllowed('GET');
    default:
      return answered(404);
  }
}

/** `application/json` of `application/json; charset=utf-8`. */
export const mediaType = (headers: IncomingHttpHeaders): string =>
  headers['content-type']?.split(';')[0]?.trim().toLowerCase() ?? '';

function admitEvent(headers: IncomingHttpHeaders, now: number): Admission {
  const type = mediaType(headers);
  if (type !== FORM && type !== JSON_TEXT) return answered(415);
  const length = Number(headers['content-length'] ?? 0);
  if (length > limits.requestBody) return answered(413);
  const { 'x-slack-signature': signature, 'x-slack-request-timestamp': timestamp } = headers;
  if (signature === undefined && type === FORM && length > 0 && length <= CERTIFICATE_CHECK_BYTES)
    return { is: 'certificate-check' };
  return isSignature(signature) && isRecent(timestamp, now) ? { is: 'signed' } : answered(401);
}

const isSignature = (given: string | readonly string[] | undefined): boolean =>
  typeof given === 'string' && /^v0=[0-9a-f]{64}$/u.test(given);

/** Kept back by somebody, one that is dated ahead could be sent much later. */
function isRecent(given: string | readonly string[] | undefined, now: number): boolean {
  if (typeof given !== 'string' || !/^\d{1,12}$/u.test(given)) return false;
  const ageMs = now - Number(given) * 1000;
  return ageMs <= limits.replayMs && ageMs >= -AHEAD_MS;
}

interface Target {
  readonly path: string;
  readonly query: string;
}

/** Also of a whole address, as a proxy may be asked for. Nothing where it is neither that nor a path. */
function targetOf(given: string): Target | undefined {
  const local = given.replace(/^https?:\/\/[^/?#]*/iu, '');
  const [, path = '', query = ''] = /^([^?#]*)(\?[^#]*)?/u.exec(local) ?? [];
  if (path === '' && local !== given) return { path: paths.home, query };
  return path.startsWith('/') ? { path, query } : undefined;
}

const page = ({ path, query }: Target): Admission => ({ is: 'page', path: `${path}${query}` });

const isLook = (method: string): boolean => method === 'GET' || method === 'HEAD';

const answered = (status: number, headers?: Readonly<Record<string, string>>): Admission => ({
  is: 'answered',
  status,
  ...(headers && { headers }),
});

const notAllowed = (allow: string): Admission => answered(405, { allow });

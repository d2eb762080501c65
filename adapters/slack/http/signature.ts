/** Slack's signature of a request: HMAC-SHA256 over its time and the bytes of its body. */
import { createHmac, timingSafeEqual } from 'node:crypto';
import type { IncomingHttpHeaders } from 'node:http';

export function isSigned(secret: string, headers: IncomingHttpHeaders, body: Buffer): boolean {
  const { 'x-slack-signature': signature, 'x-slack-request-timestamp': timestamp } = headers;
  if (typeof signature !== 'string' || typeof timestamp !== 'string') return false;
  const own = createHmac('sha256', secret).update(`v0:${timestamp}:`).update(body).digest('hex');
  const [given, right] = [Buffer.from(signature), Buffer.from(`v0=${own}`)];
  return given.length === right.length && timingSafeEqual(given, right);
}

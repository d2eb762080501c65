/** What tells one picture's bytes from another's. */
import { createHash } from 'node:crypto';

const digests = new WeakMap<Uint8Array, string>();

export function digestOf(data: Uint8Array): string {
  const known = digests.get(data) ?? createHash('sha256').update(data).digest('base64url');
  digests.set(data, known);
  return known;
}

/** How long a token lives that runs out, and when it is renewed. */
import type { Expiring } from '../../port/installations.ts';

const SHORTEST_LIFE_MS = 60_000;
const USUAL_LIFE_MS = 12 * 60 * 60_000;
const LONGEST_LIFE_MS = 366 * 24 * 60 * 60_000;

/**
 * `seconds`, as far as Slack has told it. What cannot be its life is not taken at its word: it would be renewed without a
 * pause, or could not be stored. Where it ends sooner, the next call finds out.
 */
export function lifeOf(seconds: unknown): number {
  const told = typeof seconds === 'string' ? Number.parseFloat(seconds) : seconds;
  const lifeMs = typeof told === 'number' ? told * 1000 : Number.NaN;
  return lifeMs >= SHORTEST_LIFE_MS && lifeMs <= LONGEST_LIFE_MS ? lifeMs : USUAL_LIFE_MS;
}

/** Of its life, Slack's twelve hours, it is renewed when a sixth to a twelfth is left: two hours to one. */
const EARLIEST = 1 / 6;
const LATEST = 1 / 12;

/**
 * `spread`, from 0 to 1: workspaces that installed the app in one hour need not all be renewed in the same minute for
 * ever.
 */
export function expiringAt(
  refreshToken: string,
  issuedAt: number,
  expiresAt: number,
  spread = Math.random(),
): Expiring {
  const lead = (LATEST + (EARLIEST - LATEST) * spread) * Math.max(0, expiresAt - issuedAt);
  return { refreshToken, expiresAt, renewAt: Math.round(expiresAt - lead) };
}

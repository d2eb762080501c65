/** When a token that runs out is renewed. */
import type { Expiring } from '../../port/installations.ts';

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

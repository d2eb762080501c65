/** How long a claim holds: longer than the longest time that its sender may take. */
import type { Capabilities } from '../../adapters/port/capabilities.ts';

/** Covers the waits in the pacers (2.5 s each), the commit, and one HTTP timeout (10 s), and leaves room. */
const LEASE_MS = 30_000;
/** Where the sender may repeat an ambiguous post, it does so while the platform drops duplicates, to the last timeout. */
export const leaseMs = (capabilities: Capabilities | undefined): number =>
  LEASE_MS + (capabilities?.duplicateWindowMs ?? 0);

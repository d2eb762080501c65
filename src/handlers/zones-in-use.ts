/** Which time zones the channels of a workspace are in. */
import type { WorkspaceOrChannel } from '../../adapters/port/refs.ts';
import type { Services } from './context.ts';

/** Enough to know what is frequent. */
const MOST = 200;

export async function zonesInUse(
  { platform, workspace }: Pick<WorkspaceOrChannel, 'platform' | 'workspace'>,
  { store, settings }: Pick<Services, 'store' | 'settings'>,
): Promise<readonly string[]> {
  const counts = new Map<string, number>();
  for (const { plan } of await store.plans.list({ platform, workspace }, MOST))
    counts.set(plan.zone, (counts.get(plan.zone) ?? 0) + 1);
  const zones = [...counts].sort(([, a], [, b]) => b - a).map(([zone]) => zone);
  const { defaultZone } = settings;
  return defaultZone === undefined ? zones : [...new Set([...zones, defaultZone])];
}

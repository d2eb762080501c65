/** Whether the app is still in the workspaces that have installed it: while it did not run, nobody told it. */
import type { Inbox } from '../../port/adapter.ts';
import type { Clock } from '../../port/clock.ts';
import type { Installations } from '../../port/installations.ts';
import type { Log } from '../../port/log.ts';
import type { InFlight } from '../../shared/in-flight.ts';
import { startRound } from '../../shared/round.ts';
import type { Clients } from '../web/clients.ts';
import { sharing } from './sharing.ts';

/**
 * Of Slack's answer to `auth.test`. No answer says nothing. `refused`: the token is, which may be for many a reason.
 */
async function whereabouts(
  clients: Clients,
  workspace: string,
): Promise<'in' | 'out' | 'refused' | 'unknown'> {
  const answer = await clients.call(workspace, 'channel', 'auth.test', {});
  if (answer.ok) return 'in';
  const { failure } = answer;
  if (failure.outcome !== 'permanent') return 'unknown';
  return failure.scope === 'workspace' && failure.isRemoved === true ? 'out' : 'refused';
}

/** Slack says that a token was revoked: of those that run out there are several, which come and go while the app stays. */
export async function isOutAsTold(clients: Clients, workspace: string): Promise<boolean> {
  const credentials = await clients.credentials(workspace);
  if (credentials?.renewedBy === undefined) return true;
  return (await whereabouts(clients, workspace)) === 'out';
}

export interface AbsencesOptions {
  readonly installations: Installations;
  readonly clients: Clients;
  readonly inbox: Pick<Inbox, 'removed' | 'restored'>;
  /** False where it was installed again since. `at` in milliseconds. */
  readonly uninstalled: (workspace: string, at: number) => Promise<boolean>;
  readonly clock: Clock;
  readonly work: InFlight;
  readonly log: Log;
}

/** Two a second: ten thousand workspaces take an hour and a half. */
const PAUSE_MS = 500;

/** Once, from now on; returns what ends it. */
export function lookForAbsences(options: AbsencesOptions): () => void {
  const { installations, clients, inbox, uninstalled, clock, work, log } = options;

  /** A token is deleted for it, and is not to be had again: what an incident at Slack may say has to be said twice. */
  const saidOnce = new Set<string>();

  /** By whose token they go, as the round found it: reading opens every installation, so it is done once. */
  const members = new Map<string, string[]>();

  /** An organisation is asked about as a whole: its workspaces go by its token. */
  async function* each(): AsyncGenerator<string> {
    members.clear();
    for await (const { workspace, organisation = workspace } of installations.each()) {
      const known = members.get(organisation);
      if (known === undefined) members.set(organisation, [workspace]);
      else known.push(workspace);
    }
    for (const [whole, all] of members) if (all.includes(whole)) yield whole;
  }

  /** Whoever was to say so may have been killed after the token was stored. */
  async function goesOn(workspace: string): Promise<void> {
    for (const one of members.get(workspace) ?? [workspace])
      await inbox.restored({ platform: 'slack', workspace: one });
  }

  async function look(workspace: string): Promise<'looked' | 'later'> {
    const asked = await clients.credentials(workspace);
    if (asked === undefined) return 'looked';
    const found = await whereabouts(clients, workspace);
    if (found === 'in') await goesOn(workspace);
    if (found === 'unknown') return 'later';
    if (found !== 'out') return 'looked';
    const latest = await clients.credentials(workspace);
    if (latest?.token !== asked.token || latest.installedAt !== asked.installedAt) return 'looked';
    if (!saidOnce.has(workspace)) {
      saidOnce.add(workspace);
      return 'later';
    }
    const own = await installations.find(workspace);
    const all = await sharing(installations, own ?? { workspace });
    if (!(await uninstalled(workspace, clock.now()))) return 'looked';
    log.info({ platform: 'slack', workspace }, 'The app was removed from a workspace while nobody heard it.');
    for (const one of all) await inbox.removed({ platform: 'slack', workspace: one });
    return 'looked';
  }

  return startRound({
    ...{ each, look, clock, work },
    pauseMs: PAUSE_MS,
    onError: (error) => {
      log.warn({ err: error }, 'Whether the app is still in its workspaces could not be found out so far.');
    },
  });
}

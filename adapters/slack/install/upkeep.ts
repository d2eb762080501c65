/** What installations need from time to time: tokens that run out are renewed in rounds, each well before its end. */
import type { Inbox } from '../../port/adapter.ts';
import type { Installation } from '../../port/installations.ts';
import type { InFlight } from '../../shared/in-flight.ts';
import { createRenewals, waitOf, type Renew, type RenewalsOptions } from './renewals.ts';

type UpkeepOptions = Omit<RenewalsOptions, 'renewed'>;

export interface Upkeep {
  readonly renew: Renew;
  /** `renewed` hears of a workspace whose token is another one now. */
  start(inbox: Inbox, work: InFlight, renewed: (workspace: string) => void): void;
  /** Begins nothing more; what is in hand goes on. */
  stop(): void;
}

/** Another replica may have seen an installation that ends sooner than all that were known here. */
const ROUND_MS = 5 * 60_000;
const SHORTEST_PAUSE_MS = 5_000;

export function createUpkeep(options: UpkeepOptions): Upkeep {
  const { installations, clock, log } = options;
  let inbox: Inbox | undefined;
  let renewed: (workspace: string) => void = () => undefined;
  let cancel = (): void => undefined;

  const renewals = createRenewals({
    ...options,
    async renewed({ workspace, organisation }, wasOut) {
      renewed(workspace);
      if (!wasOut) return;
      await inbox?.restored({ platform: 'slack', workspace });
      if (organisation === undefined) return;
      for await (const one of installations.each())
        if (one.organisation === organisation)
          await inbox?.restored({ platform: 'slack', workspace: one.workspace });
    },
  });

  /** Resolves with when the next is due. */
  async function round(): Promise<number> {
    let next = clock.now() + ROUND_MS;
    for await (const one of installations.each()) {
      if (inbox === undefined) break;
      const dueAt = dueOf(one, clock.now());
      if (dueAt === undefined) continue;
      if (dueAt > clock.now()) next = Math.min(next, dueAt);
      else {
        const renewal = await renewals.renew(one.workspace, one.botToken);
        if (renewal.is === 'later') next = Math.min(next, clock.now() + renewal.waitMs);
      }
    }
    return next;
  }

  function plan(pauseMs: number, work: InFlight): void {
    cancel = clock.after(pauseMs, () => {
      void work.run(async () => {
        let next = clock.now() + ROUND_MS;
        try {
          next = await round();
        } catch (error) {
          log.warn({ err: error }, 'Looking for tokens that run out failed; it is tried again.');
        }
        if (inbox !== undefined) plan(Math.max(SHORTEST_PAUSE_MS, next - clock.now()), work);
      });
    });
  }

  return {
    renew: (workspace, token) => renewals.renew(workspace, token),
    start(heard, work, hears) {
      inbox = heard;
      renewed = hears;
      plan(0, work);
    },
    stop() {
      inbox = undefined;
      cancel();
      renewals.end();
    },
  };
}

/** Nothing where the token does not run out, or is that of an organisation, which has an entry of its own. */
function dueOf({ workspace, organisation, expiring }: Installation, now: number): number | undefined {
  if (expiring === undefined || (organisation ?? workspace) !== workspace) return undefined;
  return Math.max(expiring.renewAt, now + waitOf(expiring, now));
}

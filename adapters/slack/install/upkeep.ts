/** What installations need from time to time: tokens that run out are renewed in rounds, each well before its end. */
import type { Inbox } from '../../port/adapter.ts';
import { inTime } from '../../port/clock.ts';
import type { Installation } from '../../port/installations.ts';
import type { InFlight } from '../../shared/in-flight.ts';
import { createRenewals, waitOf, type Renew, type Renewal, type RenewalsOptions } from './renewals.ts';
import { sharing } from './sharing.ts';

type UpkeepOptions = Omit<RenewalsOptions, 'renewed'>;

export interface Upkeep {
  /** For a call that waits for it, though not for long: a break is late soon. Never rejects. */
  readonly renew: Renew;
  /** `renewed` hears of a workspace whose token is another one now. */
  start(inbox: Inbox, work: InFlight, renewed: (workspace: string) => void): void;
  /** Begins nothing more; resolves when no renewal is in hand. */
  stop(): Promise<void>;
}

/** Another replica may have seen an installation that ends sooner than all that were known here. */
const ROUND_MS = 5 * 60_000;
const SHORTEST_PAUSE_MS = 5_000;
/** A round reads and opens every installation: of ten thousand one is due every few seconds, which can wait for a minute. */
const PAUSE_FOR_A_HUNDRED_MS = 500;
const PATIENCE_MS = 8_000;
const notYet: Renewal = { is: 'later', waitMs: 5_000 };

export function createUpkeep(options: UpkeepOptions): Upkeep {
  const { installations, clock, log } = options;
  let heard: Inbox | undefined;
  let renewed: (workspace: string) => void = () => undefined;
  let isRunning = false;
  let cancel = (): void => undefined;

  /** What was held goes on, in all workspaces of an organisation. */
  async function recovered(installation: Installation): Promise<void> {
    for (const workspace of await sharing(installations, installation))
      await heard?.restored({ platform: 'slack', workspace });
  }

  const renewals = createRenewals({
    ...options,
    async renewed(installation, wasOut) {
      renewed(installation.workspace);
      if (!wasOut) return;
      try {
        await recovered(installation);
      } catch (error) {
        log.warn({ err: error }, 'Breaks of a workspace whose token is good again could not go on so far.');
      }
    },
  });

  /** Resolves with when the next is due. */
  async function round(): Promise<number> {
    let next = clock.now() + ROUND_MS;
    let seen = 0;
    for await (const one of installations.each()) {
      if (!isRunning) break;
      seen += 1;
      const dueAt = dueOf(one, clock.now());
      if (dueAt === undefined) continue;
      if (dueAt > clock.now()) next = Math.min(next, dueAt);
      else {
        const renewal = await renewals.renew(one.workspace, one.botToken);
        if (renewal.is === 'later') next = Math.min(next, clock.now() + renewal.waitMs);
      }
    }
    return Math.max(next, clock.now() + Math.floor(seen / 100) * PAUSE_FOR_A_HUNDRED_MS);
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
        if (isRunning) plan(Math.max(SHORTEST_PAUSE_MS, next - clock.now()), work);
      });
    });
  }

  return {
    async renew(workspace, token) {
      try {
        return await inTime(clock, PATIENCE_MS, renewals.renew(workspace, token), notYet);
      } catch (error) {
        log.warn({ err: error, workspace }, 'The token of a workspace could not be renewed so far.');
        return notYet;
      }
    },
    start(inbox, work, hears) {
      heard = inbox;
      renewed = hears;
      isRunning = true;
      renewals.begin();
      plan(0, work);
    },
    stop() {
      isRunning = false;
      cancel();
      return renewals.end();
    },
  };
}

/** Nothing where the token does not run out, or is that of an organisation, which has an entry of its own. */
function dueOf({ workspace, organisation, expiring }: Installation, now: number): number | undefined {
  if (expiring === undefined || (organisation ?? workspace) !== workspace) return undefined;
  return Math.max(expiring.renewAt, now + waitOf(expiring, now));
}

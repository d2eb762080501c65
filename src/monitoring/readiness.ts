/** Whether Deskbreak can do its work at this moment: part by part, each with what is wrong. */
import type { AdapterStatus } from '../../adapters/port/connection.ts';
import type { Backlog } from '../../scheduler/ports/ledger.ts';

export interface PlatformState {
  readonly platform: string;
  readonly status: AdapterStatus;
  /** Why it could not be connected at the last try. */
  readonly wrong: string | undefined;
}

/** What there is to see. */
export interface Snapshot {
  readonly isStopping: boolean;
  /** What the store says of what is due, or why it says nothing. */
  readonly store: { readonly backlog: Backlog } | { readonly wrong: string };
  readonly platforms: readonly PlatformState[];
  /** Of platforms for which there is no adapter at all. */
  readonly problems: readonly string[];
  /** Since the last round of the scheduler; absent before the first. */
  readonly beatAgeMs: number | undefined;
}

interface Part {
  readonly ready: boolean;
  readonly reason?: string;
}

export interface Readiness {
  readonly ready: boolean;
  readonly parts: Readonly<Record<string, Part>>;
}

/** A round takes what is due every second, and rarely takes seconds itself. */
const LONGEST_BEAT_MS = 30_000;

const ready: Part = { ready: true };
const not = (reason: string): Part => ({ ready: false, reason });

export function readinessOf({ isStopping, store, platforms, problems, beatAgeMs }: Snapshot): Readiness {
  const parts: Readonly<Record<string, Part>> = {
    ...(isStopping && { program: not('Deskbreak is stopping.') }),
    store: 'wrong' in store ? not(store.wrong) : ready,
    heartbeat: heartbeatOf(beatAgeMs),
    ...Object.fromEntries(platforms.map((one) => [one.platform, platformOf(one)])),
    ...(problems.length > 0 && { settings: not(problems.join(' ')) }),
  };
  return { ready: Object.values(parts).every((part) => part.ready), parts };
}

function heartbeatOf(ageMs: number | undefined): Part {
  if (ageMs === undefined) return not('No round has been made yet.');
  return ageMs <= LONGEST_BEAT_MS ? ready : not(`No round for ${Math.round(ageMs / 1000)} seconds.`);
}

function platformOf({ status, wrong }: PlatformState): Part {
  if (status.state === 'connected') return ready;
  const state = status.state === 'connecting' ? 'Connecting' : 'Not connected';
  const why = status.lastError ?? wrong;
  return not(why === undefined ? `${state}.` : `${state}: ${why}`);
}

/** What a workspace has of pictures, and what is not to be tried again for the time being. */
import type { Picture } from '../../../content/message.ts';
import type { Upload } from '../../port/uploads.ts';

export interface Cache {
  readonly workspace: string;
  readonly files: Map<string, Cached>;
  /** Files that Slack does not have or cannot show, whatever was remembered of them. */
  readonly useless: Set<string>;
  /** When what is remembered was read, in milliseconds since the epoch: other replicas add to it. */
  readAt: number;
  /** Pictures that are being seen to, until that is over, however it ended. */
  readonly busy: Map<string, Promise<void>>;
  /** No picture is seen to before this time, in milliseconds since the epoch. */
  heldUntil: number;
  lacksScopes: boolean;
  readonly failed: Map<string, { readonly times: number; readonly until: number }>;
  /** Charts, the latest last: other numbers make another one, so all but the latest are let go of. */
  readonly charts: string[];
  /** Nobody looks here any more: whatever is still on its way is given up. */
  isCleared: boolean;
}

export interface Cached {
  readonly digest: string;
  readonly file: string;
  /** Can be shown, as far as is known. */
  readonly isReady: boolean;
  /** From then on another file is to be shown in its place, in milliseconds since the epoch. */
  readonly staleAt?: number | undefined;
}

/** After the first failure; twice as long after each further one. */
const FIRST_MS = 5 * 60_000;
const LONGEST_MS = 6 * 60 * 60_000;

/** What was remembered at `now` had been ready. */
export function filled(workspace: string, uploads: readonly Upload[], now: number): Cache {
  const cache: Cache = {
    workspace,
    files: new Map(),
    useless: new Set(),
    readAt: now,
    busy: new Map(),
    heldUntil: 0,
    lacksScopes: false,
    failed: new Map(),
    charts: [],
    isCleared: false,
  };
  refill(cache, uploads);
  return cache;
}

const MOST_CHARTS = 20;

/** Notes a chart, and lets go of those that came longest ago. */
export function letGo({ charts, files, failed }: Cache, chart: string): void {
  if (charts.includes(chart)) return;
  charts.push(chart);
  for (const old of charts.splice(0, charts.length - MOST_CHARTS)) {
    files.delete(old);
    failed.delete(old);
  }
}

/** Adds what other replicas have brought in: what is known better here, or being seen to, stays as it is. */
export function refill({ files, useless, busy }: Cache, uploads: readonly Upload[]): void {
  for (const { picture, digest, file } of uploads)
    if (!busy.has(picture) && !useless.has(file) && files.get(picture)?.file !== file)
      files.set(picture, { digest, file, isReady: true });
}

/** Asked by a call: it may turn between two looks. */
export const isCleared = (cache: Cache): boolean => cache.isCleared;

export const mayTry = (
  { isCleared, busy, heldUntil, failed }: Cache,
  picture: string,
  now: number,
): boolean =>
  !isCleared && !busy.has(picture) && now >= heldUntil && now >= (failed.get(picture)?.until ?? 0);

/** How long a picture is left alone after it has failed once more. */
export function holdBack({ failed }: Cache, picture: string, now: number): number {
  const times = failed.get(picture)?.times ?? 0;
  const wait = Math.min(FIRST_MS * 2 ** times, LONGEST_MS);
  failed.set(picture, { times: times + 1, until: now + wait });
  return wait;
}

export const isStale = ({ staleAt = Infinity }: Cached, now: number): boolean => now >= staleAt;

export function readyIn(
  { files }: Cache,
  { name }: Picture,
  digest: string,
  now: number,
): Cached | undefined {
  const cached = files.get(name);
  return cached?.digest === digest && cached.isReady && !isStale(cached, now) ? cached : undefined;
}

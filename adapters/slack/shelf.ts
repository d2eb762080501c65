/** What a workspace has of pictures, and what is not to be tried again for the time being. */
import type { Upload } from '../uploads.ts';

export interface Shelf {
  readonly workspace: string;
  readonly files: Map<string, Shelved>;
  /** Pictures that are being seen to. */
  readonly busy: Set<string>;
  /** No picture is seen to before this time, in milliseconds since the epoch. */
  heldUntil: number;
  readonly failed: Map<string, { readonly times: number; readonly until: number }>;
  /** Nobody looks here any more: whatever is still on its way is given up. */
  isCleared: boolean;
}

export interface Shelved {
  readonly digest: string;
  readonly file: string;
  /** Can be shown, as far as is known. */
  readonly isReady: boolean;
}

/** After the first failure; twice as long after each further one. */
const FIRST_MS = 5 * 60_000;
const LONGEST_MS = 6 * 60 * 60_000;

/** What was remembered had been ready. */
export const stocked = (workspace: string, uploads: readonly Upload[]): Shelf => ({
  workspace,
  files: new Map(uploads.map(({ picture, digest, file }) => [picture, { digest, file, isReady: true }])),
  busy: new Set(),
  heldUntil: 0,
  failed: new Map(),
  isCleared: false,
});

/** Asked by a call: it may turn between two looks. */
export const isCleared = (shelf: Shelf): boolean => shelf.isCleared;

export const mayTry = (
  { isCleared, busy, heldUntil, failed }: Shelf,
  picture: string,
  now: number,
): boolean =>
  !isCleared && !busy.has(picture) && now >= heldUntil && now >= (failed.get(picture)?.until ?? 0);

/** How long a picture is left alone after it has failed once more. */
export function holdBack({ failed }: Shelf, picture: string, now: number): number {
  const times = failed.get(picture)?.times ?? 0;
  const wait = Math.min(FIRST_MS * 2 ** times, LONGEST_MS);
  failed.set(picture, { times: times + 1, until: now + wait });
  return wait;
}

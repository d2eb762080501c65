/** The way of one picture into one workspace: uploaded, looked at until Slack has processed it, and remembered. */
import type { Picture } from '../../../content/message.ts';
import type { Clock } from '../../port/clock.ts';
import type { Log } from '../../port/log.ts';
import type { Failure } from '../../port/meanings.ts';
import type { PictureFile } from '../../port/pictures.ts';
import type { Uploads } from '../../port/uploads.ts';
import { pictureScopes } from '../install/scopes.ts';
import type { Answer, Clients } from '../web/clients.ts';
import { errorCodeOf } from '../web/failures.ts';
import { createSemaphore } from '../web/semaphore.ts';
import { CHARTS_STAY_MS } from './clear-away.ts';
import { holdBack, isCleared, isStale, letGo, mayTry, type Cache, type Cached } from './picture-cache.ts';
import { look, upload, type Seen } from './upload.ts';

export interface BringInOptions {
  readonly uploads: Uploads;
  readonly clients: Clients;
  readonly clock: Clock;
  readonly log: Log;
}

export interface BringIn {
  mayBegin(cache: Cache, picture: Picture): boolean;
  /** Resolves when it is over, however it ended; at once where it may not begin. */
  begin(cache: Cache, picture: Picture, file: PictureFile, digest: string): Promise<void>;
  /** Resolves once all that was brought in is remembered, or could not be. */
  saved(): Promise<void>;
  readonly isOpen: boolean;
  open(): void;
  /** Begins nothing more. */
  close(): void;
  /** Ends all waits: for caches that are cleared by then. */
  wake(): void;
}

/** Slack takes a few seconds; it is asked again after each of these. */
const WAITS_MS = [250, 500, 1_000, 2_000, 4_000, 8_000, 16_000, 30_000];
const WITHOUT_RETRY_AFTER_MS = 60_000;
/** Only installing the app again can help, of which another replica may hear. */
const WITHOUT_SCOPES_MS = 60 * 60_000;
/** Shown again later, a chart would be deleted too soon: it is another file then. */
const CHARTS_ARE_FRESH_MS = 24 * 60 * 60_000;
/** Breaks come in bursts, and posting them comes first. */
const UPLOADS_AT_ONCE = 4;

export function createBringIn({ uploads, clients, clock, log }: BringInOptions): BringIn {
  const wakers = new Set<() => void>();
  const writing = new Set<Promise<void>>();
  const inLine = createSemaphore(UPLOADS_AT_ONCE);
  let isOpen = false;

  const pause = (ms: number): Promise<void> =>
    new Promise((resolve) => {
      const wake = (): void => {
        cancel();
        wakers.delete(wake);
        resolve();
      };
      const cancel = clock.after(ms, wake);
      wakers.add(wake);
    });

  async function processed(cache: Cache, file: string): Promise<Answer<Seen>> {
    for (const wait of WAITS_MS) {
      const answer = await look(clients, cache.workspace, file);
      if (!answer.ok || answer.value !== 'processing' || isCleared(cache)) return answer;
      await pause(wait);
      if (isCleared(cache)) return answer;
    }
    return look(clients, cache.workspace, file);
  }

  /** Begins where the last attempt ended: a file that is there already is only looked at. */
  async function bring(cache: Cache, picture: Picture, file: PictureFile, digest: string): Promise<void> {
    const { workspace, files } = cache;
    const { name, alt, chart } = picture;
    if (chart !== undefined) letGo(cache, name);
    const before = files.get(name);
    const isThere = before?.digest === digest && !isStale(before, clock.now());
    const sent = isThere
      ? ({ ok: true, value: before.file } as const)
      : await inLine(() =>
          upload(clients, workspace, file, alt, {
            isGivenUp: () => isCleared(cache),
            named: async (id) => {
              const deleteAt = clock.now() + CHARTS_STAY_MS;
              if (chart !== undefined)
                await saving(uploads.passes({ platform: 'slack', workspace, file: id, deleteAt }));
            },
          }),
        );
    if (sent === undefined || isCleared(cache)) return;
    if (!sent.ok) {
      failed(cache, name, sent.failure);
      return;
    }
    const cached = { digest, file: sent.value, ...(chart !== undefined && freshFor(isThere, before)) };
    files.set(name, { ...cached, isReady: false });
    const seen = await processed(cache, sent.value);
    if (isCleared(cache)) return;
    if (!seen.ok) {
      failed(cache, name, seen.failure);
      return;
    }
    switch (seen.value) {
      case 'ready':
        files.set(name, { ...cached, isReady: true });
        cache.failed.delete(name);
        // A chart is shown once: no other program is to know of it.
        if (chart === undefined)
          await saving(
            uploads.save({ platform: 'slack', workspace, picture: name, digest, file: cached.file }),
          );
        return;
      case 'gone':
        files.delete(name);
        cache.useless.add(sent.value);
        if (isThere) return bring(cache, picture, file, digest);
        break;
      case 'unusable':
        files.delete(name);
        cache.useless.add(sent.value);
        break;
      case 'processing':
    }
    failed(cache, name, seen.value);
  }

  const freshFor = (isThere: boolean, before: Cached | undefined): Pick<Cached, 'staleAt'> =>
    isThere && before !== undefined
      ? { staleAt: before.staleAt }
      : { staleAt: clock.now() + CHARTS_ARE_FRESH_MS };

  /** Something is being written. */
  async function saving(done: Promise<void>): Promise<void> {
    const settled = done.catch(() => undefined);
    writing.add(settled);
    await settled;
    writing.delete(settled);
    await done;
  }

  function failed(cache: Cache, picture: string, why: Failure | Seen): void {
    const { workspace } = cache;
    const now = clock.now();
    const error = typeof why === 'string' ? new Error(`The file is ${why}`) : why.cause;
    if (errorCodeOf(error) === 'missing_scope') {
      cache.heldUntil = now + WITHOUT_SCOPES_MS;
      // Saying so once is enough.
      if (cache.lacksScopes) return;
      cache.lacksScopes = true;
      log.warn({ workspace }, `Without the scopes ${pictureScopes.join(' and ')} there are no pictures.`);
      return;
    }
    if (typeof why !== 'string' && why.outcome === 'transient' && why.reason === 'rate-limited') {
      cache.heldUntil = now + (why.retryAfterMs ?? WITHOUT_RETRY_AFTER_MS);
      return;
    }
    const forMs = holdBack(cache, picture, now);
    log.warn({ err: error, workspace, picture, forMs }, 'A picture could not be uploaded.');
  }

  const mayBegin = (cache: Cache, { name }: Picture): boolean => isOpen && mayTry(cache, name, clock.now());

  async function begin(cache: Cache, picture: Picture, file: PictureFile, digest: string): Promise<void> {
    if (!mayBegin(cache, picture)) return;
    const done = seeTo(cache, picture, file, digest);
    cache.busy.set(picture.name, done);
    await done;
  }

  async function seeTo(cache: Cache, picture: Picture, file: PictureFile, digest: string): Promise<void> {
    // Whoever begins it notes first that it is being seen to.
    await Promise.resolve();
    try {
      await bring(cache, picture, file, digest);
    } catch (error) {
      holdBack(cache, picture.name, clock.now());
      log.error({ err: error, workspace: cache.workspace }, 'A picture could not be brought in.');
    } finally {
      cache.busy.delete(picture.name);
    }
  }

  return {
    mayBegin,
    begin,
    saved: () => Promise.all(writing).then(() => undefined),
    get isOpen() {
      return isOpen;
    },
    open() {
      isOpen = true;
    },
    close() {
      isOpen = false;
    },
    wake() {
      for (const wake of wakers) wake();
    },
  };
}

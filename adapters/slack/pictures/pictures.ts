/**
 * Pictures in workspaces: each is uploaded to each of them once, in the background. A message shows what is there
 * when it is sent, and never waits for what is not.
 */
import type { Picture } from '../../../content/message.ts';
import { inTime, type Clock } from '../../port/clock.ts';
import type { Log } from '../../port/log.ts';
import type { PictureFile, Pictures } from '../../port/pictures.ts';
import type { Uploads } from '../../port/uploads.ts';
import type { Answer, Clients } from '../web/clients.ts';
import type { Failure } from '../../port/meanings.ts';
import { errorCodeOf } from '../web/failures.ts';
import { createSemaphore } from '../web/semaphore.ts';
import { pictureScopes } from '../install/scopes.ts';
import { holdBack, isCleared, mayTry, readyIn, refill, filled, type Cache } from './picture-cache.ts';
import type { WorkspacePictures } from './workspace-pictures.ts';
import { digestOf } from './digest.ts';
import { look, upload, type Seen } from './upload.ts';

export interface WorkspacePicturesOptions {
  readonly source: Pictures;
  readonly uploads: Uploads;
  /** A message has to do without a picture, which is being brought in. */
  readonly missed: (workspace: string) => void;
  readonly clients: Clients;
  readonly clock: Clock;
  readonly log: Log;
}

/** Slack takes a few seconds; it is asked again after each of these. */
const WAITS_MS = [250, 500, 1_000, 2_000, 4_000, 8_000, 16_000, 30_000];
const WITHOUT_RETRY_AFTER_MS = 60_000;
/** Only installing the app again can help, of which another replica may hear. */
const WITHOUT_SCOPES_MS = 60 * 60_000;
/** What is missing may have been brought in by another replica. */
const READ_AGAIN_MS = 10_000;
/** Breaks come in bursts, and posting them comes first. */
const UPLOADS_AT_ONCE = 4;
/** Those that were asked for longest ago go first; the store knows them still. */
const MOST_SHELVES = 20_000;

export function createWorkspacePictures(options: WorkspacePicturesOptions): WorkspacePictures {
  const { source, uploads, missed, clients, clock, log } = options;
  const caches = new Map<string, Promise<Cache>>();
  const wakers = new Set<() => void>();
  const saving = new Set<Promise<void>>();
  const inLine = createSemaphore(UPLOADS_AT_ONCE);
  /** Where the store failed last: said once is enough. */
  const complained = new Set<string>();
  let isOpen = false;

  async function load(workspace: string): Promise<Cache> {
    return filled(workspace, await uploads.list('slack', workspace), clock.now());
  }

  async function readAgain(cache: Cache): Promise<void> {
    if (clock.now() - cache.readAt < READ_AGAIN_MS) return;
    cache.readAt = clock.now();
    refill(cache, await uploads.list('slack', cache.workspace));
  }

  function cacheOf(workspace: string): Promise<Cache> {
    const known = caches.get(workspace);
    const cache = known ?? load(workspace);
    caches.delete(workspace);
    caches.set(workspace, cache);
    if (known === undefined) {
      cache.catch(() => {
        if (caches.get(workspace) === cache) caches.delete(workspace);
      });
      const [oldest] = caches.keys();
      if (caches.size > MOST_SHELVES && oldest !== undefined) void clear(oldest);
    }
    return cache;
  }

  async function clear(workspace: string): Promise<void> {
    const cache = caches.get(workspace);
    caches.delete(workspace);
    try {
      if (cache !== undefined) (await cache).isCleared = true;
    } catch {
      // It could not be read: there is nothing to clear.
    }
  }

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
    const { name, alt } = picture;
    const before = files.get(name);
    const isThere = before?.digest === digest;
    const sent = isThere
      ? ({ ok: true, value: before.file } as const)
      : await inLine(() => upload(clients, workspace, file, alt, () => isCleared(cache)));
    if (sent === undefined || isCleared(cache)) return;
    if (!sent.ok) {
      failed(cache, name, sent.failure);
      return;
    }
    const cached = { digest, file: sent.value };
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
        await save({ platform: 'slack', workspace, picture: name, ...cached });
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

  async function save(upload: Parameters<Uploads['save']>[0]): Promise<void> {
    const done = uploads.save(upload);
    const settled = done.catch(() => undefined);
    saving.add(settled);
    await settled;
    saving.delete(settled);
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

  /** Each picture that there is, with what the workspace has of it. */
  async function each(
    workspace: string,
    pictures: readonly Picture[],
    see: (cache: Cache, picture: Picture, file: PictureFile, digest: string) => void,
  ): Promise<void> {
    try {
      const drawn = pictures.flatMap((picture) => {
        const file = source.pictureOf(picture.name);
        return file === undefined ? [] : [{ picture, file, digest: digestOf(file.data) }];
      });
      if (drawn.length === 0) return;
      const cache = await cacheOf(workspace);
      if (drawn.some(({ picture, digest }) => readyIn(cache, picture, digest) === undefined))
        await readAgain(cache);
      for (const { picture, file, digest } of drawn) see(cache, picture, file, digest);
      complained.delete(workspace);
    } catch (error) {
      if (complained.has(workspace)) return;
      complained.add(workspace);
      log.error({ err: error, workspace }, 'What is known of pictures could not be read.');
    }
  }

  const shown: WorkspacePictures['shown'] = async (workspace, pictures) => {
    const ready = new Map<string, string>();
    await each(workspace, pictures, (cache, picture, file, digest) => {
      const cached = readyIn(cache, picture, digest);
      if (cached !== undefined) ready.set(picture.name, cached.file);
      else if (mayBegin(cache, picture)) {
        void begin(cache, picture, file, digest);
        missed(workspace);
      }
    });
    return (name) => ready.get(name);
  };

  return {
    shown,
    async soon(workspace, pictures, ms) {
      const now = await shown(workspace, pictures);
      const coming: Promise<void>[] = [];
      await each(workspace, pictures, (cache, { name }) => {
        const done = now(name) === undefined ? cache.busy.get(name) : undefined;
        if (done !== undefined) coming.push(done);
      });
      if (coming.length === 0) return now;
      await inTime(clock, ms, Promise.all(coming), undefined);
      return shown(workspace, pictures);
    },
    async stock(workspace, picture) {
      let brought: Promise<void> | undefined;
      if (isOpen)
        await each(workspace, [picture], (cache, _, file, digest) => {
          if (readyIn(cache, picture, digest) === undefined) brought = begin(cache, picture, file, digest);
        });
      await brought;
      return isOpen;
    },
    doubt: (workspace, pictures) =>
      each(workspace, pictures, (cache, picture, file, digest) => {
        const cached = cache.files.get(picture.name);
        if (cached !== undefined) cache.files.set(picture.name, { ...cached, isReady: false });
        void begin(cache, picture, file, digest);
      }),
    async forget(workspace) {
      await clear(workspace);
      await Promise.all(saving);
      await uploads.forget('slack', workspace);
    },
    renew: (workspace) => void clear(workspace),
    open() {
      isOpen = true;
    },
    async close() {
      isOpen = false;
      await Promise.all([...caches.keys()].map(clear));
      for (const wake of wakers) wake();
      await Promise.all(saving);
    },
  };
}

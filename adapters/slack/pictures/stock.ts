/** Pictures in workspaces: each is uploaded to each of them once, in the background. */
import type { Picture } from '../../../content/message.ts';
import { BoundedMap } from '../../port/bounded-map.ts';
import { inTime, type Clock } from '../../port/clock.ts';
import type { Log } from '../../port/log.ts';
import type { PictureFile, Pictures } from '../../port/pictures.ts';
import type { Uploads } from '../../port/uploads.ts';
import type { Clients } from '../web/clients.ts';
import { createBringIn } from './bring-in.ts';
import { createClearAway } from './clear-away.ts';
import { digestOf } from './digest.ts';
import { filled, readyIn, refill, type Cache } from './picture-cache.ts';

export interface StockOptions {
  readonly source: Pictures;
  readonly uploads: Uploads;
  readonly clients: Clients;
  readonly clock: Clock;
  readonly log: Log;
}

/** The id of a picture's file, if it can be shown. */
export type FileOf = (picture: string) => string | undefined;

export interface ShownNow {
  readonly fileOf: FileOf;
  /** Something is missing, and has begun to come in. */
  readonly begins: boolean;
}

export interface Stock {
  /** What can be shown now; the rest is brought in for the next time. Waits for the store alone, and never rejects. */
  shown(workspace: string, pictures: readonly Picture[]): Promise<ShownNow>;
  /** Resolves when those that are on their way have come, or `ms` are over; false where none is. */
  coming(workspace: string, pictures: readonly Picture[], ms: number): Promise<boolean>;
  /** Brings a picture in for messages to come, if it is not there; false where nothing is brought in any more. */
  stock(workspace: string, picture: Picture): Promise<boolean>;
  /** Slack has refused a message with these: whether they are still there is looked at again. */
  doubt(workspace: string, pictures: readonly Picture[]): Promise<void>;
  /** The app is no longer there. */
  forget(workspace: string): Promise<void>;
  /** The app was installed again, perhaps with more scopes: what failed may be tried at once. */
  renew(workspace: string): void;
  open(): void;
  isOpen(): boolean;
  /** Gives up what is on its way. Afterwards the store is left alone. */
  close(): Promise<void>;
}

/** What is missing may have been brought in by another replica. */
const READ_AGAIN_MS = 10_000;
/** Those that were asked for longest ago go first; the store knows them still. */
const MOST_SHELVES = 20_000;

export function createStock({ source, uploads, clients, clock, log }: StockOptions): Stock {
  const caches = new BoundedMap<string, Promise<Cache>>(MOST_SHELVES, (cache) => void empty(cache));
  const bringIn = createBringIn({ uploads, clients, clock, log });
  const clearAway = createClearAway({ uploads, clients, clock, log });
  /** Where the store failed last: said once is enough. */
  const complained = new BoundedMap<string, true>(MOST_SHELVES);

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
    caches.set(workspace, cache);
    if (known === undefined)
      cache.catch(() => {
        if (caches.get(workspace) === cache) caches.delete(workspace);
      });
    return cache;
  }

  async function clear(workspace: string): Promise<void> {
    const cache = caches.get(workspace);
    caches.delete(workspace);
    if (cache !== undefined) await empty(cache);
  }

  /** Each picture that there is, with what the workspace has of it. */
  async function each(
    workspace: string,
    pictures: readonly Picture[],
    see: (cache: Cache, picture: Picture, file: PictureFile, digest: string) => void,
  ): Promise<void> {
    try {
      const drawn = pictures.flatMap((picture) => {
        const file = source.pictureOf(picture.name, picture.chart);
        return file === undefined ? [] : [{ picture, file, digest: digestOf(file.data) }];
      });
      if (drawn.length === 0) return;
      const cache = await cacheOf(workspace);
      if (drawn.some(({ picture, digest }) => readyIn(cache, picture, digest, clock.now()) === undefined))
        await readAgain(cache);
      for (const { picture, file, digest } of drawn) see(cache, picture, file, digest);
      complained.delete(workspace);
    } catch (error) {
      if (complained.has(workspace)) return;
      complained.set(workspace, true);
      log.error({ err: error, workspace }, 'What is known of pictures could not be read.');
    }
  }

  return {
    async shown(workspace, pictures) {
      const ready = new Map<string, string>();
      let begins = false;
      await each(workspace, pictures, (cache, picture, file, digest) => {
        const cached = readyIn(cache, picture, digest, clock.now());
        if (cached !== undefined) ready.set(picture.name, cached.file);
        else if (bringIn.mayBegin(cache, picture)) {
          void bringIn.begin(cache, picture, file, digest);
          begins = true;
        }
      });
      return { fileOf: (name) => ready.get(name), begins };
    },
    async coming(workspace, pictures, ms) {
      const coming: Promise<void>[] = [];
      await each(workspace, pictures, (cache, { name }) => {
        const done = cache.busy.get(name);
        if (done !== undefined) coming.push(done);
      });
      if (coming.length > 0) await inTime(clock, ms, Promise.all(coming), undefined);
      return coming.length > 0;
    },
    async stock(workspace, picture) {
      let brought: Promise<void> | undefined;
      if (bringIn.isOpen)
        await each(workspace, [picture], (cache, _, file, digest) => {
          if (readyIn(cache, picture, digest, clock.now()) === undefined)
            brought = bringIn.begin(cache, picture, file, digest);
        });
      await brought;
      return bringIn.isOpen;
    },
    doubt: (workspace, pictures) =>
      each(workspace, pictures, (cache, picture, file, digest) => {
        const cached = cache.files.get(picture.name);
        if (cached !== undefined) cache.files.set(picture.name, { ...cached, isReady: false });
        void bringIn.begin(cache, picture, file, digest);
      }),
    async forget(workspace) {
      await clear(workspace);
      await bringIn.saved();
      await uploads.forget('slack', workspace);
    },
    renew: (workspace) => void clear(workspace),
    open: () => {
      bringIn.open();
      clearAway.open();
    },
    isOpen: () => bringIn.isOpen,
    async close() {
      bringIn.close();
      await Promise.all([...caches.keys()].map(clear));
      bringIn.wake();
      await clearAway.close();
      await bringIn.saved();
    },
  };
}

async function empty(cache: Promise<Cache>): Promise<void> {
  try {
    (await cache).isCleared = true;
  } catch {
    // It could not be read: there is nothing to clear.
  }
}

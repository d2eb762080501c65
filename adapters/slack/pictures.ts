/**
 * Pictures in workspaces: each is uploaded to each of them once, in the background. A message shows what is there
 * when it is sent, and never waits for what is not.
 */
import type { Picture } from '../../content/message.ts';
import { inTime, type Clock } from '../clock.ts';
import type { Log } from '../log.ts';
import type { PictureFile, Pictures } from '../pictures.ts';
import type { Uploads } from '../uploads.ts';
import type { Answer, Clients } from './clients.ts';
import type { Failure } from '../meanings.ts';
import { errorCodeOf } from './failures.ts';
import { atMost } from './at-most.ts';
import { pictureScopes } from './scopes.ts';
import { holdBack, isCleared, mayTry, readyIn, restock, stocked, type Shelf } from './shelf.ts';
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

export function workspacePictures(options: WorkspacePicturesOptions): WorkspacePictures {
  const { source, uploads, missed, clients, clock, log } = options;
  const shelves = new Map<string, Promise<Shelf>>();
  const wakers = new Set<() => void>();
  const saving = new Set<Promise<void>>();
  const inLine = atMost(UPLOADS_AT_ONCE);
  /** Where the store failed last: said once is enough. */
  const complained = new Set<string>();
  let isOpen = false;

  async function load(workspace: string): Promise<Shelf> {
    return stocked(workspace, await uploads.list('slack', workspace), clock.now());
  }

  async function readAgain(shelf: Shelf): Promise<void> {
    if (clock.now() - shelf.readAt < READ_AGAIN_MS) return;
    shelf.readAt = clock.now();
    restock(shelf, await uploads.list('slack', shelf.workspace));
  }

  function shelfOf(workspace: string): Promise<Shelf> {
    const known = shelves.get(workspace);
    const shelf = known ?? load(workspace);
    shelves.delete(workspace);
    shelves.set(workspace, shelf);
    if (known === undefined) {
      shelf.catch(() => {
        if (shelves.get(workspace) === shelf) shelves.delete(workspace);
      });
      const [oldest] = shelves.keys();
      if (shelves.size > MOST_SHELVES && oldest !== undefined) void clear(oldest);
    }
    return shelf;
  }

  async function clear(workspace: string): Promise<void> {
    const shelf = shelves.get(workspace);
    shelves.delete(workspace);
    try {
      if (shelf !== undefined) (await shelf).isCleared = true;
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

  async function processed(shelf: Shelf, file: string): Promise<Answer<Seen>> {
    for (const wait of WAITS_MS) {
      const answer = await look(clients, shelf.workspace, file);
      if (!answer.ok || answer.value !== 'processing' || isCleared(shelf)) return answer;
      await pause(wait);
      if (isCleared(shelf)) return answer;
    }
    return look(clients, shelf.workspace, file);
  }

  /** Begins where the last attempt ended: a file that is there already is only looked at. */
  async function bring(shelf: Shelf, picture: Picture, file: PictureFile, digest: string): Promise<void> {
    const { workspace, files } = shelf;
    const { name, alt } = picture;
    const before = files.get(name);
    const isThere = before?.digest === digest;
    const sent = isThere
      ? ({ ok: true, value: before.file } as const)
      : await inLine(() => upload(clients, workspace, file, alt, () => isCleared(shelf)));
    if (sent === undefined || isCleared(shelf)) return;
    if (!sent.ok) {
      failed(shelf, name, sent.failure);
      return;
    }
    const shelved = { digest, file: sent.value };
    files.set(name, { ...shelved, isReady: false });
    const seen = await processed(shelf, sent.value);
    if (isCleared(shelf)) return;
    if (!seen.ok) {
      failed(shelf, name, seen.failure);
      return;
    }
    switch (seen.value) {
      case 'ready':
        files.set(name, { ...shelved, isReady: true });
        shelf.failed.delete(name);
        await save({ platform: 'slack', workspace, picture: name, ...shelved });
        return;
      case 'gone':
        files.delete(name);
        shelf.useless.add(sent.value);
        if (isThere) return bring(shelf, picture, file, digest);
        break;
      case 'unusable':
        files.delete(name);
        shelf.useless.add(sent.value);
        break;
      case 'processing':
    }
    failed(shelf, name, seen.value);
  }

  async function save(upload: Parameters<Uploads['save']>[0]): Promise<void> {
    const done = uploads.save(upload);
    const settled = done.catch(() => undefined);
    saving.add(settled);
    await settled;
    saving.delete(settled);
    await done;
  }

  function failed(shelf: Shelf, picture: string, why: Failure | Seen): void {
    const { workspace } = shelf;
    const now = clock.now();
    const error = typeof why === 'string' ? new Error(`The file is ${why}`) : why.cause;
    if (errorCodeOf(error) === 'missing_scope') {
      shelf.heldUntil = now + WITHOUT_SCOPES_MS;
      // Saying so once is enough.
      if (shelf.lacksScopes) return;
      shelf.lacksScopes = true;
      log.warn({ workspace }, `Without the scopes ${pictureScopes.join(' and ')} there are no pictures.`);
      return;
    }
    if (typeof why !== 'string' && why.outcome === 'transient' && why.reason === 'rate-limited') {
      shelf.heldUntil = now + (why.retryAfterMs ?? WITHOUT_RETRY_AFTER_MS);
      return;
    }
    const forMs = holdBack(shelf, picture, now);
    log.warn({ err: error, workspace, picture, forMs }, 'A picture could not be uploaded.');
  }

  const mayBegin = (shelf: Shelf, { name }: Picture): boolean => isOpen && mayTry(shelf, name, clock.now());

  async function begin(shelf: Shelf, picture: Picture, file: PictureFile, digest: string): Promise<void> {
    if (!mayBegin(shelf, picture)) return;
    const done = seeTo(shelf, picture, file, digest);
    shelf.busy.set(picture.name, done);
    await done;
  }

  async function seeTo(shelf: Shelf, picture: Picture, file: PictureFile, digest: string): Promise<void> {
    // Whoever begins it notes first that it is being seen to.
    await Promise.resolve();
    try {
      await bring(shelf, picture, file, digest);
    } catch (error) {
      holdBack(shelf, picture.name, clock.now());
      log.error({ err: error, workspace: shelf.workspace }, 'A picture could not be brought in.');
    } finally {
      shelf.busy.delete(picture.name);
    }
  }

  /** Each picture that there is, with what the workspace has of it. */
  async function each(
    workspace: string,
    pictures: readonly Picture[],
    see: (shelf: Shelf, picture: Picture, file: PictureFile, digest: string) => void,
  ): Promise<void> {
    try {
      const drawn = pictures.flatMap((picture) => {
        const file = source.pictureOf(picture.name);
        return file === undefined ? [] : [{ picture, file, digest: digestOf(file.data) }];
      });
      if (drawn.length === 0) return;
      const shelf = await shelfOf(workspace);
      if (drawn.some(({ picture, digest }) => readyIn(shelf, picture, digest) === undefined))
        await readAgain(shelf);
      for (const { picture, file, digest } of drawn) see(shelf, picture, file, digest);
      complained.delete(workspace);
    } catch (error) {
      if (complained.has(workspace)) return;
      complained.add(workspace);
      log.error({ err: error, workspace }, 'What is known of pictures could not be read.');
    }
  }

  const shown: WorkspacePictures['shown'] = async (workspace, pictures) => {
    const ready = new Map<string, string>();
    await each(workspace, pictures, (shelf, picture, file, digest) => {
      const shelved = readyIn(shelf, picture, digest);
      if (shelved !== undefined) ready.set(picture.name, shelved.file);
      else if (mayBegin(shelf, picture)) {
        void begin(shelf, picture, file, digest);
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
      await each(workspace, pictures, (shelf, { name }) => {
        const done = now(name) === undefined ? shelf.busy.get(name) : undefined;
        if (done !== undefined) coming.push(done);
      });
      if (coming.length === 0) return now;
      await inTime(clock, ms, Promise.all(coming), undefined);
      return shown(workspace, pictures);
    },
    async stock(workspace, picture) {
      let brought: Promise<void> | undefined;
      if (isOpen)
        await each(workspace, [picture], (shelf, _, file, digest) => {
          if (readyIn(shelf, picture, digest) === undefined) brought = begin(shelf, picture, file, digest);
        });
      await brought;
      return isOpen;
    },
    doubt: (workspace, pictures) =>
      each(workspace, pictures, (shelf, picture, file, digest) => {
        const shelved = shelf.files.get(picture.name);
        if (shelved !== undefined) shelf.files.set(picture.name, { ...shelved, isReady: false });
        void begin(shelf, picture, file, digest);
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
      await Promise.all([...shelves.keys()].map(clear));
      for (const wake of wakers) wake();
      await Promise.all(saving);
    },
  };
}

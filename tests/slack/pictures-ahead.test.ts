/** Pictures that breaks will show are in a workspace before these. */
import { beforeEach, describe, expect, it } from 'vitest';
import { createPicturesAhead } from '../../adapters/slack/pictures/pictures-ahead.ts';
import type { Message, Picture } from '../../content/message.ts';
import { poses } from '../../content/poses/catalogue.ts';
import { pictureFiles } from '../../src/pictures.ts';
import { upcomingPictures } from '../../src/upcoming-pictures.ts';
import { recordingInbox } from '../contracts/adapter-stage.ts';
import { memoryStore } from '../support/desk.ts';
import { openPictureFolder } from '../support/picture-folder.ts';
import { closedAfterEach } from '../support/platform/closers.ts';
import { MINUTE, openOffice } from '../support/platform/office.ts';
import { recordingLog } from '../support/platform/recording-log.ts';
import { openSlackStage, type StageOptions } from './stage.ts';

const closers = closedAfterEach();
const pigeon: Picture = { name: 'pigeon-chair', alt: 'A person on a chair.' };
const rabbit: Picture = { name: 'rabbit-chair', alt: 'A person on a chair, bent over.' };
const showing = (picture: Picture): Message => ({
  summary: 'Time for a break.',
  mood: 'calm',
  blocks: [{ block: 'picture', picture }],
});

/** An adapter with pictures; `upcoming` says what breaks will show. */
async function open(
  upcoming: (workspace: string) => Promise<readonly Picture[]>,
  options: Partial<StageOptions> = {},
) {
  const store = await memoryStore();
  closers.push(() => store.close());
  const files = openPictureFolder();
  closers.push(files.remove);
  files.fill();
  const source = pictureFiles(files.folder, recordingLog().log);
  const stage = await openSlackStage({
    mode: 'socket',
    ...options,
    adapter: { pictures: { source, uploads: store.uploads, upcoming } },
  });
  return {
    stage,
    store,
    /** The names of pictures that are known to be there. */
    there: async (): Promise<readonly string[]> =>
      (await store.uploads.list('slack', stage.team.id)).map(({ picture }) => picture).sort(),
    calls: (method: string) => stage.slack.callsOf(method).length,
  };
}

async function connected(...[upcoming, options]: Parameters<typeof open>) {
  const opened = await open(upcoming, options);
  closers.push(() => opened.stage.close());
  const core = recordingInbox();
  await opened.stage.adapter.connect(core.inbox);
  return { ...opened, core };
}

describe.each(['socket', 'http'] as const)('in a workspace over %s', (mode) => {
  it.each([
    ['', 'gif'],
    ['/deskbreak motion off', 'png'],
  ])('the first break has its picture (“%s”)', async (setting, ending) => {
    const { stage, there } = await open(
      (workspace) => upcomingPictures(office.store.plans, { platform: 'slack', workspace }),
      { mode },
    );
    const office = await openOffice(stage);
    closers.push(() => office.close());
    await stage.after(stage.sam.types(stage.room, '/deskbreak on UTC'));
    if (setting !== '') await stage.after(stage.sam.types(stage.room, setting));
    const isComing = ending === 'gif' ? /-chair-moving$/u : /-chair$/u;
    await expect
      .poll(async () => (await there()).filter((name) => isComing.test(name)), { interval: 5 })
      .toHaveLength(poses.length);
    await office.pass(2 * MINUTE);
    expect(stage.team.read(stage.room).at(-1)).toMatch(/\n\(picture: [^\n]{20,}\)\n1\. /u);
    const shown = JSON.stringify(stage.team.posts(stage.room).at(-1)?.blocks);
    const file = stage.team.files.find(({ id }) => shown.includes(id));
    expect(file?.name.split('.').at(-1)).toBe(ending);
    expect(file?.altText.length).toBeGreaterThan(20);
  });
});

describe('pictures', () => {
  it('come in at the start, where breaks were on before', async () => {
    const { there, calls } = await connected(() => Promise.resolve([pigeon, rabbit]));
    await expect.poll(there, { interval: 5 }).toEqual(['pigeon-chair', 'rabbit-chair']);
    expect(calls('chat.postMessage')).toBe(0);
  });

  it('come in together once one was missed', async () => {
    const { stage, there } = await connected(() => Promise.resolve([rabbit]), { mode: 'http' });
    await stage.adapter.post(stage.channel, showing(pigeon), { key: 'k' });
    await expect.poll(there, { interval: 5 }).toEqual(['pigeon-chair', 'rabbit-chair']);
  });

  it('are asked for no more while they are all there', async () => {
    let asked = 0;
    const { stage, there } = await connected(() => {
      asked += 1;
      return Promise.resolve([pigeon]);
    });
    await expect.poll(there, { interval: 5 }).toEqual(['pigeon-chair']);
    for (const key of ['a', 'b']) await stage.adapter.post(stage.channel, showing(pigeon), { key });
    expect(asked).toBe(1);
  });

  it('come one after the other', async () => {
    const { stage, calls } = await connected(() => Promise.resolve([pigeon, rabbit]));
    const hung = stage.slack.faults.always('upload', { does: 'hang' });
    await expect.poll(() => hung.hits).toBe(1);
    await stage.adapter.inspect(stage.channel);
    expect(calls('files.getUploadURLExternal')).toBe(1);
    hung.clear();
    await expect.poll(() => calls('files.completeUploadExternal')).toBe(2);
  });

  it('come in no more once the adapter is disconnected', async () => {
    const { stage, calls } = await connected(() => Promise.resolve([pigeon, rabbit]));
    const hung = stage.slack.faults.always('upload', { does: 'hang' });
    await expect.poll(() => hung.hits).toBe(1);
    await stage.adapter.disconnect();
    hung.clear();
    // Long enough for an answer that is on its way to arrive, and for what follows from it.
    for (let turn = 0; turn < 3; turn += 1) await stage.adapter.inspect(stage.channel);
    expect(calls('files.getUploadURLExternal')).toBe(1);
    expect(stage.logged.filter(({ level }) => level === 'error')).toEqual([]);
  });

  it('are asked for no more once the adapter is disconnected, and whoever closes the store waits for an answer', async () => {
    let asked = 0;
    let fail: (error: Error) => void = () => undefined;
    const { stage } = await connected(() => {
      asked += 1;
      return asked === 1 ? new Promise((_, reject) => (fail = reject)) : Promise.resolve([]);
    });
    await expect.poll(() => asked).toBe(1);
    let isDisconnected = false;
    const disconnected = stage.adapter.disconnect().then(() => {
      isDisconnected = true;
    });
    for (let turn = 0; turn < 3; turn += 1) await stage.adapter.inspect(stage.channel);
    expect(isDisconnected).toBe(false);
    fail(new Error('The store is away.'));
    await disconnected;
    expect(asked).toBe(1);
  });

  it('that cannot be told keep nobody from anything', async () => {
    const { stage } = await connected(() => Promise.reject(new Error('The store is away.')));
    await expect.poll(() => stage.logged.filter(({ level }) => level === 'error')).toHaveLength(1);
    const delivery = await stage.adapter.post(stage.channel, showing(pigeon), { key: 'k' });
    expect(delivery.outcome).toBe('delivered');
  });
});

describe('what is to come', () => {
  let stocked: string[];
  beforeEach(() => {
    stocked = [];
  });

  /** Stocks what `upcoming` tells, each after what `meanwhile` does. */
  function ahead(
    upcoming: () => readonly Picture[],
    meanwhile: (picture: Picture) => void = () => undefined,
  ) {
    const { log, logged } = recordingLog();
    const run = createPicturesAhead({
      pictures: {
        isOpen: () => true,
        stock(workspace, picture) {
          stocked.push(`${workspace} ${picture.name}`);
          meanwhile(picture);
          return Promise.resolve(picture.name !== 'closed');
        },
      },
      upcoming: () => Promise.resolve(upcoming()),
      likely: [rabbit],
      log,
    });
    return { run, logged };
  }

  it('is looked at once more where it may have changed meanwhile', async () => {
    let coming = [pigeon];
    const { run } = ahead(
      () => coming,
      () => {
        if (coming.length > 1) return;
        coming = [pigeon, rabbit];
        run('W1');
        run('W1');
      },
    );
    run('W1');
    await expect.poll(() => stocked).toEqual(['W1 pigeon-chair', 'W1 pigeon-chair', 'W1 rabbit-chair']);
    run('W1');
    await expect.poll(() => stocked).toHaveLength(5);
  });

  it('is brought in nowhere any more once that is closed', async () => {
    const { run, logged } = ahead(() => [{ name: 'closed', alt: '' }, pigeon]);
    run('W1');
    await expect.poll(() => stocked).toEqual(['W1 closed']);
    run('W2');
    await expect.poll(() => stocked).toEqual(['W1 closed', 'W2 closed']);
    expect(logged).toEqual([]);
  });

  it('comes with what is likely, where somebody begins, and else without', async () => {
    const { run } = ahead(() => [pigeon]);
    run.welcome('W1');
    await expect.poll(() => stocked).toEqual(['W1 pigeon-chair', 'W1 rabbit-chair']);
    run('W1');
    await expect.poll(() => stocked).toHaveLength(3);
    run('W2');
    await expect.poll(() => stocked.slice(3)).toEqual(['W2 pigeon-chair']);
  });
});

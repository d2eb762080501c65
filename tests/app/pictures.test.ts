/** The files of pictures, and which of them the breaks of a workspace will show. */
import { existsSync, unlinkSync } from 'node:fs';
import path from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { poses } from '../../content/poses/catalogue.ts';
import { newPlan, type Plan } from '../../content/plan.ts';
import { pictureFiles, pictureFolder } from '../../src/pictures.ts';
import type { Store } from '../../src/store/store.ts';
import { upcomingPictures } from '../../src/upcoming-pictures.ts';
import { memoryStore } from '../support/desk.ts';
import { gif, openPictureFolder, png, type PictureFolder } from '../support/picture-folder.ts';
import { closedAfterEach } from '../support/platform/closers.ts';
import { recordingLog } from '../support/platform/recording-log.ts';

const closers = closedAfterEach();

describe('the files of pictures', () => {
  let files: PictureFolder;
  beforeEach(() => {
    files = openPictureFolder();
    closers.push(files.remove);
  });

  it('are found, still and moving', () => {
    files.write('pigeon-chair.png', png());
    files.write('pigeon-chair-moving.gif', gif);
    const pictures = pictureFiles(files.folder, recordingLog().log);
    expect(pictures.pictureOf('pigeon-chair')?.filename).toBe('pigeon-chair.png');
    expect(pictures.pictureOf('pigeon-chair-moving')?.filename).toBe('pigeon-chair-moving.gif');
    expect(Buffer.from(png()).equals(pictures.pictureOf('pigeon-chair')?.data ?? gif)).toBe(true);
    expect(Buffer.from(gif).equals(pictures.pictureOf('pigeon-chair-moving')?.data ?? png())).toBe(true);
  });

  it('are read once', () => {
    files.write('pigeon-chair.png', png());
    const pictures = pictureFiles(files.folder, recordingLog().log);
    const first = pictures.pictureOf('pigeon-chair');
    unlinkSync(path.join(files.folder, 'pigeon-chair.png'));
    expect(pictures.pictureOf('pigeon-chair')).toBe(first);
  });

  it('that are missing are told to the log, each once', () => {
    const { log, logged } = recordingLog();
    const pictures = pictureFiles(files.folder, log);
    for (const name of ['pigeon-chair', 'pigeon-chair', 'rabbit-chair'])
      expect(pictures.pictureOf(name)).toBeUndefined();
    expect(logged.map(({ level, fields }) => [level, fields])).toMatchObject([
      ['warn', { picture: 'pigeon-chair', because: expect.stringContaining('pigeon-chair.png') as string }],
      ['warn', { picture: 'rabbit-chair' }],
    ]);
  });

  it('are none where the folder is none, or a folder has the name of a picture', () => {
    files.write('outside.png', png());
    const nowhere = pictureFiles(path.join(files.folder, 'outside.png'), recordingLog().log);
    expect(nowhere.pictureOf('pigeon-chair')).toBeUndefined();
    expect(
      pictureFiles(path.dirname(files.folder), recordingLog().log).pictureOf('pictures'),
    ).toBeUndefined();
  });

  it.each([
    '../secret',
    '..',
    '',
    '/etc/passwd',
    'pictures/pigeon',
    String.raw`..\secret`,
    'secret.png',
    'secret\0',
    'SECRET',
    '-secret',
    'secret-',
    'a--b',
    'sécret',
    'a secret',
  ])('lie in their folder: %j is no name of one', (name) => {
    const { log, logged } = recordingLog();
    files.write('../secret.png', png());
    files.write('secret.png', png());
    expect(pictureFiles(files.folder, log).pictureOf(name)).toBeUndefined();
    expect(logged).toEqual([]);
  });

  it('that ship lie beside the poses', () => {
    expect(existsSync(path.join(pictureFolder(), '..', 'poses'))).toBe(true);
  });
});

describe('the pictures that the breaks of a workspace will show', () => {
  const here = { platform: 'slack', workspace: 'W1' };
  let store: Store;
  beforeEach(async () => {
    store = await memoryStore();
    closers.push(() => store.close());
  });

  const plan = (channel: string, change: Partial<Plan>, workspace = 'W1') =>
    store.plans.change({ platform: 'slack', workspace, channel }, () => ({
      plan: { ...newPlan('UTC'), state: { is: 'on' }, ...change },
      changedAt: 0,
    }));
  const names = async (): Promise<readonly string[]> =>
    (await upcomingPictures(store.plans, here)).map(({ name }) => name);

  it('are one for each pose, moving or not as the plan has it, with words', async () => {
    await plan('C1', {});
    const pictures = await upcomingPictures(store.plans, here);
    expect(pictures).toHaveLength(poses.length);
    for (const { name, alt } of pictures) {
      expect(name).toMatch(/-chair-moving$/u);
      expect(alt).not.toBe('');
    }
    await plan('C1', { motion: false, version: 'standing' });
    expect(await names()).toEqual(
      expect.arrayContaining(['cat-cow-standing', 'downward-facing-dog-standing']),
    );
    for (const name of await names()) expect(name).toMatch(/-standing$/u);
  });

  it('are each there once, whatever channels have in common', async () => {
    await plan('C1', {});
    const chair = await names();
    await plan('C2', { version: 'any' });
    await plan('C3', {});
    const all = await names();
    expect(new Set(all).size).toBe(all.length);
    expect(all).toEqual(expect.arrayContaining([...chair]));
    expect(all.some((name) => name.endsWith('-standing-moving'))).toBe(true);
  });

  it('are none where no breaks come', async () => {
    await plan('C1', { state: { is: 'off', because: { kind: 'asked' } } });
    await plan('C2', { state: { is: 'held', because: 'gone' } });
    await plan('C3', {}, 'W2');
    expect(await names()).toEqual([]);
  });
});

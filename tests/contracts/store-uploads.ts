import { expect, it } from 'vitest';
import type { Upload } from '../../adapters/port/uploads.ts';
import type { Handles } from './store-handles.ts';

const pigeon: Upload = { platform: 'slack', workspace: 'T1', picture: 'pigeon', digest: 'd1', file: 'F1' };

export const uploadPromises = ({ store, other }: Handles): void => {
  it('gives back what was uploaded, each picture once', async () => {
    const eagle = { ...pigeon, picture: 'eagle', file: 'F2' };
    await store().uploads.save(pigeon);
    await store().uploads.save(eagle);
    await expect(other().uploads.list('slack', 'T1')).resolves.toEqual([eagle, pigeon]);
    const redrawn = { ...pigeon, digest: 'd2', file: 'F3' };
    await other().uploads.save(redrawn);
    await expect(store().uploads.list('slack', 'T1')).resolves.toEqual([eagle, redrawn]);
  });

  it('names files that are to go when their time has come, until they have gone', async () => {
    const passing = (file: string, deleteAt: number) => ({
      platform: 'slack',
      workspace: 'T1',
      file,
      deleteAt,
    });
    const [one, two, far] = [passing('F1', 200), passing('F2', 100), passing('F3', 900)];
    for (const file of [one, two, far, { ...one, platform: 'other' }]) await store().uploads.passes(file);
    await expect(other().uploads.passingBy('slack', 200, 9)).resolves.toEqual([two, one]);
    await expect(other().uploads.passingBy('slack', 200, 1)).resolves.toEqual([two]);
    await expect(other().uploads.passingBy('slack', 99, 9)).resolves.toEqual([]);
    await store().uploads.passes({ ...two, deleteAt: 300 });
    await store().uploads.passed(one);
    await store().uploads.passed(one);
    await expect(other().uploads.passingBy('slack', 300, 9)).resolves.toEqual([{ ...two, deleteAt: 300 }]);
    await store().uploads.forget('slack', 'T1');
    await expect(other().uploads.passingBy('slack', 999, 9)).resolves.toEqual([]);
    await expect(other().uploads.passingBy('other', 999, 9)).resolves.toHaveLength(1);
  });

  it('tells workspaces and platforms apart, and forgets one alone', async () => {
    const elsewhere = { ...pigeon, workspace: 'T2', file: 'F4' };
    const otherwise = { ...pigeon, platform: 'other', file: 'F5' };
    for (const upload of [pigeon, elsewhere, otherwise]) await store().uploads.save(upload);
    await store().uploads.forget('slack', 'T1');
    await store().uploads.forget('slack', 'T1');
    await expect(store().uploads.list('slack', 'T1')).resolves.toEqual([]);
    await expect(other().uploads.list('slack', 'T2')).resolves.toEqual([elsewhere]);
    await expect(other().uploads.list('other', 'T1')).resolves.toEqual([otherwise]);
  });
};

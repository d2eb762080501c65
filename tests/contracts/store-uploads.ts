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

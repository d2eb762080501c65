/** The program on a real disk that is full or read-only. Mounting one takes root, and a system that allows it. */
import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { inFolder, onDisk, startProgram } from '../support/program.ts';
import { canMount, startOnSmallDisk } from '../support/small-disk.ts';

/** How often the log says each sentence, by its start. */
const linesWith = (log: string, text: string): number =>
  log.split('\n').filter((line) => line.includes(text)).length;

describe.skipIf(!canMount)('a disk of its own (needs root, and a system where that may mount)', () => {
  it('that is full: one line, nothing is lost, and it goes on once there is room', async () => {
    await inFolder(async (cwd) => {
      const program = startOnSmallDisk(cwd, 'size=4000k');
      await program.says('Type done');
      program.run('dd if=/dev/zero of=fill bs=1k 2>/dev/null || true');
      const tries = 6;
      for (let minutes = 1; minutes <= tries; minutes += 1)
        program.types(`/deskbreak every ${60 + minutes * 5}m`);
      await program.says('the disk is full. Make room on the disk.');
      program.types('/deskbreak status');
      await program.says('How often');
      expect(linesWith(program.err(), '"A command failed."')).toBe(1);
      program.run('rm fill');
      program.types('/deskbreak every 50m');
      await program.says('A break comes every 50 min.');
      program.kill('SIGTERM');
      expect(await program.exit).toBe(0);
      // Together with what was not said until the end.
      expect(linesWith(program.err(), '"A command failed."')).toBeLessThanOrEqual(2);
    });
  });

  it('that is read-only: it does not start, and says why', async () => {
    await inFolder(async (cwd) => {
      const program = startOnSmallDisk(cwd, 'size=1000k,ro');
      expect(await program.exit).toBe(1);
      expect(program.err()).toMatch(
        /^Deskbreak cannot start\.\n {2}.*deskbreak\.db cannot be opened: the file system is read-only\. Make the file/u,
      );
    });
  });
});

/** What nobody may write, root neither: as a file system that became read-only looks to an open file. Only on a disk. */
const freeze = (how: '+i' | '-i', ...files: readonly string[]): void => {
  execFileSync('chattr', [how, ...files], { stdio: 'ignore' });
};

const canFreeze = await inFolder((folder) => {
  const file = path.join(folder, 'file');
  writeFileSync(file, '');
  try {
    freeze('+i', file);
    freeze('-i', file);
    return Promise.resolve(true);
  } catch {
    return Promise.resolve(false);
  }
}, onDisk);

it.skipIf(!canFreeze)(
  'files that cannot be written for a while: it goes on, and then all is as before (needs root and chattr)',
  async () => {
    await inFolder(async (cwd) => {
      const program = startProgram({ cwd });
      await program.shows('Type done');
      const files = ['', '-wal'].map((end) => path.join(cwd, 'data', `deskbreak.db${end}`));
      freeze('+i', ...files);
      try {
        for (let minutes = 1; minutes <= 6; minutes += 1)
          program.types(`/deskbreak every ${60 + minutes * 5}m`);
        await program.logs('deskbreak.db cannot be read or written');
        program.types('/deskbreak status');
        await program.shows('How often');
        expect(linesWith(program.err(), '"A command failed."')).toBeLessThanOrEqual(1);
      } finally {
        freeze('-i', ...files);
      }
      program.types('/deskbreak every 50m');
      await program.shows('A break comes every 50 min.');
      program.kill('SIGTERM');
      expect(await program.exit).toBe(0);
    }, onDisk);
  },
);

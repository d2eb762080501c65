/** What happens to the file of the database under a running program. */
import { copyFileSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { performance } from 'node:perf_hooks';
import { describe, expect, it } from 'vitest';
import { inFolder, main, runProgram, startProgram } from '../support/program.ts';

const running = async (use: (program: ReturnType<typeof startProgram>, cwd: string) => Promise<void>) =>
  inFolder(async (cwd) => {
    const program = startProgram({ cwd });
    await program.shows('Type done');
    program.types('/deskbreak every 45m');
    await program.shows('A break comes every 45 min.');
    await use(program, cwd);
  });

// Most of each is waiting for the next look at the file.
describe.concurrent('the file of the database', () => {
  it('where its folder has a space in its name, what helps can be pasted', async () => {
    await inFolder(async (cwd) => {
      const file = path.join(cwd, 'my bots', 'd.db');
      const program = startProgram({ cwd, env: { DATABASE_URL: file } });
      await program.shows('Type done');
      rmSync(file);
      expect(await program.exit).toBe(1);
      expect(program.err()).toContain(` restore '${file}.rescued-`);
    });
  });

  it.each([
    ['deleted', rmSync],
    [
      'replaced',
      (file: string) => {
        copyFileSync(file, `${file}.new`);
        renameSync(`${file}.new`, file);
      },
    ],
  ])('%s: it says so, ends with exit code 1, and what was in it can be put back', async (what, harm) => {
    await running(async (program, cwd) => {
      const data = path.join(cwd, 'data');
      harm(path.join(data, 'deskbreak.db'));
      await program.logs('while Deskbreak ran.');
      const heardAt = performance.now();
      expect(await program.exit).toBe(1);
      // Two seconds, on a machine with nothing else to do.
      expect(performance.now() - heardAt).toBeLessThan(5_000);
      // What to do is the last line.
      expect(program.err().trimEnd().split('\n').at(-1)).toContain(
        `To go on with that: node ${main} restore `,
      );
      expect(program.err()).toContain(
        `deskbreak.db was ${what} while Deskbreak ran. All that was in it is kept.`,
      );
      const rescued = readdirSync(data).find((name) => name.includes('.rescued-')) ?? '';
      expect(program.err()).toContain(`node ${main} restore ${path.join(data, rescued)}`);
      const restored = await runProgram({ cwd, args: ['restore', path.join(data, rescued)] });
      expect(restored).toMatchObject({ code: 0, err: '' });
      const again = startProgram({ cwd });
      await again.shows('every 45 min');
      again.kill('SIGTERM');
      expect(await again.exit).toBe(0);
    });
  });

  it('its log is deleted: it ends with exit code 1, and nothing is lost', async () => {
    await running(async (program, cwd) => {
      rmSync(path.join(cwd, 'data', 'deskbreak.db-wal'));
      expect(await program.exit).toBe(1);
      expect(program.err()).toContain('deskbreak.db-wal was deleted or replaced');
      const again = startProgram({ cwd });
      await again.shows('every 45 min');
      again.kill('SIGTERM');
      expect(await again.exit).toBe(0);
    });
  });

  it('something is written over it: it ends with exit code 1, and the remedy', async () => {
    await running(async (program, cwd) => {
      writeFileSync(path.join(cwd, 'data', 'deskbreak.db'), 'Dear diary, this is no database. '.repeat(300));
      expect(await program.exit).toBe(1);
      expect(program.err()).toMatch(/deskbreak\.db is damaged: .*node \S+ restore <backup>/u);
    });
  });
});

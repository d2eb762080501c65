/** The built program in a real terminal window: as wide as it is, put to sleep, and closed. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { describe, expect, it } from 'vitest';
import { inFolder, startProgram } from '../support/program.ts';
import { hasWindows, openWindow, type Window } from '../support/window.ts';

const breakShown = 'more';
const gone = { exitCode: 0, signal: 0 };

const rows = (window: Window): readonly string[] => stripVTControlCharacters(window.shown()).split('\r\n');

/** Only where there is no pseudoterminal to be had, such as on Windows, this cannot be tried. */
describe.skipIf(!hasWindows)('in a window', () => {
  it.each([30, 40, 80, 200])('of %i columns the greeting takes two lines', async (columns) => {
    await inFolder(async (cwd) => {
      for (const again of [false, true]) {
        const window = openWindow({ cwd, columns, env: { DEFAULT_TIMEZONE: 'America/New_York' } });
        await window.shows(again ? '› ' : breakShown);
        const [runs = '', next = '', nothing] = rows(window);
        expect(runs).toMatch(/^ {2}Deskbreak: every hour.*\.$/u);
        expect(next).toMatch(again ? /^ {2}Next: \w+/u : /^ {2}(?:Next: now|Now).*\/deskbreak help/u);
        expect(Math.max(runs.length, next.length)).toBeLessThanOrEqual(columns);
        expect(nothing).toBe('');
        window.types('\u0003');
        expect(await window.exit).toEqual(gone);
      }
    });
  });

  it('asleep it is out of the way, and wakes with the line as it was', async () => {
    await inFolder(async (cwd) => {
      const window = openWindow({ cwd, line: 'set -m; $DESKBREAK; echo "Asleep."; fg; echo "code $?"' });
      await window.shows(breakShown);
      window.types('/deskbreak sta');
      await window.shows('/deskbreak sta');
      window.types('\u001a');
      await window.shows('Asleep.');
      await window.shows('/deskbreak sta');
      window.types('tus\r');
      await window.shows('Last break');
      window.types('\u0003');
      await window.shows('code 0');
      expect(await window.exit).toEqual(gone);
    });
  });

  it('with no shell to go back to it stays awake', async () => {
    await inFolder(async (cwd) => {
      const window = openWindow({ cwd });
      await window.shows(breakShown);
      window.types('\u001a');
      window.types('/deskbreak status\r');
      await window.shows('Last break');
      window.types('\u0003');
      expect(await window.exit).toEqual(gone);
    });
  });

  it('goes on after Ctrl+D, until it is stopped', async () => {
    await inFolder(async (cwd) => {
      const window = openWindow({ cwd });
      await window.shows(breakShown);
      window.types('\u0004');
      await window.shows('Input has ended');
      window.resize(50);
      window.signals('SIGINT');
      expect(await window.exit).toEqual(gone);
    });
  });
});

describe.skipIf(!hasWindows)('a window that is closed stops it, and keeps its state', () => {
  const ends: readonly (readonly [what: string, before: (window: Window) => void])[] = [
    ['as it is', () => undefined],
    [
      'with a line half typed',
      (window) => {
        window.types('/deskbreak st');
      },
    ],
    [
      'in the middle of a form',
      (window) => {
        window.types('/deskbreak\r');
      },
    ],
    [
      'while its size changes',
      (window) => {
        window.resize(50);
        window.resize(20);
      },
    ],
    [
      'after Ctrl+D',
      (window) => {
        window.types('\u0004');
      },
    ],
    [
      'just as somebody stops it',
      (window) => {
        window.types('\u0003');
      },
    ],
    [
      'by one who tells it so as well',
      (window) => {
        window.signals('SIGHUP');
      },
    ],
  ];

  it.each(ends)('%s', async (_what, before) => {
    await inFolder(async (cwd) => {
      const log = path.join(cwd, 'errors.txt');
      const window = openWindow({ cwd, line: `exec $DESKBREAK 2> "${log}"` });
      await window.shows(breakShown);
      window.types('/deskbreak every 45m\r');
      await window.shows('A break comes every 45 min.');
      before(window);
      window.close();
      expect(await window.exit).toEqual(gone);
      expect(readFileSync(log, 'utf8')).toBe('');

      const again = startProgram({ cwd });
      await again.shows('every 45 min');
      again.kill('SIGTERM');
      expect(await again.exit).toBe(0);
      expect(again.out()).not.toContain('Type done');
    });
  });

  it('with its log in the same window', async () => {
    await inFolder(async (cwd) => {
      const window = openWindow({ cwd, env: { LOG_LEVEL: 'trace' } });
      await window.shows(breakShown);
      window.close();
      expect(await window.exit).toEqual(gone);
    });
  });

  it('but not where it was told to outlive it', async () => {
    await inFolder(async (cwd) => {
      const [out, code] = [path.join(cwd, 'out.txt'), path.join(cwd, 'code.txt')];
      const window = openWindow({
        cwd,
        line: `trap '' HUP; nohup $DESKBREAK < /dev/null > "${out}" 2>&1 & echo $! > pid; cat; wait; echo $? > "${code}"`,
      });
      await expect.poll(() => readFileSync(out, 'utf8')).toContain('Type done');
      const pid = Number(readFileSync(path.join(cwd, 'pid'), 'utf8'));
      process.kill(pid, 'SIGHUP');
      window.close();
      process.kill(pid, 'SIGHUP');
      expect(process.kill(pid, 0)).toBe(true);
      process.kill(pid, 'SIGTERM');
      await expect.poll(() => readFileSync(code, 'utf8')).toBe('0\n');
    });
  });
});

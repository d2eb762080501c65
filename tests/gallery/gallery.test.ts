/** The gallery as the built program makes it. */
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { poses, versionNamesOf } from '../../content/poses/catalogue.ts';
import { inFolder, runProgram, startProgram } from '../support/program.ts';

const whatIsDone = [
  'Sam adds the bot to the channel',
  'Sam types /deskbreak help',
  'Sam types /deskbreak settings',
  'An hour goes by',
  'Ann presses Done',
  'Sam types /deskbreak stats',
  'Sam types /deskbreak me',
  'Sam types /deskbreak stauts',
  'Gil types /deskbreak off',
];

describe('deskbreak gallery', () => {
  it('writes a page with every pose, a message of every kind and each picture; again in place of an earlier one', async () => {
    await inFolder(async (cwd) => {
      const pictures = path.join(cwd, 'gallery/pictures');
      mkdirSync(pictures, { recursive: true });
      writeFileSync(path.join(pictures, 'gone.png'), '');
      writeFileSync(
        path.join(cwd, 'gallery/index.html'),
        '<meta name="generator" content="deskbreak 0.0.1" />',
      );
      const { code, out, err } = await runProgram({ cwd, args: ['gallery'] });
      expect([code, err]).toEqual([0, '']);
      expect(out).toBe(`The gallery is in ${path.join('gallery', 'index.html')}: open it in a browser.\n`);
      const page = readFileSync(path.join(cwd, 'gallery/index.html'), 'utf8');
      for (const pose of poses)
        for (const version of versionNamesOf(pose)) {
          expect(page).toContain(`<h3>${pose.english.replace('&', '&amp;')}, ${version}</h3>`);
          expect(page).toContain(`src="pictures/${pose.name}-${version}.png"`);
          expect(page).toContain(`src="pictures/${pose.name}-${version}-moving.gif"`);
        }
      for (const title of whatIsDone) expect(page).toContain(`<h3>${title}</h3>`);
      expect(page).not.toContain('went wrong on our side');
      expect(page).toMatch(/src="pictures\/month-[\da-z-]+\.png"/u);
      const shown = new Set([...page.matchAll(/src="pictures\/([^"]+)"/gu)].map(([, file = '']) => file));
      expect(new Set(readdirSync(pictures))).toEqual(shown);
      // Nothing was set up for it, and no database is left behind.
      expect(readdirSync(cwd)).toEqual(['gallery']);
    });
  });

  it('replaces nothing else', async () => {
    await inFolder(async (cwd) => {
      mkdirSync(path.join(cwd, 'mine'));
      writeFileSync(path.join(cwd, 'mine/index.html'), '<p>My own page');
      const { code, err } = await runProgram({ cwd, args: ['gallery', 'mine'] });
      expect(code).toBe(1);
      expect(err).toBe('mine holds something else. Name a folder that is empty, or not there yet.\n');
      expect(readFileSync(path.join(cwd, 'mine/index.html'), 'utf8')).toBe('<p>My own page');
    });
  });

  it('serves it on this machine until it is stopped', async () => {
    await inFolder(async (cwd) => {
      const program = startProgram({ cwd, args: ['gallery', '--serve', '0'] });
      await program.shows('until Ctrl+C.');
      const url = /http:\S+/u.exec(program.out())?.[0] ?? '';
      expect(new URL(url).hostname).toBe('127.0.0.1');
      const page = await fetch(url);
      expect([page.status, page.headers.get('content-type')]).toEqual([200, 'text/html; charset=utf-8']);
      const picture = await fetch(new URL('pictures/pigeon-chair.png', url));
      expect(picture.headers.get('content-type')).toBe('image/png');
      for (const wrong of ['nothing', '%2e%2e/package.json', 'pictures/'])
        expect((await fetch(new URL(wrong, url))).status).toBe(404);
      program.kill('SIGINT');
      expect(await program.exit).toBe('SIGINT');
    });
  });

  it.each([
    [['--serve', 'banana'], '“banana” is no port'],
    [['--serve', '70000'], '“70000” is no port'],
    [['folder', '--serve', '0'], 'Name a folder or --serve, not both'],
    [[' '], 'The name of the folder is empty'],
  ])('%j is refused', async (args, words) => {
    await inFolder(async (cwd) => {
      const { code, err } = await runProgram({ cwd, args: ['gallery', ...args] });
      expect(code).not.toBe(0);
      expect(err).toContain(words);
      expect(readdirSync(cwd)).toEqual([]);
    });
  });
});

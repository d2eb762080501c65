/**
 * Draws the pictures of the poses from their data.
 *
 *     npm run pictures                          all, into content/pictures, and those of the docs
 *     npm run pictures -- cat-cow pigeon-chair  these poses or versions only
 *     npm run pictures -- --check               compares with the files there; names those that differ
 *     npm run pictures -- --to DIR [names]      a quick look: stills, small stills and a montage, elsewhere
 *     ... --strip                               with --to: also a strip of twelve moments of the movement
 *     ... --moving                              with --to: also the moving pictures
 */
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { allIllustrations } from '../content/illustrations/catalogue.ts';
import type { Named } from '../content/illustrations/catalogue.ts';
import { framesOf } from '../content/illustrations/motion.ts';
import { frameAt, moving, still } from '../content/illustrations/scene/scene.ts';
import { movingFit } from '../content/illustrations/scene/fit.ts';
import { flawsOf } from '../content/illustrations/flaws.ts';
import { contactSheet } from './contact-sheet.ts';
import { montage, movingFile, plainFile, stillFile } from './raster.ts';

const { values: options, positionals: wanted } = parseArgs({
  allowPositionals: true,
  options: {
    check: { type: 'boolean', default: false },
    to: { type: 'string' },
    strip: { type: 'boolean', default: false },
    moving: { type: 'boolean', default: false },
  },
});

const root = join(import.meta.dirname, '..');
const chosen = allIllustrations.filter(
  ({ name, pose }) => wanted.length === 0 || wanted.includes(name) || wanted.includes(pose),
);

const say = (text: string): void => void process.stdout.write(`${text}\n`);

async function look(to: string): Promise<void> {
  await mkdir(to, { recursive: true });
  const stills: Buffer[] = [];
  for (const { name, picture } of chosen) {
    for (const flaw of flawsOf(picture)) say(`${name}: ${flaw}`);
    const png = await stillFile(still(picture));
    stills.push(png);
    await writeFile(join(to, `${name}.png`), png);
    if (options.moving) await writeFile(join(to, `${name}-moving.gif`), movingFile(moving(picture)));
    if (options.strip) {
      const phases = framesOf(picture.motion);
      const fit = movingFit(picture);
      const some = Array.from({ length: 12 }, (_, i) => phases[Math.floor((i * phases.length) / 12)] ?? 0);
      const shots = await Promise.all(some.map((phase) => plainFile(frameAt(picture, phase, fit))));
      await writeFile(join(to, `${name}-strip.png`), await montage(shots, 4, 360));
    }
  }
  await writeFile(join(to, 'montage.png'), await montage(stills, Math.min(4, stills.length), 360));
  say(`${chosen.length} pictures in ${to}`);
}

async function filesOf({ name, picture }: Named): Promise<readonly (readonly [string, Buffer])[]> {
  return [
    [join(root, 'content/pictures', `${name}.png`), await stillFile(still(picture))],
    [join(root, 'content/pictures', `${name}-moving.gif`), movingFile(moving(picture))],
  ];
}

async function write(): Promise<void> {
  await mkdir(join(root, 'content/pictures'), { recursive: true });
  for (const named of chosen) {
    for (const [path, bytes] of await filesOf(named)) {
      await writeFile(path, bytes);
      say(`${path.slice(root.length + 1)} ${Math.ceil(bytes.length / 1024)} KB`);
    }
  }
  await writeDocs();
}

/** The overview, of the stills as they are now. */
async function writeDocs(): Promise<void> {
  const stillThere = (name: string) => readFile(join(root, 'content/pictures', `${name}.png`));
  const stills = await Promise.all(allIllustrations.map(({ name }) => stillThere(name)));
  await writeFile(join(root, 'docs/pictures.png'), await montage(stills, 6, 240));
  await writeFile(join(root, 'docs/pictures.md'), contactSheet);
}

async function check(): Promise<void> {
  let differing = 0;
  for (const named of chosen) {
    for (const [path, bytes] of await filesOf(named)) {
      const there = await readFile(path).catch(() => undefined);
      if (there?.equals(bytes) === true) continue;
      differing += 1;
      say(`${path.slice(root.length + 1)} is not what its data draws`);
    }
  }
  process.exitCode = differing > 0 ? 1 : 0;
}

if (options.to !== undefined) await look(options.to);
else if (options.check) await check();
else await write();

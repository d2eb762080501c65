/** Writes the gallery to a folder, or shows it on a port. */
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Log } from '../../adapters/port/log.ts';
import { createGallery, INDEX, type Gallery } from '../gallery/gallery.ts';
import { serveGallery } from '../gallery/serve.ts';
import { openPreviews } from '../platform-registry.ts';
import { asTyped } from '../how-started.ts';

/** `to`: a folder, or a port to show it on. */
export async function runGallery(to: { readonly folder: string } | { readonly port: number }): Promise<void> {
  const wrong = 'folder' in to ? foreign(to.folder) : undefined;
  if (wrong !== undefined) {
    refuse(wrong);
    return;
  }
  const gallery = await createGallery((options) => openPreviews(options, warnings));
  if ('folder' in to) {
    write(gallery, to.folder);
    process.stdout.write(`The gallery is in ${path.join(to.folder, INDEX)}: open it in a browser.\n`);
    return;
  }
  try {
    const { url } = await serveGallery(gallery, to.port);
    process.stdout.write(`The gallery is at ${url} until Ctrl+C.\n`);
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined;
    refuse(
      code === 'EADDRINUSE'
        ? `Port ${to.port} is taken. Name another one, e.g. ${asTyped(`gallery --serve ${to.port + 1}`)}`
        : `Port ${to.port} cannot be listened on: ${String(error)}`,
    );
  }
}

/** A picture that cannot be read is missing on the page. */
const warnings: Log = {
  debug: () => undefined,
  info: () => undefined,
  warn: (_, message) => process.stderr.write(`${message}\n`),
  error: (_, message) => process.stderr.write(`${message}\n`),
};

function refuse(why: string): void {
  process.stderr.write(`${why}\n`);
  process.exitCode = 1;
}

/** Why nothing may be written there: only what is empty, or an earlier gallery, is replaced. */
function foreign(folder: string): string | undefined {
  if (!existsSync(folder)) return undefined;
  try {
    if (readdirSync(folder).length === 0) return undefined;
  } catch {
    return `${folder} is no folder. Name one that is empty, or not there yet.`;
  }
  const index = path.join(folder, INDEX);
  const isOurs = existsSync(index) && readFileSync(index, 'utf8').includes('content="deskbreak ');
  return isOurs
    ? undefined
    : `${folder} holds something else. Name a folder that is empty, or not there yet.`;
}

/** Pictures that are gone by now do not stay. */
function write(gallery: Gallery, folder: string): void {
  rmSync(path.join(folder, 'pictures'), { recursive: true, force: true });
  for (const [name, data] of gallery) {
    const file = path.join(folder, name);
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, data);
  }
}

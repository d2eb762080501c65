/**
 * Builds the program into `dist`. It starts from a few files rather than from 600 and more: its own modules and those of
 * its packages, tied together, with what only one platform or one kind of database needs in files apart, loaded when
 * they are asked for. Nothing is renamed, so that stack traces can be read; with `node --enable-source-maps` they point
 * into the sources.
 */
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { build, type Plugin } from 'esbuild';
import { licencesText } from './licences.ts';
import { withOneViewEach } from './namespaces.ts';
import { ownRequire } from './own-require.ts';
import { gatewayAgent, leanFiles, needless, ownInspect } from './patches.ts';
import { withRecorded } from './recorded.ts';

const root = path.join(import.meta.dirname, '..');
const chunks = 'dist/chunks';

/** Found in `node_modules` while it runs: native, or not installed at all but made use of where they are. */
const external = ['libsql', 'pg-native', 'zlib-sync', 'bufferutil', 'utf-8-validate'];

/** What packages load at once, of which this program never calls anything. */
const neverCalled = [
  { what: 'express', by: '@slack/bolt' }, // for its ExpressReceiver
  { what: 'iconv-lite', by: 'raw-body' }, // for bodies that are to be text; Bolt takes bytes
  { what: 'undici', by: 'discord.js' }, // for files from the web
  { what: 'undici', by: '@discordjs/rest' }, // for requests, which the adapter makes itself
  { what: 'magic-bytes.js', by: '@discordjs/rest' }, // for files in a form, which the adapter makes itself
] as const;

const leaveOut: Plugin = {
  name: 'leave-out',
  setup(esbuild) {
    for (const { what, by } of neverCalled)
      esbuild.onResolve({ filter: new RegExp(`^${what}$`) }, ({ importer }) =>
        importer.includes(path.join('node_modules', by, path.sep))
          ? { path: what, namespace: 'left-out' }
          : undefined,
      );
    esbuild.onLoad({ filter: /^/, namespace: 'left-out' }, () => ({ contents: 'module.exports = {};' }));
  },
};

const { metafile } = await build({
  absWorkingDir: root,
  entryPoints: ['src/main.ts'],
  outbase: '.',
  outdir: 'dist',
  chunkNames: 'chunks/[name]-[hash]',
  bundle: true,
  splitting: true,
  format: 'esm',
  platform: 'node',
  target: 'node20.12',
  external,
  plugins: [leaveOut, withRecorded, leanFiles([...needless, ownInspect, gatewayAgent])],
  // Some bring a `createRequire` of their own.
  banner: { js: ownRequire },
  sourcemap: true,
  sourcesContent: false,
  metafile: true,
  logLevel: 'warning',
});

const scripts = Object.keys(metafile.outputs).filter((file) => file.endsWith('.js'));
const texts = new Map(scripts.map((file) => [file, readFileSync(path.join(root, file), 'utf8')]));
for (const [file, text] of withOneViewEach(texts)) writeFileSync(path.join(root, file), text);

// Those of earlier builds go last: until then there is always a whole program.
for (const file of readdirSync(path.join(root, chunks)))
  if (!(`${chunks}/${file}` in metafile.outputs)) rmSync(path.join(root, chunks, file));

writeFileSync(path.join(root, 'dist/licences.txt'), licencesText());

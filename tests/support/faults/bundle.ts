/** The fast program as one file of JavaScript: it is started hundreds of times. */
import { rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { buildSync } from 'esbuild';
import { ownRequire } from '../../../tools/own-require.ts';

export interface Bundle {
  readonly file: string;
  remove(): void;
}

/** Inside the project, so that what stays outside of the bundle is found. */
export function bundleFastProgram(): Bundle {
  const file = fileURLToPath(new URL(`../../../dist/fast-program-${process.pid}.mjs`, import.meta.url));
  buildSync({
    entryPoints: [fileURLToPath(new URL('../fast-program.ts', import.meta.url))],
    outfile: file,
    bundle: true,
    platform: 'node',
    format: 'esm',
    minify: true,
    banner: { js: ownRequire },
    // Native, and patched by name.
    external: ['libsql', 'pg'],
  });
  return {
    file,
    remove: () => {
      rmSync(file, { force: true });
    },
  };
}

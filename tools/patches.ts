/** Changes to what packages hold, made as they are built in. One that no longer applies ends the build. */
import { readFile } from 'node:fs/promises';
import type { Plugin } from 'esbuild';

export interface Patch {
  /** Inside `node_modules`. */
  readonly file: string;
  readonly code: string;
  readonly instead: string;
}

/** Throws where the text no longer holds what is to be changed. */
function patched({ file, code, instead }: Patch, text: string): string {
  if (!text.includes(code)) throw new Error(`${file} no longer holds ${code}: see tools/patches.ts`);
  return text.replace(code, () => instead);
}

/** Lines that only look whether Node has what it has had for long, for which it loads all of its own undici. */
export const needless: readonly Patch[] = [
  {
    file: '@discordjs/rest/dist/index.js',
    code: 'globalThis.FormData ??= import_undici2.FormData;',
    instead: '',
  },
  { file: 'undici/lib/web/cookies/index.js', code: '[Headers, globalThis.Headers]', instead: '[Headers]' },
];

/** A connection to Discord’s gateway takes an agent, and so goes through a proxy: its package hands on no such option. */
export const gatewayAgent: Patch = {
  file: '@discordjs/ws/dist/index.js',
  code: 'handshakeTimeout: this.strategy.options.handshakeTimeout ?? void 0',
  instead:
    'handshakeTimeout: this.strategy.options.handshakeTimeout ?? void 0, agent: this.strategy.options.agentFor?.(url)',
};

/** For a build that reads each of the files: of one that does not, the patch would be forgotten. */
export function withPatches(patches: readonly Patch[]): Plugin {
  const met = new Set<string>();
  return {
    name: 'with-patches',
    setup(esbuild) {
      for (const patch of patches)
        esbuild.onLoad({ filter: new RegExp(`/node_modules/${patch.file}$`) }, async ({ path }) => {
          const contents = patched(patch, await readFile(path, 'utf8'));
          met.add(patch.file);
          return { contents };
        });
      esbuild.onEnd(({ errors }) => {
        const unmet = patches.filter(({ file }) => !met.has(file)).map(({ file }) => file);
        if (errors.length > 0 || unmet.length === 0) return {};
        return {
          errors: [{ text: `The build no longer reads ${unmet.join(' and ')}: see tools/patches.ts` }],
        };
      });
    },
  };
}

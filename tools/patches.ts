/** Changes to what packages hold, made as they are built in. One that no longer applies ends the build. */
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { transform, type Plugin } from 'esbuild';

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

/** It brings all of Node's `inspect` once more, for browsers. */
export const ownInspect: Patch = {
  file: '@vladfrangu/async_event_emitter/dist/index.cjs',
  code: 'var import_inspect = __toESM(require_inspect(), 1);',
  instead: 'var import_inspect = { default: require("node:util") };',
};

/** A connection to Discord’s gateway takes an agent, and so goes through a proxy: its package hands on no such option. */
export const gatewayAgent: Patch = {
  file: '@discordjs/ws/dist/index.js',
  code: 'handshakeTimeout: this.strategy.options.handshakeTimeout ?? void 0',
  instead:
    'handshakeTimeout: this.strategy.options.handshakeTimeout ?? void 0, agent: this.strategy.options.agentFor?.(url)',
};

/** Comments that the build heeds: where nobody asks for what stands behind them, it is left out. */
const saysWhatIsNeedless = /[@#]__(?:PURE|NO_SIDE_EFFECTS)__/u;

/**
 * Without comments, of which half of discord.js consists: Node keeps the text of what it runs in memory, twice as large
 * where a single character is not ASCII. Licences are collected elsewhere.
 */
async function uncommented(text: string, file: string): Promise<string> {
  if (saysWhatIsNeedless.test(text)) return text;
  const { code } = await transform(text, {
    loader: file.endsWith('.ts') ? 'ts' : 'js',
    minifyWhitespace: true,
    legalComments: 'none',
    sourcemap: 'inline',
    sourcesContent: false,
    sourcefile: path.basename(file),
  });
  return code;
}

/**
 * Files as they are built in, packages patched. For a build that reads each of the files that are patched: of one that
 * does not, the patch would be forgotten.
 */
export function leanFiles(patches: readonly Patch[]): Plugin {
  const met = new Set<string>();
  return {
    name: 'lean-files',
    setup(esbuild) {
      esbuild.onLoad({ filter: /\.(?:[cm]?js|ts)$/ }, async ({ path: file }) => {
        let text = await readFile(file, 'utf8');
        for (const patch of patches) {
          if (!file.endsWith(`/node_modules/${patch.file}`)) continue;
          text = patched(patch, text);
          met.add(patch.file);
        }
        return { contents: await uncommented(text, file), loader: file.endsWith('.ts') ? 'ts' : 'js' };
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

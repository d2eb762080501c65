/** A change to what the build itself writes: how a module sees a package that is CommonJS. */

/** Begins the line on which esbuild makes such a view, with a getter for each name: of discord.js more than a thousand. */
const making = /^var __toESM = \(mod, isNodeMode, target\) => \(/gmu;

/**
 * One view a package, rather than one for each file that imports it: 30 of discord.js are 7 MB. A package is whole by the
 * time that one of our modules sees it. On the same line, so that source maps hold.
 */
const once =
  'var __views = new WeakMap(), __toESM = (mod, isNodeMode) => { ' +
  'if (!isNodeMode || Object(mod) !== mod) return __makeView(mod, isNodeMode); ' +
  'let view = __views.get(mod); ' +
  'if (view === undefined) __views.set(mod, view = __makeView(mod, isNodeMode)); ' +
  'return view; }, __makeView = (mod, isNodeMode, target) => (';

/** Throws where none of the files makes views as this knows it, or more than one does. */
export function withOneViewEach(files: ReadonlyMap<string, string>): ReadonlyMap<string, string> {
  const makers = [...files].filter(([, text]) => text.match(making)?.length === 1);
  const [maker] = makers;
  if (maker === undefined || makers.length > 1)
    throw new Error(`${makers.length} files make views of packages: see tools/namespaces.ts`);
  const [file, text] = maker;
  return new Map([[file, text.replace(making, () => once)]]);
}

/** Opening the store. What may go wrong for an operator comes back as a problem, not as an exception. */
import type { Location } from './location.ts';
import type { StoreProblem } from './problem.ts';
import type { Report } from './report.ts';
import type { Store } from './store.ts';

export type OpenResult =
  { readonly ok: true; readonly store: Store } | { readonly ok: false; readonly problem: StoreProblem };

export interface OpenOptions {
  /** Hears of rows that cannot be read and are left out, each once. */
  readonly report?: Report;
  /** Hears, once, that the file is gone, another, or damaged: nothing can be kept any more. */
  readonly lost?: (problem: StoreProblem) => void;
  /** The most connections to a server at once. */
  readonly poolSize?: number;
}

/** What most programs need: each statement is done in a moment. */
const defaultPoolSize = 10;

/**
 * Opens the store and brings its tables up to date. A database that turns out not to be ours, or to be too new for
 * this program, is left exactly as it is. Only the driver that is needed is loaded.
 */
export const openStore = async (location: Location, options: OpenOptions = {}): Promise<OpenResult> => {
  const { report = () => undefined, lost = () => undefined, poolSize = defaultPoolSize } = options;
  switch (location.kind) {
    case 'memory':
    case 'file': {
      const { openFile, openMemory } = await import('./sqlite/open.ts');
      return location.kind === 'memory'
        ? await openMemory(report)
        : await openFile(location.path, { report, lost });
    }
    case 'postgres': {
      const { openPostgres } = await import('./postgres/open.ts');
      return await openPostgres(location.url, { report, poolSize });
    }
  }
};

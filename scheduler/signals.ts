/** How everything under way hears that the program stops, and that nothing is waited for any longer. */
import { setMaxListeners } from 'node:events';

export interface Signals {
  /** Nothing new is begun. */
  readonly stopping: AbortController;
  /** What is not written by now is left to its lease. */
  readonly ended: AbortController;
}

/** What a store that is lost cannot take is not tried again: not even while the program still stops. */
export function createSignals(storeLost: AbortSignal | undefined): Signals {
  const [stopping, ended] = [new AbortController(), new AbortController()];
  // Every post that waits for something listens.
  setMaxListeners(0, stopping.signal, ended.signal);
  storeLost?.addEventListener('abort', () => {
    ended.abort();
  });
  return { stopping, ended };
}

/** Resolves once it is aborted, if ever. */
export const aborted = (signal: AbortSignal): Promise<void> =>
  new Promise((resolve) => {
    const heard = (): void => {
      resolve();
    };
    if (signal.aborted) heard();
    else signal.addEventListener('abort', heard, { once: true });
  });

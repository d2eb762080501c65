/** Waiting for something to become true here. */
import type { World } from './world.ts';

/** Looked at whenever something has happened; rejects after so long in real time. */
export function until(
  world: World,
  holds: () => boolean,
  what = 'what was waited for',
  withinMs = 5000,
): Promise<void> {
  if (holds()) return Promise.resolve();
  return new Promise((resolve, reject) => {
    const stop = world.onChange(() => {
      if (!holds()) return;
      clearTimeout(timer);
      stop();
      resolve();
    });
    const timer = setTimeout(() => {
      stop();
      reject(new Error(`Waited ${String(withinMs)} ms for ${what}.`));
    }, withinMs);
  });
}

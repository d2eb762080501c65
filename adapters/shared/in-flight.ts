/** What is being dealt with right now, so that stopping can wait for it. */

export interface InFlight {
  /** Runs something unless the adapter is stopping: what is not acknowledged then may go to another process. */
  run(task: () => Promise<void>): Promise<void>;
  /** Resolves once nothing is in hand. */
  idle(): Promise<void>;
  /** Takes nothing more, and resolves once nothing is in hand. Safe to call twice. */
  stop(): Promise<void>;
}

/**
 * @example
 * ```ts
 * const inFlight = createInFlight((error) => log.error({ err: error }, 'A press could not be dealt with.'));
 * client.on('press', (press) => void inFlight.run(() => dealWith(press)));
 * // In `disconnect`, once nothing new comes:
 * await inFlight.stop();
 * ```
 */
export function createInFlight(onError: (error: unknown) => void): InFlight {
  const running = new Set<Promise<void>>();
  let stopping = false;

  async function idle(): Promise<void> {
    while (running.size > 0) await Promise.all(running);
  }

  return {
    async run(task) {
      if (stopping) return;
      const done = task().catch(onError);
      running.add(done);
      await done;
      running.delete(done);
    },
    idle,
    stop() {
      stopping = true;
      return idle();
    },
  };
}

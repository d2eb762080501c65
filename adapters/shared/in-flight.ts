/** What is being dealt with right now, so that stopping can wait for it. */

export interface InFlight {
  /** Runs something unless the adapter is stopping: what is not acknowledged then, Slack gives to another process. */
  run(task: () => Promise<void>): Promise<void>;
  /** Resolves once nothing is in hand. */
  idle(): Promise<void>;
  /** Takes nothing more, and resolves once nothing is in hand. Safe to call twice. */
  stop(): Promise<void>;
}

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

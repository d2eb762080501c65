/** Telling that something has happened, and waiting for something to become true. */
export class Changes {
  readonly #watching = new Set<() => void>();

  tell(): void {
    for (const look of [...this.#watching]) look();
  }

  /** Returns what stops it. */
  watch(look: () => void): () => void {
    this.#watching.add(look);
    return () => {
      this.#watching.delete(look);
    };
  }

  /** Looked at whenever something has happened; rejects after so long in real time. */
  until(holds: () => boolean, what = 'what was waited for', withinMs = 5000): Promise<void> {
    if (holds()) return Promise.resolve();
    return new Promise((resolve, reject) => {
      const stop = this.watch(() => {
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
}

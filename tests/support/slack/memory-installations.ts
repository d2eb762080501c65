/** Installations as a store keeps them, in memory. */
import type { Installation, Installations } from '../../../adapters/port/installations.ts';

export function memoryInstallations(
  ...given: readonly Installation[]
): Installations & { readonly all: Map<string, Installation>; readonly closed: Set<string> } {
  const all = new Map(given.map((one) => [one.workspace, one]));
  /** As if another key had sealed them. */
  const closed = new Set<string>();
  const open = (workspace: string): Installation | undefined =>
    closed.has(workspace) ? undefined : all.get(workspace);
  return {
    ...{ all, closed },
    async save(installation) {
      all.set(installation.workspace, installation);
      closed.delete(installation.workspace);
    },
    find: async (workspace) => open(workspace),
    isClosed: async (workspace) => closed.has(workspace) && all.has(workspace),
    async *each() {
      const readable = [...all.values()].filter(({ workspace }) => !closed.has(workspace));
      yield* readable.sort((one, other) => (one.workspace < other.workspace ? -1 : 1));
    },
    async change(workspace, decide) {
      const found = open(workspace);
      const decided = found && decide(found);
      if (decided !== undefined) all.set(workspace, decided);
      return decided;
    },
    async remove(workspace) {
      for (const [key, { organisation }] of all)
        if (key === workspace || organisation === workspace) all.delete(key);
    },
  };
}

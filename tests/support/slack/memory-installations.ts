/** Installations as a store keeps them, in memory. */
import type { Installation, Installations } from '../../../adapters/port/installations.ts';

export function memoryInstallations(
  ...given: readonly Installation[]
): Installations & { readonly all: Map<string, Installation> } {
  const all = new Map(given.map((one) => [one.workspace, one]));
  return {
    all,
    async save(installation) {
      all.set(installation.workspace, installation);
    },
    find: async (workspace) => all.get(workspace),
    async *each() {
      yield* [...all.values()].sort((one, other) => (one.workspace < other.workspace ? -1 : 1));
    },
    async change(workspace, decide) {
      const found = all.get(workspace);
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

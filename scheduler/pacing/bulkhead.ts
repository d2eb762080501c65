/** How much may be in hand at once, shared out so that one workspace that hangs leaves room for all others. */

export interface Bulkhead {
  /** Whether there is room for one more of this workspace. */
  has(workspace: string): boolean;
  enter(workspace: string): void;
  leave(workspace: string): void;
}

/**
 * A workspace may have as much in hand as there is room left. Alone, it takes half of all; each that fills up leaves
 * the next as much as it has itself, and whoever has nothing in hand always finds room while there is any.
 */
export function createBulkhead(most: number): Bulkhead {
  const held = new Map<string, number>();
  let total = 0;
  return {
    has: (workspace) => (held.get(workspace) ?? 0) < most - total,
    enter(workspace) {
      held.set(workspace, (held.get(workspace) ?? 0) + 1);
      total += 1;
    },
    leave(workspace) {
      const left = (held.get(workspace) ?? 0) - 1;
      if (left > 0) held.set(workspace, left);
      else held.delete(workspace);
      total -= 1;
    },
  };
}

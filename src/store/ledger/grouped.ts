/** Items by what they have in common, in their order. */
export const grouped = <T, K>(items: readonly T[], keyOf: (item: T) => K): ReadonlyMap<K, readonly T[]> => {
  const groups = new Map<K, T[]>();
  let last: { readonly key: K; readonly group: T[] } | undefined;
  for (const item of items) {
    const key = keyOf(item);
    // Most follow their like.
    if (last?.key !== key) {
      let group = groups.get(key);
      if (group === undefined) groups.set(key, (group = []));
      last = { key, group };
    }
    last.group.push(item);
  }
  return groups;
};

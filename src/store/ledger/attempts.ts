/** A slot in one attempt: what compare-and-set goes by. */

export interface AttemptColumns {
  readonly plan: number;
  readonly slot: number;
  readonly attempt: number | null;
}

export const attemptKey = ({ plan, slot, attempt }: AttemptColumns): string =>
  `${plan}:${slot}:${attempt ?? ''}`;

/** Where each key comes first. One statement must not write a slot twice: in a batch that tries to, the first counts. */
export const firstOfEach = (keys: readonly string[]): ReadonlySet<number> => {
  const first = new Map<string, number>();
  for (const [index, key] of keys.entries()) if (!first.has(key)) first.set(key, index);
  return new Set(first.values());
};

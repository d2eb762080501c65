import type { Store } from '../../src/store/store.ts';

/** The handles that a promise is tried on: two replicas where the store allows them, else twice the same. */
export interface Handles {
  readonly store: () => Store;
  readonly other: () => Store;
}

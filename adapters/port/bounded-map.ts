/** What is remembered of strangers has to have an end. */

/** A map of so many entries at the most: set once more, an entry is the latest; the one set longest ago makes way. */
export class BoundedMap<K, V> extends Map<K, V> {
  readonly #most: number;
  readonly #madeWay: (value: V) => void;

  /** `madeWay` hears of each that was forgotten for a later one. */
  constructor(most: number, madeWay: (value: V) => void = () => undefined) {
    super();
    this.#most = most;
    this.#madeWay = madeWay;
  }

  override set(key: K, value: V): this {
    this.delete(key);
    super.set(key, value);
    const [oldest] = this;
    if (this.size > this.#most && oldest !== undefined) {
      this.delete(oldest[0]);
      this.#madeWay(oldest[1]);
    }
    return this;
  }
}

/**
 * The compression of GIF (LZW), where a point may be any of several colours that look alike: of all the runs known by now,
 * the longest that shows what should be seen.
 */

/** Writes codes of growing width, least bit first, in blocks of at most 255 bytes. */
class Bits {
  private readonly bytes: number[] = [];
  private held = 0;
  private count = 0;

  write(code: number, width: number): void {
    this.held |= code << this.count;
    this.count += width;
    while (this.count >= 8) {
      this.bytes.push(this.held & 255);
      this.held >>>= 8;
      this.count -= 8;
    }
  }

  blocks(): Buffer {
    if (this.count > 0) this.bytes.push(this.held & 255);
    const out: number[] = [];
    for (let i = 0; i < this.bytes.length; i += 255) {
      const block = this.bytes.slice(i, i + 255);
      out.push(block.length, ...block);
    }
    return Buffer.from([...out, 0]);
  }
}

const mostCodes = 4096;

/** Runs by their code: what follows which. */
class Runs {
  /** The code of a run and one colour more; 0 is none, since 0 is no run that follows another. */
  private readonly next: Uint16Array;
  private readonly colours: number;
  private readonly shorter = new Uint16Array(mostCodes);
  private readonly lastColour = new Uint8Array(mostCodes);
  readonly first = new Uint16Array(mostCodes);
  size = 0;

  constructor(colours: number) {
    this.colours = colours;
    this.next = new Uint16Array(mostCodes * colours);
    this.clear();
  }

  clear(): void {
    this.next.fill(0);
    for (let i = 0; i < this.colours; i++) this.first[i] = this.lastColour[i] = i;
    this.size = this.colours + 2;
  }

  after(run: number, colour: number): number {
    return this.next[run * this.colours + colour] ?? 0;
  }

  add(run: number, colour: number, code: number): void {
    this.next[run * this.colours + colour] = code;
    this.first[code] = this.first[run] ?? 0;
    this.shorter[code] = run;
    this.lastColour[code] = colour;
  }

  remove(run: number, colour: number): void {
    this.next[run * this.colours + colour] = 0;
  }

  /** The colours of a run, so many, into a row from a place on. */
  spell(run: number, length: number, row: Uint8Array, from: number): void {
    for (let [i, code] = [from + length - 1, run]; i >= from; i--, code = this.shorter[code] ?? 0)
      row[i] = this.lastColour[code] ?? 0;
  }
}

/** The colours that each of a row of points may have: a number for each set, the best first in each. */
export interface Choices {
  readonly sets: readonly (readonly number[])[];
  readonly at: Uint16Array | Uint32Array;
}

interface Match {
  readonly run: number;
  readonly length: number;
}

/** The longest known run that fits the points from `from` on; of equals, that with the best colours. */
function longest(runs: Runs, { sets, at }: Choices, from: number): Match {
  const best = { run: 0, length: 0 };
  const follow = (run: number, i: number): void => {
    if (i - from > best.length) {
      best.run = run;
      best.length = i - from;
    }
    if (i >= at.length) return;
    for (const colour of sets[at[i] ?? 0] ?? []) {
      const next = runs.after(run, colour);
      if (next !== 0) follow(next, i + 1);
    }
  };
  for (const colour of sets[at[from] ?? 0] ?? []) follow(colour, from + 1);
  return best;
}

/** The compressed points, `bits` for a colour; and the colours that were chosen go into `shown`. */
export function compressed(choices: Choices, bits: number, shown: Uint8Array): Buffer {
  const [clear, end] = [1 << bits, (1 << bits) + 1];
  const out = new Bits();
  const runs = new Runs(1 << bits);
  let width = bits + 1;
  let last: number | undefined;
  out.write(clear, width);
  for (let i = 0; i < choices.at.length;) {
    // Whoever reads this knows one run more with each code: the last run, and how the new one begins.
    const fresh = runs.size;
    const again = last === undefined ? 0 : (runs.first[last] ?? 0);
    const isNew = last === undefined || runs.after(last, again) === 0;
    if (last !== undefined && isNew) runs.add(last, again, fresh);
    const { run, length } = longest(runs, choices, i);
    if (last !== undefined) {
      const begins = runs.first[run] ?? 0;
      if (isNew && begins !== again) runs.remove(last, again);
      if (!isNew || begins !== again) runs.add(last, begins, fresh);
      runs.size += 1;
    }
    out.write(run, width);
    runs.spell(run, length, shown, i);
    i += length;
    last = run;
    if (runs.size === 1 << width && width < 12) width += 1;
    if (runs.size === mostCodes) {
      out.write(clear, width);
      runs.clear();
      width = bits + 1;
      last = undefined;
    }
  }
  out.write(end, width);
  return out.blocks();
}

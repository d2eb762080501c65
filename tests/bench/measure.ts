/** Measuring inside one process: time, processor, memory and how long the event loop was held up. */
import { readFileSync } from 'node:fs';
import { monitorEventLoopDelay } from 'node:perf_hooks';

export interface Cost {
  /** Milliseconds that went by. */
  readonly wall: number;
  /** Milliseconds of processor time of the whole process: what the wall clock would show on an idle machine. */
  readonly cpu: number;
}

/** Starts to count; the returned function tells what was spent since. */
export function stopwatch(): () => Cost {
  const start = performance.now();
  const cpuStart = process.cpuUsage();
  return () => {
    const { user, system } = process.cpuUsage(cpuStart);
    return { wall: performance.now() - start, cpu: (user + system) / 1000 };
  };
}

export async function costOf<T>(work: () => T | Promise<T>): Promise<Cost & { readonly result: T }> {
  const stop = stopwatch();
  const result = await work();
  return { result, ...stop() };
}

/** Warm-up rounds, so that what is measured afterwards is compiled; then the median of some rounds. */
export function steadily(work: () => number, rounds = 5, warmUp = 2): number {
  for (let round = 0; round < warmUp; round += 1) work();
  return median(Array.from({ length: rounds }, work));
}

export interface LoopDelay {
  /** Milliseconds from one turn of the event loop to the next, at the 99th percentile so far. */
  p99(): number;
  /** The longest such turn. */
  longest(): number;
  stop(): void;
}

/** How long before something begins its measurement does: the event loop's delay counts from the second look on. */
export const SETTLE_MS = 50;

/** Looks at the event loop once a millisecond. */
export function loopDelay(): LoopDelay {
  const histogram = monitorEventLoopDelay({ resolution: 1 });
  histogram.enable();
  return {
    p99: () => histogram.percentile(99) / 1e6,
    longest: () => histogram.max / 1e6,
    stop: () => histogram.disable(),
  };
}

/** The most memory that this process has had, in megabytes. */
export function peakMemory(): number {
  // Linux counts what the parent had at the fork into `maxRSS`; its own status file does not.
  const own = /VmHWM:\s+(\d+) kB/u.exec(readOrNothing('/proc/self/status'))?.[1];
  return (own === undefined ? process.resourceUsage().maxRSS : Number(own)) / 1024;
}

function readOrNothing(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}

/** What is left in memory once the garbage is gone, in megabytes. */
export function settledMemory(): number {
  // Twice: what finalizers let go of is collected by the second.
  globalThis.gc?.();
  globalThis.gc?.();
  return process.memoryUsage.rss() / 1024 ** 2;
}

export function median(figures: readonly number[]): number {
  return percentile(figures, 50);
}

/** The figure that so many percent of all do not exceed, by its place between the two next to it. */
export function percentile(figures: readonly number[], percent: number): number {
  const sorted = figures.toSorted((a, b) => a - b);
  const at = ((sorted.length - 1) * percent) / 100;
  const [low = Number.NaN, high = low] = [sorted[Math.floor(at)], sorted[Math.ceil(at)]];
  return low + (high - low) * (at - Math.floor(at));
}

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pace } from '../../scheduler/pace.ts';
import { spreadOffset } from '../../scheduler/spread.ts';
import type { PlanId } from '../../scheduler/ports.ts';

/** Sends as the scheduler does: holds short waits, comes back for parked ones. */
function sendAll(count: number, postsPerSecond: number, start: number): readonly number[] {
  const lane = pace(postsPerSecond);
  const sent: number[] = [];
  const queue = Array.from({ length: count }, () => start);
  while (queue.length > 0) {
    queue.sort((a, b) => a - b);
    const now = queue.shift() ?? start;
    const turn = lane.reserve(now);
    if ('wait' in turn) sent.push(now + turn.wait);
    else queue.push(turn.park);
  }
  return sent.sort((a, b) => a - b);
}

const mostInAnySecond = (sent: readonly number[]): number => {
  let from = 0;
  let most = 0;
  sent.forEach((at, index) => {
    while (at - (sent[from] ?? 0) >= 1000) from += 1;
    most = Math.max(most, index - from + 1);
  });
  return most;
};

describe('the pace of a platform', () => {
  it('never exceeds its limit in any second, and wastes little of it', () => {
    const sent = sendAll(1_000, 50, 1_000_000);
    expect(mostInAnySecond(sent)).toBeLessThanOrEqual(50);
    expect((sent.at(-1) ?? 0) - 1_000_000).toBeLessThan(24_500);
  });

  it('sends everything once, however many there are', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 800 }), fc.integer({ min: 1, max: 100 }), (count, rate) => {
        const sent = sendAll(count, rate, 0);
        expect(sent).toHaveLength(count);
        expect(mostInAnySecond(sent)).toBeLessThanOrEqual(Math.max(rate, 1));
      }),
      { numRuns: 50 },
    );
  });

  it('does not hold anything back where there is no limit', () => {
    expect(new Set(sendAll(500, Infinity, 42))).toEqual(new Set([42]));
  });
});

describe('the spread of channels', () => {
  it('is stable, inside its window, and even', () => {
    const window = 600_000;
    const offsets = Array.from({ length: 1_000 }, (_, id) => spreadOffset((id + 1) as PlanId, window));
    expect(offsets).toEqual(
      Array.from({ length: 1_000 }, (_, id) => spreadOffset((id + 1) as PlanId, window)),
    );
    expect(Math.min(...offsets)).toBeGreaterThanOrEqual(0);
    expect(Math.max(...offsets)).toBeLessThan(window);
    for (let tenth = 0; tenth < 10; tenth += 1) {
      const inside = offsets.filter((offset) => Math.floor((offset / window) * 10) === tenth).length;
      expect(inside).toBeGreaterThan(80);
      expect(inside).toBeLessThan(120);
    }
  });

  it('is none without a window', () => {
    expect(spreadOffset(12 as PlanId, 0)).toBe(0);
  });
});

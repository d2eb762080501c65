import { describe, expect, it } from 'vitest';
import type { PlanId } from '../../scheduler/ports/ledger.ts';
import { spreadOffset } from '../../scheduler/timetable/spread.ts';

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

import { describe, expect, it } from 'vitest';
import { createBackOff } from '../../scheduler/pacing/back-off.ts';

const alone = createBackOff({ others: () => false, random: () => 0.5 });
const oneOfSome = () => createBackOff({ others: () => true, random: () => 0.5003 });

describe('a program that could not serve something', () => {
  it('alone, looks at what is due at once', () => {
    alone.note('unable', 0);
    expect(alone.behind(0)).toBe(0);
  });

  it('stands behind the others for a minute', () => {
    const defers = oneOfSome();
    expect(defers.behind(0)).toBe(0);
    defers.note('unable', 0);
    expect([0, 59_999, 60_000].map((now) => defers.behind(now))).toEqual([3_000, 3_000, 0]);
  });

  it('and was only busy, stands behind by chance', () => {
    const defers = oneOfSome();
    defers.note('busy', 0);
    expect(defers.behind(1_000)).toBe(1_500);
    defers.note('unable', 2_000);
    expect(defers.behind(2_000)).toBe(3_000);
  });

  it('forgets what a clock that was ahead has told', () => {
    const defers = oneOfSome();
    defers.note('unable', 1_000_000);
    expect(defers.behind(0)).toBe(0);
  });
});

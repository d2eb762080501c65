import { describe, expect, it } from 'vitest';
import { createBulkhead, type Bulkhead } from '../../scheduler/pacing/bulkhead.ts';

/** As much of a workspace as there is room for. */
function fill(room: Bulkhead, workspace: string): number {
  let taken = 0;
  while (room.has(workspace)) {
    room.enter(workspace);
    taken += 1;
  }
  return taken;
}

describe('the room for what is in hand', () => {
  it('is half for a workspace that is alone, and is free again when that leaves', () => {
    const room = createBulkhead(1_000);
    const taken = fill(room, 'large');
    expect(taken).toBe(500);
    for (let n = 0; n < taken; n += 1) room.leave('large');
    expect(fill(room, 'large')).toBe(500);
  });

  it('is left for others by those that fill up and hang', () => {
    const room = createBulkhead(1_000);
    for (const hanging of ['A', 'B', 'C']) expect(fill(room, hanging)).toBeGreaterThanOrEqual(125);
    for (let n = 0; n < 100; n += 1) {
      expect(room.has(`small ${n}`)).toBe(true);
      room.enter(`small ${n}`);
    }
  });

  it('is never more than there is', () => {
    const room = createBulkhead(100);
    let total = 0;
    for (let n = 0; n < 1_000; n += 1) total += fill(room, `W${n}`);
    expect(total).toBe(100);
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { breakIdOf, readBreakId } from '../../scheduler/break-id.ts';
import type { PlanId } from '../../scheduler/ports/ledger.ts';

const channel = { platform: 'slack', workspace: 'T1', channel: 'C1' };
const slot = Date.UTC(2026, 10, 23, 9, 50);

describe('a break’s id', () => {
  it('is sixteen characters for any button and any key, and says which slot of which plan', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 2 ** 36 - 1 }),
        fc.integer({ min: 0, max: Date.UTC(2109, 0, 1) }),
        (plan, at) => {
          const id = breakIdOf(channel, plan as PlanId, at);
          expect(id).toMatch(/^[\w-]{16}$/u);
          expect(readBreakId(id)).toEqual({ plan, slot: at });
        },
      ),
    );
  });

  it('differs between two stores that one bot serves, where the same plan is another channel’s', () => {
    const ids = Array.from({ length: 200 }, (_, n) =>
      breakIdOf({ ...channel, channel: `C${n}` }, 1 as PlanId, slot),
    );
    expect(new Set(ids).size).toBeGreaterThan(195);
    expect(breakIdOf({ platform: 'a', workspace: 'bc', channel: 'd' }, 1 as PlanId, slot)).not.toBe(
      breakIdOf({ platform: 'ab', workspace: 'c', channel: 'd' }, 1 as PlanId, slot),
    );
  });

  it.each(['', 'done', 'x'.repeat(15), 'x'.repeat(17), 'no such break id', "'; drop table '"])(
    'is not “%s”',
    (text) => {
      expect(readBreakId(text)).toBeUndefined();
    },
  );
});

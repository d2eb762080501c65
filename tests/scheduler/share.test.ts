import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { shareOf } from '../../scheduler/pacing/share.ts';

const names = fc.uniqueArray(fc.string({ minLength: 1, maxLength: 8 }), { minLength: 1, maxLength: 20 });
const rate = fc.integer({ min: 1, max: 60 });

const shares = (postsPerSecond: number, crew: readonly string[], lane = 'W'): readonly number[] =>
  crew.map((self) => shareOf(postsPerSecond, { self, others: crew.filter((name) => name !== self) }, lane));

const sum = (numbers: readonly number[]): number => numbers.reduce((all, one) => all + one, 0);

describe('programs that share a limit', () => {
  it('deal it out to the last post, in whole ones, as evenly as can be', () => {
    fc.assert(
      fc.property(rate, names, (limit, crew) => {
        const each = shares(limit, crew);
        expect(sum(each)).toBe(limit);
        expect(Math.max(...each) - Math.min(...each)).toBeLessThanOrEqual(1);
      }),
    );
  });

  it('take no more when they learn of one more: the sum holds while some know of it and some do not', () => {
    fc.assert(
      fc.property(
        rate,
        names,
        fc.string({ minLength: 9 }),
        fc.infiniteStream(fc.boolean()),
        (limit, crew, newcomer, knows) => {
          const before = shares(limit, crew);
          const after = shares(limit, [...crew, newcomer]).slice(0, crew.length);
          const mixed = before.map((share, at) => (knows.next().value === true ? (after[at] ?? 0) : share));
          expect(sum(mixed)).toBeLessThanOrEqual(limit);
        },
      ),
    );
  });

  it('take turns over the lanes where there are more of them than posts', () => {
    const crew = Array.from({ length: 10 }, (_, n) => `program ${n}`);
    const total = crew.map(() => 0);
    for (let lane = 0; lane < 400; lane += 1)
      for (const [at, share] of shares(5, crew, `W${lane}`).entries()) total[at] = (total[at] ?? 0) + share;
    for (const each of total) expect(each).toBeGreaterThan(120);
  });

  it('leave a limit below one a second to one of them', () => {
    expect([...shares(0.5, ['a', 'b', 'c'])].sort()).toEqual([0, 0, 0.5]);
    expect(shares(0.5, ['a'])).toEqual([0.5]);
  });
});

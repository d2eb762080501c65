import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { BoundedMap } from '../../adapters/port/bounded-map.ts';

describe('a bounded map', () => {
  const step = fc.oneof(
    fc.record({ does: fc.constant('set'), key: fc.nat(9), value: fc.nat() }),
    fc.record({ does: fc.constant('delete'), key: fc.nat(9), value: fc.constant(0) }),
  );

  it('holds the entries that were set last, and tells of each that made way for them', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 6 }), fc.array(step, { maxLength: 60 }), (most, steps) => {
        const gone: number[] = [];
        const map = new BoundedMap<number, number>(most, (value) => gone.push(value));
        let model: (readonly [number, number])[] = [];
        const expectedGone: number[] = [];
        for (const { does, key, value } of steps) {
          model = model.filter(([known]) => known !== key);
          if (does === 'delete') map.delete(key);
          else {
            map.set(key, value);
            model.push([key, value]);
            const oldest = model.length > most ? model.shift() : undefined;
            if (oldest !== undefined) expectedGone.push(oldest[1]);
          }
          expect([...map]).toEqual(model);
        }
        expect(gone).toEqual(expectedGone);
      }),
    );
  });
});

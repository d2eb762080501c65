import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { depth, project, viewFrom } from '../../../content/illustrations/space/camera.ts';
import { bent, facing } from '../../../content/illustrations/space/frame.ts';
import { phaseAt, toAndFro } from '../../../content/illustrations/motion.ts';
import { hull, silhouette } from '../../../content/illustrations/space/outline.ts';
import { flexion, reach } from '../../../content/illustrations/reach.ts';
import { ball } from '../../../content/illustrations/space/solid.ts';
import { closed, round } from '../../../content/illustrations/svg.ts';
import { cross, distance, dot, length } from '../../../content/illustrations/space/vector.ts';
import type { Vec } from '../../../content/illustrations/space/vector.ts';

const coordinate = fc.double({ min: -100, max: 100, noNaN: true });
const vec: fc.Arbitrary<Vec> = fc.tuple(coordinate, coordinate, coordinate);
const angle = fc.double({ min: -180, max: 180, noNaN: true });

describe('reach', () => {
  it('never stretches a bone, and says by how much it missed', () => {
    fc.assert(
      fc.property(vec, vec, vec, (root, target, bend) => {
        const found = reach(root, target, 42, 40, bend);
        expect(distance(root, found.middle)).toBeCloseTo(42, 6);
        expect(distance(found.middle, found.end)).toBeCloseTo(40, 6);
        expect(distance(found.end, target)).toBeCloseTo(found.miss, 6);
      }),
      {
        examples: [
          [
            [0, 0, 0],
            [0, 0, 9e-7],
            [1, 0, 0],
          ],
        ],
      },
    );
  });

  it('bends the joint to the side it is told', () => {
    const { middle, end } = reach([0, 90, 0], [0, 20, 0], 42, 40, [1, 0, 0]);
    expect(middle[0]).toBeGreaterThan(5);
    expect(flexion([0, 90, 0], middle, end)).toBeGreaterThan(30);
  });
});

describe('frames', () => {
  it('stay at right angles, however they are bent', () => {
    fc.assert(
      fc.property(angle, angle, angle, angle, angle, angle, (heading, pitch, roll, forward, right, twist) => {
        const f = bent(facing({ heading, pitch, roll }), { forward, right, twist });
        expect(dot(f.forward, f.up)).toBeCloseTo(0, 9);
        expect(length(f.forward)).toBeCloseTo(1, 9);
        expect(distance(cross(f.forward, f.up), f.right)).toBeCloseTo(0, 9);
      }),
    );
  });

  it.each([
    ['leans forward', { forward: 90 }, [1, 0, 0]],
    ['leans to the right', { right: 90 }, [0, 0, 1]],
  ] as const)('%s', (_, bend, up) => {
    expect(distance(bent(facing({}), bend).up, up)).toBeCloseTo(0, 9);
  });

  it('twists to the right', () => {
    expect(distance(bent(facing({}), { twist: 90 }).forward, [0, 0, 1])).toBeCloseTo(0, 9);
  });
});

describe('camera', () => {
  it('sees the right side near, the front to the right', () => {
    const view = viewFrom({ azimuth: 0, elevation: 0 });
    expect(depth(view, [0, 0, 5])).toBeCloseTo(5);
    const [x, y] = project(view, [3, 4, 0]);
    expect([x, y]).toEqual([3, -4]);
  });

  it('sees the front from azimuth 90, with the right hand to the left', () => {
    const view = viewFrom({ azimuth: 90, elevation: 0 });
    expect(depth(view, [5, 0, 0])).toBeCloseTo(5);
    expect(project(view, [0, 0, 5])[0]).toBeCloseTo(-5);
  });
});

describe('outlines', () => {
  it('wrap all points, always wound the same way', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(coordinate, coordinate), { minLength: 3, maxLength: 40 }), (points) => {
        const wrapped = hull(points);
        const area = wrapped.reduce((sum, [x, y], i) => {
          const [nx, ny] = wrapped[(i + 1) % wrapped.length] ?? [x, y];
          return sum + x * ny - nx * y;
        }, 0);
        expect(area).toBeGreaterThanOrEqual(-1e-6);
      }),
    );
  });

  it('draw a ball as a disc from every side', () => {
    fc.assert(
      fc.property(angle, angle, (azimuth, elevation) => {
        const view = viewFrom({ azimuth, elevation });
        for (const [x, y] of silhouette(view, [[ball([0, 0, 0], 7)]]).flat())
          expect(Math.hypot(x, y)).toBeCloseTo(7, 6);
      }),
    );
  });
});

describe('svg numbers', () => {
  it.each([
    [1 / 3, '0.33'],
    [-0.001, '0'],
    [12, '12'],
  ])('writes %d as %s', (n, text) => {
    expect(round(n)).toBe(text);
  });

  it('closes paths', () => {
    expect(
      closed([
        [
          [0, 0],
          [1, 0],
          [1, 1],
        ],
      ]),
    ).toBe('M0 0L1 0L1 1Z');
  });
});

describe('motion', () => {
  it('rests at both ends and passes all between', () => {
    const motion = toAndFro(4);
    expect(phaseAt(motion, 0)).toBe(0);
    expect(phaseAt(motion, 0.5)).toBe(1);
    expect(phaseAt(motion, 0.25)).toBeCloseTo(0.5, 6);
    expect(phaseAt(motion, 1)).toBe(0);
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { allIllustrations } from '../../../content/illustrations/catalogue.ts';
import { Canvas } from '../../../content/illustrations/clay/canvas.ts';
import { ball, partNames } from '../../../content/illustrations/clay/lump.ts';
import type { Lump } from '../../../content/illustrations/clay/lump.ts';
import { mirrored } from '../../../content/illustrations/mirror.ts';
import { skeletonOf } from '../../../content/illustrations/skeleton.ts';
import type { Side, Stance } from '../../../content/illustrations/stance.ts';
import { depth, project, viewFrom } from '../../../content/illustrations/space/camera.ts';
import { bent, facing } from '../../../content/illustrations/space/frame.ts';
import { framesOf, inAndOut, oneThenTheOther, phaseAt } from '../../../content/illustrations/motion.ts';
import { flexion, reach } from '../../../content/illustrations/reach.ts';
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

describe('canvas', () => {
  const view = viewFrom({ azimuth: 0, elevation: 0 });
  const placing = { scale: 1, x: 50, y: 50, depth: 0 };
  const material = { colour: '#ff0000', line: 'figure' } as const;
  const drawn = (...lumps: readonly Lump[]): Canvas => {
    const canvas = new Canvas(100, 100);
    canvas.lumps(view, placing, lumps);
    return canvas;
  };

  it('draws a ball as a disc of its size, nearest in its middle', () => {
    const canvas = drawn({ ...ball([0, 0, 0], 20), material, part: 'head' });
    const filled = canvas.material.reduce((sum, one) => sum + (one > 0 ? 1 : 0), 0);
    expect(filled / (Math.PI * 20 ** 2)).toBeCloseTo(1, 1);
    expect(canvas.depth[50 * 100 + 50]).toBeCloseTo(20, 3);
    expect(canvas.depth[50 * 100 + 65]).toBeCloseTo(Math.sqrt(20 ** 2 - 15 ** 2), 3);
  });

  it('shows what is nearer, in whatever order it is drawn', () => {
    const near = { ...ball([0, 0, 10], 8), material, part: 'left hand' } as const;
    const far = { ...ball([0, 0, -10], 12), material, part: 'trunk' } as const;
    expect(drawn(near, far).part).toEqual(drawn(far, near).part);
    expect(partNames[drawn(near, far).part[50 * 100 + 50] ?? 0]).toBe('left hand');
  });

  it('keeps of a surface what it is told to keep', () => {
    const half = drawn({ ...ball([0, 0, 0], 20), material, part: 'head', keep: ([, up]) => up > 0 });
    expect(half.material[40 * 100 + 50]).toBe(1);
    expect(half.material[60 * 100 + 50]).toBe(0);
  });
});

describe('mirrored', () => {
  it('swaps right and left, and mirrored twice is the same again', () => {
    for (const { picture } of allIllustrations) {
      const stance = picture.stance(1);
      const handOf = (of: Stance, side: Side) => skeletonOf(of, picture.person.build).arms[side].end;
      const right = handOf(stance, 'right');
      const [x, y, z] = handOf(mirrored(stance), 'left');
      expect(distance(right, [x, y, -z])).toBeLessThan(1e-6);
      expect(distance(right, handOf(mirrored(mirrored(stance)), 'right'))).toBeLessThan(1e-6);
    }
  });
});

describe('motion', () => {
  it('rests at both ends and passes all between', () => {
    const motion = inAndOut;
    expect(phaseAt(motion, 0)).toBe(0);
    expect(phaseAt(motion, 0.5)).toBe(1);
    expect(phaseAt(motion, 22 / 64)).toBeCloseTo(0.5, 6);
    expect(phaseAt(motion, 1)).toBe(0);
  });

  it.each([inAndOut, oneThenTheOther])('shows on the way back the frames of the way there', (motion) => {
    const [still, there] = [framesOf(motion), new Set(framesOf(motion))];
    expect(there.size).toBeLessThan(still.length / 2);
  });
});

import { ball, coated, ellipsoid, strand } from '../clay/lump.ts';
import type { Lump, Material, PartName } from '../clay/lump.ts';
import type { Limb } from '../skeleton.ts';
import { signOf } from '../skeleton.ts';
import { along } from '../space/frame.ts';
import type { Side } from '../stance.ts';
import { cross, offset, rotate, scale } from '../space/vector.ts';

/** Each finger: how far aside its knuckle is (towards the thumb), how far along the palm, its length and its spread. */
const fingers = [
  { aside: 2.9, along: 8.6, long: 7.6, spread: 5 },
  { aside: 1, along: 9.1, long: 8.4, spread: 1 },
  { aside: -0.95, along: 8.8, long: 7.7, spread: -3 },
  { aside: -2.8, along: 7.9, long: 6.2, spread: -8 },
] as const;

/** A hand of four fingers and a thumb. The palm faces along the tip's `forward`, the fingers along its `up`. */
export function handOf(limb: Limb, side: Side, curl: number, skin: Material): Lump[] {
  const part: PartName = `${side} hand`;
  const { forward: palm, up: ahead } = limb.tip;
  const aside = cross(ahead, palm);
  // The thumb is on the left of a right hand that is seen from its back with the fingers up.
  const thumbward = scale(aside, signOf(side));
  const flesh = { material: skin, part };
  const frame = along(ahead, palm);
  const lumps = coated(
    strand([
      ball(limb.end, 2.5),
      ellipsoid(offset(limb.end, [ahead, 3]), frame, 3.3, 1.8, 2),
      ellipsoid(offset(limb.end, [ahead, 7.4]), frame, 3.7, 1.5, 1.7),
    ]),
    flesh,
  );
  fingers.forEach((finger, i) => {
    const spread = (v: typeof ahead) =>
      rotate(v, palm, -finger.spread * signOf(side) * (curl > 30 ? 0.3 : 1));
    const bend = (share: number) => spread(rotate(ahead, aside, curl * share));
    const knuckle = offset(limb.end, [ahead, finger.along - 1], [thumbward, finger.aside]);
    const first = offset(knuckle, [bend(0.75), finger.long * 0.46]);
    const second = offset(first, [bend(1.7), finger.long * 0.32]);
    const tip = offset(second, [bend(2.4), finger.long * 0.24]);
    lumps.push(
      ...coated(strand([ball(knuckle, 1.12), ball(first, 1.02), ball(second, 0.92), ball(tip, 0.78)]), {
        ...flesh,
        crease: i + 1,
      }),
    );
  });
  const close = Math.min(1, curl / 60);
  const root = offset(limb.end, [ahead, 2.4], [thumbward, 2]);
  const joint = offset(
    limb.end,
    [ahead, 5.2 - close],
    [thumbward, 4.9 - close * 1.2],
    [palm, 0.8 + close * 2],
  );
  const tip = offset(joint, [ahead, 3.8], [thumbward, 1.3 - close * 1.6], [palm, 0.2 + close * 1.8]);
  lumps.push(
    ...coated(strand([ball(root, 1.7), ball(joint, 1.25)]), flesh),
    ...coated(strand([ball(joint, 1.25), ball(tip, 0.9)]), { ...flesh, crease: 5 }),
  );
  return lumps;
}

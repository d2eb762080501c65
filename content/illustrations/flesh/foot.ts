import { bone } from '../body.ts';
import { ball, coated, ellipsoid, strand, taper } from '../clay/lump.ts';
import type { Lump, Material, PartName, Solid } from '../clay/lump.ts';
import { along } from '../space/frame.ts';
import type { Limb } from '../skeleton.ts';
import { signOf } from '../skeleton.ts';
import type { Side } from '../stance.ts';
import { cross, offset, rotate, scale } from '../space/vector.ts';
import type { Vec } from '../space/vector.ts';

/** The tip of a leg points `up` along the toes and `forward` out of the sole. */
function footFrame(limb: Limb, side: Side) {
  const { forward: sole, up: toes } = limb.tip;
  // Out to the big toe's side: the left of a right foot.
  const inward = scale(cross(toes, sole), -signOf(side));
  const at = (ahead: number, above: number, aside = 0): Vec =>
    offset(limb.end, [toes, ahead], [sole, bone.ankle - above], [inward, aside]);
  const pad = (place: Vec, width: number, thick: number, long: number, direction = toes): Solid =>
    ellipsoid(place, along(direction, sole), width, thick, long);
  return { sole, toes, inward, at, pad };
}

/** Heel, arch and ball of a foot; `grow` thickens it to a sock. */
function body(limb: Limb, side: Side, grow: number): Solid[] {
  const { at, pad } = footFrame(limb, side);
  const ankle = ball(limb.end, 3.3 + grow);
  const heel = pad(at(-2.9, 3.1), 3.1 + grow, 3.1, 3.2 + grow);
  const arch = pad(at(5.2, 3.7), 3.3 + grow, 3 + grow * 0.6, 3);
  const front = pad(at(11.4, 2.2, 0.2), 4.1 + grow, 2.2, 2.4);
  return [...taper(ankle, heel), ...taper(ankle, arch), ...strand([heel, arch, front])];
}

/** What a shoe leaves free of a foot: the ankle, above the heel and the arch, which stay clear of the shoe's sole. */
export function instep(limb: Limb, side: Side, cloth: Material): Lump[] {
  const { at, pad } = footFrame(limb, side);
  const ankle = ball(limb.end, 3.6);
  const heel = pad(at(-2.9, 3.6), 3.4, 2.6, 3.5);
  const arch = pad(at(4.6, 3.7), 3.3, 2.6, 2.6);
  return coated([...taper(ankle, heel), ...taper(ankle, arch)], { material: cloth, part: `${side} foot` });
}

/** A bare foot with its toes. */
export function bareFoot(limb: Limb, side: Side, toeBend: number, skin: Material): Lump[] {
  const { toes, at, sole, inward } = footFrame(limb, side);
  const part: PartName = `${side} foot`;
  const bend = rotate(toes, cross(toes, sole), -toeBend);
  const digits = [0, 1, 2, 3, 4].flatMap((i) => {
    const aside = 2.7 - i * 1.62;
    const root = at(12 - i * 0.5, 1.6, aside + 0.2);
    const thick = i === 0 ? 1.3 : 0.92 - i * 0.03;
    const tip = offset(root, [bend, i === 0 ? 4.6 : 4.4 - i * 0.35], [inward, -0.15]);
    // Thicker where it grows out of the ball of the foot: no step between the two.
    const base = ball(offset(root, [sole, -0.45]), thick + 0.45);
    return coated(taper(base, ball(tip, thick * 0.92)), { material: skin, part, crease: i + 1 });
  });
  return [...coated(body(limb, side, 0), { material: skin, part }), ...digits];
}

/** A shoe, cut so low that ankle or sock shows. */
export function shoe(limb: Limb, side: Side, toeBend: number, upper: Material, under: Material): Lump[] {
  const { toes, at, pad, sole } = footFrame(limb, side);
  const part: PartName = `${side} foot`;
  const bend = rotate(toes, cross(toes, sole), -toeBend);
  const heel = pad(at(-2.9, 3.4), 3.7, 2.9, 3.7);
  const arch = pad(at(5.2, 3.7), 3.8, 3.2, 3);
  const front = pad(at(11, 2.7, 0.2), 4.5, 2.5, 2.8);
  const tip = pad(offset(at(11.6, 2.4, 0.1), [bend, 4.2]), 3.5, 2.1, 2.4, bend);
  const flat = (solid: Solid, above: Vec): Solid => {
    const [wide, , long] = solid.axes;
    return { at: above, axes: [scale(wide, 1.06), scale(sole, 0.9), scale(long, 1.06)] };
  };
  return [
    ...coated(strand([heel, arch, front, tip]), { material: upper, part }),
    ...coated(
      strand([
        flat(heel, at(-2.9, 0.9)),
        flat(front, at(11, 0.9, 0.2)),
        flat(tip, offset(at(11.6, 0.9, 0.1), [bend, 4.2])),
      ]),
      { material: under, part },
    ),
  ];
}

/** A foot in a sock without a shoe. */
export function socked(limb: Limb, side: Side, toeBend: number, cloth: Material): Lump[] {
  const { toes, at, pad, sole } = footFrame(limb, side);
  const bend = rotate(toes, cross(toes, sole), -toeBend);
  const front = pad(at(11.4, 2.3, 0.2), 4.3, 2.3, 2.6);
  const tip = pad(offset(at(11.6, 2.1, 0.2), [bend, 3.8]), 3.4, 1.8, 2.2, bend);
  return coated([...body(limb, side, 0.3), ...strand([front, tip])], {
    material: cloth,
    part: `${side} foot`,
  });
}

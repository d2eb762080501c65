/** Where a body meets what it holds and leans on, and where it would pass through itself. */
import { armGirth, girth, legGirth } from './body.ts';
import type { Lump, PartName } from './clay/lump.ts';
import type { Illustration } from './illustration.ts';
import { deskHeight } from './props/prop.ts';
import { splitBone } from './skeleton.ts';
import type { Skeleton } from './skeleton.ts';
import { add, between, distance, dot, scale, subtract } from './space/vector.ts';
import type { Vec } from './space/vector.ts';
import { sides } from './stance.ts';
import type { Placement, Side, Stance } from './stance.ts';

/** A hand may be so far from what it is said to touch, in centimetres. */
const near = 1.6;

const reachOf = (lump: Lump, way: Vec): number => Math.hypot(...lump.axes.map((axis) => dot(axis, way)));

/** From a point to a bone. */
function toBone(at: Vec, from: Vec, to: Vec): number {
  const bone = subtract(to, from);
  const t = Math.max(0, Math.min(1, dot(subtract(at, from), bone) / dot(bone, bone)));
  return distance(at, add(from, scale(bone, t)));
}

const partOf = (model: readonly Lump[], part: PartName): Lump[] => model.filter((one) => one.part === part);

const least = (gaps: readonly number[]): number => Math.min(...gaps, Infinity);

/** How far a hand is from what it is said to rest on; nothing if it is said to rest nowhere. */
function gapOf(
  picture: Illustration,
  s: Skeleton,
  stance: Stance,
  model: readonly Lump[],
  side: Side,
): number {
  const { place, palm } = stance.arms[side];
  const hand = partOf(model, `${side} hand`);
  const touched = restsOn(place);
  if (touched !== undefined) {
    const [which, bone] = splitBone(touched);
    const isLeg = bone === 'thigh' || bone === 'shin';
    const { root, middle, end } = s[isLeg ? 'legs' : 'arms'][which];
    const isUpper = bone === 'thigh' || bone === 'upper arm';
    const [from, to] = isUpper ? [root, middle] : [middle, end];
    const thick = girth(isLeg ? legGirth : armGirth, isUpper ? 0.3 : 0.7) * picture.person.build.limbs;
    return least(hand.map((lump) => toBone(lump.at, from, to) - thick - reachOf(lump, [0, 1, 0])));
  }
  if (place.kind !== 'reach' || palm === undefined) return 0;
  const wall = picture.props.find((prop) => prop.kind === 'wall');
  if (palm[0] === 1 && wall?.kind === 'wall')
    return least(hand.map((lump) => wall.face - lump.at[0] - reachOf(lump, [1, 0, 0])));
  if (palm[1] !== -1) return 0;
  const heights = [
    0,
    ...picture.props.flatMap((prop) => (prop.kind === 'desk' ? [prop.height ?? deskHeight] : [])),
  ];
  const low = least(hand.map((lump) => lump.at[1] - reachOf(lump, [0, 1, 0])));
  const chairs = picture.props.some((prop) => prop.kind === 'chair') ? [39] : [];
  return least([...heights, ...chairs].map((height) => Math.abs(low - height)));
}

const restsOn = (place: Placement) => (place.kind === 'touch' ? place.on : undefined);

interface Piece {
  readonly name: string;
  readonly from: Vec;
  readonly to: Vec;
  readonly thick: number;
}

/** The pieces of limbs that are clear of the joints they grow from. */
function pieces(s: Skeleton): { arms: Piece[]; legs: Piece[] } {
  const arms = sides.flatMap((side): Piece[] => {
    const { root, middle, end } = s.arms[side];
    return [
      {
        name: `${side} upper arm`,
        from: between(root, middle, 0.5),
        to: middle,
        thick: girth(armGirth, 0.4),
      },
      { name: `${side} forearm`, from: middle, to: end, thick: girth(armGirth, 0.75) },
    ];
  });
  const legs = sides.flatMap((side): Piece[] => {
    const { root, middle, end } = s.legs[side];
    return [
      { name: `${side} thigh`, from: between(root, middle, 0.45), to: middle, thick: girth(legGirth, 0.35) },
      { name: `${side} shin`, from: middle, to: end, thick: girth(legGirth, 0.75) },
    ];
  });
  return { arms, legs };
}

/** The least distance of two bones, by places along them. */
const apart = (a: Piece, b: Piece): number =>
  least(Array.from({ length: 21 }, (_, i) => toBone(between(a.from, a.to, i / 20), b.from, b.to)));

/** Flesh gives way to flesh by so much of its thickness. */
const give = 0.45;

function crossings(s: Skeleton): string[] {
  const { arms, legs } = pieces(s);
  const sideOf = (piece: Piece) => piece.name.split(' ')[0];
  const pairs = [
    ...arms.flatMap((arm) => legs.map((leg) => [arm, leg] as const)),
    ...[arms, legs].flatMap((limbs) =>
      limbs.flatMap((a, i) => limbs.slice(i + 1).map((b) => [a, b] as const)),
    ),
  ].filter(([a, b]) => sideOf(a) !== sideOf(b) || (a.name.includes('arm') && !b.name.includes('arm')));
  const through = pairs
    .filter(([a, b]) => apart(a, b) < (a.thick + b.thick) * give)
    .map(([a, b]) => `${a.name} passes through ${b.name}`);
  const head = [...arms, ...legs]
    .filter((piece) => toBone(s.head.at, piece.from, piece.to) < 7.4 + piece.thick * give)
    .map(({ name }) => `${name} passes through head`);
  return [...through, ...head];
}

/** All that does not meet where it should, or meets where it cannot, at one moment. */
export const meetings = (
  picture: Illustration,
  s: Skeleton,
  stance: Stance,
  model: readonly Lump[],
): string[] => [
  ...sides.flatMap((side) => {
    const gap = gapOf(picture, s, stance, model, side);
    return gap > near ? [`${side} hand is apart from what it touches by ${gap.toFixed(1)} cm`] : [];
  }),
  ...crossings(s),
];

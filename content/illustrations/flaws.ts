/** What is wrong with a picture, in words: what a test refuses and an illustrator wants to read. */
import { armGirth, girth, legGirth, torsoDepth } from './body.ts';
import type { Illustration } from './illustration.ts';
import { meetings } from './meeting.ts';
import { framesOf, phaseAt } from './motion.ts';
import { deskHeight, seatHalf, seatHeight } from './props/prop.ts';
import type { Prop } from './props/prop.ts';
import { flexion } from './reach.ts';
import { skeletonOf } from './skeleton.ts';
import type { Skeleton } from './skeleton.ts';
import { ball } from './clay/lump.ts';
import type { Lump, Solid } from './clay/lump.ts';
import { figureOf } from './flesh/figure.ts';
import { sides } from './stance.ts';
import { viewFrom } from './space/camera.ts';
import { between } from './space/vector.ts';

/** Flesh gives way by this much, in centimetres. */
const soft = 1.6;

interface Flesh {
  readonly part: string;
  readonly solid: Solid;
}

/** Sample balls all over a body. */
function fleshOf(s: Skeleton, model: readonly Lump[]): Flesh[] {
  const limbs = sides.flatMap((side) =>
    [0.15, 0.3, 0.5, 0.65, 0.8, 1].flatMap((t): Flesh[] =>
      (['arms', 'legs'] as const).map((kind) => {
        const limb = s[kind][side];
        const at =
          t <= 0.5 ? between(limb.root, limb.middle, t * 2) : between(limb.middle, limb.end, t * 2 - 1);
        const part = `${side} ${kind === 'arms' ? 'arm' : 'leg'} at ${t}`;
        return { part, solid: ball(at, girth(kind === 'arms' ? armGirth : legGirth, t)) };
      }),
    ),
  );
  const tips = model
    .filter(({ part }, i) => i % 3 === 0 && (part.endsWith('hand') || part.endsWith('foot')))
    .map((solid): Flesh => ({ part: solid.part, solid }));
  const spine = s.spine.map((v): Flesh => ({
    part: `spine at ${v.t.toFixed(2)}`,
    solid: ball(v.at, girth(torsoDepth, v.t) * 0.9),
  }));
  return [...limbs, ...tips, ...spine, { part: 'head', solid: ball(s.head.at, 8.6) }];
}

/** How far down a solid reaches below its middle. */
const drop = (solid: Solid): number => Math.hypot(...solid.axes.map((axis) => axis[1]));

function sunk(props: readonly Prop[], { part, solid }: Flesh): string[] {
  const low = solid.at[1] - drop(solid);
  const [x, , z] = solid.at;
  const found: string[] = [];
  if (low < -soft) found.push(`${part} is ${(-low).toFixed(1)} cm below the floor`);
  for (const prop of props) {
    switch (prop.kind) {
      case 'chair': {
        const over = Math.abs(x - prop.at[0]) < seatHalf - 2 && Math.abs(z - prop.at[1]) < seatHalf - 2;
        // What is wholly below the seat is beside it, or under it.
        if (over && low < seatHeight - soft && solid.at[1] > seatHeight - 3)
          found.push(`${part} is ${(seatHeight - low).toFixed(1)} cm in the seat`);
        break;
      }
      case 'desk': {
        const top = prop.height ?? deskHeight;
        const over = x > prop.edge + 1 && x < prop.edge + prop.deep && Math.abs(z) < prop.half;
        if (over && low < top - soft && solid.at[1] > top - 3)
          found.push(`${part} is ${(top - low).toFixed(1)} cm in the desk`);
        break;
      }
      case 'wall': {
        const reach = Math.hypot(...solid.axes.map((axis) => axis[0]));
        if (x + reach > prop.face + soft)
          found.push(`${part} is ${(x + reach - prop.face).toFixed(1)} cm in the wall`);
        break;
      }
      case 'mat':
      case 'cushion':
        break;
    }
  }
  return found;
}

function misplaced(s: Skeleton): string[] {
  return sides.flatMap((side) => [
    ...(s.arms[side].miss > 0.05
      ? [`${side} hand is out of reach by ${s.arms[side].miss.toFixed(1)} cm`]
      : []),
    ...(s.legs[side].miss > 0.05
      ? [`${side} foot is out of reach by ${s.legs[side].miss.toFixed(1)} cm`]
      : []),
    ...(flexion(s.arms[side].root, s.arms[side].middle, s.arms[side].end) > 155
      ? [`${side} elbow is closed too far`]
      : []),
    ...(flexion(s.legs[side].root, s.legs[side].middle, s.legs[side].end) > 165
      ? [`${side} knee is closed too far`]
      : []),
  ]);
}

/** All flaws in all frames, each once. */
export function flawsOf(picture: Illustration): readonly string[] {
  const found = new Map<string, string>();
  const view = viewFrom(picture.camera);
  for (const phase of new Set([...picture.still.phases, ...framesOf(picture.motion)])) {
    const stance = picture.stance(phase);
    const s = skeletonOf(stance, picture.person.build);
    const look = { ...picture.person, outfit: picture.outfit };
    const model = figureOf(view, s, stance, look, undefined);
    const flesh = fleshOf(s, model);
    for (const flaw of [
      ...misplaced(s),
      ...flesh.flatMap((one) => sunk(picture.props, one)),
      ...meetings(picture, s, stance, model),
    ]) {
      const kind = flaw.replace(/[\d.]+ cm.*/, '');
      if (!found.has(kind)) found.set(kind, `at phase ${phase.toFixed(2)}: ${flaw}`);
    }
  }
  if (phaseAt(picture.motion, 0) !== phaseAt(picture.motion, 1))
    found.set('loop', 'the last frame does not join the first');
  return [...found.values()];
}

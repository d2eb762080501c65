/** Leaning back on a wall, so that both hands are free for the knee. */
import { plantedLeg } from '../contact.ts';
import type { Illustration } from '../illustration.ts';
import { keyed } from '../keyed.ts';
import { inTurns } from '../mirror.ts';
import { oneThenTheOther } from '../motion.ts';
import { forTheOffice } from '../people/outfits.ts';
import { cast } from '../people/cast.ts';
import { signOf } from '../skeleton.ts';
import { rotate } from '../space/vector.ts';
import type { Vec } from '../space/vector.ts';
import { onBothSides } from '../stance.ts';
import type { Arm, Side, Stance } from '../stance.ts';

const { clothes, ...role } = cast.ardhaApanasana;

/** Away from the wall, and a little from the viewer, so that the leg that stands is seen below the hips. */
const heading = 188;

/** A place or a way by the body: ahead, up, and to the person's right. */
const byBody = (...place: Vec): Vec => rotate(place, [0, 1, 0], heading);

const planted = (side: Side) => {
  const [x, , z] = byBody(0, 0, 8.4 * signOf(side));
  return plantedLeg(x, z, byBody(1, 0, 0), byBody(1, 0, 0));
};

const hanging = (side: Side): Arm => ({
  place: { kind: 'reach', at: byBody(4, 84, 22 * signOf(side)), bend: byBody(-0.6, 0, signOf(side)) },
  fingers: byBody(0.1, -1, 0),
  curl: 14,
});

/** Both hands round the right shin, one above the other. */
const holding = (side: Side): Arm => ({
  place: {
    kind: 'touch',
    on: 'right shin',
    along: side === 'right' ? 0.34 : 0.2,
    side: side === 'right' ? byBody(0.6, 0, 0.8) : byBody(1, 0.1, -0.2),
    bend: side === 'right' ? byBody(-0.3, -1, 0.5) : byBody(-0.1, -1, -0.6),
  },
  fingers: side === 'right' ? byBody(0.75, 0.3, -0.55) : byBody(0.15, 0, 1),
  curl: 34,
});

const leaning = (held: boolean): Stance => ({
  pelvis: { at: [0, 87.6, 0], heading, pitch: held ? -16 : -5 },
  spine: { lower: { forward: held ? 14 : 3 }, upper: { forward: held ? 6 : 3 } },
  neck: { twist: 4 },
  head: { twist: 20 },
  arms: held ? onBothSides(holding) : onBothSides(hanging),
  legs: {
    right: held
      ? {
          place: { kind: 'aim', upper: byBody(0.5, 0.84, 0.02), lower: byBody(0.42, -1, -0.02) },
          toes: byBody(1, -0.3, 0),
        }
      : planted('right'),
    left: planted('left'),
  },
});

const toTheChest = {
  kind: 'arrow',
  from: byBody(46, 122, 10),
  via: byBody(39, 136, 10),
  to: byBody(22, 133, 10),
} as const;

export const standing: Illustration = {
  ...role,
  camera: { azimuth: 203, elevation: 8 },
  outfit: forTheOffice(clothes),
  props: [{ kind: 'wall', face: 12.4, thick: 300, ends: [79, -300], colour: '#cfb78f' }],
  stance: inTurns(
    keyed(
      [leaning(false), leaning(true)],
      [{ right: byBody(8, 0, 6), left: byBody(10, 0, 0), rightFoot: byBody(10, 0, 0) }],
    ),
  ),
  motion: oneThenTheOther,
  still: { phases: [1, 1], apart: 122, mirror: true },
  pair: true,
  cues: [{ kind: 'breath' }, { kind: 'breath', at: 'second' }, toTheChest, { ...toTheChest, at: 'second' }],
};

/** The other side: what is on the right comes on the left, as in a mirror that stands along x. */
import type { Bend } from './space/frame.ts';
import type { Vec } from './space/vector.ts';
import type { Arm, Bone, Leg, Placement, Stance } from './stance.ts';

const flip = ([x, y, z]: Vec): Vec => [x, y, -z];

const bend = (b: Bend): Bend => ({
  ...b,
  ...(b.right === undefined ? {} : { right: -b.right }),
  ...(b.twist === undefined ? {} : { twist: -b.twist }),
});

const other: Readonly<Record<Bone, Bone>> = {
  'right thigh': 'left thigh',
  'right shin': 'left shin',
  'right upper arm': 'left upper arm',
  'right forearm': 'left forearm',
  'left thigh': 'right thigh',
  'left shin': 'right shin',
  'left upper arm': 'right upper arm',
  'left forearm': 'right forearm',
};

function place(how: Placement): Placement {
  switch (how.kind) {
    case 'reach':
      return { ...how, at: flip(how.at), bend: flip(how.bend) };
    case 'aim':
      return { ...how, upper: flip(how.upper), lower: flip(how.lower) };
    case 'touch':
      return { ...how, on: other[how.on], side: flip(how.side), bend: flip(how.bend) };
    case 'between':
      return {
        ...how,
        from: place(how.from),
        to: place(how.to),
        ...(how.by === undefined ? {} : { by: flip(how.by) }),
      };
  }
}

const arm = (told: Arm): Arm => ({
  ...told,
  place: place(told.place),
  ...(told.fingers === undefined ? {} : { fingers: flip(told.fingers) }),
  ...(told.palm === undefined ? {} : { palm: flip(told.palm) }),
});

const leg = (told: Leg): Leg => ({
  ...told,
  place: place(told.place),
  ...(told.toes === undefined ? {} : { toes: flip(told.toes) }),
  ...(told.sole === undefined ? {} : { sole: flip(told.sole) }),
});

export function mirrored(stance: Stance): Stance {
  const { pelvis, spine, neck, head, arms, legs } = stance;
  return {
    pelvis: {
      ...pelvis,
      at: flip(pelvis.at),
      heading: -(pelvis.heading ?? 0),
      roll: -(pelvis.roll ?? 0),
    },
    spine: {
      ...(spine?.lower === undefined ? {} : { lower: bend(spine.lower) }),
      ...(spine?.upper === undefined ? {} : { upper: bend(spine.upper) }),
    },
    ...(neck === undefined ? {} : { neck: bend(neck) }),
    ...(head === undefined ? {} : { head: bend(head) }),
    arms: { right: arm(arms.left), left: arm(arms.right) },
    legs: { right: leg(legs.left), left: leg(legs.right) },
  };
}

/** The stance of two figures that move in turn, the second seen in a mirror: phases below 0 are its. */
export const inTurns =
  (one: (phase: number) => Stance) =>
  (phase: number): Stance =>
    one(Math.abs(phase));

/** A stance whose phases below 0 are the same on the other side; at 0 both sides are alike. */
export const bothSides =
  (one: (phase: number) => Stance) =>
  (phase: number): Stance =>
    phase < 0 ? mirrored(one(-phase)) : one(phase);

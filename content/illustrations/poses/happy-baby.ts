import { over, plantedLeg } from '../contact.ts';
import type { Illustration } from '../illustration.ts';
import { toAndFro } from '../motion.ts';
import { forTheMat, forTheOffice } from '../people/outfits.ts';
import { palettes } from '../palette.ts';
import { people } from '../people/people.ts';
import { seatHeight } from '../props/prop.ts';
import { signOf } from '../skeleton.ts';
import type { Arm, Leg, Side } from '../stance.ts';
import { add, mix, rotate, subtract } from '../space/vector.ts';
import type { Vec } from '../space/vector.ts';

/** Seen over the head. Phase 0 is rocked to the left, 1 to the right. */
const floor: Illustration = {
  palette: palettes.lilac,
  camera: { azimuth: -20, elevation: 22 },
  person: people.dev,
  outfit: forTheMat({ top: '#e0a13c', bottom: '#3f6f73' }, { neckline: 'crew', hem: 'over' }),
  props: [{ kind: 'mat', from: -92, to: 40, half: 38, colour: '#8a6f9c' }],
  stance: (right) => {
    const rock = mix(7, -7, right);
    const back: Vec = [0, 11, 0];
    const turned = (v: Vec): Vec => rotate(v, [1, 0, 0], -rock);
    const moved = (v: Vec): Vec => add(back, turned(subtract(v, back)));
    const leg = (side: Side): Leg => ({
      place: {
        kind: 'reach',
        at: moved([-30, 56, 33 * signOf(side)]),
        bend: turned([-1, -0.4, 0.8 * signOf(side)]),
      },
      toes: turned([-0.95, 0.05, 0.35 * signOf(side)]),
      sole: turned([0.1, 1, 0]),
    });
    const arm = (side: Side): Arm => ({
      place: {
        kind: 'reach',
        at: moved([-37, 56, 41 * signOf(side)]),
        bend: turned([-1, -0.2, 0.6 * signOf(side)]),
      },
      fingers: turned([0.25, 0.7, -0.6 * signOf(side)]),
      palm: turned([0.1, -0.6, -0.8 * signOf(side)]),
      curl: 55,
    });
    return {
      // The same as lying level on the back, but in an order of angles that lets it roll.
      pelvis: { at: back, heading: 90, pitch: -90 + rock, roll: -90 },
      spine: { lower: { forward: -3 }, upper: { forward: 4 } },
      neck: { forward: -14 },
      head: { forward: 20 },
      arms: { right: arm('right'), left: arm('left') },
      legs: { right: leg('right'), left: leg('left') },
    };
  },
  motion: toAndFro(3.5),
  still: { phases: [0.5] },
  frame: { zoom: 0.92, down: -12 },
};

/** Phase 0 leans over to the left, 1 to the right. */
const chair: Illustration = {
  palette: palettes.sky,
  camera: { azimuth: 82, elevation: 14 },
  person: people.ines,
  outfit: forTheOffice(
    { top: '#d8735a', bottom: '#3f4a6b', shoes: '#57403c' },
    { sleeve: 0.62, neckline: 'crew', hem: 'over' },
  ),
  props: [{ kind: 'chair', at: [-6, 0], colour: '#b98a5d' }],
  stance: (right) => {
    const rock = mix(-6, 6, right);
    const arm = (side: Side): Arm => ({
      place: {
        kind: 'reach',
        at: [38, 45, 24 * signOf(side)],
        bend: [-1, -0.3, 0.1 * signOf(side)],
      },
      fingers: [0.8, -0.7, 0],
      palm: [0, 0, -signOf(side)],
      curl: 20,
    });
    return {
      pelvis: { at: [0, seatHeight + over.seat, 0], pitch: 42 },
      spine: { lower: { forward: 6, right: rock }, upper: { forward: 4, right: rock / 2 } },
      neck: { forward: -10 },
      head: { forward: -4 },
      arms: { right: arm('right'), left: arm('left') },
      legs: {
        right: plantedLeg(35, 34, [1, 0, 0.5], [1, 0.3, 0.8]),
        left: plantedLeg(35, -34, [1, 0, -0.5], [1, 0.3, -0.8]),
      },
    };
  },
  motion: toAndFro(4),
  still: { phases: [0.5] },
  nudges: { torso: 40, neck: 40, head: 60, 'right arm': 60, 'left arm': 65 },
};

export const happyBaby = { floor, chair };

/** Who is in the still, and who in each frame of the movement. */
import type { Illustration } from '../illustration.ts';
import type { Actor } from './actor.ts';
import { showsStages } from './placed.ts';

/** Two figures, numbered from left to right. */
function sideBySide(picture: Illustration, phases: readonly number[]): readonly Actor[] {
  const { apart = 0, behind = 0, mirror = false } = picture.still;
  const rise = behind * Math.sin((picture.camera.elevation * Math.PI) / 180);
  return phases.map((phase, i) => ({
    phase,
    shift: [(i - 0.5) * apart, i === 0 ? -rise : 0],
    number: i === 0 ? 1 : 2,
    mirror: mirror && i === 1,
  }));
}

export function actorsOfStill(picture: Illustration): readonly Actor[] {
  const { phases } = picture.still;
  return phases.length < 2 ? [{ phase: phases[0], shift: [0, 0] }] : sideBySide(picture, phases);
}

/** Where numerals are of stages, they are not of sides too. */
const numbersSides = (picture: Illustration): boolean =>
  picture.motion.beats.some(([, phase]) => phase < 0) && !showsStages(picture);

/** The figures of one frame; on the sides of a movement, with the side's numeral, which stays where it is. */
export function actorsAt(picture: Illustration, phase: number): readonly Actor[] {
  if (picture.pair !== undefined)
    return sideBySide(picture, [Math.max(0, phase), Math.max(0, -phase)]).map((actor) => ({
      ...actor,
      labelledBelow: [0, 1],
    }));
  const one: Actor = { phase, shift: [0, 0] };
  if (!numbersSides(picture) || phase === 0) return [one];
  return [{ ...one, number: phase > 0 ? 1 : 2, labelledBelow: [0, 1, -1] }];
}

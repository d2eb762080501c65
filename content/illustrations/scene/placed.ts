/** Which signs a picture shows beside which of its figures. */
import type { Cue } from '../cue.ts';
import type { Illustration } from '../illustration.ts';
import { project } from '../space/camera.ts';
import type { Point } from '../space/camera.ts';
import type { Vec } from '../space/vector.ts';
import { viewOf } from './actor.ts';
import type { Actor } from './actor.ts';

export interface PlacedCue {
  readonly cue: Cue;
  readonly actor: Actor;
}

/** The still has two stages of one side, so that the other side has both as well. */
export const showsStages = ({ still: { phases, mirror } }: Illustration): boolean =>
  mirror === undefined && phases.length > 1 && phases.every((phase) => phase > 0);

const isSecond = (cue: Cue): boolean => cue.at === 'second';

/** All signs of the still. */
export const cuesOfStill = (picture: Illustration, actors: readonly Actor[]): PlacedCue[] =>
  (picture.cues ?? []).flatMap((cue) => {
    const actor = actors[isSecond(cue) ? 1 : 0];
    return actor === undefined ? [] : [{ cue, actor }];
  });

const flip = ([x, y, z]: Vec): Vec => [x, y, -z];

/** The sign of the other side of one figure. */
const otherSide = (cue: Cue): Cue =>
  cue.kind === 'arrow'
    ? {
        ...cue,
        from: flip(cue.from),
        to: flip(cue.to),
        ...(cue.via === undefined ? {} : { via: flip(cue.via) }),
      }
    : { ...cue, ...(cue.towards === undefined ? {} : { towards: flip(cue.towards) }) };

const mirroredCue = ({ cue, actor }: PlacedCue): PlacedCue => ({ cue: otherSide(cue), actor });

/** The signs of one frame of the movement: those of the still, while it rests in a stance of the still. */
export function cuesAt(picture: Illustration, actors: readonly Actor[], phase: number): PlacedCue[] {
  const { phases, mirror = false } = picture.still;
  const cues = (picture.cues ?? []).filter((cue) => cue.kind !== 'arrow' || cue.stillOnly !== true);
  const beside = (which: 0 | 1, own: readonly Cue[]): PlacedCue[] => {
    const actor = actors[which];
    return actor === undefined ? [] : own.map((cue) => ({ cue, actor }));
  };
  if (phase < 0) {
    if (showsStages(picture)) return cuesAt(picture, actors, -phase).map(mirroredCue);
    if (phase === phases[1]) return beside(0, cues.filter(isSecond));
    if (-phase !== phases[0]) return [];
    const own = phases.length > 1 && mirror ? cues.filter(isSecond) : cues;
    return picture.pair === undefined ? beside(0, own.map(otherSide)) : beside(1, own);
  }
  const first = phase === phases[0] ? cues.filter((cue) => !isSecond(cue)) : [];
  const second = !mirror && phase === phases[1] ? cues.filter(isSecond) : [];
  return beside(0, [...first, ...second]);
}

/** The ends of arrows, which the frame must show too. */
export const pointsOf = (picture: Illustration, placed: readonly PlacedCue[]): Point[] =>
  placed.flatMap(({ cue, actor }) => {
    const view = viewOf(picture, actor);
    const [dx, dy] = actor.shift;
    return (cue.kind === 'arrow' ? [cue.from, cue.to] : []).map((at): Point => {
      const [x, y] = project(view, at);
      return [x + dx, y + dy];
    });
  });

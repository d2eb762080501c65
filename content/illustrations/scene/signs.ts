import { arrow, breath, numeral } from '../clay/cues.ts';
import type { Board } from '../clay/cues.ts';
import type { Illustration } from '../illustration.ts';
import { project } from '../space/camera.ts';
import type { Point } from '../space/camera.ts';
import { add, scale } from '../space/vector.ts';
import type { Vec } from '../space/vector.ts';
import { extent, modelled, viewOf } from './actor.ts';
import type { Actor } from './actor.ts';
import type { SceneFit } from './fit.ts';

/** The ends of arrows, which the frame must show too. */
export const cuePoints = (picture: Illustration, actors: readonly Actor[]): Point[] =>
  (picture.cues ?? []).flatMap((cue) => {
    const actor = actors[cue.at === 'second' ? 1 : 0];
    const view = viewOf(picture, actor);
    const shift = actor?.shift ?? [0, 0];
    const shown = cue.kind === 'arrow' ? [cue.from, cue.to] : [];
    return shown.map((at): Point => {
      const [x, y] = project(view, at);
      return [x + shift[0], y + shift[1]];
    });
  });

/** Numerals, and the signs of the picture. */
export function signs(
  picture: Illustration,
  actors: readonly Actor[],
  board: Board,
  fit: SceneFit,
  unit: number,
): void {
  const onBoard = (at: Vec, actor: Actor): Point => {
    const [dx, dy] = actor.shift;
    const [x, y] = project(viewOf(picture, actor), at);
    return [((x + dx) * fit.scale + fit.x) * unit, ((y + dy) * fit.scale + fit.y) * unit];
  };
  for (const actor of actors) {
    const { number, shift } = actor;
    if (number === undefined) continue;
    const b = extent(picture, actor);
    const at: Point = [
      (((b[0] + b[2]) / 2 + shift[0]) * fit.scale + fit.x) * unit,
      ((b[3] + shift[1]) * fit.scale + fit.y + 24) * unit,
    ];
    numeral(board, number, at, unit);
  }
  for (const cue of picture.cues ?? []) {
    const actor = actors[cue.at === 'second' ? 1 : 0];
    if (actor === undefined) continue;
    if (cue.kind === 'arrow') {
      const [from, to] = [onBoard(cue.from, actor), onBoard(cue.to, actor)];
      const via: Point =
        cue.via === undefined ? [(from[0] + to[0]) / 2, (from[1] + to[1]) / 2] : onBoard(cue.via, actor);
      arrow(board, from, via, to, unit);
    } else {
      const view = viewOf(picture, actor);
      const { head } = modelled(picture, view, actor.phase).skeleton;
      const mouth = add(head.at, add(scale(head.frame.forward, 10), scale(head.frame.up, -5)));
      const [x, y] = project(view, cue.towards ?? head.frame.forward);
      breath(board, onBoard(mouth, actor), [x, y], unit);
    }
  }
}

import { arrow, breath, breathLength, numeral } from '../clay/cues.ts';
import type { Board } from '../clay/cues.ts';
import { isBody } from '../clay/canvas.ts';
import type { Canvas } from '../clay/canvas.ts';
import type { Illustration } from '../illustration.ts';
import { project } from '../space/camera.ts';
import type { Point } from '../space/camera.ts';
import { add, scale } from '../space/vector.ts';
import type { Vec } from '../space/vector.ts';
import { boundsOf, extent, modelled, viewOf } from './actor.ts';
import type { Actor } from './actor.ts';
import { width } from './fit.ts';
import type { SceneFit } from './fit.ts';
import type { PlacedCue } from './placed.ts';

/** Numerals, and the signs of the picture. */
export function signs(
  picture: Illustration,
  actors: readonly Actor[],
  cues: readonly PlacedCue[],
  board: Board,
  canvas: Canvas,
  fit: SceneFit,
): void {
  const unit = canvas.width / width;
  const onBoard = (at: Vec, actor: Actor): Point => {
    const [dx, dy] = actor.shift;
    const [x, y] = project(viewOf(picture, actor), at);
    return [((x + dx) * fit.scale + fit.x) * unit, ((y + dy) * fit.scale + fit.y) * unit];
  };
  for (const actor of actors) {
    const { number, shift } = actor;
    if (number === undefined) continue;
    const b = boundsOf(
      (actor.labelledBelow ?? [actor.phase]).flatMap((phase): Point[] => {
        const [left, top, right, bottom] = extent(picture, { ...actor, phase });
        return [
          [left, top],
          [right, bottom],
        ];
      }),
    );
    const at: Point = [
      (((b[0] + b[2]) / 2 + shift[0]) * fit.scale + fit.x) * unit,
      ((b[3] + shift[1]) * fit.scale + fit.y + 24) * unit,
    ];
    numeral(board, number, at, unit);
  }
  for (const { cue, actor } of cues) {
    if (cue.kind !== 'arrow') continue;
    const [from, to] = [onBoard(cue.from, actor), onBoard(cue.to, actor)];
    const via: Point =
      cue.via === undefined ? [(from[0] + to[0]) / 2, (from[1] + to[1]) / 2] : onBoard(cue.via, actor);
    arrow(board, from, via, to, unit);
  }
  for (const { cue, actor } of cues) {
    if (cue.kind === 'arrow') continue;
    const view = viewOf(picture, actor);
    const { head } = modelled(picture, view, actor.phase).skeleton;
    const mouth = onBoard(
      add(head.at, add(scale(head.frame.forward, 7.4), scale(head.frame.up, -6.2))),
      actor,
    );
    const middle = onBoard(head.at, actor);
    const way: Point =
      cue.towards === undefined ? [mouth[0] - middle[0], mouth[1] - middle[1]] : project(view, cue.towards);
    const air = clearAir(canvas, board, mouth, way, unit);
    breath(board, air.from, air.way, unit * air.size, cue.kind === 'breath' ? 'out' : 'in');
  }
}

interface Air {
  readonly from: Point;
  readonly way: Point;
  readonly size: number;
}

/** Where the breath can be drawn so that it begins at the mouth and lies over nobody and no other sign: smaller where room is short. */
function clearAir(canvas: Canvas, board: Board, mouth: Point, way: Point, unit: number): Air {
  const ahead = Math.atan2(way[1], way[0]);
  const clear = (from: Point, [dx, dy]: Point, size: number): boolean => {
    const point = size * unit;
    for (let far = 6 * point; far <= breathLength * point; far += 2 * unit) {
      for (let aside = -15 * point; aside <= 15 * point; aside += 2.5 * unit) {
        const x = Math.round(from[0] + dx * far - dy * aside);
        const y = Math.round(from[1] + dy * far + dx * aside);
        if (x < 3 || y < 3 || x >= canvas.width - 3 || y >= canvas.height - 3) return false;
        const i = y * canvas.width + x;
        if ((board.marks[i] ?? 0) > 0 || isBody(canvas, i)) return false;
      }
    }
    return true;
  };
  const tries = [1, 0.8, 0.62].flatMap((size) =>
    [0, 1, 2, 3, 4, 5, 6, 7, 8].flatMap((turn) =>
      [1, -1].flatMap((side) =>
        Array.from({ length: 36 }, (_, step) => ({
          turn: turn * side * (Math.PI / 12),
          step,
          size,
          cost: turn + step * 0.8 + (1 - size) * 8,
        })),
      ),
    ),
  );
  for (const { turn, step, size } of tries.sort((a, b) => a.cost - b.cost)) {
    const dir: Point = [Math.cos(ahead + turn), Math.sin(ahead + turn)];
    const far = (step * 3 - 6 * size) * unit;
    const from: Point = [mouth[0] + dir[0] * far, mouth[1] + dir[1] * far];
    if (clear(from, dir, size)) return { from, way: dir, size };
  }
  return { from: mouth, way, size: 1 };
}

import { Canvas } from '../clay/canvas.ts';
import type { Placing } from '../clay/cast.ts';
import { boardOf } from '../clay/cues.ts';
import { closeHoles } from '../clay/holes.ts';
import { inked } from '../clay/ink.ts';
import type { Raster } from '../clay/ink.ts';
import { parse } from '../colour.ts';
import type { Illustration } from '../illustration.ts';
import { shotsOf } from '../motion.ts';
import { modelOf, propShadow } from '../props/model.ts';
import { deskHeight } from '../props/prop.ts';
import { viewFrom } from '../space/camera.ts';
import type { Point } from '../space/camera.ts';
import { modelled, viewOf } from './actor.ts';
import type { Actor } from './actor.ts';
import { actorsAt, actorsOfStill } from './actors.ts';
import { fitOf, height, movingFit, width } from './fit.ts';
import type { SceneFit } from './fit.ts';
import { backdrop, deskShadowOf, shadowOf } from './room.ts';
import { cuesAt, cuesOfStill, pointsOf } from './placed.ts';
import type { PlacedCue } from './placed.ts';
import { signs } from './signs.ts';
import { shadeWall } from './wall-shadow.ts';

/** What is seen where: for drawing it, and for tests of what can be seen. */
export function canvasOf(
  picture: Illustration,
  actors: readonly Actor[],
  fit: SceneFit,
  unit: number,
): Canvas {
  const canvas = new Canvas(width * unit, height * unit);
  const placing = (shift: Point, depth: number): Placing => ({
    scale: fit.scale * unit,
    x: (fit.x + shift[0] * fit.scale) * unit,
    y: (fit.y + shift[1] * fit.scale) * unit,
    depth,
  });
  actors.forEach((actor, i) => {
    const { phase, shift } = actor;
    const view = viewOf(picture, actor);
    // The last is the nearest.
    const place = placing(shift, (i + 1 - actors.length) * 400);
    const { skeleton, lumps } = modelled(picture, view, phase);
    const props = picture.props.map((prop) => modelOf(view, prop));
    for (const face of props.flatMap((prop) => prop.faces)) canvas.face(view, place, face);
    canvas.lumps(view, place, [...props.flatMap((prop) => prop.lumps), ...lumps]);
    for (const solid of [...picture.props.flatMap(propShadow), ...shadowOf(skeleton)])
      canvas.shadow(view, place, solid);
    for (const prop of picture.props) {
      if (prop.kind === 'desk' && prop.shaded === true)
        for (const solid of deskShadowOf(skeleton, prop.height ?? deskHeight))
          canvas.shadow(view, place, solid, 1.6);
      if (prop.kind === 'wall' && prop.shaded === true) shadeWall(canvas, view, place, prop.face, skeleton);
    }
  });
  return canvas;
}

/** How finely a picture is worked: points for a pixel of 720, points for a pixel that comes out. */
interface Grain {
  readonly unit: number;
  readonly fine: number;
}

function drawn(
  picture: Illustration,
  actors: readonly Actor[],
  fit: SceneFit,
  grain: Grain,
  cues: readonly PlacedCue[],
): Raster {
  const { unit, fine } = grain;
  const view = viewFrom(picture.camera);
  const canvas = canvasOf(picture, actors, fit, unit);
  closeHoles(canvas, unit);
  const board = boardOf(canvas.width, canvas.height);
  signs(picture, actors, cues, board, canvas, fit);
  const rise = Math.max(...actors.map(({ shift }) => -shift[1]));
  const { paper, sun, floor } = picture.palette;
  const data = inked(
    canvas,
    backdrop(picture, view, fit, rise, unit),
    [paper, sun, floor].map(parse),
    board.marks,
    fine,
    unit,
  );
  return { width: canvas.width / fine, height: canvas.height / fine, data };
}

/** The figures of the still, and their frame. */
export function stillOf(picture: Illustration): { actors: readonly Actor[]; fit: SceneFit } {
  const actors = actorsOfStill(picture);
  return { actors, fit: fitOf(picture, actors, pointsOf(picture, cuesOfStill(picture, actors))) };
}

/** The still, 720 by 480. */
export function still(picture: Illustration): Raster {
  const { actors, fit } = stillOf(picture);
  return drawn(picture, actors, fit, { unit: 3, fine: 3 }, cuesOfStill(picture, actors));
}

/** One frame of the moving picture, 480 by 320. */
export function frameAt(picture: Illustration, phase: number, fit: SceneFit): Raster {
  const actors = actorsAt(picture, phase);
  return drawn(picture, actors, fit, { unit: 4 / 3, fine: 2 }, cuesAt(picture, actors, phase));
}

export interface Shot {
  readonly pixels: Raster;
  readonly milliseconds: number;
}

/** The frames of the moving picture, one loop. */
export function moving(picture: Illustration): readonly Shot[] {
  const fit = movingFit(picture);
  const known = new Map<number, Raster>();
  return shotsOf(picture.motion).map(({ phase, milliseconds }) => {
    const pixels = known.get(phase) ?? frameAt(picture, phase, fit);
    known.set(phase, pixels);
    return { pixels, milliseconds };
  });
}

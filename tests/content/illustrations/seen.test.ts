/** What can be seen in the pictures, measured point by point. */
import { describe, expect, it } from 'vitest';
import { allIllustrations as all } from '../../../content/illustrations/catalogue.ts';
import type { Canvas } from '../../../content/illustrations/clay/canvas.ts';
import { ink } from '../../../content/illustrations/clay/ink.ts';
import { partNames } from '../../../content/illustrations/clay/lump.ts';
import type { PartName } from '../../../content/illustrations/clay/lump.ts';
import { boardOf } from '../../../content/illustrations/clay/cues.ts';
import { parse, tonesOf } from '../../../content/illustrations/colour.ts';
import type { Illustration } from '../../../content/illustrations/illustration.ts';
import { framesOf } from '../../../content/illustrations/motion.ts';
import { canvasOf, stillOf } from '../../../content/illustrations/scene/scene.ts';
import { actorsAt } from '../../../content/illustrations/scene/actors.ts';
import { cuesAt, cuesOfStill } from '../../../content/illustrations/scene/placed.ts';
import type { PlacedCue } from '../../../content/illustrations/scene/placed.ts';
import { signs } from '../../../content/illustrations/scene/signs.ts';
import { extent, modelled, viewOf } from '../../../content/illustrations/scene/actor.ts';
import { project } from '../../../content/illustrations/space/camera.ts';
import { onHead } from '../../../content/illustrations/flesh/skull.ts';
import { height, movingFit, width } from '../../../content/illustrations/scene/fit.ts';

/** How many points each part of each figure fills, of those that a picture of 720 by 480 has: drawn once for all tests. */
const known = new WeakMap<Illustration, readonly ReadonlyMap<PartName, number>[]>();

function pointsOf(picture: Illustration, which: 0 | 1): ReadonlyMap<PartName, number> {
  const there = known.get(picture) ?? ([0, 1] as const).map((one) => countPoints(picture, one));
  known.set(picture, there);
  return there[which] ?? new Map();
}

function countPoints(picture: Illustration, which: 0 | 1): ReadonlyMap<PartName, number> {
  const { actors, fit } = stillOf(picture);
  const actor = actors[which];
  if (actor === undefined) return new Map();
  const canvas = canvasOf(picture, [actor], fit, 1);
  const counts = new Map<PartName, number>();
  canvas.part.forEach((part, i) => {
    const name = partNames[part];
    if ((canvas.material[i] ?? 0) > 0 && name !== undefined) counts.set(name, (counts.get(name) ?? 0) + 1);
  });
  return counts;
}

/** The whole still, drawn once for the tests of a picture. */
let latest: { readonly of: Illustration; readonly canvas: Canvas } | undefined;

function stillCanvas(picture: Illustration): Canvas {
  if (latest?.of !== picture) {
    const { actors, fit } = stillOf(picture);
    latest = { of: picture, canvas: canvasOf(picture, actors, fit, 1) };
  }
  return latest.canvas;
}

const figure: readonly PartName[] = partNames.filter((part) => part !== 'ground' && part !== 'prop');

/** Relative luminance and contrast as WCAG 2.2 defines them. */
const luminance = (colour: string): number => {
  const [r = 0, g = 0, b = 0] = parse(colour).map((part) => {
    const c = part / 255;
    return c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
};
const contrast = (a: string, b: string): number => {
  const [low = 0, high = 0] = [luminance(a), luminance(b)].sort((x, y) => x - y);
  return (high + 0.05) / (low + 0.05);
};

/** Mouths that limbs close in: the breath begins where the air is free, in centimetres from the mouth. */
const betweenLimbs: ReadonlySet<string> = new Set([
  'cat-cow-floor',
  'forward-fold-chair',
  'pigeon-chair',
  'thread-the-needle-chair',
  'thread-the-needle-floor',
  'thread-the-needle-standing',
]);

describe.each(all)('$name', ({ picture, name }) => {
  it('shows head, both hands and both feet of each figure, or says why it cannot', () => {
    for (const which of [0, 1] as const) {
      const seen = pointsOf(picture, which);
      if (seen.size === 0) continue;
      const wanted = (['head', 'right hand', 'left hand', 'right foot', 'left foot'] as const).filter(
        (part) => picture.hides?.[part] === undefined,
      );
      expect(wanted.filter((part) => (seen.get(part) ?? 0) < 45)).toEqual([]);
    }
  });

  it('fills the frame with people: a twelfth of it and more, from side to side or from top to bottom', () => {
    const { actors, fit } = stillOf(picture);
    const filled = ([0, 1] as const)
      .flatMap((which) => {
        const seen = pointsOf(picture, which);
        return figure.map((part) => seen.get(part) ?? 0);
      })
      .reduce((a, b) => a + b, 0);
    expect(filled / (width * height), 'of the frame is people').toBeGreaterThan(0.085);
    const boxes = actors.map((actor) => {
      const b = extent(picture, actor, true);
      return [
        b[0] + actor.shift[0],
        b[1] + actor.shift[1],
        b[2] + actor.shift[0],
        b[3] + actor.shift[1],
      ] as const;
    });
    const wide = (Math.max(...boxes.map((b) => b[2])) - Math.min(...boxes.map((b) => b[0]))) * fit.scale;
    const high = (Math.max(...boxes.map((b) => b[3])) - Math.min(...boxes.map((b) => b[1]))) * fit.scale;
    expect(Math.max(wide / width, high / height), 'of the frame from edge to edge').toBeGreaterThan(0.55);
  });

  it('outlines people at three to one against room, wall, mat and furniture', () => {
    const { paper, sun, floor } = picture.palette;
    const behind = [
      paper,
      sun,
      floor,
      ...picture.props.flatMap(({ colour }) => [tonesOf(colour).base, tonesOf(colour).light]),
    ];
    for (const colour of behind) expect(contrast(ink, colour)).toBeGreaterThanOrEqual(3);
  });

  it('draws the breath over nobody, in the still and in the movement', () => {
    const breaths = (placed: readonly PlacedCue[]) => placed.filter(({ cue }) => cue.kind !== 'arrow');
    const { actors, fit } = stillOf(picture);
    const shown = [
      { actors, fit, cues: breaths(cuesOfStill(picture, actors)), draw: () => stillCanvas(picture) },
      ...[0, 1, -1]
        .filter((phase) => framesOf(picture.motion).includes(phase))
        .map((phase) => {
          const own = actorsAt(picture, phase);
          const place = movingFit(picture);
          const cues = breaths(cuesAt(picture, own, phase));
          return { actors: own, fit: place, cues, draw: () => canvasOf(picture, own, place, 1) };
        }),
    ].filter(({ cues }) => cues.length > 0);
    for (const { actors: own, fit: place, cues, draw } of shown) {
      const canvas = draw();
      const board = boardOf(canvas.width, canvas.height);
      const unnumbered = own.map(({ phase, shift, mirror = false }) => ({ phase, shift, mirror }));
      signs(picture, unnumbered, cues, board, canvas, place);
      const over = board.marks.reduce(
        (sum, mark, i) =>
          sum +
          (mark > 0 &&
          (canvas.material[i] ?? 0) > 0 &&
          figure.includes(partNames[canvas.part[i] ?? 0] ?? 'prop')
            ? 1
            : 0),
        0,
      );
      expect(board.marks.some((mark) => mark > 0)).toBe(true);
      expect(over, 'points of the breath that lie on somebody').toBeLessThan(12);
    }
  });

  it('begins the breath at the mouth', () => {
    const { actors, fit } = stillOf(picture);
    for (const one of cuesOfStill(picture, actors)) {
      if (one.cue.kind === 'arrow') continue;
      const canvas = stillCanvas(picture);
      const board = boardOf(canvas.width, canvas.height);
      const unnumbered = actors.map(({ phase, shift, mirror = false }) => ({ phase, shift, mirror }));
      signs(picture, unnumbered, [one], board, canvas, fit);
      const view = viewOf(picture, one.actor);
      const { head } = modelled(picture, view, one.actor.phase).skeleton;
      const [x, y] = project(view, onHead(head, 7.2, -6.3, 0));
      const [dx, dy] = one.actor.shift;
      const far = board.marks.reduce((least, mark, i) => {
        if (mark === 0) return least;
        const across = (i % canvas.width) - ((x + dx) * fit.scale + fit.x);
        const down = Math.floor(i / canvas.width) - ((y + dy) * fit.scale + fit.y);
        return Math.min(least, Math.hypot(across, down) / fit.scale);
      }, Infinity);
      expect(far, 'cm from the mouth: turn the head or the camera').toBeLessThan(
        betweenLimbs.has(name) ? 22 : 9,
      );
    }
  });

  it('changes little from frame to frame: nothing pops in or out', () => {
    const fit = movingFit(picture);
    const known = new Map<number, Canvas>();
    const shotAt = (phase: number): Canvas => {
      const canvas = known.get(phase) ?? canvasOf(picture, actorsAt(picture, phase), fit, 0.25);
      known.set(phase, canvas);
      return canvas;
    };
    const shots = framesOf(picture.motion).map(shotAt);
    const size = (width / 4) * (height / 4);
    // A hand may go behind a body; it does so bit by bit.
    const hands = (['right hand', 'left hand'] as const).map((hand) => partNames.indexOf(hand));
    const areas = new Map(shots.map((shot) => [shot, hands.map((hand) => areaOf(shot, hand))]));
    shots.forEach((now, i) => {
      const before = shots.at(i - 1) ?? now;
      if (before === now) return;
      expect(changedIn(now, before) / size, `of the picture changes at frame ${i}`).toBeLessThan(0.07);
      const [areasNow = [], areasBefore = []] = [areas.get(now), areas.get(before)];
      (['right', 'left'] as const).forEach((side, hand) => {
        const difference = (areasNow[hand] ?? NaN) - (areasBefore[hand] ?? NaN);
        expect(Math.abs(difference), `${side} hand pops at frame ${i}`).toBeLessThan(40);
      });
    });
  });
});

/** How many points show something else. Plain loops, here and below: they go over millions of points. */
function changedIn(now: Canvas, before: Canvas): number {
  // Each canvas numbers its materials as it meets them: it is the materials that count, not their numbers.
  const named = ({ materials }: Canvas) => [
    '',
    ...materials.map(({ colour, line, cloth }) => `${colour} ${line} ${cloth ?? ''}`),
  ];
  const [madeNow, madeBefore] = [named(now), named(before)];
  let sum = 0;
  for (let at = 0; at < now.part.length; at += 1)
    if (
      now.part[at] !== before.part[at] ||
      madeNow[now.material[at] ?? 0] !== madeBefore[before.material[at] ?? 0]
    )
      sum += 1;
  return sum;
}

function areaOf({ part }: Canvas, wanted: number): number {
  let sum = 0;
  for (const one of part) if (one === wanted) sum += 1;
  return sum;
}

/** Whoever rests a hand or a foot on a wall darkens it there, so that nothing seems to hang before it. */
import { expect, it } from 'vitest';
import { allIllustrations as all } from '../../../content/illustrations/catalogue.ts';
import type { Illustration } from '../../../content/illustrations/illustration.ts';
import { actorsAt } from '../../../content/illustrations/scene/actors.ts';
import { movingFit } from '../../../content/illustrations/scene/fit.ts';
import { canvasOf } from '../../../content/illustrations/scene/scene.ts';

const shaded = all.filter(({ picture }) =>
  picture.props.some((prop) => prop.kind === 'wall' && prop.shaded === true),
);

/** Points of the wall that lie in shadow at a phase. */
function shadeOnWall(picture: Illustration, phase: number): number {
  const canvas = canvasOf(picture, actorsAt(picture, phase), movingFit(picture), 1);
  const wall = picture.props.find((prop) => prop.kind === 'wall')?.colour;
  return canvas.shade.filter((shade, i) => {
    const material = canvas.materials[(canvas.material[i] ?? 0) - 1];
    return shade === 1 && material?.colour === wall;
  }).length;
}

it('there are walls that show who touches them', () => {
  expect(shaded.length).toBeGreaterThan(0);
});

it.each(shaded)('$name darkens its wall while it is touched, and not before', ({ picture }) => {
  const [before, held] = [shadeOnWall(picture, 0), shadeOnWall(picture, 1)];
  expect(before).toBeLessThan(held / 10);
  expect(held).toBeGreaterThan(50);
});

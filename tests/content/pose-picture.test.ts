import { describe, expect, it } from 'vitest';
import { posePicture } from '../../content/pose/pose-picture.ts';
import { poses, versionNamesOf } from '../../content/poses/catalogue.ts';

const all = poses.flatMap((pose) =>
  versionNamesOf(pose).map((name) => ({ title: `${pose.name} ${name}`, pose, name })),
);

describe('the picture of a version', () => {
  it.each(all)('$title says both sides where it moves to both', ({ pose, name }) => {
    const version = pose.versions[name];
    const still = posePicture(pose, name, false);
    const moving = posePicture(pose, name, true);
    expect(still).toEqual({ name: `${pose.name}-${name}`, alt: version?.alt });
    expect(moving.name).toBe(`${still.name}-moving`);
    const more =
      version?.sides !== 'each'
        ? ''
        : version.stages === true
          ? ' It moves through both stages on one side and back, then on the other.'
          : ' It moves to one side, numbered 1, and back, then to the other, numbered 2.';
    expect(moving.alt).toBe(`${still.alt}${more}`);
  });
});

import { describe, expect, it } from 'vitest';
import { allIllustrations as all, illustrations } from '../../../content/illustrations/catalogue.ts';
import type { Illustration } from '../../../content/illustrations/illustration.ts';
import { framesOf, phaseAt } from '../../../content/illustrations/motion.ts';
import { extent, fitOf, height, width } from '../../../content/illustrations/scene.ts';
import { bonesOf, skeletonOf } from '../../../content/illustrations/skeleton.ts';
import { sides } from '../../../content/illustrations/stance.ts';
import { flawsOf } from '../../../content/illustrations/flaws.ts';
import { distance } from '../../../content/illustrations/space/vector.ts';
import { poses, versionNamesOf } from '../../../content/poses/catalogue.ts';

const skeletons = (picture: Illustration) =>
  framesOf(picture.motion).map((phase) => skeletonOf(picture.stance(phase), picture.person.build));

it('there is a picture of every version of every pose, and no other', () => {
  const wanted = poses.flatMap((pose) => versionNamesOf(pose).map((version) => `${pose.name}-${version}`));
  expect(all.map(({ name }) => name).sort()).toEqual(wanted.sort());
});

describe.each(all)('$name', ({ picture, pose, version }) => {
  it('belongs to a version that its pose has', () => {
    const versions = poses.find(({ name }) => name === pose)?.versions;
    expect(versions?.[version]).toBeDefined();
    expect(illustrations[pose][version]).toBe(picture);
  });

  it('keeps every bone at its length in every frame', () => {
    for (const skeleton of skeletons(picture)) {
      for (const { from, to, length } of bonesOf(skeleton)) expect(distance(from, to)).toBeCloseTo(length, 6);
    }
  });

  it('reaches what it reaches for, and sinks into nothing', () => {
    expect(flawsOf(picture)).toEqual([]);
  });

  it('keeps planted feet and hands where they are', () => {
    const [first, ...others] = framesOf(picture.motion).map((phase) => picture.stance(phase));
    for (const side of sides) {
      const foot = first?.legs[side];
      if (foot?.place.kind !== 'reach' || foot.sole?.[1] !== -1) continue;
      for (const other of others) expect(other.legs[side].place).toMatchObject({ at: foot.place.at });
    }
  });

  it('moves visibly, calmly, and joins its first frame to its last', () => {
    const { motion } = picture;
    expect(motion.seconds).toBeGreaterThanOrEqual(2);
    expect(motion.seconds).toBeLessThanOrEqual(4);
    expect(motion.beats[0]?.[0]).toBe(0);
    expect(motion.beats.at(-1)?.[0]).toBe(1);
    expect(phaseAt(motion, 0)).toBe(phaseAt(motion, 1));
    const bodies = skeletons(picture);
    const places = bodies.map((s) => [
      s.head.at,
      s.chest.at,
      s.pelvis.at,
      ...sides.flatMap((side) => [
        s.arms[side].middle,
        s.arms[side].end,
        s.legs[side].middle,
        s.legs[side].end,
      ]),
    ]);
    const steps = places.map((now, i) =>
      Math.max(...now.map((at, k) => distance(at, (places[i - 1] ?? places.at(-1) ?? now)[k] ?? at))),
    );
    // No part leaps: at 12 frames a second, 13 cm a frame is a quick sweep of an arm.
    expect(Math.max(...steps)).toBeLessThan(13);
    const range = Math.max(
      ...places.map((now) => Math.max(...now.map((at, k) => distance(at, places[0]?.[k] ?? at)))),
    );
    expect(range).toBeGreaterThan(0.8);
  });

  it('stays inside the frame, and fills most of it', () => {
    const phases = [0, 0.125, 0.375, 0.625, 0.875, 1];
    const fit = fitOf(picture, [0, 0.25, 0.5, 0.75, 1], 0);
    const boxes = phases.map((phase) => extent(picture, phase));
    const left = Math.min(...boxes.map((b) => b[0])) * fit.scale + fit.x;
    const top = Math.min(...boxes.map((b) => b[1])) * fit.scale + fit.y;
    const right = Math.max(...boxes.map((b) => b[2])) * fit.scale + fit.x;
    const bottom = Math.max(...boxes.map((b) => b[3])) * fit.scale + fit.y;
    expect(left).toBeGreaterThan(8);
    expect(top).toBeGreaterThan(8);
    expect(right).toBeLessThan(width - 8);
    expect(bottom).toBeLessThan(height - 8);
    expect(Math.max((right - left) / width, (bottom - top) / height)).toBeGreaterThan(0.6);
  });
});

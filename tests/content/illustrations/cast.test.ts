/** Who shows which pose: the same person in the same clothes and room in all its versions. */
import { describe, expect, it } from 'vitest';
import { allIllustrations as all } from '../../../content/illustrations/catalogue.ts';
import { poseNames } from '../../../content/pose/pose.ts';

/** What one sees of somebody in every version: who it is, the colours of the clothes and of the room. */
const seen = ({ picture: { person, outfit, palette } }: (typeof all)[number]) => ({
  person,
  top: outfit.top.colour,
  bottom: outfit.bottom.colour,
  palette,
});

describe('the people in the pictures', () => {
  it.each(poseNames)('show %s in all its versions as one person', (pose) => {
    const [first, ...others] = all.filter((one) => one.pose === pose).map(seen);
    expect(others.length).toBeGreaterThan(0);
    for (const other of others) expect(other).toEqual(first);
  });

  it('are another person in each pose', () => {
    const people = poseNames.map((pose) => all.find((one) => one.pose === pose)?.picture.person);
    expect(new Set(people).size).toBe(poseNames.length);
    const clothes = all.map((one) => `${one.picture.outfit.top.colour} ${one.picture.outfit.bottom.colour}`);
    expect(new Set(clothes).size).toBe(poseNames.length);
  });
});

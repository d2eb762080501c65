/** Who shows which pose: the same person in the same clothes and room in all its versions. */
import { describe, expect, it } from 'vitest';
import { allIllustrations as all } from '../../../content/illustrations/catalogue.ts';
import { poseNames } from '../../../content/pose/pose.ts';

type Named = (typeof all)[number];

const versionsOf = (pose: Named['pose']): readonly Named[] => all.filter((one) => one.pose === pose);

/** What one sees of somebody in every version: who it is, all clothes but what is on the feet, and the room. */
const seen = ({ picture: { person, outfit, palette } }: Named) => ({
  person,
  top: outfit.top,
  bottom: outfit.bottom,
  palette,
});

/** The colours of what is of one kind in the pictures of a pose. */
const coloursOf = (pose: Named['pose'], kind: 'wall' | 'desk'): Set<string> =>
  new Set(
    versionsOf(pose).flatMap(({ picture }) =>
      picture.props.filter((prop) => prop.kind === kind).map(({ colour }) => colour),
    ),
  );

const inWords = (thing: unknown): string => JSON.stringify(thing);

describe('the people in the pictures', () => {
  it.each(poseNames)('show %s in all its versions as one person, in one room', (pose) => {
    const [first, ...others] = versionsOf(pose).map(seen);
    expect(others.length).toBeGreaterThan(0);
    for (const other of others) expect(other).toEqual(first);
    for (const kind of ['wall', 'desk'] as const)
      expect(coloursOf(pose, kind).size, kind).toBeLessThanOrEqual(1);
  });

  it.each(poseNames)('wear the same shoes in all versions of %s in which they wear shoes', (pose) => {
    const shoes = versionsOf(pose)
      .map(({ picture }) => picture.outfit.feet)
      .filter(({ kind }) => kind !== 'bare' && kind !== 'socks');
    for (const other of shoes) expect(other).toEqual(shoes[0]);
  });

  it('are another person in each pose, in other clothes', () => {
    const firsts = poseNames.map((pose) => versionsOf(pose)[0]?.picture);
    expect(new Set(firsts.map((one) => inWords(one?.person))).size).toBe(poseNames.length);
    const colours = firsts.map((one) => `${one?.outfit.top.colour} ${one?.outfit.bottom.colour}`);
    expect(new Set(colours).size).toBe(poseNames.length);
  });
});

/** What comes to somebody by itself: over all poses, versions and tags, never what they avoid or left out. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { emptyRotation, type Rotation } from '../../content/breaks/rotation.ts';
import { asTheyLikeIt, drawOwn, mayStillCome } from '../../content/people/draw-own.ts';
import { nothingSet, type PersonSettings } from '../../content/people/person.ts';
import { newPlan, planVersions, versionsOf } from '../../content/plan.ts';
import { cautionTags, effectiveCautions, withImplied } from '../../content/pose/cautions.ts';
import { poseByName, poses, versionNamesOf, versionOrChair } from '../../content/poses/catalogue.ts';

const names = poses.map(({ name }) => name);
const settings: fc.Arbitrary<PersonSettings> = fc.record({
  version: fc.option(fc.constantFrom(...planVersions), { nil: undefined }),
  motion: fc.constant(undefined),
  avoid: fc.subarray([...cautionTags]),
  leftOut: fc.subarray(names),
});
const randoms = fc.array(fc.double({ min: 0, max: 0.999, noNaN: true }), { minLength: 1, maxLength: 40 });

const randomFrom = (given: readonly number[]) => {
  let at = 0;
  return (): number => given[at++ % given.length] ?? 0;
};

/** Written down once more, by the tags alone. */
const forbids = ({ avoid, leftOut }: PersonSettings, name: string, version: string): boolean => {
  const found = poseByName(names.find((one) => one === name) ?? 'pigeon');
  const taken = versionNamesOf(found).find((one) => one === version);
  if (taken === undefined || leftOut.includes(found.name)) return true;
  const spared = withImplied(new Set(avoid));
  return effectiveCautions(found, versionOrChair(found, taken).version).some(
    ({ tag, level, easier }) => spared.has(tag) && (level === 'avoid' || easier === undefined),
  );
};

const anythingLeft = (set: PersonSettings, versions: readonly string[]): boolean =>
  poses.some((pose) => versions.some((version) => !forbids(set, pose.name, version)));

describe('a pose for somebody’s own break', () => {
  it('is none that their tags forbid, in a version of theirs where there is one, and one wherever one is left', () => {
    fc.assert(
      fc.property(
        settings,
        fc.constantFrom(...planVersions),
        fc.nat(1439),
        randoms,
        (set, usual, minute, given) => {
          const plan = asTheyLikeIt({ ...newPlan('UTC'), version: usual }, set);
          const random = randomFrom(given);
          let rotation: Rotation = emptyRotation;
          for (let drawn = 0; drawn < 12; drawn += 1) {
            const one = drawOwn(rotation, { version: plan.version, minuteOfDay: minute, random }, set);
            const wanted = versionsOf(plan.version);
            const isLeft = anythingLeft(set, [...wanted, 'chair', 'standing']);
            expect(one !== undefined).toBe(isLeft);
            if (one === undefined) return;
            expect(forbids(set, one.pose, one.version)).toBe(false);
            expect(mayStillCome(one.pose, one.version, set)).toBe(true);
            if (anythingLeft(set, wanted)) expect(wanted).toContain(one.version);
            rotation = one.rotation;
          }
        },
      ),
    );
  });

  it('may not come any more once it is avoided or left out', () => {
    fc.assert(
      fc.property(settings, fc.constantFrom(...poses), (set, pose) => {
        for (const version of versionNamesOf(pose))
          expect(mayStillCome(pose.name, version, set)).toBe(!forbids(set, pose.name, version));
      }),
    );
  });

  it('is another one until all that suit have come, in 200 breaks for knees and neck', () => {
    const set: PersonSettings = { ...nothingSet, avoid: ['knee', 'neck'] };
    const suiting = names.filter((name) => !forbids(set, name, 'chair'));
    let seed = 7;
    const random = (): number => (seed = (seed * 48271) % 2147483647) / 2147483647;
    let rotation: Rotation = emptyRotation;
    const seen: string[] = [];
    for (let at = 0; at < 200; at += 1) {
      const one = drawOwn(rotation, { version: 'chair', minuteOfDay: (at * 60) % 1440, random }, set);
      if (one === undefined) throw new Error('There is none.');
      expect(forbids(set, one.pose, one.version)).toBe(false);
      expect(one.pose).not.toBe(seen.at(-1));
      rotation = one.rotation;
      seen.push(one.pose);
    }
    expect(suiting.length).toBeGreaterThan(4);
    for (let at = 0; at + suiting.length <= seen.length; at += suiting.length)
      expect(seen.slice(at, at + suiting.length).sort()).toEqual([...suiting].sort());
  });
});

/** What comes to somebody by itself: over all poses, versions and tags, never what they avoid or left out. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { composeSnoozed } from '../../content/breaks/compose-break.ts';
import { emptyRotation, type Rotation } from '../../content/breaks/rotation.ts';
import { asTheyLikeIt, drawOwn, mayStillCome } from '../../content/people/draw-own.ts';
import { composeOwnBreak, forThem } from '../../content/people/own-break.ts';
import { limitsOf, nothingSet, type PersonSettings } from '../../content/people/person.ts';
import type { Message } from '../../content/message.ts';
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

const labels: Readonly<Record<string, string>> = {
  chair: 'On a chair',
  standing: 'Standing',
  floor: 'On a mat',
};

/** Which versions the button names; none where there is no button. */
const offered = ({ blocks }: Message): readonly string[] => {
  const buttons = blocks.flatMap((block) => (block.block === 'buttons' ? block.buttons : []));
  const label = buttons.find(({ action }) => action === 'other')?.label.toLowerCase();
  return Object.keys(labels).filter(
    (version) => label?.includes(labels[version]?.toLowerCase() ?? '-') === true,
  );
};

describe('the button with the other versions of a break for one person', () => {
  it('names those alone that may come to them, over all poses, versions and tags', () => {
    fc.assert(
      fc.property(settings, fc.constantFrom(...poses), fc.boolean(), (set, pose, isDone) => {
        for (const version of versionNamesOf(pose)) {
          const what = { breakId: '0000000000000000', plan: 1, pose: pose.name, version, motion: true };
          const limits = limitsOf(set);
          const suiting = versionNamesOf(pose).filter(
            (other) => other !== version && !forbids({ ...set, leftOut: [] }, pose.name, other),
          );
          expect(offered(composeOwnBreak(what, set, isDone))).toEqual(suiting);
          expect(offered(composeSnoozed(what, forThem(what, limits)))).toEqual(suiting);
          // Whoever has set nothing is offered all of them.
          expect(offered(composeOwnBreak(what, undefined))).toHaveLength(versionNamesOf(pose).length - 1);
        }
      }),
    );
  });

  it('names none that knees and neck forbid, in 200 drawn breaks', () => {
    const set: PersonSettings = { ...nothingSet, avoid: ['knee', 'neck'] };
    let rotation: Rotation = emptyRotation;
    let seed = 11;
    const random = (): number => (seed = (seed * 48271) % 2147483647) / 2147483647;
    for (let at = 0; at < 200; at += 1) {
      const version = planVersions[at % planVersions.length] ?? 'any';
      const one = drawOwn(rotation, { version, minuteOfDay: (at * 60) % 1440, random }, set);
      if (one === undefined) throw new Error('There is none.');
      expect(forbids(set, one.pose, one.version)).toBe(false);
      const what = {
        breakId: '0000000000000000',
        plan: 1,
        pose: one.pose,
        version: one.version,
        motion: true,
      };
      for (const other of offered(composeOwnBreak(what, set)))
        expect(forbids(set, one.pose, other)).toBe(false);
      rotation = one.rotation;
    }
  });
});

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

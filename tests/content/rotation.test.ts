import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cautionTags, effectiveCautions, withImplied, type CautionTag } from '../../content/pose/cautions.ts';
import { planVersions, versionsOf, type PlanVersion } from '../../content/plan.ts';
import { poseNames, type Energy, type PoseName } from '../../content/pose/pose.ts';
import { poseByName, posesWith, versionOf } from '../../content/poses/catalogue.ts';
import {
  draw,
  emptyRotation,
  type Drawn,
  type DrawRules,
  type Rotation,
} from '../../content/breaks/rotation.ts';

/** mulberry32: small, seeded, good enough to count with. */
const seeded = (seed: number) => (): number => {
  seed = (seed + 0x6d2b79f5) | 0;
  let mixed = Math.imul(seed ^ (seed >>> 15), 1 | seed);
  mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
  return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
};

const noon = 12 * 60;
const rules = (change: Partial<DrawRules>): DrawRules => ({
  version: 'chair',
  avoid: new Set(),
  minuteOfDay: noon,
  random: Math.random,
  ...change,
});

const drawMany = (count: number, from: Rotation, rulesOf: (at: number) => DrawRules): readonly Drawn[] => {
  const all: Drawn[] = [];
  let rotation = from;
  for (let at = 0; at < count; at += 1) {
    const drawn = draw(rotation, rulesOf(at));
    if (drawn === undefined) break;
    all.push(drawn);
    rotation = drawn.rotation;
  }
  return all;
};

const aSeed = fc.integer();
const aVersion = fc.constantFrom<PlanVersion>(...planVersions);
const aMinute = fc.integer({ min: 0, max: 1439 });
const someTags = fc.uniqueArray(fc.constantFrom<CautionTag>(...cautionTags), { maxLength: 6 });
const aRotation: fc.Arbitrary<Rotation> = fc.record({
  drawn: fc.uniqueArray(fc.constantFrom<PoseName>(...poseNames)),
  last: fc.option(fc.constantFrom<PoseName>(...poseNames), { nil: undefined }),
});

describe('the bag', () => {
  test('gives all poses before any repeats, bag after bag', () => {
    fc.assert(
      fc.property(aSeed, aVersion, fc.array(aMinute, { minLength: 1 }), (seed, version, minutes) => {
        const random = seeded(seed);
        const size = posesWith(version).length;
        const names = drawMany(size * 3, emptyRotation, (at) =>
          rules({ version, random, minuteOfDay: minutes[at % minutes.length] ?? 0 }),
        ).map((drawn) => drawn.pose);
        for (const bag of [0, 1, 2])
          expect(new Set(names.slice(bag * size, (bag + 1) * size)).size).toBe(size);
      }),
    );
  });

  test('never gives the same pose twice in a row, whatever changes between', () => {
    fc.assert(
      fc.property(
        aSeed,
        aRotation,
        fc.array(fc.tuple(aVersion, aMinute), { minLength: 2, maxLength: 40 }),
        (seed, rotation, days) => {
          const random = seeded(seed);
          const names = drawMany(days.length, rotation, (at) => {
            const [version, minuteOfDay] = days[at] ?? ['chair', noon];
            return rules({ version, minuteOfDay, random });
          }).map((drawn) => drawn.pose);
          expect(names).toHaveLength(days.length);
          expect([rotation.last, ...names].every((name, at, all) => at === 0 || name !== all[at - 1])).toBe(
            true,
          );
        },
      ),
    );
  });

  test('gives five different poses in any five breaks, also across a refill and a change of version', () => {
    fc.assert(
      fc.property(aSeed, fc.array(aVersion, { minLength: 5, maxLength: 80 }), (seed, versions) => {
        const random = seeded(seed);
        const names = drawMany(versions.length, emptyRotation, (at) =>
          rules({ version: versions[at] ?? 'chair', random }),
        ).map((drawn) => drawn.pose);
        for (let at = 5; at <= names.length; at += 1) expect(new Set(names.slice(at - 5, at)).size).toBe(5);
      }),
    );
  });

  test('gives only versions that the plan asks for and the pose has', () => {
    fc.assert(
      fc.property(aSeed, aRotation, aVersion, (seed, rotation, version) => {
        const drawn = draw(rotation, rules({ version, random: seeded(seed) }));
        if (drawn === undefined) throw new Error('nothing drawn');
        expect(versionsOf(version)).toContain(drawn.version);
        expect(versionOf(poseByName(drawn.pose), drawn.version)).toBeDefined();
      }),
    );
  });

  test('remembers each pose once, the latest last', () => {
    fc.assert(
      fc.property(aSeed, aRotation, aVersion, (seed, rotation, version) => {
        const drawn = draw(rotation, rules({ version, random: seeded(seed) }));
        expect(drawn?.rotation.last).toBe(drawn?.pose);
        expect(drawn?.rotation.drawn.at(-1)).toBe(drawn?.pose);
        expect(new Set(drawn?.rotation.drawn).size).toBe(drawn?.rotation.drawn.length);
      }),
    );
  });

  test('fills up with the poses of a new version, and of a new release', () => {
    const standing = posesWith('standing').map((pose) => pose.name);
    const chairOnly = poseNames.filter((name) => !standing.includes(name));
    const all = { drawn: standing, last: standing.at(-1) };
    const next = drawMany(chairOnly.length, all, () => rules({ random: seeded(7) }));
    expect(next.map((drawn) => drawn.pose).sort()).toEqual([...chairOnly].sort());
  });

  test('offers chair and standing where the plan takes any', () => {
    const random = seeded(1);
    const drawn = drawMany(300, emptyRotation, () => rules({ version: 'any', random }));
    expect(new Set(drawn.map((one) => one.version))).toEqual(new Set(['chair', 'standing']));
  });

  test('copes with a source of chance that reaches one', () => {
    expect(draw(emptyRotation, rules({ version: 'any', random: () => 1 }))).toBeDefined();
  });
});

describe('what to avoid', () => {
  const drawable = (version: PlanVersion, tags: readonly CautionTag[]): readonly PoseName[] =>
    drawMany(40, emptyRotation, () => rules({ version, avoid: new Set(tags), random: seeded(3) })).map(
      (drawn) => drawn.pose,
    );

  test('a pose that says to avoid it is never drawn, nor one that asks for care without saying how', () => {
    fc.assert(
      fc.property(aSeed, aRotation, aVersion, someTags, (seed, rotation, version, tags) => {
        const avoid = withImplied(new Set(tags));
        const drawn = draw(rotation, rules({ version, avoid: new Set(tags), random: seeded(seed) }));
        if (drawn === undefined) return;
        const pose = poseByName(drawn.pose);
        const taken = versionOf(pose, drawn.version);
        if (taken === undefined) throw new Error('no such version');
        for (const caution of effectiveCautions(pose, taken))
          if (avoid.has(caution.tag)) {
            expect(caution.level).toBe('care');
            expect(caution.easier).toBeDefined();
          }
      }),
    );
  });

  test.each<[CautionTag, PlanVersion, out: readonly PoseName[], still: readonly PoseName[]]>([
    [
      'knee',
      'chair',
      ['apanasana', 'rabbit', 'pigeon', 'thread-the-needle', 'happy-baby'],
      ['childs-pose', 'cat-cow'],
    ],
    ['knee', 'floor', ['childs-pose', 'pigeon'], ['supine-spinal-twist']],
    ['glaucoma', 'floor', ['legs-up-the-wall', 'downward-facing-dog', 'rabbit'], ['forward-fold']],
    ['glaucoma', 'chair', [], ['legs-up-the-wall', 'rabbit']],
    ['late-pregnancy', 'chair', ['downward-facing-dog', 'happy-baby'], ['cat-cow']],
    ['carpal-tunnel', 'standing', [], ['downward-facing-dog']],
    // A knee drawn across the body is what people with a new hip are told not to do.
    ['hip-replacement', 'floor', ['supine-spinal-twist', 'pigeon'], ['cat-cow']],
    ['hip-replacement', 'standing', [], ['supine-spinal-twist', 'cat-cow']],
    ['hip-replacement', 'chair', ['pigeon', 'happy-baby'], ['supine-spinal-twist']],
  ])('%s on a plan for %s', (tag, version, out, still) => {
    const drawn = drawable(version, [tag]);
    expect(out.filter((name) => drawn.includes(name))).toEqual([]);
    expect(still.filter((name) => !drawn.includes(name))).toEqual([]);
  });

  test('whatever is named, poses with an easier option or no caution are left', () => {
    const left = (version: PlanVersion): ReadonlySet<PoseName> => new Set(drawable(version, cautionTags));
    expect(left('chair')).toContain('legs-up-the-wall');
    expect(left('standing')).toEqual(
      new Set(['supine-spinal-twist', 'cat-cow', 'forward-fold'] satisfies PoseName[]),
    );
  });
});

describe('the rhythm of the day', () => {
  /** How often the first pose of a bag has this energy, against its share of the bag. */
  const favour = (minuteOfDay: number, energy: Energy): number => {
    const random = seeded(42);
    const count = 2000;
    const hits = Array.from({ length: count }, () =>
      draw(emptyRotation, rules({ minuteOfDay, random })),
    ).filter((drawn) => drawn !== undefined && poseByName(drawn.pose).energy === energy).length;
    const bag = posesWith('chair');
    return hits / count / (bag.filter((pose) => pose.energy === energy).length / bag.length);
  };

  test.each<[string, number, Energy]>([
    ['wakes up early', 9 * 60 + 50, 'energising'],
    ['loosens through the middle', 13 * 60 + 50, 'loosening'],
    ['winds down late', 16 * 60 + 50, 'calming'],
  ])('%s', (_, minute, energy) => {
    const favours = (['energising', 'loosening', 'calming'] as const).map(
      (one) => [one, favour(minute, one)] as const,
    );
    const most = favour(minute, energy);
    expect(most).toBeGreaterThan(1.2);
    for (const [one, by] of favours)
      if (one !== energy) {
        expect(by).toBeLessThan(1);
        expect(most / by).toBeGreaterThan(1.8);
      }
  });

  test('changes at eleven and at half past three', () => {
    expect(favour(11 * 60 - 1, 'energising')).toBeGreaterThan(favour(11 * 60, 'energising'));
    expect(favour(15 * 60 + 30, 'calming')).toBeGreaterThan(favour(15 * 60 + 29, 'calming'));
  });
});

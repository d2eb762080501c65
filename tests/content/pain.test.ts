/** Whoever says that something hurts gets what goes easy on it. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { effectiveCautions, type CautionTag } from '../../content/pose/cautions.ts';
import { findPose } from '../../content/finding/find-pose.ts';
import { gentlePose } from '../../content/finding/gentle.ts';
import { plainText } from '../../content/text/plain-text.ts';
import { versionNames, type VersionName } from '../../content/pose/pose.ts';
import { poseMessage } from '../../content/replies/pose-message.ts';
import { readSubject, subjectOf } from '../../content/replies/pose-subject.ts';
import { versionOrChair } from '../../content/poses/catalogue.ts';

/** What a caution has to name, by the words for it. */
const regions: readonly (readonly [words: readonly string[], tags: readonly CautionTag[]])[] = [
  [['neck', 'nape'], ['neck']],
  [['shoulder', 'shoulders'], ['shoulder']],
  [
    ['shoulder blades', 'upper back', 'mid back'],
    ['back', 'back-pain', 'spine', 'disc'],
  ],
  [
    ['back', 'lower back', 'low back', 'tailbone', 'spine'],
    ['back', 'back-pain', 'spine', 'disc', 'sciatica'],
  ],
  [['arm', 'arms', 'elbow', 'forearms'], ['arm']],
  [
    ['wrist', 'wrists', 'hand', 'hands', 'fingers', 'thumb'],
    ['wrist', 'carpal-tunnel'],
  ],
  [
    ['hip', 'hips', 'hip flexors', 'pelvis'],
    ['hip', 'hip-replacement', 'tight-hips'],
  ],
  [
    ['groin', 'inner thighs'],
    ['hip', 'tight-hips'],
  ],
  [['knee', 'knees', 'kneecap'], ['knee']],
  [['ankle', 'ankles', 'foot', 'feet', 'heel'], ['ankle']],
  [
    ['leg', 'legs', 'thigh'],
    ['knee', 'hip'],
  ],
  [['head'], ['dizziness', 'high-blood-pressure']],
  [
    ['eyes', 'ear'],
    ['eye-or-ear-infection', 'glaucoma'],
  ],
];

const ways: readonly ((part: string) => string)[] = [
  (part) => `my ${part} hurts`,
  (part) => `My left ${part} really hurts today!`,
  (part) => `${part} hurt`,
  (part) => `${part} pain`,
  (part) => `bad ${part}`,
  (part) => `sore ${part}`,
  (part) => `aching ${part}`,
  (part) => `${part} injury`,
  (part) => `an injured ${part}`,
  (part) => `pain in the ${part}`,
  (part) => `${part} trouble`,
  (part) => `sprained ${part}`,
  (part) => `a pinched nerve in my ${part}`,
  (part) => `yoga for painful ${part}`,
];

const random = fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true });

const hurtingOf = (typed: string) => {
  const found = findPose(typed);
  if (found.kind !== 'areas' || found.hurting === undefined)
    throw new Error(`${typed}: ${JSON.stringify(found)}`);
  return { ...found, hurting: found.hurting };
};

const wants: readonly (readonly VersionName[])[] = [
  ['chair'],
  ['standing'],
  ['floor'],
  ['chair', 'standing'],
];

describe('a part that hurts', () => {
  test('is never met with what warns of it, in any version, whatever comes next', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...regions),
        fc.nat(),
        fc.constantFrom(...ways),
        fc.constantFrom(...wants),
        fc.array(random, { minLength: 1, maxLength: 6 }),
        ([words, tags], which, way, wanted, draws) => {
          const about = hurtingOf(way(words[which % words.length] ?? ''));
          let latest = undefined;
          for (const draw of draws) {
            const taken = gentlePose(about.areas, about.hurting, wanted, latest, draw);
            if (taken === undefined) throw new Error('There is nothing for it.');
            const { pose, version } = taken;
            expect(pose).not.toBe(latest);
            const message = poseMessage(pose, version, true, { about, shown: version });
            const offered = message.blocks.flatMap((block) =>
              block.block === 'buttons' ? block.buttons : [],
            );
            const led = [
              { pose: pose.name, version },
              ...offered.flatMap(({ subject }) => readSubject(subject) ?? []),
            ];
            expect(offered.slice(-2).map(({ action }) => action)).toEqual(['another', 'not-for-me']);
            for (const { version: name } of led) {
              const warned = effectiveCautions(pose, versionOrChair(pose, name).version).map(
                ({ tag }) => tag,
              );
              expect(warned.filter((tag) => tags.includes(tag))).toEqual([]);
            }
            latest = pose;
          }
        },
      ),
      { numRuns: 1_000 },
    );
  });

  test.each<[string, readonly string[]]>([
    ['headache', ['head']],
    ['a bad headache', ['head']],
    ['migraine hurts', ['head']],
    ['backache', ['back']],
    ['my lower back is killing me', ['lower back']],
    ['neck and shoulder pain', ['shoulders', 'neck']],
    ['sciatica', ['sciatic nerve']],
    ['slipped disc', ['disc']],
    ['carpal tunnel', ['wrists']],
    ['knee', ['knees']],
    ['knees', ['knees']],
    ['my sholder hurts', ['shoulders']],
    ['arthritis pain', ['joints']],
    ['stomach ache', ['belly']],
  ])('%j is understood as %j', (typed, names) => {
    expect(hurtingOf(typed).hurting.names).toEqual(names);
  });

  test('stiff or tight is not hurt, and a pose is still found by its name', () => {
    expect(findPose('my stiff neck')).toEqual({ kind: 'areas', areas: ['neck'] });
    expect(findPose('knees into chest')).toEqual({ kind: 'pose', pose: 'apanasana' });
    expect(findPose('bad day').kind).toBe('miss');
  });

  test.each(['my chest hurts', 'chest pain', 'heart pain', 'pain in my chest and left arm'])(
    '%j is no matter for a pose',
    (typed) => {
      expect(findPose(typed)).toEqual({ kind: 'alarm' });
    },
  );

  test('is worked on gently first', () => {
    for (const [typed, area] of [
      ['my neck hurts', 'neck'],
      ['sore back', 'lower back'],
      ['wrist pain', 'wrists'],
      ['sore shoulders', 'shoulders'],
      ['hip pain', 'hips'],
    ] as const)
      for (const draw of [0, 0.3, 0.6, 0.99]) {
        const about = hurtingOf(typed);
        const taken = gentlePose(about.areas, about.hurting, ['chair'], undefined, draw);
        expect(taken?.pose.areas).toContain(area);
        // For the wrists there is one only.
        if (area !== 'wrists') expect(taken?.pose.energy).not.toBe('energising');
      }
  });

  test('is said in one short line', () => {
    const about = hurtingOf('neck and knee pain');
    for (const wanted of versionNames) {
      const taken = gentlePose(about.areas, about.hurting, [wanted], undefined, 0);
      if (taken === undefined) throw new Error('There is nothing for it.');
      const [, line] = poseMessage(taken.pose, wanted, true, { about, shown: taken.version }).blocks;
      if (line?.block !== 'paragraph') throw new Error('The line is missing.');
      expect(plainText(line.text)).toMatch(
        /^Goes easy on the neck and the knees(?:, .+ rather than .+)?\. If pain lasts, ask a doctor\.$/u,
      );
    }
  });

  test('comes back with a button as it went', () => {
    for (const [words] of regions)
      for (const word of words) {
        const { areas, hurting } = hurtingOf(`${word} pain`);
        const subject = subjectOf({
          pose: 'downward-facing-dog',
          version: 'standing',
          about: { areas, hurting },
        });
        expect(readSubject(subject ?? '')?.about).toMatchObject({ areas, hurting });
      }
  });
});

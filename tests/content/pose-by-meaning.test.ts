/** `/pose` in people's own words: parts of the body, conditions, how one feels, and the way to sit, stand or lie. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isCondition, parts } from '../../content/finding/body.ts';
import { effectiveCautions } from '../../content/pose/cautions.ts';
import { findPose } from '../../content/finding/find-pose.ts';
import { gentlePose } from '../../content/finding/gentle.ts';
import type { Area, PoseName, VersionName } from '../../content/pose/pose.ts';
import { versionNames } from '../../content/pose/pose.ts';
import { poses, versionOrChair } from '../../content/poses/catalogue.ts';
import { openDesk, toldTo } from '../support/desk.ts';

test.each<[string, readonly Area[]]>([
  ['something for shoulders', ['shoulders']],
  ['Something for my lower back, please!', ['lower back']],
  ['neck and shoulders', ['shoulders', 'neck']],
  ['neck, shoulders & wrists', ['wrists', 'shoulders', 'neck']],
  ['help with stress', ['mind']],
  ['I feel so tired', ['mind']],
  ['hip opener', ['hips']],
  ['I want to stretch my hamstrings', ['hamstrings']],
  ['😀 neck', ['neck']],
  ['back after a long day', ['lower back', 'upper back', 'spine']],
  ['arms and legs', ['arms', 'thighs', 'hamstrings', 'calves']],
])('%j asks for %j', (typed, wanted) => {
  expect(findPose(typed)).toEqual({ kind: 'areas', areas: wanted });
});

test.each<[string, PoseName, VersionName]>([
  ['pigeon on the floor', 'pigeon', 'floor'],
  ['pigeon on a mat', 'pigeon', 'floor'],
  ['seated pigeon', 'pigeon', 'chair'],
  ['Pigeon at my desk', 'pigeon', 'chair'],
  ['cat-cow while standing up', 'cat-cow', 'standing'],
  ['pidgeon on the ground', 'pigeon', 'floor'],
])('%j is %s, %s', (typed, pose, version) => {
  expect(findPose(typed)).toEqual({ kind: 'pose', pose, version });
});

test.each<[string, VersionName]>([
  ['desk', 'chair'],
  ['on a chair, please', 'chair'],
  ['standing up', 'standing'],
  ['something on the floor', 'floor'],
  ['mat', 'floor'],
])('%j names no pose, only the way: %s', (typed, version) => {
  expect(findPose(typed)).toEqual({ kind: 'any', version });
});

test.each(['something nice', 'a stretch, please', 'anything for me', 'help me relax a little'])(
  '%j leaves it to us',
  (typed) => {
    expect(findPose(typed).kind).not.toBe('miss');
  },
);

test.each(['it hurts', 'ouch pain', 'sore'])('%j does not: first it should be known where', (typed) => {
  expect(findPose(typed).kind).toBe('miss');
});

test.each<[string, string]>([
  ['high blood pressure', 'high blood pressure'],
  ['I have hypertension', 'high blood pressure'],
  ['pregnant', 'pregnancy'],
  ["I'm pregnant!", 'pregnancy'],
  ['glaucoma', 'glaucoma'],
  ['feeling dizzy', 'dizziness'],
  ['eye infection', 'an eye or ear infection'],
  ['period pain', 'menstruation'],
  ['a new hip', 'a hip replacement'],
  ['after knee replacement', 'knees'],
  ['tired eyes', 'eyes'],
  ['arthritis', 'joints'],
  ['osteoporosis', 'osteoporosis'],
])('%j spares %s', (typed, name) => {
  const found = findPose(typed);
  expect(found).toMatchObject({ kind: 'areas', hurting: { names: [name] } });
});

test.each(['x'.repeat(2_000), 'neck knee '.repeat(400) + 'flurb', '🧘'.repeat(500), 'pigeon'.repeat(300)])(
  'a very long input is no pose',
  (typed) => {
    expect(findPose(typed)).toEqual({ kind: 'miss', closest: [] });
  },
);

const unit = fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true });

test('whatever somebody has or what hurts, no version that warns of it comes, and there always is one', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...parts.flatMap((part) => part.words.map((word) => ({ part, word })))),
      fc.constantFrom('my X hurts', 'bad X', 'X pain', 'I have X trouble'),
      fc.subarray([...versionNames], { minLength: 1 }),
      fc.option(fc.constantFrom(...poses)),
      unit,
      ({ part, word }, way, wanted, latest, random) => {
        const found = findPose(way.replace('X', word));
        if (found.kind !== 'areas' || found.hurting === undefined) throw new Error(JSON.stringify(found));
        expect(found.hurting.names).toContain(part.name);
        const { spare } = found.hurting;
        expect(spare).toEqual(expect.arrayContaining([...part.spare]));
        const taken = gentlePose(found.areas, found.hurting, wanted, latest ?? undefined, random);
        if (taken === undefined) throw new Error(`nothing is left for ${word}`);
        const { version } = versionOrChair(taken.pose, taken.version);
        for (const { tag } of effectiveCautions(taken.pose, version)) expect(spare).not.toContain(tag);
      },
    ),
    { numRuns: 1_000 },
  );
});

test('a condition is one by its name alone, in any of its words', () => {
  for (const { name, words } of parts.filter((part) => isCondition(part.name)))
    for (const word of words)
      expect(findPose(word)).toMatchObject({ kind: 'areas', hurting: { names: [name] } });
});

describe('in an answer', () => {
  const answered = async (line: string): Promise<string> => {
    const desk = await openDesk();
    return toldTo('actor', await desk.says(line)).join('\n');
  };

  test.each([
    [
      '/pose high blood pressure',
      'do not warn of high blood pressure. Your doctor knows what is fine for you.',
    ],
    ['/pose my neck hurts', 'Goes easy on the neck. If pain lasts, ask a doctor.'],
    ['/pose pregnant and my wrists hurt', 'Goes easy on the wrists, and does not warn of pregnancy.'],
  ])('%s', async (line, words) => {
    expect(await answered(line)).toContain(words);
  });

  test('a way alone brings any pose in that way', async () => {
    expect(await answered('/pose something on the floor')).toMatch(/on a mat/iu);
    expect(await answered('/pose standing up')).toMatch(/standing/iu);
  });
});

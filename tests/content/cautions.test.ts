import { describe, expect, test } from 'vitest';
import {
  cautionLine,
  cautionTags,
  effectiveCautions,
  tagsInWords,
  withImplied,
  type CautionTag,
} from '../../content/pose/cautions.ts';
import { poses, versionNamesOf, versionOrChair } from '../../content/poses/catalogue.ts';

const avoid = (tag: CautionTag): { tag: CautionTag; level: 'avoid' } => ({ tag, level: 'avoid' });
const care = (tag: CautionTag): { tag: CautionTag; level: 'care' } => ({ tag, level: 'care' });

describe('the line', () => {
  test.each([
    [[], ''],
    [[avoid('knee')], 'Knee injury? Skip it.'],
    [[avoid('knee'), avoid('ankle'), avoid('back')], 'Knee, ankle or back injury? Skip it.'],
    [[avoid('glaucoma'), avoid('knee')], 'Knee injury or glaucoma? Skip it.'],
    [[avoid('knee'), avoid('hip'), avoid('hernia')], 'Knee or hip injury, or hernia? Skip it.'],
    [
      [care('carpal-tunnel'), care('high-blood-pressure')],
      'Carpal tunnel or high blood pressure? Go gently.',
    ],
    [[care('disc'), avoid('neck')], 'Neck injury? Skip it. Disc trouble? Go gently.'],
    [[care('back'), care('back-pain')], 'Back trouble? Go gently.'],
    [[care('back'), care('back-pain'), care('disc')], 'Back or disc trouble? Go gently.'],
  ] as const)('says %j', (cautions, line) => {
    expect(cautionLine(cautions)).toBe(line);
  });

  test('every tag has words of its own', () => {
    const words = cautionTags.map((tag) => tagsInWords([tag]));
    expect(new Set(words).size).toBe(cautionTags.length);
    expect(words.every((text) => /^[A-Z][a-z ]+$/u.test(text))).toBe(true);
  });

  test('names every tag that a version still has', () => {
    for (const pose of poses)
      for (const name of versionNamesOf(pose)) {
        const cautions = effectiveCautions(pose, versionOrChair(pose, name).version);
        const line = cautionLine(cautions).toLowerCase();
        const words = (tag: CautionTag): string =>
          tag === 'back' || tag === 'back-pain'
            ? 'back'
            : tagsInWords([tag])
                .toLowerCase()
                .replace(/ (injury|trouble)$/u, '');
        expect(cautions.filter(({ tag }) => !line.includes(words(tag)))).toEqual([]);
      }
  });

  test('every tag is used by some pose', () => {
    const used = new Set(
      poses.flatMap((pose) =>
        versionNamesOf(pose).flatMap((name) =>
          effectiveCautions(pose, versionOrChair(pose, name).version).map((caution) => caution.tag),
        ),
      ),
    );
    expect(cautionTags.filter((tag) => !used.has(tag))).toEqual([]);
  });
});

describe('effective cautions', () => {
  const pose = { cautions: [avoid('knee'), avoid('neck')] };

  test.each([
    ['inherited', { added: [], dropped: [] }, [avoid('knee'), avoid('neck')]],
    ['dropped', { added: [], dropped: [{ tag: 'neck' }] }, [avoid('knee')]],
    ['added', { added: [avoid('hip')], dropped: [] }, [avoid('knee'), avoid('neck'), avoid('hip')]],
    ['replaced', { added: [care('knee')], dropped: [{ tag: 'knee' }] }, [avoid('neck'), care('knee')]],
  ] as const)('are %s', (_, cautions, wanted) => {
    expect(effectiveCautions<{ tag: CautionTag; level: 'avoid' | 'care' }>(pose, { cautions })).toEqual(
      wanted,
    );
  });
});

test('whoever names a condition means what it implies', () => {
  expect(withImplied(new Set(['late-pregnancy']))).toEqual(new Set(['late-pregnancy', 'pregnancy']));
  expect(withImplied(new Set(['pregnancy']))).toEqual(new Set(['pregnancy']));
});

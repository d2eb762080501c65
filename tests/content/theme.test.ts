import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { planVersions } from '../../content/plan.ts';
import { wordsIn } from '../../content/pose-schema.ts';
import { poseByName, poses } from '../../content/poses/catalogue.ts';
import { draw, emptyRotation } from '../../content/rotation.ts';
import {
  chooseThemeLine,
  slogan,
  themeLineOf,
  themeLines,
  unsupportedThemeClaims,
} from '../../content/theme.ts';

const texts = (kind: 'harm' | 'advice' | 'listen'): string =>
  themeLines
    .filter((line) => line.kind === kind)
    .map((line) => line.text)
    .join(' ');

describe('the lines', () => {
  test.each(themeLines.map((line) => [line.text, line] as const))('%s', (text, { kind }) => {
    expect(wordsIn(text)).toBeLessThanOrEqual(8);
    expect(text).toMatch(/^[A-Z][^*_~<>@#`!]*\.$/u);
    if (kind === 'harm') expect(text).toMatch(/linked with/);
  });

  test.each([
    /heart disease/,
    /pancreas/,
    /colon cancer/,
    /tummy muscles/,
    /tight hips/,
    /weak glutes/,
    /circulation/,
    /bones/,
    /foggy/,
    /strained necks/,
    /sore shoulders/,
    /sore backs/,
    /stiff spine/,
    /disc damage/,
    /posture/,
    /millions/,
  ])('name the harm %s', (harm) => {
    expect(texts('harm')).toMatch(harm);
  });

  test.each([
    /wobbly seat, like a stability ball/,
    /fronts of your hips often/,
    /Sit a while, stand a while/,
    /Walk often/,
    /yoga/,
  ])('give the advice %s', (advice) => {
    expect(texts('advice')).toMatch(advice);
  });

  test.each([
    /listen/i,
    /Back out if it hurts/,
    /any order/,
    /teacher or yoga therapist/,
    /Go deeper/,
    /Breathe deeply/,
  ])('close with %s', (advice) => {
    expect(texts('listen')).toMatch(advice);
  });
});

/** From 0 up to but not including 1, the same for the same seed. */
const mulberry = (seed: number) => (): number => {
  seed = (seed + 0x6d2b79f5) | 0;
  let mixed = Math.imul(seed ^ (seed >>> 15), 1 | seed);
  mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
  return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
};

describe('choosing', () => {
  const spread = Array.from({ length: 600 }, (_, at) => at / 600);

  test('never takes a line about another part of the body, and takes every one that fits', () => {
    const chosen = poses.flatMap((pose) =>
      spread.map((unit) => ({ pose, line: chooseThemeLine(pose, () => unit) })),
    );
    for (const { pose, line } of chosen)
      expect(line.areas === undefined || line.areas.some((area) => pose.areas.includes(area))).toBe(true);
    expect(new Set(chosen.map(({ line }) => line))).toEqual(new Set(themeLines));
  });

  test('cheers on first: half advice, and one in eight what sitting is linked with', () => {
    for (const pose of poses) {
      const kinds = spread.map((unit) => chooseThemeLine(pose, () => unit).kind);
      const share = (kind: string): number => kinds.filter((one) => one === kind).length / kinds.length;
      expect([share('advice'), share('listen'), share('harm')]).toEqual([1 / 2, 3 / 8, 1 / 8]);
    }
  });

  const sickness = /disease|cancer|pancreas|bones|disc damage/u;

  test('over the breaks of any channel at most one in five is about harm, and none names an illness under a calming pose', () => {
    fc.assert(
      fc.property(fc.integer(), fc.constantFrom(...planVersions), (seed, version) => {
        const random = mulberry(seed);
        let rotation = emptyRotation;
        let harms = 0;
        const breaks = 600;
        for (let n = 0; n < breaks; n += 1) {
          const minuteOfDay = 540 + (n % 8) * 60;
          const drawn = draw(rotation, { version, avoid: new Set(), minuteOfDay, random });
          if (drawn === undefined) throw new Error('Nothing was drawn.');
          rotation = drawn.rotation;
          const pose = poseByName(drawn.pose);
          const line = themeLineOf(pose, `${seed}-${n}`);
          if (line.kind === 'harm') harms += 1;
          if (pose.energy === 'calming') expect(line.text).not.toMatch(sickness);
        }
        expect(harms / breaks).toBeLessThanOrEqual(1 / 5);
      }),
    );
  });

  test('what names an illness is marked so', () => {
    for (const { text, disease } of themeLines) expect(disease === true).toBe(sickness.test(text));
  });

  test('is the same for the same break, and differs between breaks', () => {
    const pigeon = poseByName('pigeon');
    const ids = Array.from({ length: 200 }, (_, at) => `break-${at}`);
    const lines = ids.map((id) => themeLineOf(pigeon, id));
    expect(ids.map((id) => themeLineOf(pigeon, id))).toEqual(lines);
    expect(new Set(lines).size).toBeGreaterThan(10);
  });
});

test('the slogan is quoted as one, with both figures and their source', () => {
  expect(slogan).toMatch(/“Sitting is the new smoking” is a slogan/);
  expect(slogan).toMatch(/1\.2.*2\.8.*Vallance.*American Journal of Public Health, 2018/);
});

test('what evidence does not carry is never a line', () => {
  const posted = themeLines.map((line) => line.text).join(' ');
  expect(posted).not.toMatch(/collagen|squashed|blood|organ|heal|reverse|smoking/i);
  for (const { claim, because } of unsupportedThemeClaims) {
    expect(posted).not.toContain(claim);
    expect(because).toMatch(/\.$/);
  }
});

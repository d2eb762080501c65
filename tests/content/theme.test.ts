import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { planVersions, type PlanVersion } from '../../content/plan.ts';
import { wordsIn } from '../../content/pose/pose-schema.ts';
import { poseByName, poses } from '../../content/poses/catalogue.ts';
import { draw, emptyRotation } from '../../content/breaks/rotation.ts';
import { readRotation, writeRotation } from '../../src/store/database/rows.ts';
import {
  chooseThemeLine,
  slogan,
  themeLineOf,
  themeLines,
  unsupportedThemeClaims,
} from '../../content/breaks/theme.ts';

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
      (['harm', 'good'] as const).flatMap((about) =>
        spread.map((unit) => ({ pose, line: chooseThemeLine(pose, about, () => unit) })),
      ),
    );
    for (const { pose, line } of chosen)
      expect(line.areas === undefined || line.areas.some((area) => pose.areas.includes(area))).toBe(true);
    expect(new Set(chosen.map(({ line }) => line))).toEqual(new Set(themeLines));
  });

  test('cheers on with more advice than encouragement, and frightens with none of it', () => {
    for (const pose of poses) {
      const kinds = spread.map((unit) => chooseThemeLine(pose, 'good', () => unit).kind);
      const share = (kind: string): number => kinds.filter((one) => one === kind).length / kinds.length;
      expect(share('advice')).toBeCloseTo(4 / 7, 2);
      expect(share('listen')).toBeCloseTo(3 / 7, 2);
    }
  });

  const sickness = /disease|cancer|pancreas|bones|disc damage/u;

  /** The lines of a channel's breaks, one after the other; stored and read again between them. */
  const linesOf = (plan: number, seed: number, versions: readonly PlanVersion[], breaks: number) => {
    const random = mulberry(seed);
    let rotation = emptyRotation;
    return Array.from({ length: breaks }, (_, n) => {
      const version = versions[Math.floor((n * versions.length) / breaks)] ?? 'chair';
      const minuteOfDay = 540 + (n % 8) * 60;
      const drawn = draw(rotation, { version, avoid: new Set(), minuteOfDay, random });
      if (drawn === undefined) throw new Error('Nothing was drawn.');
      rotation = readRotation(writeRotation(drawn.rotation));
      const pose = poseByName(drawn.pose);
      const line = themeLineOf(pose, { breakId: `${seed}-${n}`, plan, version: drawn.version });
      return { pose, line };
    });
  };

  const aPlan = fc.integer({ min: 1, max: 1_000_000 });

  test('of any five breaks in a row at most one is about harm, and none names an illness under a calming pose', () => {
    fc.assert(
      fc.property(
        aPlan,
        fc.integer(),
        fc.array(fc.constantFrom(...planVersions), { minLength: 1, maxLength: 60 }),
        (plan, seed, versions) => {
          const all = linesOf(plan, seed, versions, 600);
          const harmful = all.flatMap(({ line }, at) => (line.kind === 'harm' ? [at] : []));
          harmful.forEach((at, index) => {
            expect(at - (harmful[index - 1] ?? -Infinity)).toBeGreaterThanOrEqual(5);
          });
          for (const { pose, line } of all)
            if (pose.energy === 'calming') expect(line.text).not.toMatch(sickness);
        },
      ),
    );
  });

  test.each(planVersions)(
    'what sitting is linked with comes to every channel with %s now and then',
    (version) => {
      for (let plan = 1; plan <= 30; plan += 1) {
        const harms = linesOf(plan, plan, [version], 240).filter(({ line }) => line.kind === 'harm').length;
        expect(harms).toBeGreaterThan(10);
      }
    },
  );

  test('between the channels, all of it comes', () => {
    const harms = Array.from({ length: 60 }, (_, plan) => linesOf(plan, plan, ['chair'], 240))
      .flat()
      .filter(({ line }) => line.kind === 'harm');
    expect(new Set(harms.map(({ line }) => line.text)).size).toBe(
      themeLines.filter(({ kind }) => kind === 'harm').length,
    );
  });

  test('what names an illness is marked so', () => {
    for (const { text, disease } of themeLines) expect(disease === true).toBe(sickness.test(text));
  });

  test('is the same for the same break, and differs between breaks', () => {
    const pigeon = poseByName('pigeon');
    const ids = Array.from({ length: 200 }, (_, at) => `break-${at}`);
    const lines = ids.map((id) => themeLineOf(pigeon, { breakId: id, plan: 1, version: 'chair' }));
    expect(ids.map((id) => themeLineOf(pigeon, { breakId: id, plan: 1, version: 'chair' }))).toEqual(lines);
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

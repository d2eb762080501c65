/** What suits somebody, for all poses, versions and tags. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { emptyRotation } from '../../content/breaks/rotation.ts';
import {
  avoidable,
  avoidedIn,
  avoidedInWords,
  closestToAvoid,
  stillSaid,
  tagsMeant,
} from '../../content/finding/what-to-avoid.ts';
import { avoided } from '../../content/options/avoided.ts';
import { choosePose, type PoseAsker } from '../../content/people/choose-pose.ts';
import { limitsOf, noLimit, readHidden, writeHidden } from '../../content/people/person.ts';
import { nextSuitable, suitableVersions } from '../../content/people/suitable.ts';
import { planVersions } from '../../content/plan.ts';
import { cautionTags, effectiveCautions, tagInWords, withImplied } from '../../content/pose/cautions.ts';
import { areas, poseNames, versionNames, type VersionName } from '../../content/pose/pose.ts';
import { poseByName, poses, versionNamesOf, versionOrChair } from '../../content/poses/catalogue.ts';
import { hurtingNamed } from '../../content/finding/entries.ts';
import { parts } from '../../content/finding/body.ts';
import { heedText, poseMessage } from '../../content/replies/pose-message.ts';

const option = avoided({ summary: 'what', required: true });
const tagsOf = (text: string) => {
  const read = option.decode(text);
  return read.ok ? read.value.tags : read.problem;
};

const settings = fc.record({
  avoid: fc.subarray([...cautionTags]),
  leftOut: fc.subarray([...poseNames]),
});

const about = fc.option(
  fc.oneof(
    fc.constantFrom(...areas).map((area) => ({ areas: [area] })),
    fc
      .constantFrom(...parts)
      .map(({ name }) => hurtingNamed([name]) ?? { areas: [] })
      .map(({ areas: works, ...hurts }) => ({ areas: works, ...hurts })),
  ),
  { nil: undefined },
);

const asker = (
  {
    avoid,
    leftOut,
  }: {
    readonly avoid: readonly (typeof cautionTags)[number][];
    readonly leftOut: readonly (typeof poseNames)[number][];
  },
  version: (typeof planVersions)[number],
  random: () => number,
): PoseAsker => ({
  version,
  limits: limitsOf({ avoid, leftOut }),
  rotation: emptyRotation,
  minuteOfDay: 600,
  random,
});

describe('a pose that comes by itself', () => {
  it('never says to avoid what somebody avoids, is never one that was left out, and is missing only where none is left', () => {
    fc.assert(
      fc.property(
        settings,
        fc.constantFrom(...planVersions),
        fc.option(fc.constantFrom(...versionNames), { nil: undefined }),
        about,
        fc.option(fc.constantFrom(...poseNames), { nil: undefined }),
        fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }),
        (set, version, asked, what, latest, random) => {
          const limits = limitsOf(set);
          const chosen = choosePose(
            { about: what, version: asked, latest },
            asker(set, version, () => random),
          );
          const left = poses.filter(
            (pose) =>
              !limits.leftOut.has(pose.name) &&
              suitableVersions(pose, limits).some((name) => name !== 'floor'),
          );
          if (chosen === undefined) {
            if (what !== undefined && 'hurting' in what) return;
            expect(left).toEqual([]);
            return;
          }
          const avoid = withImplied(new Set(set.avoid));
          const cautions = effectiveCautions(
            chosen.pose,
            versionOrChair(chosen.pose, chosen.version).version,
          );
          expect(cautions.filter(({ tag, level }) => level === 'avoid' && avoid.has(tag))).toEqual([]);
          expect(set.leftOut).not.toContain(chosen.pose.name);
          expect(versionNamesOf(chosen.pose)).toContain(chosen.version);
          // What it says to take care of comes first, with the easier option.
          const care = cautions.filter(({ tag }) => avoid.has(tag));
          const [second] = poseMessage(chosen.pose, chosen.version, true, { limits }).blocks.slice(1);
          if (care.length === 0) expect(second?.block).toBe('picture');
          else {
            expect(second).toMatchObject({ block: 'aside', tone: 'caution' });
            expect(JSON.stringify(second)).toContain('Easier:');
          }
        },
      ),
    );
  });

  it('is another one than the latest, while there is one', () => {
    const set = { avoid: ['knee', 'neck'] as const, leftOut: [] };
    let latest = poseByName('legs-up-the-wall').name;
    let seed = 0.1;
    for (let drawn = 0; drawn < 200; drawn += 1) {
      seed = (seed * 7.13 + 0.37) % 1;
      const chosen = choosePose(
        { latest },
        asker({ ...set, avoid: [...set.avoid] }, 'any', () => seed),
      );
      expect(chosen?.pose.name).not.toBe(latest);
      latest = chosen?.pose.name ?? latest;
    }
  });

  it('is of another kind than was asked for only where nothing of that kind suits', () => {
    const limits = limitsOf({ avoid: [], leftOut: poseNames.filter((name) => name !== 'legs-up-the-wall') });
    const chosen = choosePose(
      { about: { areas: ['shoulders'] } },
      { ...asker({ avoid: [], leftOut: [] }, 'chair', () => 0), limits },
    );
    expect(chosen).toMatchObject({ pose: { name: 'legs-up-the-wall' }, isAbout: false });
  });
});

describe('other versions', () => {
  it('go round, never the same twice in a row, and only those that suit', () => {
    fc.assert(
      fc.property(fc.constantFrom(...poses), settings, (pose, set) => {
        const limits = limitsOf(set);
        const suitable = suitableVersions(pose, limits);
        let latest: VersionName = 'chair';
        const seen: VersionName[] = [];
        for (let press = 0; press < 6; press += 1) {
          const next = nextSuitable(pose, latest, limits);
          if (next === undefined) break;
          if (suitable.length > 1) expect(next).not.toBe(latest);
          seen.push(next);
          latest = next;
        }
        expect(new Set(seen)).toEqual(new Set(suitable));
      }),
    );
  });
});

describe('what to heed', () => {
  it('says nothing to whoever avoids nothing', () => {
    for (const pose of poses)
      for (const name of versionNamesOf(pose)) expect(heedText(pose, name, noLimit)).toBeUndefined();
  });

  it('comes with the easier option, also where the article has none', () => {
    const limits = limitsOf({ avoid: ['knee'], leftOut: [] });
    expect(heedText(poseByName('pigeon'), 'chair', limits)).toMatch(
      /^You avoid this\. Knee injury.*skip it\. Easier: /u,
    );
    expect(heedText(poseByName('apanasana'), 'chair', limits)).toMatch(
      /Easier: another pose, with the button below\.$/u,
    );
    expect(heedText(poseByName('childs-pose'), 'floor', limits)).toMatch(
      /Easier: on your chair, with the button below\.$/u,
    );
  });
});

describe('what somebody avoids, in their words', () => {
  it.each([
    ['knees, wrists', ['knee', 'sensitive-joints', 'wrist', 'carpal-tunnel']],
    ['knees and wrists', ['knee', 'sensitive-joints', 'wrist', 'carpal-tunnel']],
    ['my bad knee', ['knee', 'sensitive-joints']],
    ['Neck', ['neck']],
    ['late pregnancy', ['late-pregnancy', 'pregnancy']],
    ['pregnant', ['pregnancy', 'late-pregnancy']],
    ['tight-hips', ['tight-hips']],
    ['high blood pressure', ['high-blood-pressure']],
    ['slipped disc', ['back', 'back-pain', 'spine', 'disc', 'sciatica']],
    ['nothing', []],
    ['none', []],
  ])('%s', (text, tags) => {
    expect(new Set(tagsOf(text) as readonly string[])).toEqual(new Set(tags));
  });

  it.each([
    ['knees, wrists', ['knees', 'wrists']],
    ['knees and wrists', ['knees', 'wrists']],
    ['my bad knee', ['knee']],
    ['Neck; JAW', ['neck', 'jaw']],
    ['pregnant', ['pregnant']],
    ['slipped disc', ['slipped disc']],
    ['sensitive joints, knees', ['sensitive joints', 'knees']],
    ['lower back', ['lower back']],
    ['eye or ear infection, wrist', ['eye or ear infection', 'wrist']],
    ['my knee hurts and my wrists', ['knee', 'wrist']],
    ['hip-replacement', ['hip replacement']],
    ['nothing', []],
  ])('%s is listed as it was said, without what follows from it', (text, said) => {
    const read = option.decode(text);
    if (!read.ok) throw new Error(read.problem.wrong);
    const { tags, said: words } = read.value;
    expect(avoidedInWords(tags, words)).toEqual(said);
    // Kept and read again.
    const kept = readHidden(writeHidden({ avoid: tags, said: words, leftOut: [] }));
    expect(avoidedInWords(kept?.avoid ?? [], kept?.said)).toEqual(said);
  });

  it('is listed whole, whatever was said and then ticked or not', () => {
    const some = fc.subarray([...avoidable]);
    fc.assert(
      fc.property(some, fc.subarray([...cautionTags]), (words, ticked) => {
        const said = words.flatMap((word) => avoidedIn(word)?.said ?? []);
        const tags = words.flatMap((word) => tagsMeant(word) ?? []);
        expect(new Set(avoidedInWords(tags, said))).toEqual(new Set(said));
        // What is listed means what is avoided: nothing of it is missing, and no word says more.
        const listed = avoidedInWords(ticked, said);
        for (const tag of ticked)
          expect(
            listed.some((word) => word === tagInWords(tag) || (tagsMeant(word) ?? []).includes(tag)),
          ).toBe(true);
        for (const word of stillSaid(ticked, said))
          expect(ticked).toEqual(expect.arrayContaining([...(tagsMeant(word) ?? [])]));
      }),
    );
  });

  it('says what was probably meant, the rest as it was typed', () => {
    expect(tagsOf('wrists, nekc')).toMatchObject({ suggestions: ['wrists, neck'] });
    expect(tagsOf('flurbs')).toMatchObject({ wrong: expect.stringContaining('“flurbs”') as string });
  });

  it('understands each tag by its name and by its words, and all that it offers', () => {
    for (const tag of cautionTags) {
      expect(tagsMeant(tag), tag).toContain(tag);
      expect(tagsMeant(tag.replaceAll('-', ' ')), tag).toContain(tag);
    }
    for (const word of avoidable) expect(tagsMeant(word)?.length, word).toBeGreaterThan(0);
    for (const { value } of option.complete('', 100)) expect(option.decode(value).ok, value).toBe(true);
    for (const { value } of option.complete('knees, ', 100))
      expect(option.decode(value).ok, value).toBe(true);
    expect(option.complete('knees, wr', 3).map(({ value }) => value)).toContain('knees, wrists');
    for (const word of closestToAvoid('wrsits')) expect(tagsMeant(word)).toBeDefined();
  });

  it('is written down and read again; what is no such writing is not', () => {
    fc.assert(
      fc.property(settings, (set) => {
        const read = readHidden(writeHidden(set));
        expect(new Set(read?.avoid)).toEqual(new Set(set.avoid));
        expect(read?.leftOut).toEqual(set.leftOut);
      }),
    );
    for (const text of ['', 'x', '{}', '[]', 'null', '{"avoid":1}']) expect(readHidden(text)).toBeUndefined();
    expect(readHidden('{"avoid":["knee","gone"],"leftOut":["gone",1,"pigeon"]}')).toEqual({
      avoid: ['knee'],
      leftOut: ['pigeon'],
    });
  });
});

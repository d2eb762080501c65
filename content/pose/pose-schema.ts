/** What the types cannot say about a pose: lengths, counts, wording and how the parts fit together. */
import * as z from 'zod';
import { cautionTags } from './cautions.ts';
import { areas, poseNames, versionNames } from './pose.ts';

export const wordsIn = (text: string): number =>
  text.split(/\s+/u).filter((word) => /\p{L}|\p{N}/u.test(word)).length;

/** Characters that a platform could take for markup or a mention. */
const markup = /[*_~<>@#`]/u;
const promise = /\b(?:cures?|heals?|fix(?:es)?|detox\w*|toxins?|realigns?|guarantee[sd]?)\b/iu;
const hedge = /\b(?:may|might|many people|some people|often)\b/iu;
/** Somewhere at the end there is a way back to sitting, standing or lying at ease. */
const wayOut = /\b(?:sit|stand|push|press|put|come|roll|step|slide|lower|let go|turn back|back|down)\b/iu;
const otherSide = /\b(?:other side|left (?:side|knee)|turn to the left|wall on your left)\b/iu;

const text = (most: number) =>
  z
    .string()
    .min(1)
    .max(most)
    .refine((value) => !markup.test(value), 'must be free of markup characters')
    .refine((value) => !value.includes('!'), 'must stay calm: no exclamation marks');

const sentence = (most: number) => text(most).regex(/^[\p{Lu}\p{N}].*\.$/u, 'must be a whole sentence');

const unique = (values: readonly unknown[]): boolean => new Set(values).size === values.length;

const caution = z.strictObject({
  tag: z.enum(cautionTags),
  level: z.enum(['avoid', 'care']),
  when: text(40).optional(),
  easier: sentence(140).optional(),
  origin: z.enum(['source', 'ours']),
});

const cautions = z
  .array(caution)
  .refine((list) => unique(list.map((one) => one.tag)), 'each tag must come once');

const bounds = {
  seconds: { least: 15, most: 120 },
  breaths: { least: 5, most: 30 },
  rounds: { least: 5, most: 10 },
} as const;

const hold = z
  .strictObject({
    unit: z.enum(['seconds', 'breaths', 'rounds']),
    least: z.int(),
    most: z.int(),
    openEnded: z.boolean(),
  })
  .refine(({ least, most }) => least <= most, 'must not be upside down')
  .refine(
    ({ unit, least, most }) => least >= bounds[unit].least && most <= bounds[unit].most,
    'must be neither over at once nor without end',
  )
  .refine(
    ({ unit, most, openEnded }) => !openEnded || unit !== 'seconds' || most >= 60,
    'an open end is capped at one to two minutes',
  );

const brief = z
  .tuple([sentence(90), sentence(90), sentence(90)])
  .refine((steps) => wordsIn(steps.join(' ')) <= 32, 'must have at most 32 words')
  .refine((steps) => wayOut.test(steps[2]), 'must end with the way out');

const steps = z
  .array(sentence(170).refine((step) => wordsIn(step) <= 30, 'must have at most 30 words'))
  .min(3)
  .max(6)
  .refine((all) => /\bbreath/iu.test(all.join(' ')), 'must say when to breathe')
  .refine((all) => wayOut.test(all.at(-1) ?? ''), 'must end with the way out');

const version = z
  .strictObject({
    steps,
    brief,
    hold,
    sides: z.enum(['both', 'each']),
    stages: z.literal(true).optional(),
    needs: z.array(z.enum(['mat', 'wall', 'chair', 'desk'])).refine(unique, 'each need must come once'),
    skirt: z.union([z.literal('fine'), z.strictObject({ instead: sentence(140) })]),
    alt: sentence(400),
    cautions: z.strictObject({
      added: cautions,
      dropped: z.array(z.strictObject({ tag: z.enum(cautionTags), because: sentence(140) })),
    }),
  })
  .refine(
    ({ sides, brief: [, , last], steps: all }) =>
      sides === 'both' ||
      (otherSide.test(last) && all.slice(-2).some((step) => /\b(?:left|change legs)\b/u.test(step))),
    'must lead to the other side where there are two',
  );

const chair = version.refine(
  ({ needs, steps: [first = ''] }) => needs.includes('chair') && first.includes('cannot roll'),
  'must keep the chair from rolling',
);

export const poseSchema = z
  .strictObject({
    name: z.enum(poseNames),
    order: z.int(),
    english: text(40),
    sanskrit: text(40),
    aliases: z.array(text(40).regex(/^[\p{Ll}\p{N} ]+$/u)).refine(unique, 'each alias must come once'),
    areas: z.array(z.enum(areas)).min(2).refine(unique, 'each area must come once'),
    energy: z.enum(['energising', 'loosening', 'calming']),
    buildsOn: z.enum(poseNames).optional(),
    benefits: z
      .array(
        sentence(140)
          .refine((benefit) => hedge.test(benefit), 'must be hedged')
          .refine((benefit) => !promise.test(benefit), 'must not promise'),
      )
      .min(1)
      .max(3),
    cautions,
    unsupported: z.array(z.strictObject({ claim: sentence(140), because: sentence(160) })),
    versions: z.strictObject({ floor: version, chair, standing: version.optional() }),
  })
  .refine(({ name, order }) => poseNames.indexOf(name) + 1 === order, 'must stand in its place')
  .refine(
    ({ name, buildsOn }) => buildsOn === undefined || poseNames.indexOf(buildsOn) < poseNames.indexOf(name),
    {
      error: 'must build on an earlier pose',
    },
  )
  .superRefine((pose, context) => {
    const tags = new Set(pose.cautions.map((one) => one.tag));
    for (const name of versionNames) {
      const { added = [], dropped = [] } = pose.versions[name]?.cautions ?? {};
      const gone = new Set(dropped.map((one) => one.tag));
      const stray = [...gone].filter((tag) => !tags.has(tag));
      // Taking the place of a caution of the pose without dropping it would weaken it without a reason.
      const silent = added.map((one) => one.tag).filter((tag) => tags.has(tag) && !gone.has(tag));
      for (const tag of [...stray, ...silent])
        context.addIssue({
          code: 'custom',
          path: ['versions', name, 'cautions', tag],
          message: 'does not add up',
        });
    }
  });

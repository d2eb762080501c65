import { describe, expect, test } from 'vitest';
import { effectiveCautions, type CautionTag } from '../../content/pose/cautions.ts';
import { poseSchema } from '../../content/pose/pose-schema.ts';
import { poseNames, type Pose, type PoseName, type Version } from '../../content/pose/pose.ts';
import { poseByName, poses, posesWith, versionOrChair } from '../../content/poses/catalogue.ts';

const pigeon = poseByName('pigeon');
const withChair = (change: Partial<Version>, pose = pigeon): Pose => ({
  ...pose,
  versions: { ...pose.versions, chair: { ...pose.versions.chair, ...change } },
});
const { chair } = pigeon.versions;
const care = { tag: 'neck', level: 'care', origin: 'ours' } as const;

describe('the schema', () => {
  test.each(poses.map((pose) => [pose.name, pose] as const))('accepts %s', (_, pose) => {
    expect(poseSchema.safeParse(pose).error?.issues ?? []).toEqual([]);
  });

  const wrong: readonly (readonly [why: string, pose: unknown])[] = [
    ['a pose out of its place', { ...pigeon, order: 9 }],
    ['an unknown tag', { ...pigeon, cautions: [{ ...care, tag: 'elbow' }] }],
    ['a tag twice', { ...pigeon, cautions: [care, care] }],
    ['a benefit without a hedge', { ...pigeon, benefits: ['It stretches the hips.'] }],
    ['a promise', { ...pigeon, benefits: ['It may help, and heals the back.'] }],
    ['a pose that builds on a later one', { ...pigeon, buildsOn: 'happy-baby' }],
    ['two steps', withChair({ steps: chair.steps.slice(-2) })],
    [
      'a step without a full stop',
      withChair({ steps: [...chair.steps.slice(0, 5), 'Breathe in, sit up, left side'] }),
    ],
    ['markup', withChair({ steps: [...chair.steps.slice(0, 5), 'Sit *up* and do the left side.'] })],
    [
      'a mention',
      withChair({ steps: [...chair.steps.slice(0, 5), 'Tell @here, sit up, do the left side.'] }),
    ],
    ['an exclamation mark', withChair({ steps: [...chair.steps.slice(0, 5), 'Sit up! Do the left side.'] })],
    [
      'steps without breath',
      withChair({ steps: chair.steps.map((step) => step.replace(/breath/giu, 'count')) }),
    ],
    [
      'steps without a way out',
      withChair({ steps: [...chair.steps.slice(0, 5), 'Stay with the left hip.'] }),
    ],
    ['a rolling chair', withChair({ steps: ['Sit tall with both feet flat.', ...chair.steps.slice(1)] })],
    ['one side only', withChair({ brief: [chair.brief[0], chair.brief[1], 'Sit up, foot down.'] })],
    [
      'a long brief',
      withChair({ brief: [chair.brief[0], `Breathe ${'on and '.repeat(12)}out.`, chair.brief[2]] }),
    ],
    ['an upside-down hold', withChair({ hold: { ...chair.hold, least: 61 } })],
    ['an endless hold', withChair({ hold: { ...chair.hold, most: 600 } })],
    ['a short cap', withChair({ hold: { ...chair.hold, most: 30, openEnded: true } })],
    [
      'a drop of a tag it does not have',
      withChair({ cautions: { added: [], dropped: [{ tag: 'neck', because: 'No neck.' }] } }),
    ],
    [
      'a silent change of a caution',
      withChair({ cautions: { added: [{ ...care, tag: 'knee' }], dropped: [] } }),
    ],
    ['a long picture text', withChair({ alt: `A person ${'sits and '.repeat(60)}rests.` })],
  ];

  test.each(wrong)('refuses %s', (_, pose) => {
    expect(poseSchema.safeParse(pose).success).toBe(false);
  });
});

describe('the catalogue', () => {
  test('holds the poses in order, the twelve of the source first', () => {
    expect(poses.map((pose) => pose.name)).toEqual([...poseNames]);
    expect(poses.map((pose) => pose.order)).toEqual(poses.map((_pose, at) => at + 1));
    expect(poses.length).toBeGreaterThanOrEqual(12);
  });

  test('has a floor and a chair version of each pose, and of some a standing one', () => {
    for (const version of ['floor', 'chair', 'any'] as const) expect(posesWith(version)).toEqual(poses);
    expect(
      posesWith('standing')
        .filter(({ order }) => order <= 12)
        .map((pose) => pose.name),
    ).toEqual([
      'ardha-apanasana',
      'supine-spinal-twist',
      'cat-cow',
      'forward-fold',
      'downward-facing-dog',
      'thread-the-needle',
    ] satisfies PoseName[]);
  });

  test('falls back to the chair where there is no such version', () => {
    expect(versionOrChair(pigeon, 'standing')).toEqual({ name: 'chair', version: chair });
    expect(versionOrChair(pigeon, 'floor').name).toBe('floor');
  });

  test('no two poses share a name that people type', () => {
    const names = poses.flatMap((pose) => [
      ...new Set([pose.english, pose.sanskrit, pose.name, ...pose.aliases].map((name) => name.toLowerCase())),
    ]);
    expect(new Set(names).size).toBe(names.length);
  });
});

describe('safety at the desk', () => {
  const tags = (name: PoseName, version: 'chair' | 'standing' | 'floor'): readonly CautionTag[] => {
    const pose = poseByName(name);
    return effectiveCautions(pose, versionOrChair(pose, version).version).map((caution) => caution.tag);
  };

  test.each<[PoseName, readonly CautionTag[]]>([
    ['apanasana', ['abdominal-surgery', 'hernia', 'spine', 'knee', 'hip']],
    ['ardha-apanasana', ['spine', 'sciatica']],
    ['supine-spinal-twist', ['back-pain', 'back']],
    ['cat-cow', ['neck']],
    ['forward-fold', ['back-pain', 'back', 'high-blood-pressure', 'glaucoma', 'dizziness', 'late-pregnancy']],
    [
      'downward-facing-dog',
      [
        'carpal-tunnel',
        'late-pregnancy',
        'back',
        'arm',
        'shoulder',
        'high-blood-pressure',
        'eye-or-ear-infection',
        'glaucoma',
      ],
    ],
    ['childs-pose', ['knee', 'late-pregnancy']],
    [
      'rabbit',
      [
        'neck',
        'spine',
        'shoulder',
        'knee',
        'osteoporosis',
        'high-blood-pressure',
        'glaucoma',
        'dizziness',
        'late-pregnancy',
      ],
    ],
    ['thread-the-needle', ['shoulder', 'neck', 'knee', 'back-pain', 'back', 'disc']],
    ['pigeon', ['knee', 'ankle', 'back', 'hip-replacement']],
    ['happy-baby', ['knee', 'ankle', 'tight-hips', 'hip-replacement', 'pregnancy']],
    ['legs-up-the-wall', []],
  ])('%s on a chair still warns of all that holds there', (name, wanted) => {
    expect([...tags(name, 'chair')].sort()).toEqual([...wanted].sort());
  });

  test('the chair’s briefs open in many ways', () => {
    const openings = poses.map(({ versions }) =>
      versions.chair.brief[0]
        .split(/[ ,.]+/u)
        .slice(0, 2)
        .join(' '),
    );
    expect(new Set(openings).size).toBeGreaterThanOrEqual(8);
    for (const opening of openings)
      expect(openings.filter((other) => other === opening).length).toBeLessThanOrEqual(2);
  });

  test('the chair never rolls, one foot is always down, and no foot goes on the desk', () => {
    for (const { versions } of poses) {
      const said = [...versions.chair.steps, ...versions.chair.brief].join(' ');
      expect(versions.chair.brief[0]).toMatch(/\bPark your chair\b|\bchair (?:parked|still)\b/iu);
      expect(said).not.toMatch(/(?:feet|foot|heels?|legs?) (?:up )?on (?:to )?the desk/i);
      expect(said).toMatch(/feet flat|feet wide|feet flat and wide|heels forward|foot flat/);
    }
  });

  test('nobody is told to press the knee, hold the feet or load the head on a chair', () => {
    const steps = (name: PoseName): string => poseByName(name).versions.chair.steps.join(' ');
    expect(steps('pigeon')).toMatch(/never press it down/);
    expect(steps('happy-baby')).toMatch(/leave your feet alone/);
    expect(steps('rabbit')).toMatch(/no load/);
    expect(steps('legs-up-the-wall')).toMatch(/the desk is not for feet/);
  });

  test('a skirt is either fine or has an alternative', () => {
    expect(pigeon.versions.chair.skirt).toMatchObject({
      instead: expect.stringMatching(/cross your ankles/i) as string,
    });
    expect(poseByName('happy-baby').versions.chair.skirt).toMatchObject({
      instead: expect.stringMatching(/not in a skirt/i) as string,
    });
  });
});

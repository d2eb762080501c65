/** The facts of the source article, typed from it independently of the poses. */
import { describe, expect, test } from 'vitest';
import type { CautionTag } from '../../content/pose/cautions.ts';
import type { Hold, PoseName } from '../../content/pose/pose.ts';
import { poseByName, poses } from '../../content/poses/catalogue.ts';

type Span = readonly [unit: Hold['unit'], least: number, most: number] | 'open';

interface Facts {
  readonly order: number;
  readonly sanskrit?: string;
  readonly hold: Span;
  readonly sides: 'both' | 'each';
  readonly avoid: readonly CautionTag[];
  readonly care: readonly CautionTag[];
  /** What happens in the floor version, in this order. */
  readonly does: readonly RegExp[];
  /** What the benefits speak of. */
  readonly good: readonly RegExp[];
  readonly unsupported?: readonly RegExp[];
  readonly easier?: Partial<Record<CautionTag, RegExp>>;
  readonly buildsOn?: PoseName;
}

/** Of the poses that the article has; others are our own. */
const facts: Readonly<Partial<Record<PoseName, Facts>>> = {
  apanasana: {
    order: 1,
    sanskrit: 'Apanasana',
    hold: 'open',
    sides: 'both',
    avoid: ['abdominal-surgery', 'hernia', 'spine', 'knee', 'hip'],
    care: [],
    does: [
      /on your back/,
      /breathe out.*both knees/,
      /back down.*tailbone/,
      /shoulder blades.*collarbones/,
      /rock/,
    ],
    good: [/lower back.*long/, /backbends and twists/, /tension/],
    unsupported: [/waste and toxins/],
  },
  'ardha-apanasana': {
    order: 2,
    sanskrit: 'Ardha Apanasana',
    hold: ['seconds', 60, 60],
    sides: 'each',
    avoid: ['spine', 'sciatica'],
    care: [],
    does: [
      /on your back/,
      /breathe out.*both knees/,
      /right knee.*left leg/,
      /rock.*armpit/,
      /neck long.*shoulder blades/,
      /change legs/,
    ],
    good: [/lower back.*hips.*thighs/, /stiff spine/],
  },
  'supine-spinal-twist': {
    order: 3,
    hold: ['breaths', 10, 30],
    sides: 'each',
    avoid: [],
    care: ['back-pain', 'back'],
    does: [
      /right knee/,
      /breathe out, roll on to your left hip/,
      /right arm out.*shoulder.*left hand.*right knee/,
      /heavy.*10 to 30 breaths/,
      /Breathe in.*belly.*both knees back/,
      /left knee/,
    ],
    good: [/muscles of the back.*glutes/, /massage/, /long and relaxed/],
    unsupported: [/hydrates the discs/, /realigns/],
    easier: { back: /both knees together/, 'back-pain': /both knees together/ },
    buildsOn: 'ardha-apanasana',
  },
  'cat-cow': {
    order: 4,
    hold: ['rounds', 5, 10],
    sides: 'both',
    avoid: [],
    care: ['sensitive-joints'],
    does: [
      /shoulders above wrists, hips above knees, knees as wide as your hips/,
      /Breathe in.*belly sink.*tailbone.*shoulders back.*collarbones/,
      /chin lift.*eyes go up/,
      /Breathe out.*tailbone.*round your back.*belly up and in.*head and neck/,
      /5 to 10 rounds/,
    ],
    good: [/strengthen the lower back.*long/, /wrists, elbows, shoulders, hips and knees/],
    easier: { 'sensitive-joints': /mat double.*blanket under your knees/ },
  },
  'forward-fold': {
    order: 5,
    hold: 'open',
    sides: 'both',
    avoid: [],
    care: ['back-pain', 'back'],
    does: [
      /Stand tall.*hands on your hips/,
      /Breathe out, bend your knees.*fold/,
      /as much or as little.*chest, neck and head/,
      /fronts of your thighs.*backs.*balls of your feet, hips above ankles/,
      /Breathe in.*lift and lengthen.*breathe out and sink/,
    ],
    good: [
      /backs of the legs/,
      /spine and hips/,
      /calming/,
      /stress, worry, tiredness, headaches or poor sleep/,
    ],
    easier: { back: /knees bent.*body soft/, 'back-pain': /knees bent.*body soft/ },
  },
  'downward-facing-dog': {
    order: 6,
    hold: 'open',
    sides: 'both',
    avoid: [],
    care: [
      'carpal-tunnel',
      'late-pregnancy',
      'back',
      'arm',
      'shoulder',
      'high-blood-pressure',
      'eye-or-ear-infection',
    ],
    does: [
      /hands and knees/,
      /fingers wide.*middle or index fingers/,
      /Breathe out, tuck your toes.*lift your knees.*hips back and high.*V/,
      /knees bent.*lower back.*arms long.*chest.*thighs.*head and neck in line/,
      /as long as it feels good/,
      /Breathe out and lower your knees/,
    ],
    good: [/hamstrings, calves, shoulders, hands and spine/, /wakes up and refreshes the whole body/],
    buildsOn: 'cat-cow',
  },
  'childs-pose': {
    order: 7,
    hold: 'open',
    sides: 'both',
    avoid: ['knee'],
    care: [],
    does: [
      /knees together/,
      /back on your heels/,
      /forehead.*neck long/,
      /beside.*palms up.*in front, palms down/,
      /close your eyes/i,
    ],
    good: [/calm, settle and refresh the whole body/, /spine, hips and knees/, /restful/],
  },
  rabbit: {
    order: 8,
    hold: ['breaths', 5, 10],
    sides: 'both',
    avoid: ['knee', 'neck', 'spine', 'shoulder'],
    care: ['sensitive-joints'],
    does: [
      /on your heels.*forehead/,
      /backs of your heels.*top of your head/,
      /Breathe in, lift your hips.*crown.*forehead/,
      /5 to 10 deep breaths/,
      /Breathe out, lower your hips.*slide your forehead forward/,
    ],
    good: [/round the spine/, /back, the arms and the shoulders/],
    easier: { 'sensitive-joints': /blanket under your knees or your neck/ },
    buildsOn: 'childs-pose',
  },
  'thread-the-needle': {
    order: 9,
    hold: 'open',
    sides: 'each',
    avoid: ['knee', 'shoulder', 'neck'],
    care: ['back-pain', 'back', 'disc'],
    does: [
      /hands and knees/,
      /Breathe in, lift your right hand.*chest open/,
      /Breathe out.*under the left one, palm up.*shoulder and ear/,
      /left hand where it is.*in front.*opposite hip/,
      /soften/,
      /Press your left hand.*slide the right arm out.*left side/,
    ],
    good: [/shoulders, chest, arms, upper back and neck/, /twist.*tension.*between the shoulder blades/],
  },
  pigeon: {
    order: 10,
    hold: ['seconds', 30, 60],
    sides: 'each',
    avoid: ['knee', 'ankle', 'back'],
    care: [],
    does: [
      /right knee up to your right wrist.*right ankle towards the left wrist/,
      /left leg straight back.*kneecap and top of the foot/,
      /Breathe in, press your fingertips.*lengthen the front/,
      /Breathe out and lower.*forearms, a block or the floor/,
      /hips level.*breathe deeply for up to a minute/,
    ],
    good: [/glutes.*piriformis/, /psoas/],
    easier: { knee: /figure four/, ankle: /on your back/, back: /figure four/ },
  },
  'happy-baby': {
    order: 11,
    hold: 'open',
    sides: 'both',
    avoid: [],
    care: ['knee', 'ankle', 'tight-hips', 'pregnancy'],
    does: [
      /on your back.*both knees/,
      /outer edge of each foot.*arms in front of your shins/,
      /Flex your feet, firm your arms.*armpits.*ankles above knees/,
      /arms to bring the knees nearer the floor.*lower back sinks/,
      /as long as it feels good.*rock from side to side/,
    ],
    good: [
      /hips and the inner thighs/,
      /lower back lengthen/,
      /calms the mind and eases stress/,
      /strengthen arms and shoulders/,
    ],
    unsupported: [/realign/],
  },
  'legs-up-the-wall': {
    order: 12,
    hold: 'open',
    sides: 'both',
    avoid: ['menstruation', 'pregnancy', 'high-blood-pressure', 'glaucoma'],
    care: [],
    does: [
      /wall with plenty of room/,
      /sitting bones against it or a hand away, back and head on the floor/,
      /straight up with soft knees.*cushion or a blanket/,
      /whole body grow heavy/,
    ],
    good: [/calms the mind.*worry and stress/, /hamstrings, legs and lower back/, /pain in the lower back/],
  },
};

const inOrder = (texts: readonly string[], wanted: readonly RegExp[]): boolean => {
  let from = 0;
  return wanted.every((pattern) => {
    const at = texts.findIndex((text, index) => index >= from && pattern.test(text));
    from = at;
    return at >= 0;
  });
};

const fromSource = poses.flatMap((pose) => {
  const wanted = facts[pose.name];
  return wanted === undefined ? [] : [{ name: pose.name, pose, wanted }];
});

describe.each(fromSource)('$name', ({ pose, wanted }) => {
  const { floor } = pose.versions;

  test('stands in its place, under its name', () => {
    expect(pose.order).toBe(wanted.order);
    if (wanted.sanskrit !== undefined) expect(pose.sanskrit).toBe(wanted.sanskrit);
    expect(pose.buildsOn).toBe(wanted.buildsOn);
  });

  test('is held as long, on as many sides', () => {
    const { unit, least, most, openEnded } = floor.hold;
    expect(floor.sides).toBe(wanted.sides);
    expect(openEnded ? 'open' : [unit, least, most]).toEqual(wanted.hold);
    if (wanted.hold === 'open') expect([60, 120]).toContain(most);
  });

  test('goes through the same steps in the same order', () => {
    expect(wanted.does.filter((pattern) => !floor.steps.some((step) => pattern.test(step)))).toEqual([]);
    expect(inOrder(floor.steps, wanted.does)).toBe(true);
  });

  test('names every benefit', () => {
    const said = pose.benefits.join(' ');
    expect(wanted.good.filter((pattern) => !pattern.test(said))).toEqual([]);
  });

  test('carries exactly the cautions of the source, beside our own', () => {
    const fromSource = [...pose.cautions, ...floor.cautions.added].filter(
      ({ origin }) => origin === 'source',
    );
    const at = (level: 'avoid' | 'care'): readonly string[] =>
      fromSource
        .filter((one) => one.level === level)
        .map((one) => one.tag)
        .sort();
    expect({ avoid: at('avoid'), care: at('care') }).toEqual({
      avoid: [...wanted.avoid].sort(),
      care: [...wanted.care].sort(),
    });
    for (const [tag, pattern] of Object.entries(wanted.easier ?? {}))
      expect(fromSource.find((one) => one.tag === tag)?.easier).toMatch(pattern);
  });

  test('keeps unsupported claims as data only', () => {
    const claims = pose.unsupported.map(({ claim }) => claim).join(' ');
    for (const pattern of wanted.unsupported ?? []) {
      expect(claims).toMatch(pattern);
      expect(pose.benefits.join(' ')).not.toMatch(pattern);
    }
  });
});

test('floor versions lose no caution of the source', () => {
  expect(poses.flatMap((pose) => pose.versions.floor.cautions.dropped)).toEqual([]);
});

test('holds at the desk are those of the source where it closes them', () => {
  expect(poseByName('cat-cow').versions.chair.hold).toMatchObject({ unit: 'rounds', least: 5, most: 10 });
  expect(poseByName('rabbit').versions.chair.hold).toMatchObject({ unit: 'breaths', least: 5, most: 10 });
  expect(poseByName('supine-spinal-twist').versions.chair.hold).toMatchObject({ unit: 'breaths', most: 10 });
  expect(poseByName('pigeon').versions.chair.hold).toMatchObject({ unit: 'seconds', most: 60 });
  expect(poseByName('legs-up-the-wall').versions.chair.hold).toMatchObject({ least: 60, most: 120 });
});

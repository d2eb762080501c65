/** Parts of the body and conditions, by the words that people have for them: the one table that `/pose` reads. */
import type { CautionTag } from '../pose/cautions.ts';
import type { Area } from '../pose/pose.ts';

export interface Part {
  /** As it is called in an answer. */
  readonly name: string;
  /** What to work on gently; none where there is nothing to work on. */
  readonly areas: readonly Area[];
  /** Whoever has it hurting takes no pose that warns of one of these. */
  readonly spare: readonly CautionTag[];
  readonly words: readonly string[];
  /** It hurts by its name, and nobody means anything else: "sciatica". */
  readonly always?: true;
  /** Something that somebody has, rather than a part of the body. */
  readonly condition?: true;
  /** Nobody who names it alone asks for a pose that works on it. */
  readonly onlyHurting?: true;
}

const back: readonly CautionTag[] = ['back', 'back-pain', 'spine', 'disc', 'sciatica'];
const head: readonly CautionTag[] = [
  'dizziness',
  'high-blood-pressure',
  'eye-or-ear-infection',
  'glaucoma',
  'neck',
];

const condition = (name: string, spare: readonly CautionTag[], words: string): Part => ({
  name,
  areas: [],
  spare,
  words: words.split(', '),
  always: true,
  condition: true,
});

/** What somebody has: no pose that warns of it is for them. */
const conditions: readonly Part[] = [
  condition('pregnancy', ['pregnancy', 'late-pregnancy'], 'pregnancy, pregnant, expecting, trimester'),
  condition(
    'high blood pressure',
    ['high-blood-pressure'],
    'high blood pressure, blood pressure, hypertension, hypertensive',
  ),
  condition('glaucoma', ['glaucoma'], 'glaucoma, eye pressure'),
  condition(
    'an eye or ear infection',
    ['eye-or-ear-infection'],
    'eye infection, ear infection, infected eye, infected ear, conjunctivitis',
  ),
  condition(
    'dizziness',
    ['dizziness', 'high-blood-pressure'],
    'dizziness, dizzy, vertigo, lightheaded, light headed, faint, fainting, low blood pressure',
  ),
  condition('osteoporosis', ['osteoporosis', 'spine'], 'osteoporosis, osteopenia, brittle bones'),
  condition(
    'a hip replacement',
    ['hip-replacement', 'hip', 'tight-hips'],
    'hip replacement, replaced hip, new hip, artificial hip',
  ),
  condition(
    'recent surgery',
    ['abdominal-surgery', 'hernia'],
    'surgery, operation, operated, c section, caesarean, cesarean',
  ),
  condition('a hernia', ['hernia', 'abdominal-surgery'], 'hernia'),
  condition(
    'menstruation',
    ['menstruation'],
    'menstruation, menstruating, period, period cramps, period pain',
  ),
];

export const parts: readonly Part[] = [
  ...conditions,
  {
    name: 'shoulder blades',
    areas: ['upper back'],
    spare: [...back, 'shoulder'],
    words: ['shoulder blades', 'shoulder blade'],
  },
  {
    name: 'upper back',
    areas: ['upper back'],
    spare: back,
    words: ['upper back', 'mid back', 'middle back'],
  },
  {
    name: 'lower back',
    areas: ['lower back'],
    spare: back,
    words: ['lower back', 'low back', 'lumbar', 'tailbone', 'coccyx', 'sacrum'],
  },
  {
    name: 'disc',
    areas: ['lower back', 'spine'],
    spare: back,
    words: ['slipped disc', 'herniated disc', 'disc', 'discs', 'disk', 'disks'],
    always: true,
  },
  {
    name: 'sciatic nerve',
    areas: ['lower back', 'glutes'],
    spare: [...back, 'hip'],
    words: ['sciatic nerve', 'sciatica'],
    always: true,
  },
  { name: 'spine', areas: ['spine'], spare: back, words: ['spine', 'backbone', 'vertebrae', 'scoliosis'] },
  { name: 'back', areas: ['lower back', 'upper back', 'spine'], spare: back, words: ['back', 'backs'] },
  {
    name: 'wrists',
    areas: ['wrists'],
    spare: ['wrist', 'carpal-tunnel'],
    words: ['carpal tunnel', 'rsi'],
    always: true,
  },
  {
    name: 'wrists',
    areas: ['wrists'],
    spare: ['wrist', 'carpal-tunnel'],
    words: ['wrist', 'wrists', 'hand', 'hands', 'finger', 'fingers', 'thumb', 'thumbs'],
  },
  {
    name: 'arms',
    areas: ['arms'],
    spare: ['arm'],
    words: ['arm', 'arms', 'forearm', 'forearms', 'biceps', 'triceps'],
  },
  { name: 'elbows', areas: ['arms'], spare: ['arm', 'wrist'], words: ['elbow', 'elbows', 'tennis elbow'] },
  {
    name: 'shoulders',
    areas: ['shoulders'],
    spare: ['shoulder', 'arm'],
    words: ['shoulder', 'shoulders', 'rotator cuff', 'collarbone', 'collarbones'],
  },
  { name: 'neck', areas: ['neck'], spare: ['neck'], words: ['neck', 'nape', 'throat', 'jaw'] },
  {
    name: 'head',
    areas: ['mind'],
    spare: head,
    words: ['head', 'migraine', 'migraines', 'temples', 'forehead', 'skull'],
  },
  { name: 'eyes', areas: ['mind'], spare: head, words: ['eye', 'eyes', 'eyestrain', 'ear', 'ears'] },
  {
    name: 'knees',
    areas: ['thighs', 'hamstrings', 'calves'],
    spare: ['knee', 'sensitive-joints'],
    words: ['knee replacement', 'replaced knee', 'new knee', 'artificial knee'],
    always: true,
  },
  {
    name: 'knees',
    areas: ['thighs', 'hamstrings', 'calves'],
    spare: ['knee', 'sensitive-joints'],
    words: ['knee', 'knees', 'kneecap', 'kneecaps', 'meniscus'],
  },
  {
    name: 'ankles',
    areas: ['calves'],
    spare: ['ankle'],
    words: ['ankle', 'ankles', 'foot', 'feet', 'heel', 'heels', 'toe', 'toes', 'achilles'],
  },
  { name: 'calves', areas: ['calves'], spare: ['ankle'], words: ['calf', 'calves', 'shin', 'shins'] },
  {
    name: 'hips',
    areas: ['hips'],
    spare: ['hip', 'hip-replacement', 'tight-hips'],
    words: ['hip', 'hips', 'hip flexor', 'hip flexors', 'psoas', 'pelvis'],
  },
  {
    name: 'glutes',
    areas: ['glutes'],
    spare: ['hip', 'sciatica'],
    words: ['glute', 'glutes', 'bottom', 'bum', 'buttock', 'buttocks', 'piriformis', 'seat'],
  },
  {
    name: 'groin',
    areas: ['groin'],
    spare: ['hip', 'tight-hips', 'hernia'],
    words: ['groin', 'inner thigh', 'inner thighs'],
  },
  {
    name: 'hamstrings',
    areas: ['hamstrings'],
    spare: ['sciatica'],
    words: ['hamstring', 'hamstrings', 'backs of the legs', 'back of the legs'],
  },
  {
    name: 'thighs',
    areas: ['thighs'],
    spare: ['knee', 'hip'],
    words: ['thigh', 'thighs', 'quad', 'quads', 'quadriceps'],
  },
  {
    name: 'legs',
    areas: ['thighs', 'hamstrings', 'calves'],
    spare: ['knee', 'ankle', 'hip', 'sciatica'],
    words: ['leg', 'legs'],
  },
  {
    name: 'joints',
    areas: ['mind'],
    spare: ['sensitive-joints', 'knee', 'hip', 'ankle', 'wrist', 'shoulder'],
    words: ['arthritis', 'arthritic', 'rheumatism', 'sensitive joints'],
    always: true,
  },
  {
    name: 'joints',
    areas: ['mind'],
    spare: ['sensitive-joints', 'knee', 'hip', 'ankle', 'wrist', 'shoulder'],
    words: ['joint', 'joints'],
    onlyHurting: true,
  },
  {
    name: 'belly',
    areas: ['mind'],
    spare: ['hernia', 'abdominal-surgery', 'menstruation'],
    words: ['stomach', 'belly', 'tummy', 'abdomen', 'cramps'],
    onlyHurting: true,
  },
];

/** What somebody has, rather than a part of the body. */
export const isCondition = (name: string): boolean => conditions.some((one) => one.name === name);

/** Words that ask for a part of the body, or for how one would like to feel, and never say that it hurts. */
export const wishes: readonly (readonly [area: readonly Area[], words: readonly string[]])[] = [
  [['upper back'], ['between the shoulder blades']],
  [
    ['spine'],
    'posture,energy,energise,energize,awake,wake up,wake me up,fresh,refresh,refreshing,lively'.split(','),
  ],
  [['calves'], ['achilles tendon']],
  [['chest'], ['heart', 'breastbone']],
  [
    ['mind'],
    (
      'brain,stress,stressed,stressful,anxiety,anxious,nervous,worry,worried,calm,relax,relaxed,relaxing,relaxation,' +
      'sleep,sleepy,tired,exhausted,fatigue,burnout,overwhelmed,restless,focus,concentrate,concentration,unwind,' +
      'wind down,rest,peace,breathe'
    ).split(','),
  ],
];

/** What hurts: from "my neck hurts" or "bad knee" to the parts of the body to be kind to. */
import { distance } from 'fastest-levenshtein';
import type { CautionTag } from './cautions.ts';
import type { Area } from './pose.ts';

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
}

const back: readonly CautionTag[] = ['back', 'back-pain', 'spine', 'disc', 'sciatica'];
const head: readonly CautionTag[] = [
  'dizziness',
  'high-blood-pressure',
  'eye-or-ear-infection',
  'glaucoma',
  'neck',
];

/** Longer words before those that they hold. */
export const parts: readonly Part[] = [
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
    words: ['joint', 'joints', 'arthritis'],
  },
  {
    name: 'belly',
    areas: ['mind'],
    spare: ['hernia', 'abdominal-surgery', 'menstruation'],
    words: ['stomach', 'belly', 'tummy', 'abdomen', 'hernia', 'cramps'],
  },
];

/** Pain that no pose is an answer to. */
const alarming = new Set(['chest', 'heart', 'breastbone', 'ribs', 'rib']);

const hurting = new Set(
  (
    'ache aches aching achy bad broke broken bruised burning burns cramp cramped damaged dodgy fractured hurt hurting ' +
    'hurts inflamed injured injuries injury killing numb pain pained painful pains pinched problem problems pulled ' +
    'ruined sensitive sore soreness sprain sprained stabbing strain strained swollen tender throbbing tingling ' +
    'tingles torn tendonitis tendinitis trapped trouble troubles twinge twisted weak'
  ).split(' '),
);

export type Pain = { readonly kind: 'part'; readonly parts: readonly Part[] } | { readonly kind: 'alarm' };

/** "headache" is an ache of the head. */
const apart = (word: string): readonly string[] =>
  /^(?<part>[a-z]{3,})(?<ache>aches?|pains?)$/u.exec(word)?.slice(1) ?? [word];

/** Two letters changed places, or one is wrong, in a word that is long enough to tell. */
const almost = (typed: string, word: string): boolean =>
  typed === word || (typed.length > 4 && word.startsWith(typed.charAt(0)) && distance(typed, word) <= 1);

/** Where the words of a part stand one after the other in what was typed. */
const placeOf = (phrase: string, typed: readonly string[]): number => {
  const words = phrase.split(' ');
  return typed.findIndex((_, from) =>
    words.every((word, at) => {
      const there = typed[from + at];
      return there !== undefined && almost(there, word);
    }),
  );
};

function partsIn(typed: readonly string[], among: readonly Part[]): readonly Part[] {
  let left = typed;
  const found: Part[] = [];
  for (const part of among)
    for (const phrase of part.words.toSorted((one, other) => other.length - one.length)) {
      const at = placeOf(phrase, left);
      if (at < 0) continue;
      // What was understood is not read again: "lower back" is no "back".
      left = left.map((word, index) => (index >= at && index < at + phrase.split(' ').length ? '' : word));
      if (!found.some(({ name }) => name === part.name)) found.push(part);
    }
  return found;
}

/** What hurts, if that is what the words say; they come in small letters, one space apart. */
export function painIn(text: string): Pain | undefined {
  const words = text.split(' ').flatMap(apart);
  const hurts = words.some((word) => hurting.has(word) || (word.length > 4 && almost(word, 'hurts')));
  if (hurts && words.some((word) => alarming.has(word))) return { kind: 'alarm' };
  const named = partsIn(
    words.filter((word) => !hurting.has(word)),
    hurts ? parts : parts.filter(({ always }) => always),
  );
  return named.length === 0 ? undefined : { kind: 'part', parts: named };
}

/** Who should take care, as a closed set of tags, and how it is said in few words. */

export const cautionTags = [
  'knee',
  'hip',
  'ankle',
  'neck',
  'shoulder',
  'arm',
  'wrist',
  'back',
  'spine',
  'back-pain',
  'disc',
  'sciatica',
  'carpal-tunnel',
  'hernia',
  'abdominal-surgery',
  'pregnancy',
  'late-pregnancy',
  'menstruation',
  'high-blood-pressure',
  'glaucoma',
  'eye-or-ear-infection',
  'dizziness',
  'osteoporosis',
  'hip-replacement',
  'tight-hips',
  'sensitive-joints',
] as const;

export type CautionTag = (typeof cautionTags)[number];

/** `injury`: the words name a part of the body that is hurt; several share one "injury". */
interface Wording {
  readonly words: string;
  readonly kind: 'injury' | 'condition';
}

const injury = (words: string): Wording => ({ words, kind: 'injury' });
const condition = (words: string): Wording => ({ words, kind: 'condition' });

const wordings: Readonly<Record<CautionTag, Wording>> = {
  knee: injury('knee'),
  hip: injury('hip'),
  ankle: injury('ankle'),
  neck: injury('neck'),
  shoulder: injury('shoulder'),
  arm: injury('arm'),
  wrist: injury('wrist'),
  back: injury('back'),
  spine: injury('spine'),
  'back-pain': condition('back pain'),
  disc: condition('disc trouble'),
  sciatica: condition('sciatica'),
  'carpal-tunnel': condition('carpal tunnel'),
  hernia: condition('hernia'),
  'abdominal-surgery': condition('recent abdominal surgery'),
  pregnancy: condition('pregnancy'),
  'late-pregnancy': condition('late pregnancy'),
  menstruation: condition('menstruation'),
  'high-blood-pressure': condition('high blood pressure'),
  glaucoma: condition('glaucoma'),
  'eye-or-ear-infection': condition('eye or ear infection'),
  dizziness: condition('dizziness'),
  osteoporosis: condition('osteoporosis'),
  'hip-replacement': condition('hip replacement'),
  'tight-hips': condition('very tight hips'),
  'sensitive-joints': condition('sensitive joints'),
};

/** Alone, without what is to be done about it. */
export const tagInWords = (tag: CautionTag): string => wordings[tag].words;

/** What somebody with the first has as well: whoever names it means these too. */
const implied: Readonly<Partial<Record<CautionTag, readonly CautionTag[]>>> = {
  'late-pregnancy': ['pregnancy'],
  'hip-replacement': ['hip'],
  'carpal-tunnel': ['wrist'],
  spine: ['back', 'back-pain'],
  disc: ['back', 'back-pain'],
  back: ['back-pain'],
  sciatica: ['back-pain'],
};

/** The tags that somebody named, with those that they imply: late pregnancy is pregnancy. */
export const withImplied = (tags: ReadonlySet<CautionTag>): ReadonlySet<CautionTag> =>
  new Set([...tags].flatMap((tag) => [tag, ...(implied[tag] ?? [])]));

interface Tagged {
  readonly tag: CautionTag;
}

/**
 * The cautions that hold for one version: its pose's without those it drops, then its own. An added caution
 * takes the place of the pose's caution of the same tag.
 */
export const effectiveCautions = <C extends Tagged>(
  pose: { readonly cautions: readonly C[] },
  version: { readonly cautions: { readonly added: readonly C[]; readonly dropped: readonly Tagged[] } },
): readonly C[] => {
  const { added, dropped } = version.cautions;
  const gone = new Set([...dropped, ...added].map((caution) => caution.tag));
  return [...pose.cautions.filter((caution) => !gone.has(caution.tag)), ...added];
};

const capitalised = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** "a", "a or b", "a, b or c"; where an entry has commas or an "or" of its own, the last "or" gets a comma. */
const orList = (entries: readonly string[]): string => {
  const last = entries.at(-1) ?? '';
  const others = entries.slice(0, -1);
  if (others.length === 0) return last;
  const nested = entries.some((entry) => entry.includes(' or '));
  return `${others.join(', ')}${nested ? ', or ' : ' or '}${last}`;
};

/** Tags that come together often, and the words that then say them all; the first that fits is taken. */
const together: readonly { readonly tags: readonly CautionTag[]; readonly words: string }[] = [
  { tags: ['back', 'back-pain', 'disc'], words: 'back or disc trouble' },
  { tags: ['back', 'back-pain'], words: 'back trouble' },
];

/** Tags as words, injuries first and together: "Knee or ankle injury, or glaucoma". */
export const tagsInWords = (tags: readonly CautionTag[]): string => {
  const joint = together.find((group) => group.tags.every((tag) => tags.includes(tag)));
  const single = tags.filter((tag) => joint?.tags.includes(tag) !== true).map((tag) => wordings[tag]);
  const words = (kind: Wording['kind']): readonly string[] =>
    single.filter((wording) => wording.kind === kind).map((wording) => wording.words);
  const injuries = words('injury');
  return capitalised(
    orList([
      ...(injuries.length > 0 ? [`${orList(injuries)} injury`] : []),
      ...(joint === undefined ? [] : [joint.words]),
      ...words('condition'),
    ]),
  );
};

const levelInWords = { avoid: 'Skip it.', care: 'Go gently.' } as const;

/** All cautions in one short line, e.g. "Knee or back injury? Skip it."; empty where there are none. */
export const cautionLine = (cautions: readonly (Tagged & { readonly level: 'avoid' | 'care' })[]): string =>
  (['avoid', 'care'] as const)
    .map((level) => ({ level, tags: cautions.filter((one) => one.level === level).map((one) => one.tag) }))
    .filter(({ tags }) => tags.length > 0)
    .map(({ level, tags }) => `${tagsInWords(tags)}? ${levelInWords[level]}`)
    .join(' ');

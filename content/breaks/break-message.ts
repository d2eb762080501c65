/** What is posted for a break: one pose in three short steps, for people at a desk. */
import { quietInWords } from '../settings/quiet-words.ts';
import type { Quiet } from '../quiet.ts';
import { cautionLine, effectiveCautions } from '../pose/cautions.ts';
import { holdInWords } from '../pose/hold.ts';
import type { Block, Button, Message, Text } from '../message.ts';
import type { Pose, VersionName } from '../pose/pose.ts';
import { posePicture } from '../pose/pose-picture.ts';
import { versionOrChair, versionsAfter } from '../poses/catalogue.ts';
import type { ThemeLine } from './theme.ts';

/** Whether another version of the pose may come to whoever presses. */
export type SuitsThem = (version: VersionName) => boolean;

/** In a channel any, for each reads the same. */
const anyOther: SuitsThem = () => true;

export interface BreakContent {
  readonly pose: Pose;
  /** Taken on a chair where the pose has no such version. */
  readonly version: VersionName;
  /** With a moving picture. */
  readonly motion: boolean;
  readonly theme: ThemeLine;
  /** Comes back with every press. */
  readonly breakId: string;
  /** Where it is for one person alone. */
  readonly suits?: SuitsThem | undefined;
}

export const places: Readonly<Record<VersionName, string>> = {
  chair: 'on your chair',
  standing: 'standing',
  floor: 'on a mat',
};

/** How a version is called on a button: short, for a phone has one row. */
export const versionLabels: Readonly<Record<VersionName, string>> = {
  chair: 'On a chair',
  standing: 'Standing',
  floor: 'On a mat',
};

/** "Pigeon, on your chair". */
export const titleOf = (pose: Pose, version: VersionName): string => `${pose.english}, ${places[version]}`;

export const moodOf = (pose: Pose): Message['mood'] => (pose.energy === 'energising' ? 'lively' : 'calm');

const button = (action: Button['action'], breakId: string, label: string): Button => ({
  action,
  subject: breakId,
  label,
  tone: action === 'done' ? 'primary' : 'plain',
});

/** The others that may come: which of two is another one for each person, and each time. */
const othersInWords = (pose: Pose, version: VersionName, suits: SuitsThem): string | undefined => {
  const [next, last] = versionsAfter(pose, version)
    .filter(suits)
    .map((name) => versionLabels[name]);
  return last === undefined ? next : `${next ?? ''} or ${last.toLowerCase()}`;
};

const buttonsFor = (
  pose: Pose,
  version: VersionName,
  { breakId, suits = anyOther }: BreakContent,
): readonly Button[] => [
  button('done', breakId, 'Done'),
  ...[othersInWords(pose, version, suits)].flatMap((label) =>
    label === undefined ? [] : [button('other', breakId, label)],
  ),
  button('snooze', breakId, 'Snooze 15 min'),
  button('more', breakId, 'More'),
];

const countInWords = (completions: number): string =>
  completions === 1 ? '1 person did this one' : `${completions} people did this one`;

const footnote = (text: string): Block => ({ block: 'footnote', text });

/** What every break with this version has in common. */
interface Card {
  readonly title: string;
  readonly name: VersionName;
  readonly heading: Block;
  readonly steps: Block;
  readonly care: Block;
}

const cards = new WeakMap<Pose, Map<VersionName, Card>>();

/** Written once: a burst posts the same few dozen over and over. */
const cardOf = (pose: Pose, wanted: VersionName): Card => {
  const known = cards.get(pose) ?? new Map<VersionName, Card>();
  cards.set(pose, known);
  const card = known.get(wanted) ?? writeCard(pose, wanted);
  known.set(wanted, card);
  return card;
};

const writeCard = (pose: Pose, wanted: VersionName): Card => {
  const { name, version } = versionOrChair(pose, wanted);
  const title = titleOf(pose, name);
  const cautions = cautionLine(effectiveCautions(pose, version));
  const care = ['Optional.', cautions, 'Stop if it hurts.'].filter((sentence) => sentence !== '').join(' ');
  return {
    title,
    name,
    heading: { block: 'heading', text: `${title} · ${holdInWords(version.hold, version.sides)}` },
    steps: { block: 'steps', items: version.brief },
    care: { block: 'aside', tone: 'caution', text: care },
  };
};

const compose = (content: BreakContent, opening: string, endings: readonly Block[]): Message => {
  const { pose, theme } = content;
  const { title, name, heading, steps, care } = cardOf(pose, content.version);
  return {
    summary: `${opening}: ${title}.`,
    mood: moodOf(pose),
    blocks: [
      heading,
      { block: 'picture', picture: posePicture(pose, name, content.motion) },
      steps,
      care,
      footnote(theme.text),
      ...endings,
      { block: 'buttons', buttons: buttonsFor(pose, name, content) },
    ],
  };
};

/** What a channel reads beside the pose. */
export interface AroundBreak {
  readonly completions: number;
  /** The name of who asked for it: plain text, a mention for nobody. */
  readonly askedBy?: string | undefined;
  /** Why it comes later than usual, until somebody presses anything. */
  readonly quiet?: Quiet | undefined;
}

/** The break as a channel gets it; rewritten with the count when somebody has done it. */
export const breakMessage = (content: BreakContent, { completions, askedBy, quiet }: AroundBreak): Message =>
  compose(content, 'Desk break', [
    ...(askedBy === undefined ? [] : [footnote(`${askedBy} asked for this one.`)]),
    ...(quiet === undefined ? [] : [footnote(quietInWords(quiet))]),
    ...(completions > 0 ? [footnote(countInWords(completions))] : []),
  ]);

const heedFirst = (first: Text | undefined): readonly Block[] =>
  first === undefined ? [] : [{ block: 'aside', tone: 'caution', text: first }];

/** A break of somebody's own: there is nobody to count with, and what is done is done. */
export const ownBreakMessage = (content: BreakContent, isDone: boolean, first?: Text): Message => {
  const message = compose(content, 'Your desk break', isDone ? [footnote('Done. Well done!')] : []);
  return {
    ...message,
    blocks: message.blocks.flatMap((block): readonly Block[] => {
      if (block.block === 'heading') return [block, ...heedFirst(first)];
      return block.block === 'buttons' && isDone
        ? [{ ...block, buttons: block.buttons.filter(({ action }) => action !== 'done') }]
        : [block];
    }),
  };
};

/** The same break again, for the one person who snoozed it. `first`: what to know before all else. */
export const directBreakMessage = (content: BreakContent, first?: Text): Message => {
  const message = compose(content, 'Your snoozed break', []);
  return {
    ...message,
    blocks: message.blocks.flatMap((block): readonly Block[] =>
      block.block === 'heading'
        ? [{ ...block, text: `Your snoozed break: ${block.text}` }, ...heedFirst(first)]
        : [block],
    ),
  };
};

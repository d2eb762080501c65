/** The private answers of `/pose`: one pose with all there is to know, or the list of all. */
import { moodOf, places, titleOf, versionLabels } from '../breaks/break-message.ts';
import { isCondition } from '../finding/body.ts';
import { effectiveCautions, tagsInWords } from '../pose/cautions.ts';
import { commandSpan } from '../commands/command-spans.ts';
import { spares } from '../finding/gentle.ts';
import { noLimit, type Limits } from '../people/person.ts';
import { cautionsFor, suitableVersions, suitsIn } from '../people/suitable.ts';
import { holdInWords } from '../pose/hold.ts';
import type { Block, Button, Fact, Message, Text } from '../message.ts';
import type { Caution, Energy, Need, Pose, Version, VersionName } from '../pose/pose.ts';
import { posePicture } from '../pose/pose-picture.ts';
import { subjectOf, type About } from './pose-subject.ts';
import { poses, versionNamesOf, versionOrChair } from '../poses/catalogue.ts';

const needWords: Readonly<Record<Need, string>> = {
  mat: 'a mat',
  wall: 'a wall',
  chair: 'a chair that cannot roll',
  desk: 'a desk that cannot move',
};

const levelWords = { avoid: 'skip it.', care: 'go gently, or leave it out.' } as const;

const sameAdvice = (one: Caution, other: Caution): boolean =>
  one.level === other.level && one.when === other.when && one.easier === other.easier;

/** Every caution, those with the same advice together: "Knee or back injury (recent or chronic): skip it." */
const cautionItems = (cautions: readonly Caution[]): readonly string[] =>
  cautions
    .filter((caution, at) => cautions.findIndex((other) => sameAdvice(caution, other)) === at)
    .map((first) => {
      const tags = cautions.filter((caution) => sameAdvice(caution, first)).map((caution) => caution.tag);
      const when = first.when === undefined ? '' : ` (${first.when})`;
      const easier = first.easier === undefined ? '' : ` Easier: ${first.easier}`;
      return `${tagsInWords(tags)}${when}: ${levelWords[first.level]}${easier}`;
    });

const factsOf = (pose: Pose, version: Version): readonly Fact[] => [
  { label: 'How long', value: holdInWords(version.hold, version.sides) },
  {
    label: 'You need',
    value: version.needs.length === 0 ? 'nothing' : version.needs.map((need) => needWords[need]).join(', '),
  },
  { label: 'In a skirt', value: version.skirt === 'fine' ? 'Fine.' : version.skirt.instead },
  { label: 'Works on', value: pose.areas.join(', ') },
  { label: 'In Sanskrit', value: pose.sanskrit },
  ...(pose.buildsOn === undefined
    ? []
    : [{ label: 'Goes well after', value: [commandSpan(`/pose ${pose.buildsOn}`)] }]),
];

const heading = (text: string): Block => ({ block: 'paragraph', text: [{ span: 'strong', text }] });

/** What this says about what they avoid, and what is easier; nothing where it says nothing. */
export function heedText(pose: Pose, name: VersionName, limits: Limits): string | undefined {
  const cautions = cautionsFor(pose, name, limits);
  if (cautions.length === 0) return undefined;
  const [better] = suitableVersions(pose, limits).filter((other) => other !== name);
  const easier =
    cautions.some((caution) => caution.easier !== undefined) || suitsIn(pose, name, limits)
      ? ''
      : better === undefined
        ? ' Easier: another pose, with the button below.'
        : ` Easier: ${places[better]}, with the button below.`;
  return `You avoid this. ${cautionItems(cautions).join(' ')}${easier}`;
}

const careBlocks = (cautions: readonly Caution[]): readonly Block[] =>
  cautions.length === 0
    ? []
    : [heading('Who should take care'), { block: 'list', items: cautionItems(cautions) }];

/** Where somebody wanted a version that there is not. */
const instead = (pose: Pose, wanted: VersionName, name: VersionName): readonly Block[] =>
  wanted === name
    ? []
    : [{ block: 'paragraph', text: `${pose.english} has no ${wanted} version, so here is the ${name} one.` }];

const listed = (all: readonly string[], last: string): string =>
  [all.slice(0, -1).join(', '), ...all.slice(-1)].filter((text) => text !== '').join(` ${last} `);

/**
 * Where something hurts, or somebody has something: that this goes easy on it, and whether it comes another way than it
 * was asked for.
 */
const easyOn = (about: About | undefined, wanted: VersionName, name: VersionName): readonly Block[] => {
  if (about?.hurting === undefined) return [];
  const { names } = about.hurting;
  const had = names.filter(isCondition);
  const hurt = names.filter((one) => !isCondition(one)).map((one) => `the ${one}`);
  const how = wanted === name ? '' : `, ${places[name]} rather than ${places[wanted]}`;
  const said =
    hurt.length === 0
      ? `One of those that do not warn of ${listed(had, 'or')}${how}.`
      : `Goes easy on ${listed(hurt, 'and')}${how}${had.length === 0 ? '' : `, and does not warn of ${listed(had, 'or')}`}.`;
  const doctor =
    had.length === 0 ? 'If pain lasts, ask a doctor.' : 'Your doctor knows what is fine for you.';
  return [{ block: 'paragraph', text: `${said} ${doctor}` }];
};

/** The other versions, and another pose for the same purpose. */
const buttonsFor = (
  pose: Pose,
  shown: VersionName,
  about: About | undefined,
  limits: Limits,
): readonly Block[] => {
  const button = (action: Button['action'], version: VersionName, label: string): readonly Button[] => {
    const subject = subjectOf({ pose: pose.name, version, ...(about !== undefined && { about }) });
    return subject === undefined ? [] : [{ action, subject, label, tone: 'plain' }];
  };
  const buttons = [
    ...suitableVersions(pose, limits)
      .filter((other) => other !== shown && spares(pose, other, about?.hurting?.spare ?? []))
      .flatMap((other) => button('other', other, versionLabels[other])),
    ...button('another', shown, 'Another pose'),
    ...(limits.leftOut.has(pose.name) ? [] : button('not-for-me', shown, 'Not for me')),
  ];
  return buttons.length === 0 ? [] : [{ block: 'buttons', buttons }];
};

/** What it was asked for. */
export interface Purpose {
  readonly about?: About | undefined;
  /** Where something hurts: the version that spares it. */
  readonly shown?: VersionName | undefined;
  /** What never comes by itself to whoever it is for. */
  readonly limits?: Limits;
  /** What to know before all else. */
  readonly first?: Text | undefined;
}

/**
 * One pose in full: every step, hold, benefit and caution; on a chair where it has no such version. `motion`: with a moving
 * picture.
 */
export const poseMessage = (
  pose: Pose,
  wanted: VersionName,
  motion: boolean,
  { about, shown, limits = noLimit, first }: Purpose = {},
): Message => {
  const { name, version } = versionOrChair(pose, shown ?? wanted);
  const title = titleOf(pose, name);
  const heed = heedText(pose, name, limits);
  return {
    summary: `${title}, step by step.`,
    mood: moodOf(pose),
    blocks: [
      { block: 'heading', text: title },
      ...(first === undefined ? [] : [{ block: 'paragraph', text: first } as const]),
      ...(heed === undefined ? [] : [{ block: 'aside', tone: 'caution', text: heed } as const]),
      ...(about?.hurting === undefined ? instead(pose, wanted, name) : easyOn(about, wanted, name)),
      { block: 'picture', picture: posePicture(pose, name, motion) },
      { block: 'steps', items: version.steps },
      { block: 'aside', tone: 'caution', text: 'Optional. Stop if it hurts.' },
      ...careBlocks(effectiveCautions(pose, version).filter(({ tag }) => !limits.avoid.has(tag))),
      { block: 'paragraph', text: pose.benefits.join(' ') },
      { block: 'facts', items: factsOf(pose, version) },
      ...buttonsFor(pose, name, about, limits),
    ],
  };
};

const groups: readonly { readonly energy: Energy; readonly title: string }[] = [
  { energy: 'energising', title: 'To wake up' },
  { energy: 'loosening', title: 'To loosen up' },
  { energy: 'calming', title: 'To wind down' },
];

const listItem = (pose: Pose): Text => [
  { span: 'strong', text: pose.english },
  ` · ${versionNamesOf(pose).join(', ')} · `,
  commandSpan(`/pose ${pose.name}`),
];

/** All poses by what they do for the day, each with its versions. */
export const poseList: Message = {
  summary: `All ${poses.length} poses.`,
  mood: 'calm',
  blocks: [
    { block: 'heading', text: `All ${poses.length} poses` },
    ...groups.flatMap(({ energy, title }): readonly Block[] => [
      heading(title),
      { block: 'list', items: poses.filter((pose) => pose.energy === energy).map(listItem) },
    ]),
    {
      block: 'footnote',
      text: ['Any order is fine. By part of the body: ', commandSpan('/pose hips')],
    },
  ],
};

/** The private answers of `/pose`: one pose with all there is to know, or the list of all. */
import { moodOf, titleOf } from './break-message.ts';
import { effectiveCautions, tagsInWords } from './cautions.ts';
import { commandSpan, eitherOf } from './command-spans.ts';
import { example } from './examples.ts';
import { holdInWords } from './hold.ts';
import type { Block, Fact, Message, Text } from './message.ts';
import type { Caution, Energy, Need, Pose, Version, VersionName } from './pose.ts';
import { posePicture } from './pose-picture.ts';
import { poses, versionNamesOf, versionOrChair } from './poses/catalogue.ts';

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

const careBlocks = (cautions: readonly Caution[]): readonly Block[] =>
  cautions.length === 0
    ? []
    : [heading('Who should take care'), { block: 'list', items: cautionItems(cautions) }];

/** Where somebody wanted a version that there is not. */
const instead = (pose: Pose, wanted: VersionName, name: VersionName): readonly Block[] =>
  wanted === name
    ? []
    : [{ block: 'paragraph', text: `${pose.english} has no ${wanted} version, so here is the ${name} one.` }];

/** One pose in full: every step, hold, benefit and caution; on a chair where it has no such version. `motion`: with a moving picture. */
export const poseMessage = (pose: Pose, wanted: VersionName, motion: boolean): Message => {
  const { name, version } = versionOrChair(pose, wanted);
  const title = titleOf(pose, name);
  const others = versionNamesOf(pose).filter((other) => other !== name);
  return {
    summary: `${title}, step by step.`,
    mood: moodOf(pose),
    blocks: [
      { block: 'heading', text: title },
      ...instead(pose, wanted, name),
      { block: 'picture', picture: posePicture(pose, name, motion) },
      { block: 'steps', items: version.steps },
      { block: 'aside', tone: 'caution', text: 'Optional. Stop if it hurts.' },
      ...careBlocks(effectiveCautions(pose, version)),
      { block: 'paragraph', text: pose.benefits.join(' ') },
      { block: 'facts', items: factsOf(pose, version) },
      {
        block: 'footnote',
        text: [
          'Other versions: ',
          ...eitherOf(others.map((other) => example('pose', { name: pose.name, version: other }))),
        ],
      },
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

/** What somebody has set for themselves, told to them alone. */
import { commandSpan } from '../commands/command-spans.ts';
import type { Ability } from '../abilities.ts';
import { avoidedInWords } from '../finding/what-to-avoid.ts';
import type { Block, Button, Message, Text } from '../message.ts';
import type { PersonSettings } from '../people/person.ts';
import type { PlanVersion } from '../plan.ts';
import type { CautionTag } from '../pose/cautions.ts';
import type { PoseName } from '../pose/pose.ts';
import { poseByName } from '../poses/catalogue.ts';
import { note } from './basics.ts';
import { ownBreaksLine, ownMeetingsLine } from './own-breaks.ts';
import type { PlanNews } from './plans.ts';

const versionWords: Readonly<Record<PlanVersion, string>> = {
  chair: 'on a chair',
  standing: 'standing',
  floor: 'on the floor',
  any: 'any (chair or standing)',
};

const listed = (words: readonly string[]): string =>
  [words.slice(0, -1).join(', '), ...words.slice(-1)].filter((text) => text !== '').join(' and ');

const takeBack = (pose: PoseName): Button => ({
  action: 'take-back',
  subject: pose,
  label: `Take back ${poseByName(pose).english}`,
  tone: 'plain',
});

const buttonsIn = (buttons: readonly Button[]): readonly Block[] =>
  buttons.length === 0 ? [] : [{ block: 'buttons', buttons }];

/** What is kept encrypted, and the key has changed. */
export const unreadable: Text = [
  'What you avoid cannot be read any more, since the key of this Deskbreak has changed. Set it anew, please: ',
  commandSpan('/deskbreak me avoid knees, wrists'),
];

const versionLine = (version: PlanVersion | undefined): Text =>
  version === undefined
    ? ['Your version: as in the breaks here. Another: ', commandSpan('/deskbreak me version standing')]
    : [`Your version: ${versionWords[version]}. Another: `, commandSpan('/deskbreak me version any')];

const avoidLine = ({ avoid, said }: Pick<PersonSettings, 'avoid' | 'said'>): Text =>
  avoid.length === 0
    ? ['You avoid nothing. To spare something: ', commandSpan('/deskbreak me avoid knees, wrists')]
    : [
        `You avoid: ${listed(avoidedInWords(avoid, said))}. To end that: `,
        commandSpan('/deskbreak me avoid nothing'),
      ];

const motionLine = (motion: boolean | undefined): Text => {
  const other = commandSpan(motion === false ? '/deskbreak me motion on' : '/deskbreak me motion off');
  const now = motion === undefined ? 'as in the breaks here' : motion ? 'moving' : 'still';
  return [`Pictures: ${now}. Otherwise: `, other];
};

const leftOutLine = (leftOut: readonly PoseName[]): Text =>
  leftOut.length === 0
    ? 'Poses that are not for you: none. “Not for me” below a pose leaves it out.'
    : `Poses that are not for you: ${listed(leftOut.map((name) => poseByName(name).english))}. A button takes one back.`;

export interface MyState {
  readonly settings: PersonSettings;
  /** What they avoid is not known any more. */
  readonly isUnreadable: boolean;
  readonly abilities: readonly Ability[];
  /** Breaks of their own; nothing where they have no plan for them. */
  readonly own: PlanNews | undefined;
}

/** What somebody has set, a line each, with the words that change it. */
export const mineLines = ({ settings, isUnreadable, abilities, own }: MyState): readonly Text[] => {
  const { version, motion, leftOut } = settings;
  return [
    versionLine(version),
    isUnreadable ? unreadable : avoidLine(settings),
    ...(abilities.includes('motion') ? [motionLine(motion)] : []),
    ...(isUnreadable ? [] : [leftOutLine(leftOut)]),
    ownBreaksLine(own),
    ...ownMeetingsLine(own),
  ];
};

/** Opens the form of all of it. */
export const changeMine: Button = { action: 'my-settings', subject: '', label: 'Change', tone: 'plain' };

/** `first`: goes before all else. `hasForm`: all of it can be changed in a form. */
export const meMessage = (
  state: MyState,
  { first, hasForm }: { readonly first?: string; readonly hasForm: boolean },
): Message => ({
  summary: first ?? 'What you have set for yourself.',
  mood: 'calm',
  blocks: [
    { block: 'heading', text: 'Just for you' },
    ...(first === undefined ? [] : [{ block: 'paragraph', text: first } as const]),
    {
      block: 'list',
      items: [
        ...mineLines(state),
        [
          'All that is stored about you: ',
          commandSpan('/deskbreak me data'),
          '. Delete it: ',
          commandSpan('/deskbreak me forget'),
        ],
      ],
    },
    ...buttonsIn([...(hasForm ? [changeMine] : []), ...state.settings.leftOut.map(takeBack)]),
    {
      block: 'footnote',
      text: [
        'Only you see this. It shapes what comes to you alone: ',
        commandSpan('/pose'),
        ', other versions, snoozed breaks, breaks of your own. The break itself stays one for all.',
      ],
    },
  ],
});

export const versionSet = (version: PlanVersion | undefined): Message =>
  note([
    version === undefined
      ? 'From now on you get poses as in the breaks where you are. Try it: '
      : `From now on you get poses ${versionWords[version]} first. Try it: `,
    commandSpan('/pose'),
  ]);

/** `said`: in their words. */
export const avoidSet = (avoid: readonly CautionTag[], said: readonly string[]): Message =>
  avoid.length === 0
    ? note('You avoid nothing any more: all poses may come to you.')
    : note(
        [
          `You avoid: ${listed(avoidedInWords(avoid, said))}. No version that warns of it comes to you by itself. To end that: `,
          commandSpan('/deskbreak me avoid nothing'),
        ],
        [{ block: 'footnote', text: 'Nobody else sees it. Not a doctor: stop if anything hurts.' }],
      );

export const motionSet = (motion: boolean | undefined): Message =>
  note(
    motion === undefined
      ? 'Your pictures move from now on where those of the breaks do.'
      : motion
        ? 'Your pictures move from now on.'
        : 'Your pictures stay still from now on.',
  );

/** Before another pose, or alone where none is left. */
export const leftOut = (pose: PoseName, { blocks, ...message }: Message): Message => {
  const { english } = poseByName(pose);
  const buttons = blocks.flatMap((block) => (block.block === 'buttons' ? block.buttons : []));
  const text: Text = [
    `${english} is left out for you from now on. `,
    commandSpan('/deskbreak me show'),
    ' lists it, to take it back.',
  ];
  return {
    ...message,
    blocks: [
      { block: 'paragraph', text },
      ...blocks.filter(({ block }) => block !== 'buttons'),
      { block: 'buttons', buttons: [...buttons, takeBack(pose)] },
    ],
  };
};

export const takenBack = (pose: PoseName): Message =>
  note([`${poseByName(pose).english} may come to you again. Now: `, commandSpan(`/pose ${pose}`)]);

/** `/deskbreak help`: all commands, from their declarations, and the honest figure behind the slogan. */
import { needsChannel, needsManager } from '../access.ts';
import { commandNames, declarationOf, type CommandName } from '../commands/commands.ts';
import { intervalBounds } from '../commands/command-options.ts';
import { exampleOf, spanOf } from '../commands/examples.ts';
import { fitExample } from '../commands/fit-examples.ts';
import { lackingFor, type LocalRules } from '../local-rules.ts';
import type { Block, Message, Text } from '../message.ts';
import { minutesInWords } from '../options/interval.ts';
import { slogan } from '../breaks/theme.ts';

const line = (name: CommandName, rules: LocalRules): Text => [
  spanOf(fitExample(exampleOf(name), rules)),
  `: ${declarationOf(name).summary}`,
  ...(name === 'every'
    ? [
        `, from ${minutesInWords(Math.max(rules.leastEvery, intervalBounds.min))} to ${minutesInWords(intervalBounds.max)}`,
      ]
    : []),
];

/** What whoever is new here needs comes first in each; all else as it is declared. */
const first = {
  channel: [
    'on',
    'off',
    'settings',
    'now',
    'status',
    'every',
    'hours',
    'days',
    'tz',
    'pause',
    'resume',
    'skip',
  ],
  mine: ['pose', 'me', 'meAvoid', 'meVersion', 'meOn', 'meOff', 'meStatus'],
  about: ['help', 'meData', 'meForget'],
} as const satisfies Readonly<Record<string, readonly CommandName[]>>;

type Group = keyof typeof first;

/** Of a person, unless it is about the plan of a channel. */
const groupOf = (name: CommandName): Group =>
  first.about.some((one) => one === name) ? 'about' : needsChannel(declarationOf(name)) ? 'channel' : 'mine';

const items = (group: Group, rules: LocalRules, isOf: (name: CommandName) => boolean): readonly Text[] =>
  [...new Set<CommandName>([...first[group], ...commandNames])]
    .filter((name) => groupOf(name) === group && isOf(name) && lackingFor(name, rules) === undefined)
    .map((name) => line(name, rules));

const isForManagers = (name: CommandName): boolean => needsManager(declarationOf(name));
const any = (): boolean => true;

const headed = (heading: string, items: readonly Text[]): readonly Block[] => [
  { block: 'paragraph', text: [{ span: 'strong', text: heading }] },
  { block: 'list', items },
];

/** The channel's, for those who may and for all; where one person is everyone, that is no difference. */
const ofChannel = (rules: LocalRules, isAlone: boolean): readonly Block[] =>
  isAlone
    ? headed('Breaks here', items('channel', rules, any))
    : [
        ...headed('Breaks in a channel, for those who manage it', items('channel', rules, isForManagers)),
        ...headed(
          'The same, for everyone',
          items('channel', rules, (name) => !isForManagers(name)),
        ),
      ];

/** By the rules of where it is asked for. `isAlone`: whoever asks is everyone. */
export const helpMessage = (rules: LocalRules, isAlone: boolean): Message => ({
  summary: 'Deskbreak: all commands.',
  mood: 'calm',
  blocks: [
    { block: 'heading', text: 'Deskbreak' },
    { block: 'paragraph', text: 'One yoga pose for the desk, every so often, in working hours.' },
    ...ofChannel(rules, isAlone),
    ...headed('Just for you', items('mine', rules, any)),
    ...headed('About Deskbreak, and what it knows of you', items('about', rules, any)),
    { block: 'footnote', text: slogan },
  ],
});

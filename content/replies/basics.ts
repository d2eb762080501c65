/** Short answers: what is wrong, what was done, what cannot be done here. */
import type { CallProblem } from '../commands/decode-call.ts';
import { commandSpan, eitherOf } from '../commands/command-spans.ts';
import type { Block, Message, Text } from '../message.ts';
import { spanOf } from '../commands/examples.ts';

const said = (mood: Message['mood'], text: Text, more: readonly Block[] = []): Message => ({
  summary: text,
  mood,
  blocks: [{ block: 'paragraph', text }, ...more],
});

export const note = (text: Text, more?: readonly Block[]): Message => said('calm', text, more);

export const warning = (text: Text, more?: readonly Block[]): Message => said('warning', text, more);

/** So many commands are read; more are a list to choose from. */
const MOST = 3;

function hintIn({ suggestions = [], inTurn = [], example }: CallProblem): Text {
  if (inTurn.length > 0)
    return inTurn.flatMap((one, at) => [at === 0 ? 'Type ' : ', then ', spanOf(one)]).concat('.');
  if (suggestions.length > 0) return ['Did you mean ', ...eitherOf(suggestions.slice(0, MOST)), '?'];
  return example === undefined ? [] : ['For example ', spanOf(example), '.'];
}

/** What is wrong, what was probably meant or a right example, and that nothing has changed. */
export function problemMessage(problem: CallProblem): Message {
  const hint = hintIn(problem);
  const { wrong, isFine } = problem;
  return (isFine === true ? note : warning)(
    wrong,
    hint.length > 0 ? [{ block: 'paragraph', text: hint }] : [],
  );
}

export const apology = warning('Sorry, something went wrong on our side. Please try again in a moment.');

/** `seconds`: until the next action is carried out. */
export const slowDown = (seconds: number): Message =>
  note(`That was a lot at once, so I did not do it. I listen to you again in ${seconds} s.`);

export const staleBreak = note([
  'That break is too old for its buttons to work. For a fresh pose, type ',
  commandSpan('/pose'),
  '.',
]);

/** `who`: who these are on this platform, a sentence. Beside a form, where nobody types a command. */
export const onlyManagers = (who: string): string =>
  `Only people who manage this channel can change its breaks.${who === '' ? '' : ` ${who}`}`;

export const notAllowedHere = (who: string): Message =>
  warning([
    `${onlyManagers(who)} To hear less of them, mute this channel; `,
    commandSpan('/pose'),
    ' is a pose of your own, at any time.',
  ]);
/** Beside a form, where nobody types a command. */
export const breaksAreForChannels =
  'Breaks are for channels: open this in the channel that you want breaks in.';

export const onlyInChannels = warning([
  'Breaks are for channels: type this in the channel that you want breaks in. Here, ',
  commandSpan('/pose'),
  ' and ',
  commandSpan('/deskbreak me'),
  ' work, and ',
  commandSpan('/deskbreak me on'),
  ' brings breaks to you alone.',
]);

/** Where the bot is no member. `workspace`: what the platform calls what it could be added to. */
export const breaksElsewhere = (workspace: string): Message =>
  note([
    'I am not a member here, so no breaks come here. ',
    `Whoever manages a ${workspace} can add me to it, and then its channels can have them. `,
    commandSpan('/pose'),
    ' and ',
    commandSpan('/deskbreak me'),
    ' work here too, for you alone.',
  ]);

export const cancelled = note('Nothing was changed.');

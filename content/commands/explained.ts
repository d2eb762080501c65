/** What people type that is no command, where it is known what they may want. */
import type { CallProblem } from './decode-call.ts';
import { example, exampleOf, spanOf, type Example } from './examples.ts';
import type { CommandRoot } from '../message.ts';
import { quote } from '../options/option.ts';

type Explanation = readonly [
  said: RegExp,
  wrong: ((typed: string) => string) | string,
  meant: readonly Example[],
];

const noSuch = (typed: string): string => `There is no command ${quote(typed)}.`;

const off = exampleOf('off');
const aWhile = exampleOf('pause');
const silence = example('silent', { silent: 'on' });

/** Kind words are no commands, and no mistakes. */
const kindWords =
  /^(?:thanks?|thx|ty|cheers|danke|merci|gracias|grazie|good (?:bot|job|work)|well done|nice|great|cool|perfect|awesome|lovely|wow|love it)\b/u;
const answers = /^(?:ok|okay|yes|yep|sure|fine|alright)$/u;

const welcome: CallProblem = {
  wrong: ['You are welcome. ', spanOf(exampleOf('pose')), ' brings a pose at any time.'],
  isFine: true,
};
const nothingAsked: CallProblem = {
  wrong: ['Nothing was asked here. ', spanOf(exampleOf('help')), ' shows all commands.'],
  isFine: true,
};

const explanations: readonly Explanation[] = [
  [
    /^(?:done|finished|i did (?:it|this))\b/u,
    'Each break has a button of its own for that.',
    [exampleOf('now')],
  ],
  [/^(?:unskip|undo|revert)\b/u, 'A break that was left out does not come back.', [exampleOf('now')]],
  [
    /\b(?:holidays|days? off|vacations?|time off)\b|\bholiday$/u,
    noSuch,
    [exampleOf('holidays'), exampleOf('holidayAdd'), exampleOf('holidayRemove')],
  ],
  [/^(?:mute|quiet|shush|hush|shh+|silence)\b/u, noSuch, [aWhile, silence, off]],
  [/^(?:snooze|sleep|wait|later|not now|hold)\b/u, noSuch, [aWhile, exampleOf('skip')]],
  [
    /^(?:quit|exit|bye|leave|end|kill|cancel|unsubscribe|uninstall|delete|remove|go away|shut up|stfu|no|never)\b/u,
    noSuch,
    [off, aWhile],
  ],
  [/^(?:reset|restart|default|defaults)\b/u, noSuch, [exampleOf('settings'), off, exampleOf('on')]],
  [/^(?:stretch|yoga|exercise|asana|move|workout)\b/u, noSuch, [exampleOf('pose'), exampleOf('now')]],
  [/^list\b/u, noSuch, [exampleOf('status'), example('pose', { name: 'list' }), exampleOf('help')]],
  [/^(?:time|hour|clock)\b/u, noSuch, [exampleOf('hours'), exampleOf('tz')]],
  [/^(?:business|office|work(?:ing)?) (?:hours|times?)\b/u, noSuch, [exampleOf('hours')]],
  [
    /^(?:24\/7|always|around the clock|all day)\b/u,
    noSuch,
    [example('hours', { hours: '00:00-24:00' }), example('days', { days: 'mon-sun' })],
  ],
  [/^(?:at|half past|quarter)\b/u, noSuch, [example('every', { interval: '1h', at: ':30' })]],
];

/** `others`: the same in other words, `the time` for `change the time`. */
export function explained(
  root: CommandRoot,
  text: string,
  others: readonly string[],
): CallProblem | undefined {
  if (root !== 'deskbreak') return undefined;
  const typed = [text.toLowerCase(), ...others];
  if (typed.some((one) => kindWords.test(one))) return welcome;
  if (typed.some((one) => answers.test(one))) return nothingAsked;
  const found = explanations.find(([said]) => typed.some((one) => said.test(one)));
  if (found === undefined) return undefined;
  const [, wrong, suggestions] = found;
  const [only] = suggestions;
  return typeof wrong === 'string'
    ? { wrong, ...(only !== undefined && { example: only }) }
    : { wrong: wrong(text), suggestions };
}

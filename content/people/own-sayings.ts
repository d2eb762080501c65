/** What somebody says who wants breaks for themselves alone. */
import { but, plainly, saying, type Saying } from '../spoken/sentence.ts';

const MINE =
  '(?:(?:my|me)(?: own)?(?: desk)? breaks?|(?:the |a |some )?(?:desk )?breaks? (?:just |only |also |too )?(?:for|of) (?:me|myself|my own|mine)(?: alone| only| too)?)';
const STOP = '(?:stop|end|cancel|disable|(?:switch|turn) off|no(?: more)?|off)';
const OFTEN = '(?:every|each) .+|hourly|half[- ]hourly';

/** Tried in this order, on small letters. */
export const ownSayings: readonly Saying[] = [
  [
    saying(
      `(?:pause|hold|mute|snooze|skip|${STOP}) ${MINE},? ((?:until|till|for|today|tomorrow|the rest|rest of).*)`,
    ),
    (length) => plainly(`me pause ${length === 'today' ? 'until tomorrow' : length}`),
  ],
  [saying(`(?:pause|hold|mute|snooze) ${MINE},? (.+)`), (length) => plainly(`me pause ${length}`)],
  [
    saying(`${MINE} (?:are )?(?:paused?|off|away) ((?:until|till|for) .+)`),
    (length) => plainly(`me pause ${length}`),
  ],
  [saying(`pause (?:for )?(?:me|mine|myself) (.+)`), (length) => plainly(`me pause ${length}`)],
  [saying(`pause ${MINE}`), () => but('For how long?', 'me pause 2h', 'me pause tomorrow', 'me off')],
  [saying(`${STOP} ${MINE}|(?:switch |turn )?${MINE} (?:off|stop|end)`), () => plainly('me off')],
  [
    saying(`(?:resume|continue|unpause|restart|go on with) ${MINE}|${MINE} (?:on again|go on|back)`),
    () => plainly('me resume'),
  ],
  [
    saying(`(?:remind me|break me|give me (?:a )?breaks?|send me (?:a )?breaks?)(?: to .+?)? (${OFTEN})`),
    (often) => plainly(`me on ${oftenAs(often)}`),
  ],
  [
    saying(
      `(?:(?:start|switch on|turn on|give me|send me|have|begin|set up|i need|i want|i would like|i'd like|on) )?${MINE}(?: on)?,? (${OFTEN})`,
    ),
    (often) => plainly(`me on ${oftenAs(often)}`),
  ],
  [
    saying(
      `(?:start|switch on|turn on|begin|set up|i need|i want|i would like|i'd like|have|on) ${MINE}|${MINE} on|(?:the |a )?breaks? (?:just |only )?for (?:me|myself)(?: alone| only)?`,
    ),
    () => plainly('me on'),
  ],
  [
    saying(`(${OFTEN}),? (?:just |only )?for (?:me|myself)(?: alone| only)?`),
    (often) => plainly(`me on ${oftenAs(often)}`),
  ],
  [saying(`(?:show )?${MINE}`), () => plainly('me show')],
  [
    saying(`${MINE} (?:from |at |in |on )?(hours|days|tz|every) ?(?:are |is |to )?(.+)`),
    (what, value) => plainly(`me ${what} ${value}`),
  ],
];

/** `each hour` is `every 1h`. */
const oftenAs = (often: string): string =>
  often.startsWith('half')
    ? 'every 30m'
    : often === 'hourly'
      ? 'every 1h'
      : often.replace(/^each /u, 'every ');

/** What people say about their days, where they are and how they like it, and what that is in commands. */
import { versionsInOtherWords } from './command-options.ts';
import { ownSayings } from '../people/own-sayings.ts';
import { but, maybe, plainly, saying, type Saying, type Sentence } from '../spoken/sentence.ts';
import { formatHours } from '../options/hours.ts';

const WHO = "(?:(?:i am|i'm|im|we are|we're|i will be|i'll be|we'll be) )?";
const WEEKDAY = '(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?';
const AWAY =
  '(?:vacation|holidays?|leave|free|away|ooo|out(?: of (?:the )?office)?|off|gone|busy|closed|sick)';
const NOT = '(?:off|never|not|no(?: breaks?)?|without breaks?|skip|closed|except|but not|leave out)';
/** What begins like a length of time, or is no day at all. */
const LENGTH =
  '(?:now|add|new|remove|delete|list|for|until|till|rest|the rest|an?|half|\\d+ ?(?:m|h|min|hours?|days?|weeks?))\\b';
const MORE = '(?:faster|more(?: often| frequent(?:ly)?| breaks?)?|too (?:few|rare(?:ly)?|slow))';
const LESS =
  '(?:slow(?:er| down)?|rarer|less(?: often| frequent(?:ly)?)?|(?:less|fewer) breaks?|too (?:often|many|much|fast|frequent)(?: .*)?)';

const AS_OFTEN = 'How often is said as a length of time.';
const NO_TIME_OF_DAY = 'Breaks come every so often within the working hours, not at a time of day.';
const WHICH_HOLIDAYS = 'Public holidays are those of a country or a part of one.';
const EACH_WORKING_DAY = 'Breaks come on every working day, at least every 8 h.';
const LEAVE_OUT_LUNCH = 'The working hours can leave out lunch.';

/** So many breaks in the eight hours that most people work. */
const timesADay: Readonly<Record<string, string>> = {
  once: '8h',
  1: '8h',
  twice: '4h',
  2: '4h',
  thrice: '3h',
  3: '3h',
  4: '2h',
  5: '90m',
  6: '80m',
  8: '1h',
};

const partsOfDay: Readonly<Record<string, string>> = {
  morning: '09:00-12:00',
  afternoon: '13:00-17:00',
  evening: '17:00-21:00',
  night: '22:00-06:00',
};

const minutePast: Readonly<Record<string, string>> = {
  'half past': ':30',
  'quarter past': ':15',
  'quarter to': ':45',
};

/** A day of nine to five round a lunch, with the hours after noon as people write them: `12:30-1:30`. */
function roundLunch(from: string, to: string): readonly string[] {
  const [start, end] = [from, to].map((clock) => {
    const [hours = 0, minutes = 0] = clock.split(/[:.]/u).map(Number);
    return (hours < 8 ? hours + 12 : hours) * 60 + minutes;
  });
  const fits = start !== undefined && end !== undefined && start > 9 * 60 && end > start && end < 17 * 60;
  const hours = fits
    ? [
        { start: 9 * 60, end: start },
        { start: end, end: 17 * 60 },
      ]
    : [];
  return hours.length === 0 ? [] : [`hours ${formatHours(hours)}`];
}

/** Tried in this order, on small letters. */
const sayings: readonly Saying[] = [
  ...ownSayings,
  // What it is, and who.
  [
    saying(
      "(?:hilfe|hallo|hola|bonjour|salut|moin|servus|ciao|good (?:morning|afternoon|evening|day)|why|who are you|what(?:'s| is| are) (?:this|that|it|you|deskbreak)|what (?:can|do|does) .+|i need help)(?: .*)?|what|huh",
    ),
    () => plainly('help'),
  ],
  [saying('(?:(?:the )?next (?:breaks?|one)|what time .+)'), () => plainly('status')],
  [
    saying(
      '(?:(?:show|give|send|get) (?:me |us )?|i (?:want|need) |another |(?:an?|the|some|any|new|random) )+(?:poses?|stretch(?:es)?|exercises?|asanas?)(?: (.+))?',
    ),
    (rest) => plainly(`pose ${rest}`, 'pose'),
  ],

  [saying('(?:show|give|send|find|get)(?: me| us)? (something .+)'), (wish) => plainly(`pose ${wish}`)],

  // Where.
  [
    saying(
      "(?:i am|i'm|im|we are|we're|i live|we live|i work|we work|(?:my|our) (?:office|team) is)(?: (?:based|living|working|sitting))? (?:in|from) (.+)",
    ),
    (place) => maybe(`tz ${place}`),
  ],
  [saying('(?:my|our|the) time ?zone (?:is |should be )?(.+)'), (place) => plainly(`tz ${place}`)],
  [
    saying('(?!(?:break|lunch|no|any|all|the|some|next|this|summer|winter|what)\\b)(.+) time'),
    (place) => maybe(`tz ${place}`),
  ],

  // Lunch.
  [
    saying(
      '(?:.+ )?lunch(?:time|es)?(?: breaks?| hour)?:?(?: (?:from|at|is|between))? (\\d\\d?(?:[:.]\\d\\d)?) ?(?:-|to|until|and) ?(\\d\\d?(?:[:.]\\d\\d)?)',
    ),
    (from, to) => but(LEAVE_OUT_LUNCH, ...roundLunch(from, to)),
  ],
  [
    saying('(?:pause|stop|off|snooze|mute|quiet|wait)\\b.*\\blunch(?:time)?\\b.*'),
    () => but(LEAVE_OUT_LUNCH, 'pause 1h', 'hours 09:00-12:00,13:00-17:00'),
  ],
  [
    saying('.*\\blunch(?:time|es)?\\b.*'),
    () => but(LEAVE_OUT_LUNCH, 'hours 09:00-12:00,13:00-17:00', 'pause 1h'),
  ],

  // Away, and back.
  [saying(`${WHO}(?:back|returning|resume|continue) in (.+)`), (length) => plainly(`pause ${length}`)],
  [
    saying(
      `${WHO}(?:back|returning|resume|continue)(?: (?:at work|to work|in (?:the )?office))? (?:(?:on|at|by|from) )?(?!now)(.+)`,
    ),
    (end) => plainly(`pause until ${end}`),
  ],
  [
    saying(`(?:i am|i'm|im|i will be|i'll be) (?:on )?${AWAY} ((?:until|till|for) .+)`),
    (length) => maybe(`pause ${length}`),
  ],
  [saying(`${WHO}(?:on )?${AWAY} ((?:until|till|for) .+)`), (length) => plainly(`pause ${length}`)],
  [
    saying(`${WHO}(?:in a (?:meeting|call)|busy|presenting)(?: (?:now|right now))?`),
    () => maybe('pause 1h', 'skip'),
  ],

  // Days without breaks: one of them, or each week.
  [
    saying(`(?:(?:off|not|skip|no breaks?|closed)(?: for)? today|today off)`),
    () => plainly('pause until tomorrow'),
  ],
  [
    saying(
      `${WHO}(?:${NOT}|${AWAY}) (?:on |over |during )?(?:the |all )?(?:public |bank |national )?holidays`,
    ),
    () => but(WHICH_HOLIDAYS, 'holidays US', 'holidays GB-ENG', 'holidays DE'),
  ],
  [saying(`${NOT} (?:for )?((?:the )?rest of .+)`), (length) => plainly(`pause ${length}`)],
  [
    saying(`(?:${WHO}${NOT} (?:on )?((?:${WEEKDAY}|weekend)s)|((?:${WEEKDAY}|weekend)s) off)`),
    (one, other) => maybe(`days not ${one || other}`),
  ],
  [
    saying(`(?:${WHO}${NOT} (?:on )?(${WEEKDAY})|(${WEEKDAY}) off)`),
    (one, other) => maybe(`holiday add ${one || other}`, `days not ${one || other}`),
  ],
  [saying(`(?:i am|i'm|im|i will be|i'll be) ${AWAY} (?:on )?(.+)`), (day) => maybe(`holiday add ${day}`)],
  [saying(`${WHO}(?:${NOT}|${AWAY}) (?:on )?(?!${LENGTH})(.+)`), (day) => plainly(`holiday add ${day}`)],
  [saying('(.+) (?:is )?(?:off|closed|free)'), (day) => plainly(`holiday add ${day}`)],
  [
    saying('(?:make|let) (?:it|this|that|them) stop|enough|no more(?: breaks?)?'),
    () => maybe('off', 'pause 2h'),
  ],

  [saying(`(${Object.keys(versionsInOtherWords).join('|')})`), (version) => plainly(`version ${version}`)],

  // Which days and hours.
  [
    saying('(?:only|just) (?:on )?(.+?)(?: only)?|(.+) only'),
    (one, other) => plainly(`days ${one || other}`, `hours ${one || other}`),
  ],
  [
    saying(
      '(?:(?:business|office|work(?:ing)?) (?:hours|times?) |we work )?(?:from )?(\\d.*(?:-|to|till|until).*\\d.*)',
    ),
    (hours) => plainly(`hours ${hours}`),
  ],

  // How often, and when.
  [saying(LESS), () => ({ ...but(AS_OFTEN, 'every 90m', 'every 2h'), pace: 'slower' })],
  [saying(MORE), () => ({ ...but(AS_OFTEN, 'every 45m', 'every 30m'), pace: 'faster' })],
  [
    saying('(once|twice|thrice|\\d)(?: times?|x)? (?:a|per|each|every) (?:working |work)?day'),
    (times) => but(AS_OFTEN, ...[timesADay[times] ?? []].flat().map((each) => `every ${each}`)),
  ],
  [
    saying('(?:(?:hours|only|just|every|each|in the|at|on) )*(morning|afternoon|evening|night)s?(?: only)?'),
    (part) => maybe(`hours ${partsOfDay[part] ?? ''}`),
  ],
  [
    saying('(?:(?:once|one time|1x) (?:a|per|each|every) |every |each )week|weekly'),
    () => ({ ...but(EACH_WORKING_DAY, 'days mon', 'every 8h'), isInTurn: true }),
  ],
  [
    saying('(?:(?:every ?day|daily) )?(?:at )?(half past|quarter past|quarter to)(?: .+)?'),
    (past) => but(NO_TIME_OF_DAY, `every 1h at ${minutePast[past] ?? ''}`),
  ],
  [
    saying(
      "(?:(?:every ?day|daily|each day) )?at (?:\\d\\d?(?:[:.](\\d\\d))?|noon|midday) ?(?:am|pm|o'?clock|h)?(?:[ ,].*)?",
    ),
    (minute) => but(NO_TIME_OF_DAY, `every 1h at :${minute || '00'}`),
  ],
  [
    saying('\\d\\d?(?:[:.](\\d\\d))? ?(?:am|pm)|\\d\\d?:(\\d\\d)'),
    (minute, other) => but(NO_TIME_OF_DAY, `every 1h at :${minute || other || '00'}`),
  ],
];

/** What was said, the likeliest first. */
export const sentencesIn = (text: string): readonly Sentence[] => {
  const typed = text.toLowerCase();
  return sayings.flatMap(([said, mean]) => {
    const groups: readonly (string | undefined)[] | undefined = said.exec(typed)?.slice(1);
    return groups === undefined ? [] : [mean(...groups.map((group) => group ?? ''))];
  });
};

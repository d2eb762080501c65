/** What newcomers say in words of their own: understood, or asked about with commands that do what was meant. */
import { describe, expect, it } from 'vitest';
import { fitPace } from '../../content/commands/fit-pace.ts';
import { exampleOf, spanOf } from '../../content/commands/examples.ts';
import { parseLine } from '../../content/commands/grammar.ts';
import { lineOf, plainText } from '../../content/text/plain-text.ts';

const linesOf = (typed: string): readonly string[] => {
  const heard = parseLine(typed);
  return heard.ok ? [] : (heard.problem.suggestions ?? []).map((one) => lineOf(spanOf(one)));
};

describe('what is plain is carried out', () => {
  it.each([
    ['hallo', 'help'],
    ['good morning', 'help'],
    ['what can you do', 'help'],
    ['what is this', 'help'],
    ['i need help', 'help'],
    ['next break', 'status'],
    ['what time is the next break', 'status'],
    ['show me a pose', '/pose'],
    ['another stretch', '/pose'],
    ['give me something for my hips', '/pose hips'],
    ['my time zone is Berlin', 'tz Berlin'],
    ['back on monday', 'pause until monday'],
    ['back at 3pm', 'pause until 3pm'],
    ['back in 2 hours', 'pause 2h'],
    ['resume tomorrow', 'pause until tomorrow'],
    ['vacation until 4 jan', 'pause until 4 jan'],
    ['out of office until monday', 'pause until monday'],
    ['we are away for 2 weeks', 'pause for 2 weeks'],
    ['not today', 'pause until tomorrow'],
    ['skip today', 'pause until tomorrow'],
    ['skip the rest of the day', 'pause rest of the day'],
    ['no breaks for 2h', 'pause 2h'],
    ['tomorrow off', 'holiday add tomorrow'],
    ['no breaks tomorrow', 'holiday add tomorrow'],
    ['closed 24 dec', 'holiday add 24 dec'],
    ['only on mondays', 'days mon'],
    ['mondays and tuesdays only', 'days mon,tue'],
    ['from 8 to 16', 'hours 8-16'],
    ['office hours 8-16', 'hours 8-16'],
    ['sitzen', 'version chair'],
    ['stand up', 'version standing'],
    ['hours all day', 'hours 00:00-24:00'],
    ['hours 24/7', 'hours 00:00-24:00'],
    ['days weekdays except friday', 'days mon-thu'],
    ['days every day but sunday', 'days mon-sat'],
    ['days all but tuesday and friday', 'days mon,wed,thu,sat,sun'],
    ['resume now please', 'resume'],
    ['/deskbreak@desk_bot status', 'status'],
    ['/deskbreak — status', 'status'],
    ['/pose@desk_bot hips', '/pose hips'],
    ['/pose no mat', '/pose sitting'],
    ['/pose pigeon but not on the floor', '/pose pigeon sitting'],
    ['/pose i cannot stand', '/pose sitting'],
    ['/pose no chair', '/pose upright'],
    ['/pose thanks', '/pose something'],
    ['/pose easy one', '/pose something'],
    ['/pose one knee to chest', '/pose ardha apanasana'],
    ['/pose wake me up', '/pose energy'],
  ])('%s means %s', (typed, meant) => {
    const heard = parseLine(typed);
    const right = parseLine(meant);
    expect(heard.ok && withoutWords(heard.value)).toEqual(right.ok && withoutWords(right.value));
    expect(right.ok).toBe(true);
  });

  /** A day is kept as it was typed. */
  const withoutWords = (call: unknown): unknown =>
    JSON.parse(JSON.stringify(call).replaceAll(/,?"typed":"[^"]*"/gu, ''));
});

describe('what may mean something else is asked about', () => {
  it.each([
    ['i am in Munich', ['/deskbreak tz munich']],
    ['we live in berlin', ['/deskbreak tz berlin']],
    ['munich', ['/deskbreak tz munich']],
    ['Berlin time', ['/deskbreak tz berlin']],
    ['neck', ['/pose neck']],
    ['my back hurts', ['/pose my back hurts']],
    ['pigeon', ['/pose pigeon']],
    ['test', []],
    ['not on fridays', ['/deskbreak days mon-thu']],
    ['no fridays', ['/deskbreak days mon-thu']],
    ['days not fridays', ['/deskbreak days mon-thu']],
    ['not on sundays', ['/deskbreak days mon-sat']],
    ['no weekends', ['/deskbreak days mon-fri']],
    ['friday off', ['/deskbreak holiday add friday', '/deskbreak days mon-thu']],
    ['no breaks on friday', ['/deskbreak holiday add friday', '/deskbreak days mon-thu']],
    ["i'm off tomorrow", ['/deskbreak holiday add tomorrow']],
    ['lunch break', ['/deskbreak hours 09:00-12:00,13:00-17:00', '/deskbreak pause 1h']],
    ['lunch 12:30-1:30', ['/deskbreak hours 09:00-12:30,13:30-17:00']],
    ['lunch from 12 to 1', ['/deskbreak hours 09:00-12:00,13:00-17:00']],
    ['pause for lunch', ['/deskbreak pause 1h', '/deskbreak hours 09:00-12:00,13:00-17:00']],
    ['pause until after lunch', ['/deskbreak pause 1h', '/deskbreak hours 09:00-12:00,13:00-17:00']],
    ['slower', ['/deskbreak every 90m', '/deskbreak every 2h']],
    ['too many breaks', ['/deskbreak every 90m', '/deskbreak every 2h']],
    ['more often', ['/deskbreak every 45m', '/deskbreak every 30m']],
    ['twice a day', ['/deskbreak every 4h']],
    ['three times a day', ['/deskbreak every 3h']],
    ['every morning', ['/deskbreak hours 09:00-12:00']],
    ['only afternoons', ['/deskbreak hours 13:00-17:00']],
    ['at 9', ['/deskbreak every 1h at :00']],
    ['every day at 9:30', ['/deskbreak every 1h at :30']],
    ['10:15', ['/deskbreak every 1h at :15']],
    ['at half past nine', ['/deskbreak every 1h at :30']],
    ['in a meeting', ['/deskbreak pause 1h', '/deskbreak skip']],
    ['make it stop', ['/deskbreak off', '/deskbreak pause 2h']],
    ['change the time', ['/deskbreak hours 09:00-12:00,13:00-17:00', '/deskbreak tz Europe/Berlin']],
    ['/pose not pigeon', []],
  ])('%s: %j', (typed, lines) => {
    expect(parseLine(typed).ok).toBe(false);
    expect(linesOf(typed)).toEqual(lines);
    for (const line of lines) expect(parseLine(line).ok).toBe(true);
  });

  it.each([
    ['on every 15m all day every day', ['hours all day', 'days every day', 'on every 15m']],
    ['once a week', ['days mon', 'every 8h']],
  ])('%s takes %j, one after the other', (typed, lines) => {
    const heard = parseLine(typed);
    const inTurn = heard.ok ? [] : (heard.problem.inTurn ?? []);
    expect(inTurn.map((one) => lineOf(spanOf(one)))).toEqual(lines.map((line) => `/deskbreak ${line}`));
  });
});

it.each(['thanks', 'thank you so much', 'danke', 'merci', 'good bot', 'nice', 'ok', 'yes'])(
  '%s is no mistake',
  (typed) => {
    const heard = parseLine(typed);
    expect(heard.ok).toBe(false);
    if (!heard.ok) expect(heard.problem).toMatchObject({ isFine: true });
  },
);

it('pain that needs a doctor is answered wherever it is told', () => {
  const heard = parseLine('my chest hurts');
  expect(heard.ok ? '' : plainText(heard.problem.wrong)).toContain('get medical help now');
});

describe('slower and faster go by the plan', () => {
  const problemOf = (typed: string) => {
    const heard = parseLine(typed);
    if (heard.ok) throw new Error(`${typed} is a command`);
    return heard.problem;
  };

  it.each([
    ['slower', 240, 15, ['6h', '8h']],
    ['slower', 15, 60, ['1h', '1h30m']],
    ['faster', 60, 15, ['45m', '30m']],
    ['faster', 100, 60, ['1h30m', '1h']],
    ['faster', 60, 60, []],
    ['slower', 480, 15, []],
  ])('%s than every %i min, with %i at least: %j', (typed, every, least, intervals) => {
    const { suggestions, example } = fitPace(problemOf(typed), every, least);
    if (intervals.length === 0) expect(example).toEqual(exampleOf('pause'));
    else expect(suggestions?.map(({ values }) => values['interval'])).toEqual(intervals);
  });

  it('suggests nothing where it cannot be more often', () => {
    expect(fitPace(problemOf('faster'), 15, 15).suggestions ?? []).toEqual([]);
  });
});

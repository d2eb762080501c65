import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeCall } from '../../content/commands/decode-call.ts';
import { parseCommand, parseLine } from '../../content/commands/grammar.ts';

const commands = [
  '/pose pigeon chair',
  '/pose happy baby',
  '/deskbreak on Europe/Berlin',
  '/deskbreak every 1h 30m at :15',
  '/deskbreak hours 09:00-12:00, 13:00-17:00',
  '/deskbreak hours 9am-5pm',
  '/deskbreak days mon-fri',
  '/deskbreak days mon, wed',
  '/deskbreak tz America/New York',
  '/deskbreak version standing',
  '/deskbreak pause 2h',
  '/deskbreak pause until 2027-01-04 14:00',
  '/deskbreak holiday add 2026-12-24',
  '/deskbreak status',
] as const;

const invisible = ['\u200b', '\u200c', '\u200d', '\u200e', '\u200f', '\ufeff', '\u2060', '\u00ad', '\ufe0f'];
const lookalikes: Readonly<Record<string, readonly string[]>> = {
  ' ': ['\u00a0', '\u202f', '\u3000', '  ', '\t'],
  '-': ['\u2010', '\u2011', '\u2012', '\u2013', '\u2014', '\u2212', '\uff0d'],
  ':': ['\uff1a', '\u2236'],
  ',': ['\uff0c', '\u3001'],
  '/': ['\uff0f', '\u2044'],
};
const wide = (letter: string): string =>
  /[0-9a-z]/iu.test(letter) ? String.fromCharCode(letter.charCodeAt(0) + 0xfee0) : letter;

const sprinkled = (text: string): fc.Arbitrary<string> =>
  fc
    .tuple(
      ...Array.from(text, (letter) =>
        fc.tuple(
          fc.constantFrom(letter, letter, wide(letter), ...(lookalikes[letter] ?? [])),
          fc.constantFrom('', '', '', ...invisible),
        ),
      ),
    )
    .map((letters) => letters.flat().join(''));

const around: fc.Arbitrary<readonly [string, string]> = fc.constantFrom(
  ['', ''],
  ['“', '”'],
  ['"', '"'],
  ["'", "'"],
  ['`', '`'],
  ['«', '»'],
  ['<', '>'],
  ['*', '*'],
  ['', '.'],
  ['', '!'],
  [' ', ' \n'],
);

describe('what is pasted', () => {
  it.each(commands)('%s means the same with odd characters in it', (line) => {
    const meant = parseLine(line);
    expect(meant.ok).toBe(true);
    fc.assert(
      fc.property(sprinkled(line), around, (typed, [before, behind]) => {
        expect(parseLine(`${before}${typed}${behind}`)).toEqual(meant);
      }),
    );
  });

  it.each([
    ['every', { interval: '“45m”' }, { interval: 45 }],
    ['every', { interval: '<45m>', at: '`:00`' }, { interval: 45, at: 0 }],
    ['hours', { hours: '<tel:0900-1700|0900-1700>' }, { hours: [{ start: 540, end: 1020 }] }],
    ['tz', { zone: '<http://Europe/Berlin|Europe/Berlin>' }, { zone: 'Europe/Berlin' }],
    ['tz', { zone: '<http://Europe/Berlin>' }, { zone: 'Europe/Berlin' }],
    ['version', { version: '[chair]' }, { version: 'chair' }],
    ['every', { interval: '45m at :00' }, { interval: 45, at: 0 }],
    ['pose', { name: 'pigeon floor' }, { name: { kind: 'pose', pose: 'pigeon' }, version: 'floor' }],
  ] as const)('%s reads %j', (name, given, options) => {
    expect(decodeCall(name, given)).toEqual({ ok: true, value: { name, options } });
  });

  it('reads accents that stand apart', () => {
    expect(parseCommand('pose', 'bālāsana'.normalize('NFD'))).toEqual(parseCommand('pose', 'balasana'));
  });
});

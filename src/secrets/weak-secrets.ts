/** Secrets that somebody could guess. Random ones are never taken for such: the odds are below one in a billion. */

/** Of 32 random bytes nearly all differ. */
const FEWEST_BYTES = 16;
const SHORTEST_TEXT = 16;
const FEWEST_CHARACTERS = 8;

/** What is wrong with a key, said behind its name; nothing where it looks random. */
export function weaknessOfKey(key: Buffer): string | undefined {
  if (new Set(key).size === 1) return 'is one byte over and over';
  if (new Set(key).size < FEWEST_BYTES || repeats(key)) return 'repeats itself';
  if (isSequence(key)) return 'is a row of numbers';
  if (key.every((byte) => byte >= 0x20 && byte < 0x7f)) return 'is text, not random bytes';
  return undefined;
}

/** The same for a secret that may be any text. */
export function weaknessOfText(text: string): string | undefined {
  if (text.length < SHORTEST_TEXT) return `is shorter than ${SHORTEST_TEXT} characters`;
  if (new Set(text).size < FEWEST_CHARACTERS || repeats(Buffer.from(text))) return 'repeats itself';
  if (isSequence(Buffer.from(text))) return 'is a row of characters';
  const left = obvious.reduce((rest, word) => rest.replaceAll(word, ''), text.toLowerCase());
  if (left.replaceAll(/[^a-z0-9]/gu, '').length < SHORTEST_TEXT - 4)
    return 'is made of words that are easy to guess';
  return undefined;
}

const repeats = (bytes: Buffer): boolean =>
  Array.from({ length: Math.floor(bytes.length / 2) }, (_, at) => at + 1).some((period) =>
    bytes.every((byte, at) => byte === bytes[at % period]),
  );

/** One step from each to the next, as in 0, 1, 2 or in abc. */
const isSequence = (bytes: Buffer): boolean => {
  const step = (bytes[1] ?? 0) - (bytes[0] ?? 0);
  return bytes.every((byte, at) => at === 0 || byte - (bytes[at - 1] ?? 0) === step);
};

const obvious = [
  'abcdefghijklmnopqrstuvwxyz',
  '0123456789abcdef',
  '0123456789',
  '1234567890',
  '123456789',
  '12345678',
  'qwertyuiop',
  'asdfghjkl',
  'correcthorsebatterystaple',
  ...['development', 'production', 'placeholder', 'encryption', 'something', 'changethis', 'deskbreak'],
  ...['changeme', 'password', 'passwort', 'replace', 'example', 'default', 'signing', 'discord', 'client'],
  ...[
    'secret',
    'string',
    'random',
    'letmein',
    'please',
    'state',
    'slack',
    'token',
    'admin',
    'break',
    'super',
  ],
  ...['change', 'qwerty', 'value', 'local', 'very', 'long', 'some', 'test', 'here', 'your', 'this', 'prod'],
  ...['text', 'desk', 'key', 'dev', 'foo', 'bar', 'baz', 'any', 'the', 'not', 'bot', 'xxx', 'my', 'me', 'is'],
];

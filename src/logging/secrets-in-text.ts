/** Tokens and passwords by their form, wherever they stand in a line: libraries put them into the words of an error. */

const forms: readonly RegExp[] = [
  // Slack's: bot, user, app and refresh tokens, and addresses that anybody may post to.
  /xoxe\.[\w.-]*\w/gu,
  /xox[a-z]-[\w-]+/gu,
  /xapp-[\w-]+/gu,
  /https:\/\/hooks\.slack\.com\/[\w/-]+/gu,
  // Discord's: an id in base64, a time, and a signature.
  /[\w-]{23,30}\.[\w-]{6,7}\.[\w-]{27,}/gu,
];

/** Of a URL such as `postgres://user:password@host/database`. */
const password = /(?<=:\/\/[^\s/:@"\\]*:)[^\s/@"\\]+(?=@)/gu;

export const CENSORED = '[secret]';

/** Of a line in JSON too: nothing that JSON needs is taken out. */
export const withoutSecrets = (text: string): string =>
  [...forms, password].reduce((left, form) => left.replaceAll(form, CENSORED), text);

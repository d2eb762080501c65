/** Tokens and passwords by their form, wherever they stand in a line: libraries put them into the words of an error. */

const forms: readonly RegExp[] = [
  // Slack's: bot, user, app, workflow and refresh tokens, and addresses that anybody may post to.
  /xoxe\.[\w.-]*\w/giu,
  /xox[a-z]-[\w%-]+/giu,
  /x(?:app|wfp)-[\w-]+/giu,
  /https:\/\/(?:hooks|files)\.slack(?:-gov)?\.com\/(?:upload\/)?[\w/.-]+/gu,
  // Discord's: an id in base64, a time, and a signature; and the token of an interaction, in its address.
  /[\w-]{23,30}\.[\w-]{6,7}\.[\w-]{27,}/gu,
  /(?<=\/(?:webhooks|interactions)\/\d{15,20}\/)[\w.%=-]+/gu,
  // Behind its name: in a form, in an address, in a header, and in JSON inside of text.
  /(?<=(?:token|secret|password|[?&](?:code|state))=)[^\s&"'\\]+/giu,
  /(?<=\b(?:Bearer|Bot|Basic) )[\w.~+/=-]{20,}/gu,
  /(?<=(?:token|secret|password)\\" ?: ?\\")[^"\\]+/giu,
];

/**
 * Of a URL such as `postgres://user:password@host/database`, also where it should have been written as `%40`. None is so
 * long that looking for it in a hostile text could take long.
 */
const password = /(?<=:\/\/[^\s/:@"\\]{0,100}:)(?:[^\s"\\]|\\["\\/]){1,200}(?=@)/gu;

export const CENSORED = '[secret]';

/** Of a line in JSON too: nothing that JSON needs is taken out. */
export const withoutSecrets = (text: string): string =>
  [...forms, password].reduce((left, form) => left.replaceAll(form, CENSORED), text);

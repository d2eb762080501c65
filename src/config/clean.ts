/** Settings as they were meant: without what copying, editors and shells put around and into them. */
import type { ReadSetting } from './environment-setting.ts';

/** Format and control characters: zero-width ones, byte order marks, soft hyphens, marks of direction, line ends. */
const invisible = /[\p{Cf}\p{Cc}]/gu;
const invisibleAtEnds = /^[\p{Cf}\p{Cc}\s]+|[\p{Cf}\p{Cc}\s]+$/gu;

const quotes = '"\'`“”„‟‘’‚‛«»‹›';
const quoted = new RegExp(`^[${quotes}](?<inside>.*)[${quotes}]$`, 'su');
const quotesAtEnds = new RegExp(`^[${quotes}\\s]+|[${quotes}\\s]+$`, 'gu');

/**
 * Any setting: `docker --env-file` keeps quotes, and a file from Windows brings line ends along. Nothing that we read
 * begins and ends with a quote.
 */
export function cleanSetting(given: string): string {
  const bare = given.replace(invisibleAtEnds, '');
  return quoted.exec(bare)?.groups?.['inside']?.trim() ?? bare;
}

/** A token or secret also loses what nobody can see, a lone quote, and the word that goes before it in a header. */
export function cleanSecret(given: string): ReadSetting<string> {
  const bare = given
    .replace(invisible, '')
    .replace(quotesAtEnds, '')
    .replace(/^(?:bot|bearer)\s+/iu, '')
    .trim();
  const strange = /[^!-~]/u.exec(bare)?.[0];
  if (strange === undefined) return { value: bare };
  return { wrong: `holds ${nameOf(strange)}: copy it again, all of it and nothing else` };
}

function nameOf(character: string): string {
  if (/\s/u.test(character)) return 'a space';
  const code = (character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
  return `“${character}” (U+${code})`;
}

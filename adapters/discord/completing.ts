/** What is offered while somebody types into a field of a command: all of it is right as it stands. */
import { declarationOf, type CommandName } from '../../content/commands.ts';
import { decodeCall } from '../../content/decode-call.ts';
import { exampleOf } from '../../content/examples.ts';
import { likelyZones } from '../../content/likely-zones.ts';
import type { Choice } from '../../content/options.ts';
import { isAbbreviation } from '../../content/zones.ts';
import { plain, shorten } from '../text.ts';
import { limits } from './limits.ts';

export interface Typing {
  readonly command: CommandName;
  /** The key of the option. */
  readonly option: string;
  /** So far. */
  readonly text: string;
  /** Time zones in use around. */
  readonly zones: readonly string[];
  readonly locales: readonly string[];
}

/** Time zones are too many to be offered in the order of their names. */
export const isZone = (option: string): boolean => option === 'zone';

export function choicesFor(typing: Typing): readonly Choice[] {
  const seen = new Set<string>();
  return offered(typing)
    .filter(({ value }) => value.length <= limits.choiceText && !seen.has(value) && seen.add(value))
    .slice(0, limits.choices)
    .map(({ label, value }) => ({ label: shorten(plain(label), limits.choiceText), value }));
}

function offered({ command, option: key, text, zones, locales }: Typing): readonly Choice[] {
  const option = declarationOf(command).options[key];
  if (option === undefined) return [];
  const typed = plain(text).trim();
  const complete = option.complete(typed, limits.choices);
  const named = (value: string): Choice => ({ label: value.replaceAll('_', ' '), value });
  if (typed === '' && isZone(key)) return [...likelyZones(zones, locales).map(named), ...complete];
  if (typed === '') return complete;
  // The other fields may be filled in later.
  const heard = decodeCall(command, { ...exampleOf(command).values, [key]: typed });
  const asTyped = { label: typed, value: typed };
  if (heard.ok) return complete.length > 0 ? complete : [asTyped];
  const meant = heard.problem.suggestions?.flatMap(({ values }) => values[key] ?? []) ?? [];
  const corrected = meant.map(named);
  // `EST` begins Estonia too, but is hardly meant so. Otherwise a guess is for what fits nothing.
  if (isZone(key) && isAbbreviation(typed)) return [...corrected, ...complete];
  return complete.length > 0 ? complete : corrected;
}

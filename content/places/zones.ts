/** Names of time zones: those there are, and the present name of each. */
import { links } from './tables/links.ts';

/** By the small letters of a former or other name. `UTC` is what people call `Etc/UTC`. */
const presentNames: ReadonlyMap<string, string> = new Map([
  ...links
    .trim()
    .split('\n')
    .flatMap((line) => {
      const [present = '', others = ''] = line.split('=');
      const name = /^Etc\/(?:UTC|GMT)$/u.test(present) ? 'UTC' : present;
      return [present, ...others.split(';')].map((other) => [other.toLowerCase(), name] as const);
    }),
]);

/** Names in the database that are offsets, and say nothing of a place. */
const isOffset = (typed: string): boolean =>
  typed !== 'utc' && /^(?:[a-z]{3}|gmt0|gmt[+-]0|[a-z]{3}\d[a-z]{3})$/u.test(typed) && !places.has(typed);

/** Three letters that are a place. */
const places: ReadonlySet<string> = new Set(['prc', 'roc', 'rok', 'uct']);

/** What the database calls a zone today, where it is called otherwise by a platform, a runtime or a person. */
export const presentName = (zone: string): string => presentNames.get(zone.toLowerCase()) ?? zone;

/** Every zone that people are offered, under its present name. */
export const zoneNames: readonly string[] = [
  ...new Set(Intl.supportedValuesOf('timeZone').map(presentName)),
  'UTC',
].sort();

const byLowerCase = new Map(zoneNames.map((zone) => [zone.toLowerCase(), zone]));

/** The last part of a zone's name, in words. */
export const cityOf = (zone: string): string => (zone.split('/').at(-1) ?? zone).replaceAll('_', ' ');

const fixedOffset = /^etc\/gmt([+-](?:[1-9]|1[0-4]))$/u;

/** `europe/berlin` → `Europe/Berlin`, `US/Eastern` → `America/New_York`; nothing where there is no such zone. */
export function findZone(raw: string): string | undefined {
  const typed = raw.trim().replaceAll(' ', '_').toLowerCase();
  const listed = byLowerCase.get(typed);
  if (listed !== undefined) return listed;
  if (isOffset(typed)) return undefined;
  // Its sign is turned round: five hours behind UTC is +5.
  const offset = fixedOffset.exec(typed)?.[1];
  if (offset !== undefined) return Number(offset) > 12 ? undefined : `Etc/GMT${offset}`;
  const present = presentNames.get(typed);
  return present === undefined ? undefined : byLowerCase.get(present.toLowerCase());
}

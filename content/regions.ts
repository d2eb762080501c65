/** Countries and their time zones, from the runtime's own data (CLDR): no table of ours to grow old. */

/** What people call some countries beside their name. */
const alsoCalled: Readonly<Record<string, string>> = {
  uk: 'GB',
  britain: 'GB',
  'great britain': 'GB',
  england: 'GB',
  scotland: 'GB',
  wales: 'GB',
  usa: 'US',
  america: 'US',
  holland: 'NL',
  turkey: 'TR',
  uae: 'AE',
  'czech republic': 'CZ',
};

/** Fewer letters fit too many countries. */
const SHORTEST = 3;

const letters = Array.from({ length: 26 }, (_, at) => String.fromCharCode(65 + at));

const plain = (text: string): string =>
  text.normalize('NFKD').replace(/\p{M}/gu, '').replaceAll('_', ' ').trim().toLowerCase();

let names: ReadonlyMap<string, string> | undefined;

/** ISO 3166 codes with their English names; made when they are first asked for, which takes some milliseconds. */
function regionNames(): ReadonlyMap<string, string> {
  names ??= listRegions();
  return names;
}

function listRegions(): ReadonlyMap<string, string> {
  const display = new Intl.DisplayNames('en', { type: 'region', fallback: 'none' });
  const codes = letters.flatMap((first) => letters.map((second) => first + second));
  return new Map(
    codes.flatMap((code) => {
      const name = display.of(code);
      return name === undefined ? [] : [[code, plain(name)] as const];
    }),
  );
}

/** The regions whose name begins with what was typed, or that are called exactly so. */
export function regionsNamed(typed: string): readonly string[] {
  const sought = plain(typed);
  const called = Object.hasOwn(alsoCalled, sought) ? alsoCalled[sought] : undefined;
  if (called !== undefined) return [called];
  if (sought.length < SHORTEST) return [];
  return [...regionNames()].flatMap(([code, name]) => (name.startsWith(sought) ? [code] : []));
}

/** Node 20 has a getter, later versions have a method. */
type WithZones = Intl.Locale & {
  readonly timeZones?: readonly string[] | undefined;
  readonly getTimeZones?: () => readonly string[] | undefined;
};

/** As CLDR calls them, which may be older names. None for a region without land, e.g. the European Union. */
export function zonesOfRegion(code: string): readonly string[] {
  const locale: WithZones = new Intl.Locale(`und-${code}`);
  return locale.getTimeZones?.() ?? locale.timeZones ?? [];
}

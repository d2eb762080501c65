/** The region that somebody means whose holidays they want: its code, its name, or a city in it. */
import { closest } from '../text/closest.ts';
import { around, regionOfCode, regionsKnown, type HolidayRegion } from './holiday-regions.ts';
import { plainName, plainNames } from './plain-name.ts';
import { meaningOf } from './readings.ts';
import type { NamedPlace } from './gazetteer.ts';
import { usualRegions } from './region-names.ts';

export type RegionMeant =
  | { readonly is: 'region'; readonly region: HolidayRegion }
  | { readonly is: 'several'; readonly regions: readonly HolidayRegion[] }
  /** With what it could be a slip for. */
  | { readonly is: 'unknown'; readonly near: readonly HolidayRegion[] };

const MOST_NEAR = 3;
/** No name of a region has more words, with what it is in. */
const MOST_WORDS = 10;

/** Words round a name. */
const wrapping =
  /^(?:(?:the )?(?:public|bank|national|legal|federal|state)? ?holidays? (?:of|in|for) |(?:those )?(?:of|in|for|from) |(?:the )?(?:federal )?(?:state|province|canton|land|region|country|kanton) of )+/iu;

const unique = (regions: readonly HolidayRegion[]): readonly HolidayRegion[] => [...new Set(regions)];

/** What is rather a word than the code of a part of a country. */
const words: ReadonlySet<string> = new Set([
  'ON',
  'OR',
  'OK',
  'HI',
  'OH',
  'MY',
  'AN',
  'TO',
  'SO',
  'GO',
  'AM',
]);

/** `de`, `DE-BY`, `de by`, `de_by`; of a part alone where only one country has it, as `NSW`. */
function coded(raw: string): readonly HolidayRegion[] {
  const code = raw
    .trim()
    .toUpperCase()
    .replaceAll(/[\s_/.-]+/gu, '-');
  const exact = [...regionsKnown().byCode.values()].filter((region) => region.code.toUpperCase() === code);
  if (exact.length > 0) return exact;
  if (!/^[A-Z]{2,3}$/u.test(code) || words.has(code)) return [];
  return [...regionsKnown().byCode.values()].filter(
    (region) => region.code.split('-').length === 2 && region.code.endsWith(`-${code}`),
  );
}

const named = (plain: string): readonly HolidayRegion[] => regionsKnown().byName.get(plain) ?? [];

const isCalled = (region: HolidayRegion, plain: string): boolean =>
  region.plain.includes(plain) ||
  region.code.toLowerCase() === plain ||
  region.code.toLowerCase().endsWith(`-${plain}`);

const isIn = (region: HolidayRegion, plain: string): boolean =>
  around(region).some((outer) => isCalled(outer, plain));

/** `bavaria germany`, `Germany, Bavaria`, `new york usa`. */
function within(plain: string): readonly HolidayRegion[] {
  const words = plain.split(' ');
  if (words.length > MOST_WORDS) return [];
  for (let at = words.length - 1; at > 0; at -= 1) {
    const [head, tail] = [words.slice(0, at).join(' '), words.slice(at).join(' ')];
    for (const [inner, outer] of [
      [head, tail],
      [tail, head],
    ] as const) {
      const found = named(inner).filter((region) => isIn(region, outer));
      if (found.length > 0) return found;
    }
  }
  return [];
}

/** The part of the country that a city is in, where holidays are known of it; else the country. */
function regionsOf({ country, parts }: NamedPlace): readonly HolidayRegion[] {
  const whole = regionOfCode(country);
  const inner = parts.flatMap(named).filter((region) => region.code.startsWith(`${country}-`));
  return inner.length > 0 ? inner : whole === undefined ? [] : [whole];
}

function byPlace(raw: string): readonly HolidayRegion[] {
  const meaning = meaningOf(raw);
  if (meaning.is === 'nowhere') return [];
  return unique((meaning.is === 'one' ? [meaning.place] : meaning.places).flatMap(regionsOf));
}

/** Of one name, a part that has a part of the same name: as Rio de Janeiro, the state is told. */
const outermost = (regions: readonly HolidayRegion[]): readonly HolidayRegion[] =>
  regions.filter((region) => !around(region).some((outer) => regions.includes(outer)));

function meantBy(raw: string): readonly HolidayRegion[] {
  const plain = plainName(raw);
  if (plain === '') return [];
  const ways: readonly (() => readonly HolidayRegion[])[] = [
    () => coded(raw),
    () => plainNames(raw).flatMap(named),
    () => within(plain),
    () => byPlace(raw),
  ];
  for (const way of ways) {
    const found = outermost(unique(way()));
    if (found.length > 0) return found;
  }
  return [];
}

/** A slip for a name; the shown one of a region comes once. */
function slips(raw: string): readonly HolidayRegion[] {
  const plain = plainName(raw);
  if (plain.length < 3) return [];
  const begun = regionsBegun(raw, MOST_NEAR);
  if (begun.length > 0) return begun;
  const head = plainName(raw.split(',')[0] ?? '');
  const names = closest(head, [...regionsKnown().byName.keys()], MOST_NEAR);
  return unique(names.flatMap(named)).slice(0, MOST_NEAR);
}

export function regionMeant(given: string): RegionMeant {
  const raw = given.trim().replace(wrapping, '').replace(/^the /iu, '');
  const found = meantBy(raw);
  const [only, ...others] = found;
  if (only === undefined) return { is: 'unknown', near: slips(raw) };
  return others.length === 0 ? { is: 'region', region: only } : { is: 'several', regions: found };
}

/** Regions of which a name, or a word of one, begins so: countries first. */
function regionsBegun(partial: string, limit: number): readonly HolidayRegion[] {
  const sought = plainNames(partial);
  const code = partial.trim().toUpperCase();
  const rank = (region: HolidayRegion): number | undefined => {
    if (region.code.startsWith(code)) return 0;
    const starts = region.plain.some((name) => sought.some((one) => name.startsWith(one)));
    if (starts) return region.code.split('-').length;
    const holds = region.plain.some((name) => sought.some((one) => name.includes(` ${one}`)));
    return holds ? 10 + region.code.split('-').length : undefined;
  };
  return [...regionsKnown().byCode.values()]
    .flatMap((region) => {
      const place = rank(region);
      return place === undefined ? [] : [{ region, place }];
    })
    .sort((one, other) => one.place - other.place)
    .slice(0, limit)
    .map(({ region }) => region);
}

/** What is offered for a part of a name, the likeliest first. */
export function regionsFor(partial: string, limit: number): readonly HolidayRegion[] {
  const typed = partial.trim();
  if (typed === '') {
    const usual = usualRegions.flatMap((code) => regionOfCode(code) ?? []);
    return unique([...usual, ...regionsKnown().byCode.values()]).slice(0, limit);
  }
  const meant = regionMeant(typed);
  const whole = meant.is === 'region' ? [meant.region] : meant.is === 'several' ? meant.regions : [];
  // A country brings its parts along: whoever types it may want one of them.
  const parts = whole.flatMap(({ code }) =>
    [...regionsKnown().byCode.values()].filter(({ within: outer }) => outer === code),
  );
  const all = unique([...whole, ...regionsBegun(typed, limit), ...parts]);
  return (all.length > 0 ? all : meant.is === 'unknown' ? meant.near : []).slice(0, limit);
}

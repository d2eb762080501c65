/** What a text can mean as a place, and whether that is one time zone. */
import { cityOf, zoneNames } from './zones.ts';
import { clockName } from './clocks.ts';
import { gazetteer, type NamedPlace } from './gazetteer.ts';
import { targetOf } from './nicknames.ts';
import { plainName } from './plain-name.ts';

/** So many times as many people leave no doubt which of two places is meant. */
export const CLEARLY_MORE = 15;

/** Letters of the longest code. */
const CODE = 3;

/** Thousands: a city that nobody forgets for another one of its name. */
const LARGE = 500;

/** `Europe`, `America`: the first words of zones. */
const areas: ReadonlySet<string> = new Set(
  zoneNames.filter((zone) => zone.includes('/')).map((zone) => plainName(zone.split('/')[0] ?? '')),
);

const named = (name: string): readonly NamedPlace[] => gazetteer().places.get(name) ?? [];

/** By a name alone. */
function placesCalled(name: string): readonly NamedPlace[] {
  const target = targetOf(name);
  if (target === undefined) return named(name);
  const found = named(plainName(target));
  return found.length > 0 ? found : separated(target);
}

/** Countries and their parts that are called so, or have this code. */
function regionsCalled(name: string): readonly NamedPlace[] {
  const target = targetOf(name);
  return gazetteer().regions.get(target === undefined ? name : plainName(target)) ?? [];
}

const isRegion = (name: string): boolean => areas.has(name) || regionsCalled(name).length > 0;

function isIn(place: NamedPlace, region: string): boolean {
  if (areas.has(region) && plainName(place.zone.split('/')[0] ?? '') === region) return true;
  return regionsCalled(region).some(
    ({ kind, country, parts }) =>
      country === place.country && (kind === 'country' || parts.some((part) => place.parts.includes(part))),
  );
}

/** A short code is rather that of a part, as people write it behind a city: MA is Massachusetts, not Morocco. */
function partsFirst(region: string): readonly NamedPlace[] {
  const all = regionsCalled(region);
  const parts = region.length <= CODE ? all.filter(({ kind }) => kind === 'part') : [];
  return parts.length > 0 ? parts : all;
}

/** `Paris, Texas`: no table has it, but all of Texas will do. */
function withinRegions(regions: readonly string[]): readonly NamedPlace[] {
  const [nearest = '', ...others] = regions;
  return partsFirst(nearest).filter((place) => others.every((region) => isIn(place, region)));
}

function inRegions(name: string, regions: readonly string[]): readonly NamedPlace[] {
  if (name === '' || !regions.every(isRegion)) return [];
  return placesCalled(name).filter((place) => regions.every((region) => isIn(place, region)));
}

/** `Portland, Oregon`, `Paris, Texas, USA`, and in the order of the database `Germany/Munich`. */
function separated(raw: string): readonly NamedPlace[] {
  const byComma = raw.split(',').map(plainName).filter(Boolean);
  const bySlash = raw.split('/').map(plainName).filter(Boolean).reverse();
  const [name = '', ...regions] = bySlash.length > 1 ? bySlash : byComma;
  if (regions.length === 0) return [];
  const found = inRegions(name, regions);
  if (found.length > 0 || bySlash.length > 1 || !regions.every(isRegion)) return found;
  return withinRegions(regions);
}

/** Shorter words in front are seldom the code of a country: `is Berlin`, `to Berlin`, `in Paris`. */
const isWord = (text: string): boolean => text.length > CODE;

/** No name of a place has more, with what it is in. */
const MOST_WORDS = 8;

/** `London Ontario`, `Portland OR USA`, `europe berlin`, `Paris Texas`. */
function sideBySide(typed: string): readonly NamedPlace[] {
  const words = typed.split(' ');
  if (words.length > MOST_WORDS) return [];
  const ways = words
    .slice(1)
    .map((_, at) => [words.slice(0, at + 1).join(' '), words.slice(at + 1).join(' ')]);
  for (const [head = '', tail = ''] of ways) {
    const found = inRegions(head, [tail]);
    if (found.length > 0) return found;
    const turned = isWord(head) ? inRegions(tail, [head]) : [];
    if (turned.length > 0) return turned;
    const narrowed = isRegion(tail) ? sideBySide(head).filter((place) => isIn(place, tail)) : [];
    if (narrowed.length > 0) return narrowed;
  }
  const elsewhere = ways.find(
    ([head = '', tail = '']) =>
      placesCalled(head).length > 0 && partsFirst(tail).some(({ kind }) => isWord(tail) || kind === 'part'),
  );
  return elsewhere?.[1] === undefined ? [] : withinRegions([elsewhere[1]]);
}

/** All places that a text can mean. */
export function placesMeant(raw: string): readonly NamedPlace[] {
  const typed = plainName(raw);
  if (typed === '') return [];
  for (const places of [placesCalled(typed), separated(raw), sideBySide(typed)])
    if (places.length > 0) return places;
  return [];
}

export type PlaceMeant =
  | { readonly is: 'nowhere' }
  | { readonly is: 'one'; readonly place: NamedPlace }
  /** One for each time zone, that of the most people first. */
  | { readonly is: 'several'; readonly places: readonly NamedPlace[] };

/** One place for each time that is shown in one country: that of the most people. */
function byClock(places: readonly NamedPlace[]): readonly NamedPlace[] {
  const found = new Map<string, NamedPlace>();
  for (const place of [...places].sort((a, b) => b.people - a.people)) {
    const clock = clockName(place.zone);
    if (!found.has(clock)) found.set(clock, place);
  }
  return [...found.values()];
}

export const isNamesake = ({ kind, name, zone }: NamedPlace): boolean =>
  kind === 'city' && plainName(name) === plainName(cityOf(zone));

/** A zone that is named after a city is meant by its name, where no other is large. */
const namesake = (places: readonly NamedPlace[]): NamedPlace | undefined =>
  places.find(
    (place) => isNamesake(place) && places.every((other) => other === place || other.people < LARGE),
  );

/** A part of a country that holds a city of its name is not meant: Chihuahua is the city. */
const withoutSurroundings = (places: readonly NamedPlace[]): readonly NamedPlace[] =>
  places.filter(
    (place) =>
      place.kind !== 'part' ||
      !places.some(
        (city) =>
          city.kind === 'city' &&
          city.country === place.country &&
          city.parts.some((part) => place.parts.includes(part)),
      ),
  );

export function meaningOf(raw: string): PlaceMeant {
  const places = byClock(withoutSurroundings(placesMeant(raw)));
  const [first, second] = places;
  if (first === undefined) return { is: 'nowhere' };
  const isClear =
    second === undefined ||
    first.people >= second.people * CLEARLY_MORE ||
    (first.kind === 'country' && places.every((other) => other === first || other.kind !== 'country'));
  if (isClear) return { is: 'one', place: first };
  const own = namesake(places);
  return own === undefined ? { is: 'several', places } : { is: 'one', place: own };
}

/** Parts tell cities of one country apart, countries all others. */
export function placeInWords({ kind, name, part, country }: NamedPlace): string {
  const countryName = gazetteer().countryNames.get(country) ?? '';
  const where = part !== '' && ['US', 'CA', 'AU'].includes(country) ? part : countryName;
  return kind === 'country' || where === '' || where === name ? name : `${name}, ${where}`;
}

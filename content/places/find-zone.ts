/** The time zone that somebody means by what they type: the name of one, a place, an abbreviation or an offset. */
import { closest } from '../text/closest.ts';
import type { NamedPlace } from './gazetteer.ts';
import { KNOWN, placesBegun, placesNear } from './guesses.ts';
import { isNickname } from './nicknames.ts';
import { meantByClock, type MeantByClock } from './offsets.ts';
import { plainName } from './plain-name.ts';
import { CLEARLY_MORE, isNamesake, meaningOf } from './readings.ts';
import { usualFirst, usualZones } from './usual.ts';
import { cityOf, findZone, zoneNames } from './zones.ts';

export type MeantZone =
  | { readonly is: 'zone'; readonly zone: string; readonly place?: NamedPlace }
  /** Places of one name, one for each zone, the likeliest first. */
  | { readonly is: 'places'; readonly places: readonly NamedPlace[] }
  /** What clocks show in several zones, the likeliest first. */
  | { readonly is: MeantByClock['is']; readonly zones: readonly string[] }
  /** With what it could be a slip for, the likeliest first. */
  | { readonly is: 'unknown'; readonly zones: readonly string[]; readonly near: readonly NamedPlace[] };

/** Thousands: a smaller place may be only the beginning of what somebody types, as San in Mali is. */
const HARDLY_MEANT = 100;

const isHardlyMeant = (place: NamedPlace | undefined): boolean =>
  place?.kind === 'city' && place.people < HARDLY_MEANT;

/** Longer names are seldom the beginning of others. */
const SHORT = 4;

/** A small place whose short name begins those of much larger ones is only one of what is maybe meant. */
function orLarger(raw: string, place: NamedPlace): readonly NamedPlace[] {
  if (plainName(raw).length > SHORT || !isHardlyMeant(place) || isNamesake(place)) return [place];
  const larger = placesBegun(raw, 2).filter(({ people }) => people >= place.people * CLEARLY_MORE);
  return [...larger, place];
}

function known(raw: string): Understood | undefined {
  const meaning = meaningOf(raw);
  if (meaning.is === 'nowhere') return undefined;
  if (meaning.is === 'several') return { is: 'places', places: meaning.places };
  const { place } = meaning;
  const places = orLarger(raw, place);
  return places.length > 1 ? { is: 'places', places } : { is: 'zone', zone: place.zone, place };
}

/** `(GMT+01:00) Berlin`, as menus have it. */
const behindOffset = /^\(?(?:utc|gmt)? ?[+-]\d{1,2}(?::?\d\d)?\)? (?=\p{L})/iu;

export function zoneMeant(given: string): MeantZone {
  const raw = given.replace(behindOffset, '');
  return understood(raw) ?? { is: 'unknown', ...slips(raw) };
}

type Understood = Exclude<MeantZone, { readonly is: 'unknown' }>;

function understood(raw: string): Understood | undefined {
  const zone = findZone(raw);
  if (zone !== undefined) return { is: 'zone', zone };
  const byClock = isNickname(plainName(raw)) ? undefined : meantByClock(raw);
  if (byClock !== undefined && byClock.is !== 'usual name') return byClock;
  const byPlace = known(raw);
  // Central is also a part of several countries.
  if (byPlace !== undefined && !(byClock !== undefined && offersFor(byPlace).every(isPart))) return byPlace;
  const [only, ...others] = byClock?.zones ?? [];
  return only !== undefined && others.length === 0 ? { is: 'zone', zone: only } : byClock;
}

/** Fewer letters begin too much. */
const SHORTEST = 3;

interface Slips {
  readonly zones: readonly string[];
  readonly near: readonly NamedPlace[];
}

let cities: readonly { readonly zone: string; readonly plain: string }[] | undefined;
const plainCities = () => (cities ??= zoneNames.map((zone) => ({ zone, plain: plainName(cityOf(zone)) })));

/** A text with an area in front is compared with the names of zones, and its city with those in them. */
function slips(raw: string): Slips {
  const parts = raw.split('/');
  if (parts.length > 1) {
    const city = plainName(parts.at(-1) ?? '');
    const sameCity = plainCities().flatMap(({ zone, plain }) => (plain === city ? [zone] : []));
    const whole = closest(raw.trim().replaceAll(' ', '_'), zoneNames, 3);
    return { zones: [...new Set([...sameCity, ...whole])], near: [] };
  }
  const begun = plainName(raw).length < SHORTEST ? [] : placesBegun(raw, 3, KNOWN);
  const near = begun.length > 0 ? begun : placesNear(raw.split(',')[0] ?? '');
  return { zones: near.map(({ zone }) => zone), near };
}

/** One zone that can be chosen, with the place that it was found by. */
export interface ZoneOffer {
  readonly zone: string;
  readonly place?: NamedPlace;
}

const isPart = ({ place }: ZoneOffer): boolean => place?.kind === 'part';

const asOffers = (zones: readonly string[]): readonly ZoneOffer[] => zones.map((zone) => ({ zone }));
const byPlaces = (places: readonly NamedPlace[]): readonly ZoneOffer[] =>
  places.map((place) => ({ zone: place.zone, place }));

const offersFor = (meant: Understood): readonly ZoneOffer[] => {
  if (meant.is === 'zone')
    return [{ zone: meant.zone, ...(meant.place !== undefined && { place: meant.place }) }];
  return meant.is === 'places' ? byPlaces(meant.places) : asOffers(meant.zones);
};

const zoneWords = zoneNames.map((zone) => ({ zone, words: zone.toLowerCase().replaceAll('_', ' ') }));

/** Names of zones that hold what was typed: `europe/b`, `indiana`. */
function holding(partial: string): readonly string[] {
  const sought = partial.trim().toLowerCase().replaceAll('_', ' ');
  const holds = zoneWords.filter(({ words }) => words.includes(sought));
  const starts = holds.filter(({ words }) => words.startsWith(sought));
  return [...usualFirst(starts.map(({ zone }) => zone)), ...holds.map(({ zone }) => zone)];
}

function offersOf(partial: string, limit: number): readonly ZoneOffer[] {
  const meant = understood(partial);
  const whole = meant === undefined ? [] : offersFor(meant);
  // An offset is all that is meant; an abbreviation may be the beginning of a name as well.
  if (meant?.is === 'offset') return whole;
  const begun = byPlaces(placesBegun(partial, limit));
  const held = asOffers(holding(partial));
  return whole.every(({ place }) => isHardlyMeant(place))
    ? [...begun, ...whole, ...held]
    : [...whole, ...begun, ...held];
}

/** What is offered for a part of a name: each zone once, the likeliest first. */
export function zonesFor(partial: string, limit: number): readonly ZoneOffer[] {
  const isEmpty = partial.trim() === '';
  const offers = isEmpty ? asOffers([...usualZones, ...zoneNames]) : offersOf(partial, limit);
  const seen = new Set<string>();
  return (offers.length > 0 ? offers : asOffers(slips(partial).zones))
    .filter(({ zone }) => !seen.has(zone) && seen.add(zone))
    .slice(0, limit);
}

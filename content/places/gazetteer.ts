/** Cities, parts of countries and countries with their time zones, by every name that the tables have for them. */
import { cityOf, presentName, zoneNames } from './zones.ts';
import { allClocks, clockName, clockOf, type ZoneClock } from './clocks.ts';
import { plainName, plainNames } from './plain-name.ts';
import { cities as citiesTable } from './tables/cities.ts';
import { countries as countriesTable } from './tables/countries.ts';

export interface NamedPlace {
  readonly kind: 'city' | 'part' | 'country';
  readonly name: string;
  readonly zone: string;
  /** ISO 3166. */
  readonly country: string;
  /** The part of the country that a city is in: plain names and codes, e.g. `oregon` and `or`. */
  readonly parts: readonly string[];
  /** The same as it is written; empty for what is no city. */
  readonly part: string;
  /** Thousands of people, as far as the tables know. */
  readonly people: number;
}

export interface Gazetteer {
  readonly places: ReadonlyMap<string, readonly NamedPlace[]>;
  /** Countries and parts of them, also by their codes: what is written behind a city. */
  readonly regions: ReadonlyMap<string, readonly NamedPlace[]>;
  readonly countryNames: ReadonlyMap<string, string>;
  /** Thousands, by the zone of each clock. */
  readonly people: ReadonlyMap<string, number>;
}

/** Of cities that are known to be large, and no more. */
const UNCOUNTED = 100;

/** Codes of parts of two countries, which are written behind a city: no package has them. */
const codes: Readonly<Record<string, string>> = {
  ontario: 'on',
  quebec: 'qc',
  'british columbia': 'bc',
  alberta: 'ab',
  manitoba: 'mb',
  saskatchewan: 'sk',
  'nova scotia': 'ns',
  'new brunswick': 'nb',
  'newfoundland and labrador': 'nl',
  'prince edward island': 'pe',
  'new south wales': 'nsw',
  queensland: 'qld',
  victoria: 'vic',
  'western australia': 'wa',
  'south australia': 'sa',
  tasmania: 'tas',
  'northern territory': 'nt',
  'australian capital territory': 'act',
};

const lines = (table: string): readonly string[] => table.trim().split('\n');

/** A newer table may name a zone that this runtime does not know. */
function knownZone(zone: string, known: ReadonlySet<string>): string | undefined {
  const present = presentName(zone);
  return known.has(present) ? present : clockOf(present)?.zone;
}

function readCities(): readonly NamedPlace[] {
  const known = new Set(zoneNames);
  const found: NamedPlace[] = [];
  let zone: string | undefined;
  let country = '';
  for (const line of lines(citiesTable)) {
    if (line.startsWith('@')) {
      const [head = '', region = ''] = line.slice(1).split(' ');
      zone = knownZone(head, known);
      country = region;
      continue;
    }
    if (zone === undefined) continue;
    const [partAndCode = '', cities = ''] = line.split('=');
    const [part = '', code] = partAndCode.split('/');
    const plain = plainName(part);
    const short = code?.toLowerCase() ?? (country === 'CA' || country === 'AU' ? codes[plain] : undefined);
    const parts = [plain, ...(short === undefined ? [] : [short])].filter(Boolean);
    for (const city of cities.split(';')) {
      const at = city.lastIndexOf(' ');
      const people = Number(city.slice(at + 1));
      for (const name of city.slice(0, at).split('/'))
        found.push({ kind: 'city', name, zone, country, part, parts, people });
    }
  }
  return found;
}

const mainCities = ({ zone, country, cities }: ZoneClock): readonly NamedPlace[] =>
  cities.map((name) => ({ kind: 'city', name, zone, country, part: '', parts: [], people: UNCOUNTED }));

/** The zone of a part of a country, or of a country, where they have one time; several where they have several. */
function partsOf(cities: readonly NamedPlace[]): readonly NamedPlace[] {
  const found = new Map<string, NamedPlace & { most: number }>();
  for (const { zone, country, part, parts, people } of cities) {
    if (part === '') continue;
    const key = `${country}/${part}/${clockName(zone)}`;
    const before = found.get(key);
    const isMost = before === undefined || people > before.most;
    found.set(key, {
      kind: 'part',
      name: part,
      zone: isMost ? zone : before.zone,
      country,
      part: '',
      parts,
      people: (before?.people ?? 0) + people,
      most: Math.max(people, before?.most ?? 0),
    });
  }
  return [...found.values()];
}

interface Country {
  readonly code: string;
  readonly names: readonly string[];
}

const readCountries = (): readonly Country[] =>
  lines(countriesTable).map((line) => {
    const [code = '', names = ''] = line.split('=');
    return { code, names: names.split(';') };
  });

function peopleByClock(cities: readonly NamedPlace[]): ReadonlyMap<string, number> {
  const people = new Map<string, number>();
  for (const city of cities) {
    const clock = clockName(city.zone);
    people.set(clock, (people.get(clock) ?? 0) + city.people);
  }
  return people;
}

function placesOfCountry(
  { code, names }: Country,
  people: ReadonlyMap<string, number>,
  cities: readonly NamedPlace[],
): readonly NamedPlace[] {
  const [name = ''] = names;
  const clocks = allClocks().filter(({ country }) => country === code);
  // Kosovo has no zone of its own.
  const zones =
    clocks.length > 0
      ? clocks.map(({ zone }) => zone)
      : [...new Set(cities.flatMap((city) => (city.country === code ? [city.zone] : [])))].slice(0, 1);
  return zones.map((zone) => ({
    kind: 'country',
    name,
    zone,
    country: code,
    part: '',
    parts: [],
    people: people.get(zone) ?? 1,
  }));
}

/** `Washington D.C.` is called Washington too, `Tel Aviv-Yafo` Tel Aviv. */
const shorter = /^(.{4,})(?: D\.C\.|-Yafo)$/u;

class Names extends Map<string, NamedPlace[]> {
  add(name: string, place: NamedPlace): void {
    for (const key of plainNames(name)) {
      const there = this.get(key);
      if (there === undefined) this.set(key, [place]);
      else there.push(place);
    }
  }
}

function addCities(places: Names, cities: readonly NamedPlace[]): void {
  for (const city of cities) {
    places.add(city.name, city);
    const short = shorter.exec(city.name)?.[1];
    if (short !== undefined) places.add(short, city);
  }
  for (const city of allClocks().flatMap(mainCities)) places.add(city.name, city);
  for (const zone of zoneNames) {
    const name = cityOf(zone);
    const isThere = places.get(plainName(name))?.some((place) => place.zone === zone) === true;
    if (isThere || !zone.includes('/')) continue;
    const country = clockOf(zone)?.country ?? '';
    places.add(name, { kind: 'city', name, zone, country, part: '', parts: [], people: 1 });
  }
}

function readGazetteer(): Gazetteer {
  const cities = readCities();
  const places = new Names();
  const regions = new Names();
  addCities(places, cities);
  for (const part of partsOf(cities)) {
    places.add(part.name, part);
    for (const name of part.parts) regions.add(name, part);
  }
  const countries = readCountries();
  const people = peopleByClock(cities);
  for (const country of countries) {
    const found = placesOfCountry(country, people, cities);
    // `SUR` is Suriname only behind a city; Sur alone is one.
    const isCode = new Set(country.names.filter((name) => /^[A-Z]{3}$/u.test(name)).map(plainName));
    for (const name of new Set(country.names.map(plainName)))
      for (const place of found) {
        if (!isCode.has(name)) places.add(name, place);
        regions.add(name, place);
      }
    for (const place of found) regions.add(country.code, place);
  }
  const countryNames = new Map(countries.map(({ code, names: [name = ''] }) => [code, name]));
  return { places, regions, countryNames, people };
}

let read: Gazetteer | undefined;

/** Read when it is first asked for, which takes some milliseconds. */
export const gazetteer = (): Gazetteer => (read ??= readGazetteer());

/** Thousands of people in the cities that have this time. */
export const peopleOf = ({ zone }: ZoneClock): number => gazetteer().people.get(zone) ?? 0;

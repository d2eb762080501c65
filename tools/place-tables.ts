/** The tables of places as they follow from the packages: short enough to be part of the program, readable in a diff. */
import { rawTimeZones, tzdbVersion } from '@vvo/tzdb';
import bcp47 from 'cldr-bcp47/bcp47/timezone.json' with { type: 'json' };
import { cityMapping, type CityData } from 'city-timezones';
import { holidayRegionsTable } from './holiday-regions-table.ts';
import { bare, module, sorted } from './table-text.ts';

/** Regions of the package that have no ISO code of their own there. */
const regionsWithout: Readonly<Record<string, string>> = { Kosovo: 'XK', Somaliland: 'SO' };

const regionOf = ({ iso2, country }: CityData): string => regionsWithout[country] ?? iso2;

const clocksOf = (region: string): readonly string[] =>
  rawTimeZones.flatMap(({ countryCode, name }) => (countryCode === region ? [name] : []));

/** A few have none in the package, which does not matter in a country with one. */
function zoneOf(city: CityData): string | undefined {
  // The types promise one.
  const told = city.timezone as string | null;
  if (told !== null) return told;
  const [only, ...others] = clocksOf(regionOf(city));
  return others.length === 0 ? only : undefined;
}

function citiesTable(): string {
  const byZone = new Map<string, Map<string, CityData[]>>();
  for (const city of cityMapping) {
    const zone = zoneOf(city);
    if (zone === undefined) continue;
    const head = `${zone} ${regionOf(city)}`;
    const provinces = byZone.get(head) ?? new Map<string, CityData[]>();
    byZone.set(head, provinces);
    const code = (city.state_ansi as string | undefined) === undefined ? '' : `/${city.state_ansi}`;
    const province = `${bare(city.province)}${code}`;
    provinces.set(province, [...(provinces.get(province) ?? []), city]);
  }
  const lines = sorted(byZone.keys()).flatMap((head) => {
    const provinces = byZone.get(head) ?? new Map<string, CityData[]>();
    return [
      `@${head}`,
      ...sorted(provinces.keys()).map(
        (name) => `${name}=${sorted((provinces.get(name) ?? []).map(cityWords)).join(';')}`,
      ),
    ];
  });
  return module(
    'cities',
    'Cities: `@zone region`, then for each part of it `part/code=city/other name thousands of people;…`. From city-timezones (MIT).',
    lines,
  );
}

function cityWords({ city, city_ascii: other, pop }: CityData): string {
  const names = [...new Set([bare(city), bare(other)])].filter((name) => name !== '');
  return `${names.join('/')} ${Math.round(pop / 100) / 10}`;
}

function clocksTable(): string {
  const lines = rawTimeZones.map((clock) =>
    [
      clock.name,
      clock.countryCode,
      bare(clock.alternativeName),
      [clock.abbreviation, ...(clock.dstAbbreviation === undefined ? [] : [clock.dstAbbreviation])].join(';'),
      clock.rawOffsetInMinutes,
      clock.group.filter((zone) => zone !== clock.name).join(';'),
      clock.mainCities.map(bare).join(';'),
    ].join('|'),
  );
  return module(
    'clocks',
    `Zones of a country that show the same time: \`zone|country|usual name|abbreviations|minutes from UTC|the others|cities\`. From @vvo/tzdb (MIT), tz database ${tzdbVersion}.`,
    sorted(lines),
  );
}

function countriesTable(): string {
  const names = new Map<string, Set<string>>();
  const add = (code: string, ...all: readonly string[]): void => {
    names.set(code, new Set([...(names.get(code) ?? []), ...all.map(bare)]));
  };
  for (const { countryCode, countryName } of rawTimeZones) add(countryCode, countryName);
  for (const city of cityMapping)
    if (city.country in regionsWithout) add(regionOf(city), city.country);
    else add(regionOf(city), city.country, city.iso3);
  const lines = [...names].map(([code, all]) => `${code}=${[...all].join(';')}`);
  return module(
    'countries',
    'Countries by their codes, with their names. From @vvo/tzdb and city-timezones (MIT).',
    sorted(lines),
  );
}

const textIn = (entry: object, key: string): string | undefined => {
  const value: unknown = Object.entries(entry).find(([name]) => name === key)?.[1];
  return typeof value === 'string' ? value : undefined;
};

function linksTable(): string {
  const zones: Readonly<Record<string, string | object>> = bcp47.keyword.u.tz;
  const lines = Object.entries(zones).flatMap(([key, zone]) => {
    // One entry stands for no zone.
    if (typeof zone === 'string' || key === 'unk') return [];
    const names = textIn(zone, '_alias')?.split(' ') ?? [];
    const present = textIn(zone, '_iana') ?? names[0];
    const former = names.filter((name) => name !== present);
    return present === undefined || former.length === 0 ? [] : [`${present}=${former.join(';')}`];
  });
  return module(
    'links',
    'Present names of time zones, and the other names of each. From cldr-bcp47 (Unicode-3.0).',
    sorted(lines),
  );
}

export const placeTables = (): Readonly<Record<string, string>> => ({
  'cities.ts': citiesTable(),
  'clocks.ts': clocksTable(),
  'countries.ts': countriesTable(),
  'holiday-regions.ts': holidayRegionsTable(),
  'links.ts': linksTable(),
});

/** Names of time zones: which are right, and what was probably meant by those which are not. */
import { closest } from './closest.ts';
import { zonesOfRegion, regionsNamed } from './regions.ts';

/**
 * Names that the time zone database prefers today, where `Intl` still lists an older one
 * (https://data.iana.org/time-zones/tzdb/backward).
 */
const renamed: Readonly<Record<string, string>> = {
  'Africa/Asmera': 'Africa/Asmara',
  'America/Buenos_Aires': 'America/Argentina/Buenos_Aires',
  'America/Catamarca': 'America/Argentina/Catamarca',
  'America/Coral_Harbour': 'America/Atikokan',
  'America/Cordoba': 'America/Argentina/Cordoba',
  'America/Godthab': 'America/Nuuk',
  'America/Indianapolis': 'America/Indiana/Indianapolis',
  'America/Jujuy': 'America/Argentina/Jujuy',
  'America/Louisville': 'America/Kentucky/Louisville',
  'America/Mendoza': 'America/Argentina/Mendoza',
  'Asia/Calcutta': 'Asia/Kolkata',
  'Asia/Katmandu': 'Asia/Kathmandu',
  'Asia/Rangoon': 'Asia/Yangon',
  'Asia/Saigon': 'Asia/Ho_Chi_Minh',
  'Atlantic/Faeroe': 'Atlantic/Faroe',
  'Europe/Kiev': 'Europe/Kyiv',
  'Pacific/Enderbury': 'Pacific/Kanton',
  'Pacific/Ponape': 'Pacific/Pohnpei',
  'Pacific/Truk': 'Pacific/Chuuk',
};

function presentName(zone: string): string {
  return renamed[zone] ?? zone;
}

/** Every zone that people are offered, under its present name. */
export const zoneNames: readonly string[] = [
  ...new Set(Intl.supportedValuesOf('timeZone').map(presentName)),
  'UTC',
].sort();

const byLowerCase = new Map(zoneNames.map((zone) => [zone.toLowerCase(), zone]));

/** Abbreviations name an offset, not a place: they miss the change to summer time, and several mean two places. */
const abbreviations: Readonly<Record<string, readonly string[]>> = {
  est: ['America/New_York', 'America/Toronto'],
  edt: ['America/New_York', 'America/Toronto'],
  et: ['America/New_York', 'America/Toronto'],
  cst: ['America/Chicago', 'Asia/Shanghai'],
  cdt: ['America/Chicago'],
  ct: ['America/Chicago'],
  mst: ['America/Denver', 'America/Phoenix'],
  mdt: ['America/Denver'],
  mt: ['America/Denver'],
  pst: ['America/Los_Angeles', 'Asia/Manila'],
  pdt: ['America/Los_Angeles'],
  pt: ['America/Los_Angeles'],
  gmt: ['Europe/London', 'UTC'],
  bst: ['Europe/London'],
  wet: ['Europe/Lisbon'],
  west: ['Europe/Lisbon'],
  cet: ['Europe/Berlin', 'Europe/Paris'],
  cest: ['Europe/Berlin', 'Europe/Paris'],
  met: ['Europe/Berlin', 'Europe/Paris'],
  eet: ['Europe/Athens', 'Europe/Helsinki'],
  eest: ['Europe/Athens', 'Europe/Helsinki'],
  msk: ['Europe/Moscow'],
  ist: ['Asia/Kolkata', 'Europe/Dublin', 'Asia/Jerusalem'],
  jst: ['Asia/Tokyo'],
  kst: ['Asia/Seoul'],
  sgt: ['Asia/Singapore'],
  hkt: ['Asia/Hong_Kong'],
  aest: ['Australia/Sydney', 'Australia/Brisbane'],
  aedt: ['Australia/Sydney'],
  acst: ['Australia/Adelaide', 'Australia/Darwin'],
  awst: ['Australia/Perth'],
  nzst: ['Pacific/Auckland'],
  nzdt: ['Pacific/Auckland'],
  hst: ['Pacific/Honolulu'],
  akst: ['America/Anchorage'],
  ast: ['America/Halifax', 'Asia/Riyadh'],
  brt: ['America/Sao_Paulo'],
  art: ['America/Argentina/Buenos_Aires'],
  sast: ['Africa/Johannesburg'],
  wat: ['Africa/Lagos'],
  eat: ['Africa/Nairobi'],
  cat: ['Africa/Maputo'],
  z: ['UTC'],
};

const known = (zone: string): boolean => {
  try {
    new Intl.DateTimeFormat('en', { timeZone: zone });
    return true;
  } catch {
    return false;
  }
};

/** `europe/berlin` → `Europe/Berlin`; nothing where there is no such zone. */
export function findZone(raw: string): string | undefined {
  const typed = raw.trim().replaceAll(' ', '_');
  const listed = byLowerCase.get(typed.toLowerCase());
  if (listed !== undefined) return listed;
  // Older names are links in the database: right, though no longer offered. Offsets and abbreviations are not places.
  return /^(?:[A-Za-z]+(?:\/[A-Za-z_-]+)+|Etc\/GMT[+-]\d{1,2})$/u.test(typed) && known(typed)
    ? presentName(typed)
    : undefined;
}

const city = (zone: string): string => (zone.split('/').at(-1) ?? zone).replaceAll('_', ' ');

export function isAbbreviation(raw: string): boolean {
  return Object.hasOwn(abbreviations, raw.trim().toLowerCase());
}

/** The zones of the countries that are called so, or begin so: `germ` is Germany. */
export const zonesByCountry = (typed: string): readonly string[] => [
  ...new Set(regionsNamed(typed).flatMap(zonesOfRegion).map(presentName)),
];

/** What was probably meant, at most three. */
export function suggestZones(raw: string): readonly string[] {
  const typed = raw.trim().toLowerCase().replaceAll(' ', '_');
  if (typed === '') return [];
  if (Object.hasOwn(abbreviations, typed)) return abbreviations[typed] ?? [];
  const town = typed.split('/').at(-1) ?? typed;
  const byCity = zoneNames.filter((zone) => city(zone).toLowerCase().replaceAll(' ', '_') === town);
  const byTypo = closest(town.replaceAll('_', ' '), zoneNames.map(city), 3).flatMap((name) =>
    zoneNames.filter((zone) => city(zone) === name),
  );
  const byPart = town.length < 3 ? [] : zoneNames.filter((zone) => zone.toLowerCase().includes(town));
  return [...new Set([...byCity, ...zonesByCountry(raw), ...byTypo, ...byPart])].slice(0, 3);
}

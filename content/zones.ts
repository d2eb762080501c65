/** Names of time zones: which are right, and what was probably meant by those which are not. */
import { closest } from './closest.ts';
import { alsoCalled } from './zone-names.ts';
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

/** What people mean who do not say which: the most of them first. */
const inDoubt: Readonly<Record<string, readonly string[]>> = {
  usa: ['America/New_York', 'America/Chicago', 'America/Los_Angeles', 'America/Denver'],
  canada: ['America/Toronto', 'America/Vancouver', 'America/Edmonton', 'America/Halifax'],
  australia: ['Australia/Sydney', 'Australia/Brisbane', 'Australia/Perth', 'Australia/Adelaide'],
  brazil: ['America/Sao_Paulo', 'America/Manaus', 'America/Recife'],
  mexico: ['America/Mexico_City', 'America/Tijuana', 'America/Cancun'],
  russia: ['Europe/Moscow', 'Asia/Yekaterinburg', 'Asia/Novosibirsk', 'Asia/Vladivostok'],
  china: ['Asia/Shanghai', 'Asia/Urumqi'],
  indonesia: ['Asia/Jakarta', 'Asia/Makassar', 'Asia/Jayapura'],
  springfield: ['America/Chicago', 'America/New_York'],
  portland: ['America/Los_Angeles', 'America/New_York'],
  central: ['America/Chicago', 'Europe/Berlin'],
  pacific: ['America/Los_Angeles'],
  mountain: ['America/Denver'],
};
const sameAs: Readonly<Record<string, string>> = { us: 'usa', america: 'usa', 'united states': 'usa' };

/** Where whole hours from UTC are kept by the most people, in winter or in summer. */
const byOffset: Readonly<Record<string, readonly string[]>> = {
  '-8': ['America/Los_Angeles'],
  '-7': ['America/Denver', 'America/Los_Angeles'],
  '-6': ['America/Chicago', 'America/Mexico_City'],
  '-5': ['America/New_York', 'America/Bogota', 'America/Lima'],
  '-4': ['America/New_York', 'America/Santiago', 'America/Halifax'],
  '-3': ['America/Sao_Paulo', 'America/Argentina/Buenos_Aires'],
  '0': ['Europe/London', 'UTC', 'Africa/Accra'],
  '1': ['Europe/Berlin', 'Africa/Lagos', 'Europe/London'],
  '2': ['Europe/Berlin', 'Africa/Johannesburg', 'Europe/Athens'],
  '3': ['Europe/Moscow', 'Europe/Istanbul', 'Africa/Nairobi'],
  '4': ['Asia/Dubai'],
  '5': ['Asia/Karachi', 'Asia/Tashkent'],
  '6': ['Asia/Dhaka'],
  '7': ['Asia/Jakarta', 'Asia/Bangkok', 'Asia/Ho_Chi_Minh'],
  '8': ['Asia/Shanghai', 'Asia/Singapore', 'Australia/Perth'],
  '9': ['Asia/Tokyo', 'Asia/Seoul'],
  '10': ['Australia/Sydney', 'Australia/Brisbane'],
  '12': ['Pacific/Auckland'],
};

const plainName = (raw: string): string =>
  raw.normalize('NFKD').replace(/\p{M}/gu, '').replaceAll('_', ' ').trim().toLowerCase();

const offsetOf = (typed: string): readonly string[] => {
  const found = /^(?:utc|gmt) ?([+-]) ?0?(\d{1,2})(?::?00)?$/u.exec(typed);
  return found === null
    ? []
    : (byOffset[`${found[1] === '-' && found[2] !== '0' ? '-' : ''}${found[2] ?? ''}`] ?? []);
};

/** The zone of a large city, by any usual name; nothing where several could be meant. */
export function zoneCalled(raw: string): string | undefined {
  const typed = plainName(raw);
  const whole = byLowerCase.get(typed.replace(' ', '/').replaceAll(' ', '_'));
  if (whole !== undefined) return whole;
  if (Object.hasOwn(abbreviations, typed) || Object.hasOwn(inDoubt, typed)) return undefined;
  if (Object.hasOwn(alsoCalled, typed)) return alsoCalled[typed];
  const named = zoneNames.filter((zone) => plainName(city(zone)) === typed);
  const [only, ...others] = named;
  return others.length === 0 ? only : undefined;
}

/** What a usual name, an abbreviation or an offset means. */
const meantWhole = (typed: string): readonly string[] => {
  const name = sameAs[typed] ?? typed;
  return [
    ...(Object.hasOwn(inDoubt, name) ? (inDoubt[name] ?? []) : []),
    ...(Object.hasOwn(abbreviations, typed) ? (abbreviations[typed] ?? []) : []),
    ...offsetOf(typed),
  ];
};

/** What is offered for part of a name, the likeliest first. */
export function zonesFitting(partial: string): readonly string[] {
  const typed = plainName(partial);
  if (typed === '') return likely;
  const squeezed = typed.replaceAll(' ', '');
  const begins = (name: string): boolean => name.replaceAll(' ', '').startsWith(squeezed);
  const begun = [
    ...Object.keys(alsoCalled).flatMap((name) => (begins(name) ? [alsoCalled[name] ?? ''] : [])),
    ...zoneNames.filter((zone) => begins(plainName(city(zone)))),
  ];
  const first = begun.filter((zone) => likely.includes(zone));
  return [...new Set([...meantWhole(typed), ...first, ...zonesByCountry(partial), ...begun])];
}

/** Where the most people are who might ask, to begin an empty list with. */
const likely: readonly string[] = [
  'America/New_York',
  'America/Chicago',
  'America/Los_Angeles',
  'Europe/London',
  'Europe/Berlin',
  'Europe/Paris',
  'Asia/Kolkata',
  'Asia/Shanghai',
  'Asia/Tokyo',
  'Australia/Sydney',
  'America/Sao_Paulo',
  'UTC',
];

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
  const name = sameAs[plainName(raw)] ?? plainName(raw);
  if (Object.hasOwn(inDoubt, name)) return (inDoubt[name] ?? []).slice(0, 3);
  const offset = offsetOf(name);
  if (offset.length > 0) return offset.slice(0, 3);
  const town = typed.split('/').at(-1) ?? typed;
  const byCity = zoneNames.filter((zone) => city(zone).toLowerCase().replaceAll(' ', '_') === town);
  const byTypo = closest(town.replaceAll('_', ' '), zoneNames.map(city), 3).flatMap((name) =>
    zoneNames.filter((zone) => city(zone) === name),
  );
  const byPart = town.length < 3 ? [] : zoneNames.filter((zone) => zone.toLowerCase().includes(town));
  const begun = town.length < 3 ? [] : zonesFitting(raw);
  return [...new Set([...byCity, ...begun, ...zonesByCountry(raw), ...byTypo, ...byPart])].slice(0, 3);
}

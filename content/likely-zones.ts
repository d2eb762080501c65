/** The time zones that somebody probably means who has typed nothing yet. */
import { zonesOfRegion } from './regions.ts';
import { findZone } from './zones.ts';

/** Where most people live who work in chats, from the Americas eastwards. */
const usual: readonly string[] = [
  'America/New_York',
  'America/Chicago',
  'America/Denver',
  'America/Los_Angeles',
  'America/Toronto',
  'America/Mexico_City',
  'America/Sao_Paulo',
  'America/Argentina/Buenos_Aires',
  'UTC',
  'Europe/London',
  'Europe/Berlin',
  'Europe/Paris',
  'Europe/Madrid',
  'Europe/Rome',
  'Europe/Warsaw',
  'Europe/Kyiv',
  'Europe/Istanbul',
  'Europe/Moscow',
  'Asia/Dubai',
  'Asia/Kolkata',
  'Asia/Singapore',
  'Asia/Shanghai',
  'Asia/Tokyo',
  'Australia/Sydney',
];

/** A country with more zones than these is not listed whole. */
const FEW = 3;

/** `inUse`: of the channels around. `locales`: as platforms tell them, `de` or `pt-BR`, the likeliest first. */
export function likelyZones(inUse: readonly string[], locales: readonly string[]): readonly string[] {
  const ofLocales = locales.flatMap((locale) => {
    const region = regionOf(locale);
    const zones = region === undefined ? [] : zonesOfRegion(region).flatMap((zone) => findZone(zone) ?? []);
    const main = usual.filter((zone) => zones.includes(zone));
    return main.length > 0 || zones.length > FEW ? main : zones;
  });
  return [...new Set([...inUse, ...ofLocales, ...usual])];
}

function regionOf(locale: string): string | undefined {
  try {
    return new Intl.Locale(locale).maximize().region;
  } catch {
    return undefined;
  }
}

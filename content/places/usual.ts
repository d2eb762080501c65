/** Which of several zones is meant by more people. */
import { clockName } from './clocks.ts';

/** Where most people live who work in chats, from the Americas eastwards. */
export const usualZones: readonly string[] = [
  'America/New_York',
  'America/Chicago',
  'America/Denver',
  'America/Los_Angeles',
  'America/Toronto',
  'America/Mexico_City',
  'America/Sao_Paulo',
  'America/Argentina/Buenos_Aires',
  'Europe/London',
  'UTC',
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

/** The usual ones first, then as they come. */
export function usualFirst(zones: readonly string[]): readonly string[] {
  const usual = usualZones.filter((zone) => zones.includes(zone));
  return [...new Set([...usual, ...zones])];
}

/** Those that are likely here first, by their own name or as another that shows the same time; then as they come. */
export function likelyFirst(zones: readonly string[], likely: readonly string[]): readonly string[] {
  const clocks = new Map(zones.map((zone) => [clockName(zone), zone]));
  const first = likely.flatMap((zone) =>
    zones.includes(zone) ? [zone] : (clocks.get(clockName(zone)) ?? []),
  );
  return [...new Set([...first, ...zones])];
}

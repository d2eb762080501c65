/** Which of several zones is meant by more people. */

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

/** Zones of one country that show the same time, with their usual names, abbreviations and offsets. */
import { presentName, zoneNames } from './zones.ts';
import { clocks as table } from './tables/clocks.ts';

export interface ZoneClock {
  /** The zone of its most people. */
  readonly zone: string;
  readonly country: string;
  /** E.g. `Eastern Time`. */
  readonly usualName: string;
  /** In winter, and in summer where that is another. */
  readonly abbreviations: readonly string[];
  /** From UTC in winter. */
  readonly minutes: number;
  /** All its zones. */
  readonly zones: readonly string[];
  readonly cities: readonly string[];
}

interface Clocks {
  readonly all: readonly ZoneClock[];
  readonly ofZone: ReadonlyMap<string, ZoneClock>;
}

const listed = (text: string): readonly string[] => (text === '' ? [] : text.split(';'));

function readClocks(): Clocks {
  const known = new Set(zoneNames);
  const all = table
    .trim()
    .split('\n')
    .flatMap((line): readonly ZoneClock[] => {
      const [
        name = '',
        country = '',
        usualName = '',
        abbreviations = '',
        minutes = '',
        others = '',
        cities = '',
      ] = line.split('|');
      // A runtime may know fewer zones than the table has.
      const zones = [...new Set([name, ...listed(others)].map(presentName))].filter((zone) =>
        known.has(zone),
      );
      const [zone] = zones;
      if (zone === undefined) return [];
      return [
        {
          zone,
          country,
          usualName,
          abbreviations: listed(abbreviations),
          minutes: Number(minutes),
          zones,
          cities: listed(cities),
        },
      ];
    });
  const ofZone = new Map<string, ZoneClock>();
  // Its own country's entry is the one that says most of a zone.
  for (const clock of all) for (const zone of clock.zones) if (!ofZone.has(zone)) ofZone.set(zone, clock);
  for (const clock of all) ofZone.set(clock.zone, clock);
  return { all, ofZone };
}

let read: Clocks | undefined;

/** Read when it is first asked for. */
const clocks = (): Clocks => (read ??= readClocks());

export const allClocks = (): readonly ZoneClock[] => clocks().all;

export const clockOf = (zone: string): ZoneClock | undefined => clocks().ofZone.get(zone);

/** The same for all zones that show the same time in one country. */
export const clockName = (zone: string): string => clockOf(zone)?.zone ?? zone;

/** None for what is no country. */
export const clocksOfCountry = (code: string): readonly ZoneClock[] =>
  allClocks().filter(({ country }) => country === code);

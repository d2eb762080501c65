/** A time zone by its IANA name. */
import { accept, fitting, quote, refuse, type Option, type OptionTexts } from '../options.ts';
import { findZone, isAbbreviation, suggestZones, zoneNames } from '../zones.ts';

const choices = zoneNames.map((zone) => ({ label: zone.replaceAll('_', ' '), value: zone }));

export function zone<const R extends boolean>(spec: OptionTexts<R>): Option<string, R> {
  return {
    ...spec,
    example: 'Europe/Berlin',
    decode(raw) {
      const found = findZone(raw);
      if (found !== undefined) return accept(found);
      const why = isAbbreviation(raw)
        ? `${quote(raw)} is short for an offset, which does not follow summer time.`
        : `${quote(raw)} is not a time zone.`;
      return refuse(`${why} Write it as area and city.`, suggestZones(raw));
    },
    complete: (partial, limit) => fitting(choices, partial, limit),
  };
}

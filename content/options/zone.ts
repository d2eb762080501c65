/** A time zone by its IANA name. */
import {
  accept,
  fitting,
  quote,
  reading,
  refuse,
  type Choice,
  type Option,
  type OptionTexts,
} from '../options.ts';
import { findZone, isAbbreviation, suggestZones, zoneCalled, zoneNames, zonesFitting } from '../zones.ts';

const choiceOf = (zone: string): Choice => ({ label: zone.replaceAll('_', ' '), value: zone });

const choices = zoneNames.map(choiceOf);

/** What a name means or begins comes before the zones that happen to contain these letters. */
function complete(partial: string, limit: number): readonly Choice[] {
  const meant = zonesFitting(partial);
  const others = [...fitting(choices, partial, limit), ...byLetters(partial)].filter(
    ({ value }, at, all) => !meant.includes(value) && all.findIndex((one) => one.value === value) === at,
  );
  return [...meant.map(choiceOf), ...others].slice(0, limit);
}

/** Letters alone, without their accents: `newy` begins New York, `são` São Paulo. */
const letters = (text: string): string =>
  text
    .normalize('NFD')
    .replaceAll(/[^A-Za-z]/gu, '')
    .toLowerCase();

const lettersOfCity = zoneNames.map((zone) => letters(zone.split('/').at(-1) ?? zone));

function byLetters(partial: string): readonly Choice[] {
  const sought = letters(partial);
  return sought.length < 2 ? [] : choices.filter((_, at) => lettersOfCity[at]?.startsWith(sought) === true);
}

export function zone<const R extends boolean>(spec: OptionTexts<R>): Option<string, R> {
  return reading({
    ...spec,
    example: 'Europe/Berlin',
    decode(raw) {
      const found = findZone(raw) ?? zoneCalled(raw);
      if (found !== undefined) return accept(found);
      const why = isAbbreviation(raw)
        ? `${quote(raw)} is short for an offset, which does not follow summer time.`
        : `${quote(raw)} is not a time zone.`;
      return refuse(`${why} Write it as area and city.`, suggestZones(raw));
    },
    complete,
  });
}

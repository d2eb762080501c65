/** A time zone by its IANA name, or by what people call it. */
import { zoneMeant, zonesFor, type MeantZone, type ZoneOffer } from '../places/find-zone.ts';
import { accept, quote, reading, refuse, type Choice, type Option, type OptionTexts } from './option.ts';

import { isNamesake, placeInWords } from '../places/readings.ts';

/** A zone that is not named after the place says which one it is for. */
function choiceOf({ zone, place }: ZoneOffer): Choice {
  const name = zone.replaceAll('_', ' ');
  const isPlain = place === undefined || isNamesake(place);
  return { label: isPlain ? name : `${name} (${placeInWords(place)})`, value: zone };
}

/** So many places are told apart in a sentence. */
const TOLD = 3;

type Places = Extract<MeantZone, { readonly is: 'places' }>['places'];

const told = (places: Places): string =>
  places
    .slice(0, TOLD)
    .map((place) => `${placeInWords(place)} is ${place.zone}`)
    .join('; ');

type Unclear = Exclude<MeantZone, { readonly is: 'zone' }>;

const zonesOf = (meant: Unclear): readonly string[] =>
  meant.is === 'places' ? meant.places.map(({ zone }) => zone) : meant.zones;

function whyNot(raw: string, meant: Unclear): string {
  const how = 'Write it as area and city.';
  switch (meant.is) {
    case 'offset':
      return `${quote(raw)} is an offset, which does not follow summer time. ${how}`;
    case 'abbreviation':
      return `${quote(raw)} is short for an offset, which does not follow summer time. ${how}`;
    case 'usual name':
      return `${quote(raw)} is the time of several places. ${how}`;
    case 'area':
      return `${quote(raw)} has several time zones. ${how}`;
    case 'places': {
      const [first] = meant.places;
      const isCountry =
        first?.kind === 'country' && meant.places.every(({ country }) => country === first.country);
      return isCountry
        ? `${quote(raw)} has several time zones. ${how}`
        : `${quote(raw)} can be in several time zones: ${told(meant.places)}.`;
    }
    case 'unknown': {
      const others = meant.near.filter((place) => !isNamesake(place));
      return `${quote(raw)} is not a time zone. ${others.length === 0 ? how : `${told(others)}.`}`;
    }
  }
}

export function zone<const R extends boolean>(spec: OptionTexts<R>): Option<string, R> {
  return reading({
    ...spec,
    example: 'Europe/Berlin',
    others: ['berlin', 'japan'],
    decode(raw) {
      const meant = zoneMeant(raw);
      return meant.is === 'zone' ? accept(meant.zone) : refuse(whyNot(raw, meant), zonesOf(meant));
    },
    complete: (partial, limit) => zonesFor(partial, limit).map(choiceOf),
  });
}

/** A country, or a part of one, whose public holidays are days off; or none. */
import { regionMeant, regionsFor, type RegionMeant } from '../places/find-region.ts';
import { regionInWords, type HolidayRegion } from '../places/holiday-regions.ts';
import { accept, quote, reading, refuse, type Choice, type Option, type OptionTexts } from './option.ts';

/** The code of a region, or `none`. */
export type RegionOrNone = string;

export const NO_HOLIDAYS = 'none';

const wordsForNone: ReadonlySet<string> = new Set([
  'none',
  'no',
  'off',
  'nothing',
  'no holidays',
  'nowhere',
  'without',
]);

const none: Choice = { label: 'none: breaks come on holidays too', value: NO_HOLIDAYS };

const choiceOf = ({ code }: HolidayRegion): Choice => ({
  label: `${regionInWords(code)} (${code})`,
  value: code,
});

/** So many are told apart in a sentence. */
const TOLD = 4;

const told = (regions: readonly HolidayRegion[]): string =>
  regions
    .slice(0, TOLD)
    .map(({ code }) => `${code} is ${regionInWords(code)}`)
    .join('; ');

type Unclear = Exclude<RegionMeant, { readonly is: 'region' }>;

function whyNot(raw: string, meant: Unclear): string {
  if (meant.is === 'several') return `${quote(raw)} can be several places: ${told(meant.regions)}.`;
  const known = `${quote(raw)} is no country or part of one whose holidays are known here.`;
  return meant.near.length === 0 ? `${known} A country is always right.` : `${known} ${told(meant.near)}.`;
}

export function region<const R extends boolean>(spec: OptionTexts<R>): Option<RegionOrNone, R> {
  return reading({
    ...spec,
    example: 'DE-BY',
    others: ['bavaria', 'france', 'none'],
    decode(raw) {
      const word = raw.trim();
      // NO is Norway.
      if (word !== 'NO' && wordsForNone.has(word.toLowerCase())) return accept(NO_HOLIDAYS);
      const meant = regionMeant(raw);
      if (meant.is === 'region') return accept(meant.region.code);
      const regions = meant.is === 'several' ? meant.regions : meant.near;
      return refuse(
        whyNot(raw, meant),
        regions.slice(0, TOLD).map(({ code }) => code),
      );
    },
    complete(partial, limit) {
      const regions = regionsFor(partial, limit).map(choiceOf);
      const typed = partial.trim().toLowerCase();
      const isNone = typed === '' || [...wordsForNone].some((word) => word.startsWith(typed));
      return (isNone ? [none, ...regions] : regions).slice(0, limit);
    },
  });
}

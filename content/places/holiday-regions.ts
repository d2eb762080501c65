/** Where holidays are known of, by code: countries, their parts, and a few parts of these. */
import { plainNames } from './plain-name.ts';
import { regionNames } from './region-names.ts';
import { countries } from './tables/countries.ts';
import { holidayRegions } from './tables/holiday-regions.ts';

export interface HolidayRegion {
  /** `DE`, `DE-BY`, `DE-BY-A` */
  readonly code: string;
  readonly name: string;
  /** As names are compared, the shown one first. */
  readonly plain: readonly string[];
  /** The code of what it is a part of. */
  readonly within: string | undefined;
}

export interface HolidayRegions {
  readonly byCode: ReadonlyMap<string, HolidayRegion>;
  readonly byName: ReadonlyMap<string, readonly HolidayRegion[]>;
}

const linesOf = (table: string): ReadonlyMap<string, readonly string[]> =>
  new Map(
    table
      .trim()
      .split('\n')
      .map((line) => {
        const [code = '', names = ''] = line.split('=');
        return [code, names.split(';')] as const;
      }),
  );

function readRegions(): HolidayRegions {
  const countryNames = linesOf(countries);
  const regions = [...linesOf(holidayRegions)].map(([code, own]): HolidayRegion => {
    const names = [
      ...(regionNames[code]?.split(', ') ?? []),
      // Of the others some are names of the country that it belongs to.
      ...(countryNames.get(code)?.slice(0, 1) ?? []),
      ...own,
    ];
    const within = code.includes('-') ? code.slice(0, code.lastIndexOf('-')) : undefined;
    return { code, name: names[0] ?? code, plain: [...new Set(names.flatMap(plainNames))], within };
  });
  const byName = new Map<string, readonly HolidayRegion[]>();
  for (const region of regions)
    for (const name of region.plain) byName.set(name, [...(byName.get(name) ?? []), region]);
  return { byCode: new Map(regions.map((region) => [region.code, region])), byName };
}

let read: HolidayRegions | undefined;

/** Read when somebody first names one. */
export const regionsKnown = (): HolidayRegions => (read ??= readRegions());

export const regionOfCode = (code: string): HolidayRegion | undefined => regionsKnown().byCode.get(code);

/** What a region is a part of, the nearest first. */
export function around({ within }: HolidayRegion): readonly HolidayRegion[] {
  const outer = within === undefined ? undefined : regionOfCode(within);
  return outer === undefined ? [] : [outer, ...around(outer)];
}

/** `Bavaria, Germany`; the code itself where it is known no more. */
export function regionInWords(code: string): string {
  const region = regionOfCode(code);
  if (region === undefined) return code;
  const country = around(region).at(-1);
  return country === undefined ? region.name : `${region.name}, ${country.name}`;
}

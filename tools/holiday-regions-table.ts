/** The countries, their parts and the parts of these that have holidays of their own, by the names that people call them. */
import Holidays from 'date-holidays';
import { bare, module, sorted } from './table-text.ts';

const book = new Holidays();

/** What stands before a name in one language or another, and nobody says. */
const title =
  /^(?:Canton of|Kanton|Cantone|Canton de|Canton|Département et région d['’]outre-mer|Département|Ciudad de|Comunidad de|Hansestadt|Landkreis|Stadt|Republic of|People['’]s Republic of|Kingdom of|The) /u;

/** As it is listed, and without its title. */
const namesOf = (names: readonly (string | undefined)[]): readonly string[] => [
  ...new Set(
    names.flatMap((name) => (name === undefined ? [] : [bare(name.replace(title, '')), bare(name)])),
  ),
];

interface Listed {
  readonly code: string;
  readonly names: readonly string[];
}

type List = Readonly<Record<string, string>> | undefined;

/** `list`: in a language. English comes first, and is what is shown. */
function listed(
  languages: readonly string[],
  prefix: string,
  list: (language: string) => List,
): readonly Listed[] {
  const inEach = ['en', ...languages].map((language) => list(language) ?? {});
  return Object.keys(inEach[0] ?? {}).map((key) => ({
    code: `${prefix}${key}`,
    names: namesOf(inEach.map((names) => names[key])),
  }));
}

export function holidayRegionsTable(): string {
  const countries = listed(['de', 'es', 'fr', 'it', 'pt', 'nl', 'pl', 'sv'], '', (language) =>
    book.getCountries(language),
  );
  const isCountry = new Set(countries.map(({ code }) => code));
  const all = countries.flatMap((country) => {
    const languages = new Holidays(country.code).getLanguages();
    // By its own language it is listed as well.
    const own = languages.map((language) => book.getCountries(language)[country.code]);
    const states = listed(languages, `${country.code}-`, (language) =>
      book.getStates(country.code, language),
    );
    const parts = states.flatMap((state) => {
      const [, key = ''] = state.code.split('-');
      return [
        state,
        ...listed(languages, `${state.code}-`, (language) => book.getRegions(country.code, key, language)),
      ];
    });
    // What is a part of France or Spain and has a code of its own is listed once.
    const others = parts.filter(
      ({ code }) => country.code !== 'FR' || !isCountry.has(code.slice('FR-'.length)),
    );
    return [{ ...country, names: [...new Set([...country.names, ...namesOf(own)])] }, ...others];
  });
  const lines = all
    .filter(({ code }) => code !== 'IC')
    .map(({ code, names }) => `${code}=${names.join(';')}`);
  return module(
    'holidayRegions',
    'Where holidays are known of: `code=name;other names`. Names from date-holidays (ISC; its data CC BY-SA 3.0, from Wikipedia).',
    sorted(lines),
  );
}

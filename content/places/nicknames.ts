/** What people say and no package has: each with the name under which the tables have it. */
import { plainNames } from './plain-name.ts';

const nicknames: Readonly<Record<string, string>> = {
  // Cities by their short names, and what is larger than one.
  'new york': 'nyc, ny, manhattan, big apple',
  'los angeles, california': 'la, hollywood',
  'san francisco': 'sf, bay area, silicon valley, palo alto, mountain view, cupertino',
  'washington dc': 'dc',
  philadelphia: 'philly',
  'las vegas': 'vegas',
  'ho chi minh city': 'saigon, hcmc',
  'tel aviv': 'telaviv',
  'rio de janeiro': 'rio',
  'hong kong': 'hk',
  dallas: 'dallas fort worth, dallas/fort worth, dfw',
  minneapolis: 'twin cities',
  // Zones by their usual names where the most people mean one of several.
  'america/new york': 'eastern, eastern time, us eastern, us eastern time',
  'america/chicago': 'central time, us central, us central time',
  'america/denver': 'mountain, mountain time, us mountain, us mountain time',
  'america/los angeles': 'pacific, pacific time, us pacific, us pacific time',
  // Former names, and names in other languages.
  kolkata: 'calcutta, kalkutta',
  mumbai: 'bombay',
  chennai: 'madras',
  bengaluru: 'bangalore, bangaluru',
  pune: 'poona',
  delhi: 'gurgaon, gurugram, noida, ncr',
  beijing: 'peking, pekin',
  ulaanbaatar: 'ulan batar',
  nuuk: 'godthab',
  kyiv: 'kiev, kiew',
  kharkiv: 'kharkov',
  lviv: 'lwow, lemberg',
  almaty: 'alma ata',
  astana: 'nur sultan',
  istanbul: 'constantinople',
  jakarta: 'batavia',
  munich: 'münchen, monaco di baviera',
  nürnberg: 'nuremberg',
  hannover: 'hanover',
  frankfurt: 'frankfurt am main, ffm',
  gent: 'ghent, gand',
  zürich: 'zurigo, winterthur',
  geneva: 'genf, ginevra',
  basel: 'basle, bale',
  bern: 'berne',
  lausanne: 'losanna',
  rome: 'roma',
  milan: 'milano, mailand',
  turin: 'torino',
  'naples, italy': 'napoli, neapel',
  'florence, italy': 'firenze, florenz',
  venice: 'venezia, venedig',
  genoa: 'genova, genua',
  lisbon: 'lissabon',
  porto: 'oporto',
  seville: 'sevilla',
  prague: 'praha, prag',
  warsaw: 'warszawa, warschau',
  kraków: 'cracow, krakau',
  wroclaw: 'breslau',
  gdansk: 'danzig',
  copenhagen: 'kopenhagen',
  helsinki: 'helsingfors',
  brussels: 'bruxelles, brussel, brüssel',
  antwerp: 'anvers',
  'the hague': 'den haag, s gravenhage',
  luxembourg: 'luxemburg',
  'athens, greece': 'athina, athen',
  thessaloniki: 'salonica, saloniki',
  bucharest: 'bucuresti, bukarest',
  belgrade: 'beograd, belgrad',
  'moscow, russia': 'moskau',
  'saint petersburg, russia': 'petrograd',
  'cairo, egypt': 'kairo',
  'mexico city': 'cdmx, ciudad de mexico, df',
  // Countries and parts of them.
  'united states of america': 'us, usa, america, the us, the usa, u s, states',
  'united kingdom': 'uk, great britain, britain, gb, england, scotland, wales, northern ireland, british',
  'united arab emirates': 'uae, emirates, emirate',
  netherlands: 'holland, nederland',
  germany: 'deutschland, allemagne',
  bayern: 'bavaria',
  'las palmas': 'canary islands, canaries, canarias, tenerife, gran canaria',
  austria: 'österreich',
  switzerland: 'schweiz, suisse, svizzera',
  spain: 'españa, espana',
  italy: 'italia',
  brazil: 'brasil',
  poland: 'polska',
  sweden: 'sverige',
  norway: 'norge',
  denmark: 'danmark',
  finland: 'suomi',
  'czech republic': 'czech, cesko',
  turkey: 'turkiye, türkei',
  china: 'prc',
  vietnam: 'viet nam',
  malaysia: 'penang, borneo',
  myanmar: 'burma',
  'congo (kinshasa)': 'congo, drc, dr congo',
  'sri lanka': 'ceylon',
  'ivory coast': 'cote divoire',
  'new zealand': 'nz, aotearoa',
  hawaii: 'hawaiian',
};

let read: ReadonlyMap<string, string> | undefined;

const readNicknames = (): ReadonlyMap<string, string> =>
  new Map(
    Object.entries(nicknames).flatMap(([name, others]) =>
      others.split(', ').flatMap((other) => plainNames(other).map((plain) => [plain, name] as const)),
    ),
  );

const byNickname = (): ReadonlyMap<string, string> => (read ??= readNicknames());

/** By their plain names. */
export const allNicknames = (): readonly string[] => [...byNickname().keys()];

/** The name that stands in the tables. */
export const targetOf = (plain: string): string | undefined => byNickname().get(plain);

export const isNickname = (plain: string): boolean => byNickname().has(plain);

/** Offsets from UTC, and abbreviations and usual names of what clocks show: none of them is one place. */
import { allClocks, type ZoneClock } from './clocks.ts';
import { gazetteer, peopleOf } from './gazetteer.ts';
import { plainName } from './plain-name.ts';
import { usualFirst } from './usual.ts';

/** What the tables have under another name. */
const sameAs: Readonly<Record<string, string>> = {
  et: 'est',
  ct: 'cst',
  mt: 'mst',
  pt: 'pst',
  at: 'ast',
  mez: 'cet',
  mesz: 'cest',
  met: 'cet',
  mest: 'cest',
  aet: 'aest',
};

/** The summer's hour. */
const SUMMER_MINUTES = 60;

/** The same time all year, for whoever really wants that. */
const UTC = 'UTC';

const ranked = (clocks: readonly ZoneClock[], more: readonly string[] = []): readonly string[] =>
  usualFirst([...[...clocks].sort((a, b) => peopleOf(b) - peopleOf(a)).map(({ zone }) => zone), ...more]);

/** `Eastern Time`, `central european`, `India Standard Time`. */
const usualName = (text: string): string =>
  plainName(text).replace(/(?: (?:standard|summer|daylight))? time$/u, '');

/** The clocks by each name that a text may have for them. */
function byNames(names: (clock: ZoneClock) => readonly string[]): ReadonlyMap<string, readonly ZoneClock[]> {
  const all = new Map<string, ZoneClock[]>();
  for (const clock of allClocks())
    for (const name of new Set(names(clock))) {
      const alike = all.get(name);
      if (alike === undefined) all.set(name, [clock]);
      else alike.push(clock);
    }
  return all;
}

const readCalled = () => ({
  byAbbreviation: byNames(({ abbreviations }) => abbreviations.map((one) => one.toLowerCase())),
  byUsualName: byNames((clock) => [usualName(clock.usualName)]),
});

let read: ReturnType<typeof readCalled> | undefined;

/** Read when it is first asked for. */
const called = () => (read ??= readCalled());

/** Zones whose clocks go by an abbreviation, in winter or in summer. */
function byAbbreviation(typed: string): readonly string[] {
  if (/^(?:z|zulu)$/u.test(typed)) return [UTC];
  const sought = Object.hasOwn(sameAs, typed) ? (sameAs[typed] ?? typed) : typed;
  if (!/^[a-z]{3,5}$/u.test(sought)) return [];
  return ranked(called().byAbbreviation.get(sought) ?? [], sought === 'gmt' ? [UTC] : []);
}

/** `+5:30`, `utc+2`, `GMT-05:00`, `utc 0`, as minutes; whole days are none. */
function minutesIn(typed: string): number | undefined {
  const found = /^(?:(?:utc|gmt|z) ?([+-])?|([+-])) ?(\d{1,2})(?:[:.]?([0-5]\d))?(?: ?(?:h|hours?))?$/u.exec(
    typed,
  );
  if (found === null) return undefined;
  const [, behind, alone, hours = '0', minutes = '0'] = found;
  const all = Number(hours) * 60 + Number(minutes);
  return (behind ?? alone) === '-' ? -all : all;
}

function byMinutes(minutes: number): readonly string[] {
  const found = allClocks().filter(
    (clock) =>
      clock.minutes === minutes ||
      (clock.abbreviations.length > 1 && clock.minutes + SUMMER_MINUTES === minutes),
  );
  return ranked(found, minutes === 0 ? [UTC] : []);
}

function byUsualName(raw: string): readonly string[] {
  const sought = usualName(raw);
  if (sought.length < 4) return [];
  return ranked(called().byUsualName.get(sought) ?? []);
}

/** `Europe`, `asia`: the first words of zones. A country of that name is no area. */
const byArea = (typed: string): readonly string[] =>
  gazetteer().places.has(typed)
    ? []
    : ranked(allClocks().filter(({ zone }) => zone.toLowerCase().startsWith(`${typed}/`)));

export interface MeantByClock {
  readonly is: 'offset' | 'abbreviation' | 'usual name' | 'area';
  /** The likeliest first. */
  readonly zones: readonly string[];
}

/** The zones that show what was typed; nothing where it is none of these. */
export function meantByClock(raw: string): MeantByClock | undefined {
  const typed = raw.trim().toLowerCase().replaceAll('_', ' ');
  const minutes = minutesIn(typed);
  if (minutes !== undefined) return { is: 'offset', zones: byMinutes(minutes) };
  // Of the old names of the database, which also say what happens in summer.
  const old = /^([ecmp]st)\d[ecmp]dt$/u.exec(typed)?.[1];
  const [winter = '', summer = winter] = typed.split('/');
  const abbreviated = byAbbreviation(
    summer === winter || byAbbreviation(summer).length > 0 ? (old ?? winter) : typed,
  );
  if (abbreviated.length > 0) return { is: 'abbreviation', zones: abbreviated };
  const named = byUsualName(typed);
  if (named.length > 0) return { is: 'usual name', zones: named };
  const area = byArea(typed);
  return area.length > 0 ? { is: 'area', zones: area } : undefined;
}

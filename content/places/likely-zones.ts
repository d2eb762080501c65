/** The time zones that somebody probably means who has typed nothing yet, or what several zones share. */
import type { CallProblem } from '../commands/decode-call.ts';
import { clockName, clocksOfCountry } from './clocks.ts';
import { usualZones } from './usual.ts';

/** A country with more zones than these is not listed whole. */
const FEW = 3;

/** `locales`: as platforms tell them, `de` or `pt-BR`, the likeliest first. */
export function zonesOfLocales(locales: readonly string[]): readonly string[] {
  return locales.flatMap((locale) => {
    const region = regionOf(locale);
    const zones = region === undefined ? [] : clocksOfCountry(region).map(({ zone }) => zone);
    const main = usualZones.filter((zone) => zones.includes(zone));
    return main.length > 0 || zones.length > FEW ? main : zones;
  });
}

/** `inUse`: of the channels around. */
export function likelyZones(inUse: readonly string[], locales: readonly string[]): readonly string[] {
  return [...new Set([...inUse, ...zonesOfLocales(locales), ...usualZones])];
}

function regionOf(locale: string): string | undefined {
  try {
    return new Intl.Locale(locale).maximize().region;
  } catch {
    return undefined;
  }
}

/** Those that are likely here first, by their own name or as another that shows the same time; then as they come. */
export function likelyFirst(zones: readonly string[], likely: readonly string[]): readonly string[] {
  const clocks = new Map(zones.map((zone) => [clockName(zone), zone]));
  const first = likely.flatMap((zone) =>
    zones.includes(zone) ? [zone] : (clocks.get(clockName(zone)) ?? []),
  );
  return [...new Set([...first, ...zones])];
}

const isLikely = (zone: string, likely: readonly string[]): boolean =>
  likely.some((one) => clockName(one) === clockName(zone));

/** So many can be told in a sentence. */
const FEW_SUGGESTIONS = 3;

/** Zones that were maybe meant, those first that are likely here; of many only these and the usual ones. */
export function likelierOf(zones: readonly string[], likely: readonly string[]): readonly string[] {
  const order = likelyFirst(zones, likely);
  const probable = order.filter((zone) => usualZones.includes(zone) || isLikely(zone, likely));
  return zones.length > FEW_SUGGESTIONS && probable.length > 1 ? probable : order;
}

/** The same for the commands that were probably meant. */
export function likelierFirst(problem: CallProblem, likely: readonly string[]): CallProblem {
  const { suggestions = [] } = problem;
  const zones = suggestions.flatMap(({ values: { zone } }) => zone ?? []);
  if (zones.length < suggestions.length || zones.length < 2) return problem;
  const placed = likelierOf(zones, likely).flatMap((zone) =>
    suggestions.filter(({ values }) => values['zone'] === zone),
  );
  return { ...problem, suggestions: placed };
}

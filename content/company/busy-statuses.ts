/**
 * Statuses that say that somebody is in a call or wants no interruption: those that calendars, phones and people set. An
 * operator can add others.
 */

export interface BusyStatuses {
  /** By their names, without colons. */
  readonly emoji: ReadonlySet<string>;
  /** Small letters; a status says so where it begins with one of these. */
  readonly texts: readonly string[];
}

/** A calendar's icon alone says that there is a meeting: Slack's own suggestion, the calendars of Google and Outlook. */
const emoji = [
  ...['calendar', 'spiral_calendar_pad', 'spiral_calendar', 'date', 'zoom', 'zoom_us'],
  ...['google_meet', 'googlemeet', 'ms_teams', 'microsoft_teams', 'webex', 'huddle', 'telephone_receiver'],
  ...['no_entry', 'no_entry_sign', 'do_not_disturb', 'dnd', 'studio_microphone'],
] as const;

const texts = [
  ...['in a meeting', 'in meeting', 'in a call', 'in call', 'in a huddle', 'in huddle', 'in a zoom'],
  ...['in an interview', 'on a call', 'on call with', 'on a zoom', 'on the phone', 'on a huddle'],
  ...['meeting', 'interviewing', 'presenting', 'screen sharing', 'sharing screen', 'focus', 'focusing'],
  ...['in focus', 'deep work', 'do not disturb', 'dnd', 'busy', 'recording'],
  ...['im meeting', 'in einem meeting', 'in einer besprechung', 'im termin', 'im gespräch', 'beschäftigt'],
  ...['bitte nicht stören', 'en réunion', 'en appel', 'en reunión', 'en una reunión', 'in riunione'],
] as const;

export const usualBusyStatuses: BusyStatuses = { emoji: new Set(emoji), texts };

/** `added`: emoji as `:tada:`, and what a status begins with. */
export function withBusyStatuses(added: readonly string[]): BusyStatuses {
  const name = (one: string): string | undefined => /^:(?<name>[^:\s]+):$/u.exec(one)?.groups?.['name'];
  const all = added.map((one) => one.trim().toLowerCase()).filter((one) => one !== '');
  return {
    emoji: new Set([...usualBusyStatuses.emoji, ...all.flatMap((one) => name(one) ?? [])]),
    texts: [...usualBusyStatuses.texts, ...all.filter((one) => name(one) === undefined)],
  };
}

/** What goes on is another thing than what is over, or has to do with a meeting only by its name. */
const startsWord = (text: string, start: string): boolean =>
  text.startsWith(start) && !/^[\p{L}\p{N}]/u.test(text.slice(start.length));

export function saysBusy(
  { emoji: icon, text }: { readonly emoji: string; readonly text: string },
  { emoji: icons, texts: starts }: BusyStatuses,
): boolean {
  // With a tone of skin: `:telephone::skin-tone-2:`.
  const name = icon.replace(/^:/u, '').split(':')[0]?.toLowerCase() ?? '';
  const said = text.trim().toLowerCase();
  return icons.has(name) || starts.some((start) => startsWord(said, start));
}

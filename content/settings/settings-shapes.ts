/** What is made of the table of settings: the fields that a form has. */
import { intervalBounds } from '../commands/command-options.ts';
import type { FieldShape, FormValues } from './form.ts';
import type { LocalRules } from '../local-rules.ts';
import { raisedTo } from '../options/option.ts';
import { NO_HOLIDAYS } from '../options/region.ts';
import { formatMinutes } from '../options/interval.ts';
import { daysOffField, holidaysField, pauseField, settingKeys, settings } from './settings-fields.ts';
import { anySaid } from '../spoken/settle.ts';

/** All that a form can have here. */
export function settingsShapes({ leastEvery }: Pick<LocalRules, 'leastEvery'>): readonly FieldShape[] {
  const least = formatMinutes(Math.max(leastEvery, intervalBounds.min));
  const range = `${least} to ${formatMinutes(intervalBounds.max)}`;
  return settingKeys.map((key) => {
    const { label, hint, typing, group, option: declared } = settings[key];
    const option = raisedTo(declared, leastEvery);
    // A range is worth knowing however the value is given.
    return key === 'every'
      ? { key, label, hint: range, group, option }
      : { key, label, hint, group, option, ...(typing !== undefined && { typing }) };
  });
}

/** Whether a day or a moment is given in words that depend on the day. */
export function anyDaySaid(given: FormValues): boolean {
  const pause = pauseField.decode(given['pause'] ?? '');
  const daysOff = daysOffField.decode(given['daysOff'] ?? '');
  return anySaid([...(pause.ok ? [pause.value] : []), ...(daysOff.ok ? daysOff.value : [])]);
}

/** The region whose holidays somebody wants, where that can be read. */
export function regionGiven(given: FormValues): string | undefined {
  const region = holidaysField.decode(given['holidays'] ?? '');
  return region.ok && region.value !== NO_HOLIDAYS ? region.value : undefined;
}

/** A plan as one text of a row that is due, and back. */
import type { Plan } from '../../../content/plan.ts';
import { remembered } from '../database/lists.ts';
import { readPlan, type PlanColumns, type ReadRow } from '../database/rows.ts';
import { apart, together } from './columns-as-text.ts';

const planNames = [
  'state',
  'every',
  'at_minute',
  'hours',
  'days',
  'zone',
  'days_off',
  'holidays',
  'holidays_edition',
  'workdays',
  'version',
  'motion',
  'silent',
  'quiet',
  'tidy',
  'meetings',
  'paused_until',
  'because',
] as const satisfies readonly (keyof PlanColumns)[];
/** Most plans have the same one, which is read once. */
export const settings = together('plans', planNames);

export const textOr = (text: string | null): string => text ?? '';
export const numberOr = (text: string | null): number | null => (text === null ? null : Number(text));

/** All but the owner, who is another one in each row. */
export const parsePlan = remembered((text): ReadRow<Plan> => {
  const told = apart(text, planNames);
  return readPlan({
    ...told,
    state: textOr(told.state),
    every: Number(told.every),
    at_minute: numberOr(told.at_minute),
    hours: textOr(told.hours),
    days: textOr(told.days),
    zone: textOr(told.zone),
    days_off: textOr(told.days_off),
    holidays_edition: numberOr(told.holidays_edition),
    workdays: textOr(told.workdays),
    paused_until: numberOr(told.paused_until),
    version: textOr(told.version),
    owner: null,
    motion: Number(told.motion),
    silent: Number(told.silent),
    quiet: Number(told.quiet),
    tidy: Number(told.tidy),
    meetings: textOr(told.meetings),
  });
});

/** The change that a line tells of, as JSON in a column. */
import type { ToldChange } from '../../../scheduler/ports/outbox.ts';
import { readPlan, writePlan, type PlanColumns } from './rows.ts';

export const writeToldChange = ({ by, before, since }: ToldChange): string =>
  JSON.stringify({ by, since, before: before === undefined ? null : writePlan(before) });

/** Nothing where it cannot be read: the next change is told by itself then. */
export function readToldChange(text: string): ToldChange | undefined {
  try {
    const told = JSON.parse(text) as Omit<ToldChange, 'before'> & { readonly before: PlanColumns | null };
    if (told.before === null) return { ...told, before: undefined };
    const before = readPlan(told.before);
    return before.ok ? { ...told, before: before.value } : undefined;
  } catch {
    return undefined;
  }
}

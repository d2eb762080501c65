/** What a note of a month is called in the outbox. */
import type { PlanId } from '../../scheduler/ports/ledger.ts';

const mark = 'month of ';

export const aboutMonth = (plan: PlanId): string => `${mark}${plan}`;

export const readAboutMonth = (about: string): number | undefined =>
  about.startsWith(mark) ? Number(about.slice(mark.length)) : undefined;

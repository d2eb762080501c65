/** What breaks wait for, in a column that is read together with others. */
import type { Meetings } from '../../../content/plan.ts';

/** What cannot be read holds no break back. Columns that are read together have `|` between them. */
export const readMeetings = (text: string): Meetings => {
  if (text === 'hold' || !text.startsWith('only ')) return text === 'hold' ? text : 'ignore';
  return `only ${text.slice('only '.length).replaceAll('%7C', '|').replaceAll('%25', '%')}`;
};

export const writeMeetings = (meetings: Meetings): string =>
  meetings.replaceAll('%', '%25').replaceAll('|', '%7C');

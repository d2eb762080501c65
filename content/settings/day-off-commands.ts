/** The commands for days without breaks. */
import { command } from '../commands/command.ts';
import { holidaysOption } from '../commands/command-options.ts';
import { date, dayOff } from '../options/date.ts';

export const dayOffCommands = {
  holidays: command({
    root: 'deskbreak',
    path: ['holidays'],
    also: ['public holidays', 'bank holidays', 'public holiday', 'bank holiday', 'feiertage'],
    summary: 'No breaks on the public holidays of a country or region',
    access: 'managers',
    options: { region: holidaysOption },
  }),
  holidayAdd: command({
    root: 'deskbreak',
    path: ['holiday', 'add'],
    summary: 'A day without breaks',
    access: 'managers',
    options: { date: date({ summary: 'The date, e.g. 24 Dec, next friday', required: true }) },
  }),
  holidayRemove: command({
    root: 'deskbreak',
    path: ['holiday', 'remove'],
    summary: 'A day off that is a working day after all',
    access: 'managers',
    options: { date: dayOff({ summary: 'The day off, e.g. 24 Dec', required: true }) },
  }),
} as const;

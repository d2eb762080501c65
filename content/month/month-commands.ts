/** What tells the numbers of a channel. */
import { monthlyOption } from '../commands/command-options.ts';
import { command } from '../commands/command.ts';

export const monthCommands = {
  stats: command({
    root: 'deskbreak',
    path: ['stats'],
    also: ['stats show', 'statistics', 'month'],
    summary: 'The last four weeks in a picture; only you see it',
    access: 'channel',
    options: {},
  }),
  statsMonthly: command({
    root: 'deskbreak',
    path: ['stats', 'monthly'],
    summary: 'The same once a month, to who switched breaks on: on, off',
    access: 'channel',
    options: { monthly: monthlyOption },
  }),
};

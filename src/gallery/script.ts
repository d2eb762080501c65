/** What people do in the gallery: each kind of thing that Deskbreak says comes up. */
import type { Action } from '../../content/actions.ts';

export type Step =
  | { readonly types: string; readonly as?: Player }
  | { readonly presses: Action; readonly label: string; readonly as?: Player }
  | { readonly waits: string; readonly minutes: number }
  | { readonly does: 'adds the bot to the channel' | 'opens the bot’s own page' };

/** Sam may manage the channel, Gil is a guest, and the others are colleagues. */
export type Player = 'Sam' | 'Ann' | 'Gil' | 'Kim' | 'Lee';

export interface Act {
  readonly title: string;
  readonly steps: readonly Step[];
}

const type = (...lines: readonly string[]): readonly Step[] => lines.map((types) => ({ types }));
const wait = (minutes: number, waits: string): Step => ({ waits, minutes });

export const script: readonly Act[] = [
  {
    title: 'The first minutes',
    steps: [
      { does: 'adds the bot to the channel' },
      ...type('/deskbreak help', '/deskbreak status', '/deskbreak on', '/deskbreak on Europe/Berlin'),
      ...type('/deskbreak status', '/deskbreak settings'),
    ],
  },
  {
    title: 'A break',
    steps: [
      wait(60, 'An hour goes by'),
      { presses: 'done', label: 'Done', as: 'Ann' },
      { presses: 'done', label: 'Done once more', as: 'Ann' },
      { presses: 'pause', label: 'Pause for today', as: 'Gil' },
      { presses: 'other', label: 'the other version', as: 'Ann' },
      { presses: 'more', label: 'More', as: 'Ann' },
      { presses: 'full', label: 'the full steps', as: 'Ann' },
      { presses: 'not-for-me', label: 'Not for me', as: 'Ann' },
      { presses: 'snooze', label: 'Snooze', as: 'Ann' },
      wait(15, 'A quarter of an hour goes by'),
      ...(['Sam', 'Gil', 'Kim', 'Lee', 'Ann'] as const).map((who): Step => ({
        presses: 'done',
        label: 'Done',
        as: who,
      })),
    ],
  },
  {
    title: 'Looking for a pose',
    steps: type(
      '/pose',
      '/pose list',
      '/pose pigeon',
      '/pose cat cow standing',
      '/pose my neck hurts',
      '/pose i hurt my back yesterday',
      '/pose headstand',
    ),
  },
  {
    title: 'Setting it',
    steps: type(
      '/deskbreak stats',
      '/deskbreak every 45m at :05',
      '/deskbreak hours 8:30-12, 13-17',
      '/deskbreak days mon-thu',
      '/deskbreak version standing',
      '/deskbreak motion off',
      '/deskbreak holidays DE-BY',
      '/deskbreak holiday add 24 Dec',
      '/deskbreak quiet on',
      '/deskbreak meetings hold',
      '/deskbreak voice hold',
      '/deskbreak tidy on',
      '/deskbreak silent on',
      '/deskbreak status',
      '/deskbreak now',
      '/deskbreak skip',
      '/deskbreak pause until tuesday',
      '/deskbreak resume',
      '/deskbreak stats monthly',
    ),
  },
  {
    title: 'For one person',
    steps: [
      ...type('/deskbreak me', '/deskbreak me avoid knees, wrists', '/pose rabbit floor'),
      ...type('/deskbreak me version chair', '/deskbreak me on Europe/Berlin', '/deskbreak me status'),
      wait(60, 'An hour goes by'),
      ...type('/deskbreak me pause 2h', '/deskbreak me data', '/deskbreak me off', '/deskbreak me forget'),
    ],
  },
  {
    title: 'Mistakes, and what is meant',
    steps: [
      ...type(
        '/deskbreak stauts',
        '/deskbreak every banana',
        '/deskbreak every 5m',
        '/deskbreak hours 9-12,1-5',
        '/deskbreak tz Atlantis',
        '/deskbreak tz CST',
        '/deskbreak pause until yesterday',
        '/deskbreak holidays Bavria',
      ),
      { types: '/deskbreak off', as: 'Gil' },
    ],
  },
  {
    title: 'The end',
    steps: [{ does: 'opens the bot’s own page' }, ...type('/deskbreak off', '/deskbreak off')],
  },
];

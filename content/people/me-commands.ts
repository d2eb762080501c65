/** What a person sets for themselves: for anyone, anywhere. */
import { avoided } from '../options/avoided.ts';
import { page } from '../options/page.ts';
import { command } from '../commands/command.ts';
import { myMotionOption, myVersionOption } from './my-options.ts';

export const meCommands = {
  me: command({
    root: 'deskbreak',
    path: ['me'],
    also: ['me settings', 'me set', 'me change', 'me edit'],
    summary: 'Everything you can set for yourself, in one form; only you see it',
    access: 'anyone',
    options: {},
  }),
  meShow: command({
    root: 'deskbreak',
    path: ['me', 'show'],
    also: ['me help', 'me list', 'me info'],
    summary: 'What you have set for yourself, in words; only you see it',
    access: 'anyone',
    options: {},
  }),
  meVersion: command({
    root: 'deskbreak',
    path: ['me', 'version'],
    summary: 'Which version you get first when you ask for a pose',
    access: 'anyone',
    options: { version: myVersionOption },
  }),
  meAvoid: command({
    root: 'deskbreak',
    path: ['me', 'avoid'],
    also: ['me avoids', 'me spare'],
    summary: 'What you want to spare: knees, wrists; “nothing” ends it',
    access: 'anyone',
    options: {
      what: avoided({ summary: 'Parts of the body or what you have, or “nothing”', required: true }),
    },
  }),
  meMotion: command({
    root: 'deskbreak',
    path: ['me', 'motion'],
    summary: 'Moving pictures for you: on, or off for still ones',
    access: 'anyone',
    needs: 'motion',
    options: { motion: myMotionOption },
  }),
  meStatus: command({
    root: 'deskbreak',
    path: ['me', 'status'],
    also: ['me stats', 'me streak', 'me week', 'me month', 'me done'],
    summary: 'What you did this week and this month; only you see it',
    access: 'anyone',
    options: {},
  }),
  meData: command({
    root: 'deskbreak',
    path: ['me', 'data'],
    summary: 'All that is stored about you',
    access: 'anyone',
    options: { page: page({ summary: 'Which page, where it is more than one', required: false }) },
  }),
  meForget: command({
    root: 'deskbreak',
    path: ['me', 'forget'],
    summary: 'Delete all that is stored about you',
    access: 'anyone',
    options: {},
  }),
} as const;

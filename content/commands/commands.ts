/** Every command, declared once: the text grammar, typed options, completion and the help all derive from this. */
import {
  atOption,
  daysOption,
  everyOption,
  everyToo,
  hoursOption,
  meetingsOption,
  motionOption,
  quietOption,
  tidyOption,
  silentOption,
  voiceOption,
  versionOption,
  versionsInOtherWords,
  zoneOption,
} from './command-options.ts';
import { command, type Command } from './command.ts';
import { monthCommands } from '../month/month-commands.ts';
import { dayOffCommands } from '../settings/day-off-commands.ts';
import { meCommands } from '../people/me-commands.ts';
import { ownCommands } from '../people/own-commands.ts';
import type { Option } from '../options/option.ts';
import { choice } from '../options/choice.ts';
import { pauseLength } from '../options/pause.ts';
import { poseQuery } from '../options/pose-query.ts';
import { zone } from '../options/zone.ts';

export const commands = {
  pose: command({
    root: 'pose',
    path: [],
    summary: 'A pose, just for you; “list” shows all',
    access: 'anyone',
    options: {
      name: poseQuery({ summary: 'A pose, a part of the body, or “list”', required: false }),
      version: choice({
        summary: 'How you want to take it',
        required: false,
        example: 'chair',
        also: versionsInOtherWords,
        choices: { chair: 'on a chair', standing: 'standing', floor: 'on the floor' },
      }),
    },
  }),
  settings: command({
    root: 'deskbreak',
    path: [],
    also: ['settings', 'setup', 'config', 'edit'],
    summary: 'Every setting, in one form',
    access: 'managers',
    options: {},
  }),
  on: command({
    root: 'deskbreak',
    path: ['on'],
    also: ['start', 'enable'],
    summary: 'Start breaks here',
    access: 'managers',
    options: {
      zone: zone({ summary: 'Time zone, if it is not known yet', required: false }),
      every: everyToo,
      at: atOption,
    },
  }),
  off: command({
    root: 'deskbreak',
    path: ['off'],
    also: ['stop', 'disable'],
    summary: 'Stop breaks here',
    access: 'managers',
    options: {},
  }),
  every: command({
    root: 'deskbreak',
    path: ['every'],
    also: ['interval'],
    summary: 'How often a break comes',
    access: 'managers',
    options: { interval: everyOption, at: atOption },
  }),
  hours: command({
    root: 'deskbreak',
    path: ['hours'],
    summary: 'Working hours; no break comes outside them',
    access: 'managers',
    options: { hours: hoursOption },
  }),
  days: command({
    root: 'deskbreak',
    path: ['days'],
    summary: 'Working days',
    access: 'managers',
    options: { days: daysOption },
  }),
  tz: command({
    root: 'deskbreak',
    path: ['tz'],
    also: ['timezone', 'time zone', 'zone'],
    summary: 'The time zone here',
    access: 'managers',
    options: { zone: zoneOption },
  }),
  version: command({
    root: 'deskbreak',
    path: ['version'],
    summary: 'On a chair, standing, on the floor, or any',
    access: 'managers',
    options: { version: versionOption },
  }),
  motion: command({
    root: 'deskbreak',
    path: ['motion'],
    summary: 'Moving pictures: on, or off for still ones',
    access: 'managers',
    needs: 'motion',
    options: { motion: motionOption },
  }),
  silent: command({
    root: 'deskbreak',
    path: ['silent'],
    summary: '“on” posts breaks without a notification, “off” with one',
    access: 'managers',
    needs: 'silence',
    options: { silent: silentOption },
  }),
  meetings: command({
    root: 'deskbreak',
    path: ['meetings'],
    also: ['calls', 'meeting'],
    summary: '“hold” lets breaks wait while half of the people here are in a call',
    access: 'managers',
    needs: 'calls',
    options: { meetings: meetingsOption },
  }),
  voice: command({
    root: 'deskbreak',
    path: ['voice'],
    summary: 'Breaks wait for calls, or come only to people in a voice channel',
    access: 'managers',
    needs: 'voice',
    options: { voice: voiceOption },
  }),
  quiet: command({
    root: 'deskbreak',
    path: ['quiet'],
    summary: 'Fewer breaks on a day when nobody presses anything: on, off',
    access: 'managers',
    options: { quiet: quietOption },
  }),
  tidy: command({
    root: 'deskbreak',
    path: ['tidy'],
    also: ['tidying', 'clean up', 'cleanup'],
    summary: 'Remove untouched breaks when the next comes: on, off',
    access: 'managers',
    needs: 'removal',
    options: { tidy: tidyOption },
  }),
  pause: command({
    root: 'deskbreak',
    path: ['pause'],
    summary: 'No breaks for a while: 2h, tomorrow, until a date',
    access: 'managers',
    options: {
      until: pauseLength({ summary: 'How long, e.g. 2h, tomorrow, until friday', required: true }),
    },
  }),
  resume: command({
    root: 'deskbreak',
    path: ['resume'],
    also: ['unpause', 'continue'],
    summary: 'End the pause now',
    access: 'managers',
    options: {},
  }),
  skip: command({
    root: 'deskbreak',
    path: ['skip'],
    summary: 'Leave out the next break',
    access: 'managers',
    options: {},
  }),
  now: command({
    root: 'deskbreak',
    path: ['now'],
    summary: 'Bring a break here right now',
    access: 'managers',
    options: {},
  }),
  ...dayOffCommands,
  status: command({
    root: 'deskbreak',
    path: ['status'],
    also: ['info', 'next'],
    summary: 'The plan, the next breaks and the last result',
    access: 'channel',
    options: {},
  }),
  ...monthCommands,
  ...meCommands,
  ...ownCommands,
  help: command({
    root: 'deskbreak',
    path: ['help'],
    also: ['?'],
    summary: 'All commands',
    access: 'anyone',
    options: {},
  }),
} as const satisfies Record<string, Command>;

export type CommandName = keyof typeof commands;

export const commandNames = Object.keys(commands).filter((name): name is CommandName =>
  Object.hasOwn(commands, name),
);

/** The declaration without its exact type, for code that treats all commands alike. */
export const declarationOf = (name: CommandName): Command => commands[name];

type Value<T> = T extends Option<infer V> ? V : never;
export type OptionsDeclared<N extends CommandName> = (typeof commands)[N]['options'];
type RequiredNames<O> = { [K in keyof O]: O[K] extends Option<unknown, true> ? K : never }[keyof O];

/** The decoded options of one command; optional ones may be absent. */
export type OptionsOf<N extends CommandName> = {
  readonly [K in RequiredNames<OptionsDeclared<N>>]: Value<OptionsDeclared<N>[K]>;
} & {
  readonly [K in Exclude<keyof OptionsDeclared<N>, RequiredNames<OptionsDeclared<N>>>]?: Value<
    OptionsDeclared<N>[K]
  >;
};

/** A command that somebody gave, with its options decoded: a union told apart by `name`. */
export type CommandCall = {
  [N in CommandName]: { readonly name: N; readonly options: OptionsOf<N> };
}[CommandName];

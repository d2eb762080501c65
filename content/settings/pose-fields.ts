/** Settings about the breaks themselves: their poses and pictures, and what becomes of them in the channel. */
import { motionOption, tidyOption, versionOption } from '../commands/command-options.ts';
import { accept } from '../options/option.ts';
import { choice } from '../options/choice.ts';
import { planSays } from './plan-sentences.ts';
import { versionInWords } from './plan-words.ts';
import { as, setting } from './setting.ts';

export const onOff = (summary: string) =>
  choice({ summary, required: true, example: 'on', choices: { on: 'on', off: 'off' } });

/** In the order in which they are shown. */
export const poseSettings = {
  version: setting({
    label: 'Poses',
    hint: '',
    typing: 'chair, standing, floor or any',
    group: 'poses',
    option: versionOption,
    by: ['version'],
    of: (plan) => plan.version,
    set: as('version'),
    words: (plan) => versionInWords[plan.version],
    says: planSays.version,
  }),
  motion: setting({
    label: 'Moving pictures',
    hint: '',
    typing: 'on or off',
    group: 'poses',
    needs: 'motion',
    option: motionOption,
    by: ['motion'],
    of: (plan) => (plan.motion ? 'on' : 'off'),
    set: (plan, value) => accept({ ...plan, motion: value === 'on' }),
    words: (plan) => (plan.motion ? 'on' : 'off'),
    says: planSays.motion,
  }),
  notification: setting({
    label: 'Notification',
    hint: 'Of each break',
    typing: 'on or off',
    group: 'poses',
    needs: 'silence',
    option: onOff('Notification'),
    by: ['silent'],
    of: (plan) => (plan.silent ? 'off' : 'on'),
    set: (plan, value) => accept({ ...plan, silent: value === 'off' }),
    words: (plan) => (plan.silent ? 'off' : 'on'),
    says: planSays.silent,
  }),
  tidy: setting({
    label: 'Tidy',
    hint: 'Breaks that nobody pressed go when the next comes',
    typing: 'on or off',
    group: 'poses',
    needs: 'removal',
    option: tidyOption,
    by: ['tidy'],
    of: (plan) => (plan.tidy ? 'on' : 'off'),
    set: (plan, value) => accept({ ...plan, tidy: value === 'on' }),
    words: (plan) => (plan.tidy ? 'on' : 'off'),
    says: planSays.tidy,
  }),
} as const;

/** The few things that only Slack makes the bot say. */
import { wholeForm, type FormId, type FormProblems } from '../../../content/settings/form.ts';
import type { Block, Message } from '../../../content/message.ts';
import { note, warning } from '../../../content/replies/basics.ts';
import type { PlatformWords } from '../../port/capabilities.ts';
import type { Managers, Sight } from '../authority.ts';

type OpenAgain = Extract<Block, { block: 'buttons' }>;

/** In a direct message it is the channel that tells whose settings these are, unless they are a person's own. */
export const openAgain = (label: string, form: FormId, channel: string): OpenAgain => ({
  block: 'buttons',
  buttons: [
    form === 'me'
      ? { action: 'my-settings', subject: '', label, tone: 'primary' }
      : { action: 'settings', subject: channel, label, tone: 'primary' },
  ],
});

export const oneMoment = note('One moment …');

export const continued = note('The answer is in the channel, for you alone.');

/** The link is for whoever may install apps; the one who asks may have to ask them. */
export const notInstalled = (installUrl: string | undefined): Message =>
  installUrl === undefined
    ? warning('I serve another workspace, and cannot do anything here.', [
        {
          block: 'paragraph',
          text: 'Whoever runs Deskbreak can start one for this workspace, or one that many workspaces install.',
        },
      ])
    : warning('Deskbreak is not installed in this workspace, or not any more.', [
        {
          block: 'paragraph',
          text: [
            'Whoever may add apps can do so in a minute: ',
            { span: 'link', text: 'install Deskbreak', url: installUrl },
            '. Then please try again.',
          ],
        },
      ]);

/** Slack has said by then that it failed. */
export const heardTooLate = warning('This reached me too late, so I did nothing. Please do it once more.');

/** Slack gives three seconds to open a form. */
export const formTooLate = (again: OpenAgain): Message =>
  warning('Slack closed the door before the form was ready. Please try once more.', [again]);

/** A form that was closed before its problems were known. */
export const lateProblems = (problems: FormProblems, again: OpenAgain): Message =>
  warning(
    `Nothing was saved. ${Object.values(problems)
      .map(({ text }) => text)
      .join(' ')}`,
    [again],
  );

/** What keeps a form from being saved by whoever may not see its channel any more. */
export const notSeen: Readonly<Record<Exclude<Sight, 'seen'>, FormProblems>> = {
  'not seen': wholeForm(
    'You are not in this channel any more, so nothing was saved. Ask somebody who is in it to add you, or to save this.',
  ),
  hidden: wholeForm(
    'I cannot see this channel any more, so nothing was saved. Invite me to it, then save again.',
  ),
  unknown: wholeForm(
    'Slack did not say whether you are still in this channel, so nothing was saved. Please save again in a moment.',
  ),
};

/** The same before it opens, where it was not asked for in its channel. */
export const cannotOpen: Readonly<Record<Exclude<Sight, 'seen'>, Message>> = {
  'not seen': warning(
    'You are not in this channel any more, so its settings stay closed. Ask somebody who is in it to add you.',
  ),
  hidden: warning('I cannot see this channel any more. Invite me to it, then open its settings again.'),
  unknown: warning('Slack did not say whether you are in this channel. Please try again in a moment.'),
};

/** For whoever may not change a plan. */
export const managersInWords: Readonly<Record<Managers, Pick<PlatformWords, 'managers' | 'guests'>>> = {
  owners: {
    managers: 'That is whoever switched breaks on here, the channel’s creator, and admins.',
    guests:
      'You are a guest in this workspace: please ask whoever switched them on, or, where they are off, any full member.',
  },
  anyone: {
    managers: 'That is every full member of this workspace.',
    guests: 'You are a guest in this workspace: please ask any full member.',
  },
};

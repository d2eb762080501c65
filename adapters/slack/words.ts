/** The few things that only Slack makes the bot say. */
import { WHOLE_FORM, type FormProblems } from '../../content/form.ts';
import type { Button, Message } from '../../content/message.ts';
import { note, warning } from '../../content/replies/basics.ts';
import type { Sight } from './authority.ts';

const openAgain = (label: string): { readonly block: 'buttons'; readonly buttons: readonly Button[] } => ({
  block: 'buttons',
  buttons: [{ action: 'settings', subject: '', label, tone: 'primary' }],
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
export const formTooLate = warning('Slack closed the door before the form was ready. Please try once more.', [
  openAgain('Open settings'),
]);

/** A form that was closed before its problems were known. */
export const lateProblems = (problems: FormProblems): Message =>
  warning(
    `Nothing was saved. ${Object.values(problems)
      .map(({ text }) => text)
      .join(' ')}`,
    [openAgain('Try again')],
  );

/** Problems of a form as a whole. */
const whole = (text: string): FormProblems => ({ [WHOLE_FORM]: { text } });

export const sorryBeside = whole(
  'Sorry, that went wrong on our side. Nothing was changed; please try again.',
);

/** What keeps a form from being saved by whoever may not see its channel any more. */
export const notSeen: Readonly<Record<Exclude<Sight, 'seen'>, FormProblems>> = {
  'not seen': whole(
    'You are not in this channel any more, so nothing was saved. Ask somebody who is in it to add you, or to save this.',
  ),
  hidden: whole(
    'I cannot see this channel any more, so nothing was saved. Invite me to it, then save again.',
  ),
  unknown: whole(
    'Slack did not say whether you are still in this channel, so nothing was saved. Please save again in a moment.',
  ),
};

/** The few things that only Slack makes the bot say. */
import type { FormProblems } from '../../content/form.ts';
import type { Button, Message } from '../../content/message.ts';
import { note, warning } from '../../content/replies/basics.ts';

const openAgain = (label: string): { readonly block: 'buttons'; readonly buttons: readonly Button[] } => ({
  block: 'buttons',
  buttons: [{ action: 'settings', subject: '', label, tone: 'primary' }],
});

export const oneMoment = note('One moment …');

export const continued = note('The answer is in the channel, for you alone.');

/** Slack gives three seconds to open a form. */
export const formTooLate = warning('Slack closed the door before the form was ready. Please try once more.', [
  openAgain('Open settings'),
]);

/** A form that was closed before its problems were known. */
export const lateProblems = (problems: FormProblems): Message =>
  warning(`Nothing was saved. ${Object.values(problems).join(' ')}`, [openAgain('Try again')]);

export const sorryBeside = 'Sorry, that went wrong on our side. Nothing was changed; please try again.';

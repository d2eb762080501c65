/** The few things that only Discord makes the bot say. */
import { WHOLE_FORM, type FormProblems } from '../../../content/settings/form.ts';
import type { Button } from '../../../content/message.ts';
import { note, warning } from '../../../content/replies/basics.ts';

export const oldButton = note('This button is from an older version and does nothing any more.');

const openAgain: Button = { action: 'settings', subject: '', label: 'Open settings', tone: 'primary' };

export const formGone = warning('This form cannot be read any more. Please open it again.', [
  { block: 'buttons', buttons: [openAgain] },
]);

export const sorryBeside: FormProblems = {
  [WHOLE_FORM]: { text: 'Sorry, that went wrong on our side. Nothing was changed; please try again.' },
};

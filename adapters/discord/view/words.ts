/** The few things that only Discord makes the bot say. */
import type { FormId } from '../../../content/settings/form.ts';
import type { Button, Message } from '../../../content/message.ts';
import { breaksElsewhere, note, warning } from '../../../content/replies/basics.ts';

export const oldButton = note('This button is from an older version and does nothing any more.');

export const notHere = breaksElsewhere('server');

const openAgain = (form: FormId): Button => ({
  action: form === 'me' ? 'my-settings' : 'settings',
  subject: '',
  label: 'Open settings',
  tone: 'primary',
});

export const formGone = (form: FormId): Message =>
  warning('This form cannot be read any more. Please open it again.', [
    { block: 'buttons', buttons: [openAgain(form)] },
  ]);

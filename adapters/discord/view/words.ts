/** The few things that only Discord makes the bot say. */
import type { Button } from '../../../content/message.ts';
import { breaksElsewhere, note, warning } from '../../../content/replies/basics.ts';

export const oldButton = note('This button is from an older version and does nothing any more.');

export const notHere = breaksElsewhere('server');

const openAgain: Button = { action: 'settings', subject: '', label: 'Open settings', tone: 'primary' };

export const formGone = warning('This form cannot be read any more. Please open it again.', [
  { block: 'buttons', buttons: [openAgain] },
]);

import type { Message } from '../../content/message.ts';
import type { Reply } from './adapter.ts';

/** What most is answered with: one message, for whoever acts alone. */
export const privately = (message: Message): readonly [Reply] => [{ to: 'actor', message }];

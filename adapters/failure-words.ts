/** Permanent failures in words, for the status of a plan and for the log. */
import type { PermanentFailure } from './delivery.ts';

const words: Readonly<Record<PermanentFailure['reason'], string>> = {
  rejected: 'the platform rejected the message',
  'too-large': 'the message was too large for the platform',
  unreachable: 'this person takes no direct messages from the bot',
  'not-found': 'the channel is gone, or the bot cannot see it any more',
  archived: 'the channel is archived',
  'not-a-member': 'the bot is not in the channel any more',
  forbidden: 'the bot is not allowed to post in the channel',
  revoked: 'the bot was removed from the workspace, or its token was revoked',
  suspended: 'the workspace is suspended',
};

export const failureInWords = (failure: PermanentFailure): string => words[failure.reason];

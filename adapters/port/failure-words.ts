/** Permanent failures in words, for the status of a plan, for whoever is told at once, and for the log. */
import type { PermanentFailure } from './delivery.ts';
import type { ConnectionProblem } from './connection.ts';

interface Words {
  readonly wrong: string;
  /** What somebody can do about it, a sentence. */
  readonly remedy: string;
}

/** `workspace`: what the platform calls it. */
const wordsFor = (workspace: string): Readonly<Record<PermanentFailure['reason'], Words>> => ({
  rejected: {
    wrong: 'the platform rejected the message',
    remedy: 'Please try again, or in another channel.',
  },
  'too-large': {
    wrong: 'the message was too large for the platform',
    remedy: 'Please tell whoever runs me.',
  },
  unreachable: {
    wrong: 'direct messages from me do not reach you',
    remedy: 'Allow direct messages from me, and start them again.',
  },
  'not-found': {
    wrong: 'the channel is gone, or the bot cannot see it any more',
    remedy: 'Invite me to the channel, or let me see it, and try again.',
  },
  archived: { wrong: 'the channel is archived', remedy: 'Unarchive it first, or choose another channel.' },
  'not-a-member': {
    wrong: 'the bot is not in the channel any more',
    remedy: 'Invite me to the channel, and try again.',
  },
  forbidden: {
    wrong: 'the bot is not allowed to post in the channel',
    remedy: 'Whoever manages this channel has to let me post here; then try again.',
  },
  revoked: {
    wrong: `the bot was removed from the ${workspace}, or its token was revoked`,
    remedy: 'Whoever installed me has to install me again; breaks go on by themselves then.',
  },
  suspended: {
    wrong: `the ${workspace} is suspended`,
    remedy: 'Breaks go on by themselves when it is back.',
  },
});

export const failureInWords = ({ reason }: PermanentFailure, workspace = 'workspace'): string =>
  wordsFor(workspace)[reason].wrong;

/** What to do about a failure, by its words: they are what the store keeps of it. */
export const remedyFor = (wrong: string | undefined, workspace = 'workspace'): string | undefined =>
  Object.values(wordsFor(workspace)).find((one) => one.wrong === wrong)?.remedy;

export const problemInWords = ({ setting, wrong, remedy }: ConnectionProblem): string =>
  `${setting} ${wrong}. ${remedy}`;

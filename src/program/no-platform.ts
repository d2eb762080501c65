/** Where breaks go for want of a platform: whoever meant to run Slack or Discord should not have to wonder. */
import path from 'node:path';

/** A line in wordings for terminals of any width: the fullest first. */
export const noPlatform = (folder: string): readonly [string, string, string] => [
  `No platform is set, so breaks come here. For Slack or Discord put their tokens into ${path.join(folder, '.env')}`,
  'No platform is set: breaks come here. Tokens of Slack or Discord go into .env',
  'No platform is set in .env.',
];

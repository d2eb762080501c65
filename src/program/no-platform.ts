/** Where breaks go for want of a platform: whoever meant to run one should not have to wonder. */
import path from 'node:path';
import { platformNames, platforms } from '../config/platforms/table.ts';

const any = platformNames.map((name) => platforms[name].title).join(' or ');

/** A line in wordings for terminals of any width: the fullest first. */
export const noPlatform = (folder: string): readonly [string, string, string] => [
  `No platform is set, so breaks come here. For ${any} put the tokens into ${path.join(folder, '.env')}`,
  'No platform is set: breaks come here. Tokens go into .env',
  'No platform is set in .env.',
];

/** The database of the settings, for what needs no other setting. */
import { parseLocation, type LocationResult } from '../store/location.ts';
import { cleanSetting } from './clean.ts';

export const locationOf = (env: NodeJS.ProcessEnv): LocationResult =>
  parseLocation(cleanSetting(env['DATABASE_URL'] ?? ''));

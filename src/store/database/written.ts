/** What somebody has set, as its columns hold it. */
import type { WrittenSettings } from '../../../content/people/person.ts';
import { planVersions } from '../../../content/plan.ts';
import type { PersonTable } from './schema.ts';

export const readWritten = (row: Pick<PersonTable, 'version' | 'motion' | 'hidden'>): WrittenSettings => ({
  version: planVersions.find((version) => version === row.version),
  motion: row.motion === null ? undefined : row.motion === 1,
  hidden: row.hidden,
});

/** What somebody has set for themselves, opened for the moment in which their break is decided about and sent. */
import type { PersonRef } from '../../adapters/port/refs.ts';
import type { KnownPerson, WrittenSettings } from '../../content/people/person.ts';

/** `who`: as the place of their breaks has it. */
export type OpenSettings = (who: PersonRef, written: WrittenSettings) => KnownPerson;

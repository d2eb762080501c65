/** Why breaks come less often today. */
import type { Quiet } from '../quiet.ts';
import { intervalInWords } from './plan-words.ts';

const often = ({ every }: Quiet): string => intervalInWords({ every, at: undefined });

/** Below a break. */
export const quietInWords = (quiet: Quiet): string =>
  `Nobody pressed anything lately, so breaks come ${often(quiet)} today. A press on any of them brings them back.`;

/** In a status. */
export const quietStatus = (quiet: Quiet): string =>
  `Quiet now: nobody pressed anything under the last ${quiet.ignored} breaks, so they come ${often(quiet)} for the rest of the day. A press on any of them, or tomorrow, brings them back.`;

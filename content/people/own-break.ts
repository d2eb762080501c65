/** A break of somebody's own as a message: with what to heed of what they avoid before all else. */
import { composeOwn, type BreakToCompose } from '../breaks/compose-break.ts';
import type { Message } from '../message.ts';
import { poseByName } from '../poses/catalogue.ts';
import { heedText } from '../replies/pose-message.ts';
import { limitsOf, type PersonSettings } from './person.ts';

/** `set`: nothing where they have set nothing. `isDone`: they have pressed so. */
export const composeOwnBreak = (
  what: BreakToCompose,
  set: PersonSettings | undefined,
  isDone = false,
): Message => {
  const motion = set?.motion ?? what.motion;
  const first = set && heedText(poseByName(what.pose), what.version, limitsOf(set));
  return composeOwn({ ...what, motion }, isDone, first);
};

/** A break of somebody's own as a message: with what to heed of what they avoid before all else. */
import { composeOwn, type BreakToCompose, type ForOne } from '../breaks/compose-break.ts';
import type { Message } from '../message.ts';
import { poseByName } from '../poses/catalogue.ts';
import { heedText } from '../replies/pose-message.ts';
import { limitsOf, type Limits, type PersonSettings } from './person.ts';
import { suitsIn } from './suitable.ts';

/** What to heed of it, and which other versions suit them. */
export const forThem = (
  { pose: name, version }: Pick<BreakToCompose, 'pose' | 'version'>,
  limits: Limits,
): ForOne => {
  const pose = poseByName(name);
  return { first: heedText(pose, version, limits), suits: (other) => suitsIn(pose, other, limits) };
};

/** `set`: nothing where they have set nothing. `isDone`: they have pressed so. */
export const composeOwnBreak = (
  what: BreakToCompose,
  set: PersonSettings | undefined,
  isDone = false,
): Message => {
  const motion = set?.motion ?? what.motion;
  return composeOwn({ ...what, motion }, isDone, set && forThem(what, limitsOf(set)));
};

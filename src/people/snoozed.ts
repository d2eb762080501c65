/** A snoozed break, as it suits the one who gets it at the moment it comes. */
import { composeSnoozed } from '../../content/breaks/compose-break.ts';
import type { Message } from '../../content/message.ts';
import { forThem } from '../../content/people/own-break.ts';
import { limitsOf } from '../../content/people/person.ts';
import { instead } from '../../content/people/choose-pose.ts';
import { suitsIn, versionFor } from '../../content/people/suitable.ts';
import { versionsOf, type Instant } from '../../content/plan.ts';
import { poseByName } from '../../content/poses/catalogue.ts';
import { nothingLeft } from '../../content/replies/nothing-left.ts';
import { poseMessage } from '../../content/replies/pose-message.ts';
import { readBreakId } from '../../scheduler/break-id.ts';
import type { Snooze } from '../../scheduler/ports/snoozes.ts';
import { minuteOfDayAt } from '../../scheduler/timetable/offset-changes.ts';
import type { KnownPeople } from './known-people.ts';

export interface SnoozedDeps {
  readonly people: Pick<KnownPeople, 'find'>;
  readonly now: () => Instant;
  /** From 0 up to, but not including, 1. */
  readonly random: () => number;
}

export const composeFor =
  ({ people, now, random }: SnoozedDeps) =>
  async (snooze: Snooze): Promise<Message> => {
    const { breakId, pose: name, version } = snooze;
    const what = { ...snooze, plan: readBreakId(breakId)?.plan ?? 0 };
    const settings = (await people.find(snooze.person))?.settings;
    if (settings === undefined) return composeSnoozed(what);
    const limits = limitsOf(settings);
    const motion = settings.motion ?? snooze.motion;
    const pose = poseByName(name);
    const own = settings.version === undefined ? [] : versionsOf(settings.version);
    const wanted = [...own.filter((one) => suitsIn(pose, one, limits)), version];
    const taken = limits.leftOut.has(name) ? undefined : versionFor(pose, wanted, limits);
    if (taken !== undefined)
      return composeSnoozed(
        { ...what, version: taken, motion },
        forThem({ pose: name, version: taken }, limits),
      );
    const other = instead(name, {
      ...{ version: settings.version ?? version, limits, random },
      minuteOfDay: minuteOfDayAt('UTC', now()),
    });
    if (other === undefined) return nothingLeft;
    return poseMessage(other.pose, other.version, motion, {
      limits,
      first: `Your snoozed break: ${pose.english} is not for you, so here is another pose.`,
    });
  };

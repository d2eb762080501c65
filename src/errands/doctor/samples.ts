/** What is said, one of every kind: each break, the lines of the bot's own accord, and all that the gallery shows. */
import type { Checkup, Sample } from '../../../adapters/port/checkup.ts';
import { composeBreak, composeOwn, composeSnoozed } from '../../../content/breaks/compose-break.ts';
import { newPlan } from '../../../content/plan.ts';
import { poses, versionNamesOf } from '../../../content/poses/catalogue.ts';
import { breaksGoOn, helloAgain, helloWorkspace } from '../../../content/replies/hello.ts';
import { monthlyMessage, noMonthYet } from '../../../content/replies/month.ts';
import { withDoorClosed } from '../../../content/replies/own-breaks.ts';
import { hello } from '../../../content/replies/plans.ts';
import { snoozeMissed } from '../../../content/replies/presses.ts';
import { poseList } from '../../../content/replies/pose-message.ts';
import { breaksStopped } from '../../../content/replies/stopped.ts';
import { paceQuestion } from '../../../content/settings/pace.ts';

type Occasion = Pick<Checkup, 'platform' | 'capabilities'>;

export async function everyKind(of: Occasion): Promise<readonly Sample[]> {
  return [...breaks(), ...notices(of), ...(await rehearsed(of))];
}

function breaks(): readonly Sample[] {
  const about = { breakId: '0000000000000000', plan: 1, motion: true };
  const versions = poses.flatMap((pose) =>
    versionNamesOf(pose).map((version) => ({ ...about, pose: pose.name, version })),
  );
  return versions.flatMap((what, at) => [
    {
      name: `the break ${what.pose}, ${what.version}`,
      message: composeBreak({ ...what, completions: 3, askedBy: 'Ann' }),
    },
    ...(at > 0
      ? []
      : [
          { name: 'a break of somebody’s own', message: composeOwn(what) },
          { name: 'a snoozed break', message: composeSnoozed(what) },
        ]),
  ]);
}

/** What comes seldom, and not while the gallery is gone through. */
function notices({ capabilities }: Occasion): readonly Sample[] {
  const plan = newPlan('UTC');
  const channels = ['C0WELLBEING', 'C0DESK'];
  return Object.entries({
    'the hello': hello(capabilities.abilities),
    'the hello again': helloAgain(plan),
    'the hello to a workspace': helloWorkspace(channels),
    'the line that breaks go on': breaksGoOn(plan),
    'the line that breaks were stopped': breaksStopped('C0WELLBEING', 'archived'),
    'the question about the pace': paceQuestion(plan, { breaks: 24, days: 3 }),
    'the numbers of a month': monthlyMessage(noMonthYet, 'C0WELLBEING'),
    'the snoozed break that was missed': snoozeMissed('Pigeon'),
    'an answer with closed doors': withDoorClosed(poseList, 'Your direct messages are closed.'),
    'the list of poses': poseList,
  }).map(([name, message]) => ({ name, message }));
}

/** Whatever is not recorded is rehearsed now. */
async function rehearsed(of: Occasion): Promise<readonly Sample[]> {
  const [{ recorded }, { readRecord }] = await Promise.all([import('./recorded.ts'), import('./record.ts')]);
  const kept = recorded[recordedAs(of)];
  return kept === undefined ? rehearsedNow(of) : readRecord(kept);
}

/** By all that the rehearsal depends on. */
export const recordedAs = ({ platform, capabilities }: Occasion): string =>
  JSON.stringify({ platform, capabilities });

/** Of those that are built alike, the longest. Loaded here alone: it takes the whole program along. */
export async function rehearsedNow(of: Occasion): Promise<readonly Sample[]> {
  const { rehearse } = await import('../../gallery/rehearsal.ts');
  const kinds = new Map<string, { readonly length: number; readonly sample: Sample }>();
  for (const { scenes } of await rehearse(of))
    for (const { title, shown } of scenes)
      for (const one of shown) {
        const sample = { name: `what is said when ${title}`, ...one };
        const { length } = JSON.stringify(one);
        const kind = builtLike(one);
        if (length > (kinds.get(kind)?.length ?? 0)) kinds.set(kind, { length, sample });
      }
  return [...kinds.values()].map(({ sample }) => sample);
}

/** The words go, the parts stay. */
const builtLike = (shown: object): string =>
  JSON.stringify(shown, (key, value: unknown) =>
    typeof value === 'number' || (typeof value === 'string' && !['block', 'span', 'field'].includes(key))
      ? 0
      : value,
  );

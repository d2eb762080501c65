/** One message of every kind that is posted. */
import type { Sample } from '../../../adapters/port/checkup.ts';
import { composeBreak, composeOwn, composeSnoozed } from '../../../content/breaks/compose-break.ts';
import { newPlan } from '../../../content/plan.ts';
import { versionNames } from '../../../content/pose/pose.ts';
import { poses } from '../../../content/poses/catalogue.ts';
import { helloAgain, helloWorkspace } from '../../../content/replies/hello.ts';
import { poseList } from '../../../content/replies/pose-message.ts';

export function everyKind(): readonly Sample[] {
  const versions = poses.flatMap(({ name, versions: has }) =>
    versionNames.filter((version) => has[version] !== undefined).map((version) => ({ pose: name, version })),
  );
  const about = { breakId: '0000000000000000', plan: 1, motion: true };
  const [one] = versions;
  return [
    ...versions.map(({ pose, version }) => ({
      name: `the break ${pose}, ${version}`,
      message: composeBreak({ ...about, pose, version, completions: 3, askedBy: 'Ann' }),
    })),
    ...(one === undefined
      ? []
      : [
          { name: 'a break of somebody’s own', message: composeOwn({ ...about, ...one }) },
          { name: 'a snoozed break', message: composeSnoozed({ ...about, ...one }) },
        ]),
    { name: 'the hello', message: helloWorkspace(['general']) },
    { name: 'the hello again', message: helloAgain(newPlan('UTC')) },
    { name: 'the list of poses', message: poseList },
  ];
}

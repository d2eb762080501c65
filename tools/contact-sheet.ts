/** `docs/pictures.md`: every picture with its words, by pose. */
import type { Pose } from '../content/pose/pose.ts';
import { posePicture } from '../content/pose/pose-picture.ts';
import { poses, versionNamesOf } from '../content/poses/catalogue.ts';

const places = { chair: 'On a chair', standing: 'Standing', floor: 'On a mat' } as const;

function section(pose: Pose): string {
  const pictures = versionNamesOf(pose).map((version) => {
    const { name, alt } = posePicture(pose, version, false);
    const file = `../content/pictures/${name}`;
    return `**${places[version]}** ([moving](${file}-moving.gif))\n\n![${alt}](${file}.png)`;
  });
  return [`## ${pose.english}`, `_${pose.sanskrit}_`, ...pictures].join('\n\n');
}

export const contactSheet = [
  '# The pictures',
  'Every pose in each of its versions, drawn from the data in [`content/illustrations`](../content/illustrations) by `npm run pictures`. Each has a still picture and a moving one; the words for those who cannot see it are in the pose’s own file.',
  '![All pictures](pictures.png)',
  ...poses.map(section),
]
  .join('\n\n')
  .concat('\n');

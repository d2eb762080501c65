/** What the buttons of a private pose carry: what was shown, and what it was asked for, so that nobody has to be remembered. */
import { hurtingNamed, type Hurting } from '../finding/entries.ts';
import { areas, isPoseName, versionNames, type Area, type PoseName, type VersionName } from '../pose/pose.ts';

/** Parts of the body that somebody asked about. */
export interface About {
  readonly areas: readonly Area[];
  readonly hurting?: Hurting;
}

export interface Shown {
  readonly pose: PoseName;
  readonly version: VersionName;
  readonly about?: About;
}

/** As much as every platform hands back. */
const LONGEST = 80;

const aboutText = ({ areas: wanted, hurting }: About): string =>
  hurting === undefined ? `for ${wanted.join()}` : `spare ${hurting.names.join()}`;

/** `pigeon/chair`, `pigeon/chair/for hips`, `cat-cow/chair/spare wrists`; nothing where it would be too long. */
export function subjectOf({ pose, version, about }: Shown): string | undefined {
  const subject = [pose, version, ...(about === undefined ? [] : [aboutText(about)])].join('/');
  return subject.length > LONGEST ? undefined : subject;
}

const isArea = (text: string): text is Area => areas.some((area) => area === text);

function readAbout(text: string): About | undefined {
  const [, how, list = ''] = /^(for|spare) (.+)$/u.exec(text) ?? [];
  const names = list.split(',');
  if (how === 'for') return names.every(isArea) ? { areas: names } : undefined;
  return how === 'spare' ? hurtingNamed(names) : undefined;
}

/** Buttons come back from old messages, and from elsewhere: what does not read as one of ours is none. */
export function readSubject(subject: string): Shown | undefined {
  const [pose = '', named, told, ...more] = subject.split('/');
  const version = versionNames.find((name) => name === named);
  if (!isPoseName(pose) || version === undefined || more.length > 0) return undefined;
  if (told === undefined) return { pose, version };
  const about = readAbout(told);
  return about === undefined ? undefined : { pose, version, about };
}

/** Our clock against that of a platform, which stamps each answer. */
import type { Finding } from '../port/checkup.ts';

/** The stamp has whole seconds, and the answer was under way. */
const USUAL_MS = 10_000;

/** Nothing where the platform tells no date. */
export function clockFinding(platform: string, date: string | undefined, now: number): readonly Finding[] {
  const theirs = Date.parse(date ?? '');
  if (Number.isNaN(theirs)) return [];
  const off = now - theirs;
  if (Math.abs(off) <= USUAL_MS)
    return [{ about: 'Clock', verdict: 'fine', says: `agrees with that of ${platform}` }];
  return [
    {
      about: 'Clock',
      verdict: 'problem',
      says: `is ${inWords(Math.abs(off))} ${off > 0 ? 'ahead of' : 'behind'} that of ${platform}`,
      remedy:
        'Let the system keep its time by NTP, e.g. timedatectl set-ntp true: breaks come by this clock.',
    },
  ];
}

function inWords(ms: number): string {
  const seconds = Math.round(ms / 1000);
  if (seconds < 120) return `${seconds} seconds`;
  const minutes = Math.round(seconds / 60);
  return minutes < 120 ? `${minutes} minutes` : `${Math.round(minutes / 60)} hours`;
}

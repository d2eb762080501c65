/** What somebody sees who has just started Deskbreak in a terminal. */
import type { ChannelRef } from '../../adapters/port/refs.ts';
import { momentInWords } from '../../content/moments.ts';
import { newPlan, type Instant, type Plan } from '../../content/plan.ts';
import { daysInWords } from '../../content/options/days.ts';
import { hoursInWords } from '../../content/options/hours.ts';
import { minutesInWords } from '../../content/options/interval.ts';
import { firstStart } from '../../content/settings/plan-audit.ts';
import { intervalInWords, isPaused, timetableInWords } from '../../content/settings/plan-words.ts';
import { askedSlot } from '../../scheduler/timetable/slots.ts';
import type { Store, StoredPlan } from '../store/store.ts';
import { upcomingSlots, type KnownAhead } from '../upcoming.ts';

/** The terminal's plan; on a new database it is made, on, with one break at once. */
export async function ensureTerminalPlan(
  store: Store,
  channel: ChannelRef,
  { zone, leastEvery }: { readonly zone: string; readonly leastEvery: number },
  now: Instant,
): Promise<{ readonly stored: StoredPlan | undefined; readonly isNew: boolean }> {
  const existing = await store.plans.find(channel);
  if (existing !== undefined) return { stored: existing, isNew: false };
  const plan: Plan = { ...newPlan(zone, leastEvery), state: { is: 'on' } };
  const stored = await store.plans.change(channel, () => ({
    plan,
    changedAt: now,
    audit: { what: firstStart },
    next: { slot: askedSlot(now), at: now },
  }));
  return { stored, isNew: true };
}

/** A line in wordings for terminals of any width: the fullest first, the barest last. */
type Wordings = readonly [string, ...string[]];

/** Two lines: what runs, and when the next break comes. */
export function greeting(
  { plan, lastBreakAt }: Pick<StoredPlan, 'plan' | 'lastBreakAt'>,
  isNew: boolean,
  now: Instant,
  ahead: KnownAhead = { offset: 0, settled: [] },
): readonly [Wordings, Wordings] {
  if (plan.state.is !== 'on') return [breaksAreOff, howToStart];
  const [slot] = upcomingSlots({ plan, lastBreakAt: isNew ? now : lastBreakAt }, ahead, now, 1);
  const when = slot === undefined ? 'none within a year' : momentInWords(slot, plan.zone, now);
  return [whatRuns(plan, now), isNew ? nowAndThen(when) : whatIsNext(when)];
}

const breaksAreOff: Wordings = ['Deskbreak runs here; breaks are off.', 'Breaks are off.'];

const howToStart: Wordings = [
  '/deskbreak on starts them. Type /pose or /deskbreak help. Ctrl+C stops.',
  '/deskbreak on starts them. Type /deskbreak help.',
  '/deskbreak on starts them.',
];

/** What is clear without it, or `/deskbreak status` tells, goes first: the area of the zone, the zone, the days. */
function whatRuns(plan: Plan, now: Instant): Wordings {
  const [often, days] = [intervalInWords(plan), daysInWords(plan.days)];
  const hours = plan.hours.map((range) => hoursInWords([range])).join(', ');
  const city = plan.zone.split('/').at(-1)?.replaceAll('_', ' ') ?? plan.zone;
  const told = timetableInWords(plan);
  const short = `${often}, ${hours}, ${days}`;
  const wordings = [
    told,
    `${short} (${plan.zone})`,
    told.replace(`(${plan.zone})`, `(${city})`),
    `${short} (${city})`,
    short,
    `${often}, ${hours}`,
    `${often}, ${days}`,
    often,
  ];
  const paused = isPaused(plan, now);
  const [fullest = told, ...shorter] = wordings.map(
    (wording) => `Deskbreak: ${wording}${paused ? ', paused' : ''}.`,
  );
  return [fullest, ...shorter, paused ? 'Breaks are paused.' : `Breaks every ${minutesInWords(plan.every)}.`];
}

/** A first break is there at once; where that leaves room for one thing more, it is how to get help. */
const nowAndThen = (when: string): Wordings => [
  `Next: now, then ${when}. Type /pose or /deskbreak help. Ctrl+C stops.`,
  `Now, then ${when}. Type /pose or /deskbreak help. Ctrl+C stops.`,
  `Now, then ${when}. /pose or /deskbreak help. Ctrl+C stops.`,
  `Now, then ${when}. Type /deskbreak help.`,
  'Next: now. Type /deskbreak help.',
  'Next: now. /deskbreak help',
];

const whatIsNext = (when: string): Wordings => [
  `Next: ${when}. Type /pose or /deskbreak help. Ctrl+C stops.`,
  `Next: ${when}. Type /deskbreak help.`,
  `Next: ${when}. /deskbreak help`,
  `Next: ${when}.`,
  `Next: ${when}`,
  // As long as a moment gets: `Wed 23 Sept 2037, 00:20`.
  when,
];

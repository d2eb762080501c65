/** What became of the latest breaks, a short line each, and when the next ones come by the reader's own clock. */
import type { Block, Text } from '../../message.ts';
import { moment, momentInWords } from '../../moments.ts';
import type { Instant } from '../../plan.ts';

/** So many are told of. */
export const LATEST_SHOWN = 5;

/** For so long it is known what became of a break. */
const REMEMBERED = '8 days';

export interface LatestBreak {
  readonly slot: Instant;
  /** What became of it, a few words. */
  readonly result: string;
}

/** `today 12:05, posted, done by 3`, the latest first. `isOwn`: they are the reader's alone. */
export function latestBreaks(
  breaks: readonly LatestBreak[],
  { zone, now, isOwn = false }: { readonly zone: string; readonly now: Instant; readonly isOwn?: boolean },
): readonly Block[] {
  const title = isOwn ? 'Your last breaks' : 'Last breaks';
  if (breaks.length === 0) return [{ block: 'paragraph', text: `${title}: none in the last ${REMEMBERED}.` }];
  const items = breaks.map(({ slot, result }): Text => `${momentInWords(slot, zone, now)}, ${result}.`);
  return [
    { block: 'paragraph', text: [{ span: 'strong', text: title }] },
    { block: 'list', items },
    ...(breaks.length < LATEST_SHOWN
      ? [{ block: 'footnote', text: `That is all I know of: I remember ${REMEMBERED}.` } as const]
      : []),
  ];
}

/** Where a reader's clock is known from: what they have set, what the platform tells, or only that it shows it to them. */
export type ReaderClock = { readonly is: 'set' | 'told'; readonly zone: string } | { readonly is: 'shown' };

/** The same slots by the reader's own clock; nothing where that is known to show the same. */
export function byTheirClock(
  slots: readonly Instant[],
  zone: string,
  clock: ReaderClock | undefined,
  now: Instant,
): readonly Block[] {
  if (clock === undefined || slots.length === 0) return [];
  const theirs = clock.is === 'shown' ? zone : clock.zone;
  const isSame = slots.every((slot) => momentInWords(slot, zone, now) === momentInWords(slot, theirs, now));
  if (isSame && clock.is !== 'shown') return [];
  // What somebody has set goes before the zone in which the platform would show a moment.
  const each = slots.map((slot) =>
    clock.is === 'set' ? momentInWords(slot, theirs, now) : moment(slot, theirs, now),
  );
  return [
    {
      block: 'paragraph',
      text: ['By your clock: ', ...each.flatMap((span, at) => (at === 0 ? [span] : [' · ', span]))],
    },
  ];
}

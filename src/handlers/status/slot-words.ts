/** What became of a slot, a few words for `/deskbreak status`. */
import type { SkipReason, SlotState } from '../../../scheduler/ports/ledger.ts';

export const reasonInWords: Readonly<Record<SkipReason, string>> = {
  late: 'it could not be posted in time',
  paused: 'breaks were paused',
  changed: 'the settings changed at that moment',
  asked: 'somebody asked for that',
  quiet: 'nobody had pressed anything under the last ones',
  permanent: 'the platform refused it',
  meeting: 'people were in a call, or wanted no interruption',
  alone: 'fewer than two people were in the voice channel',
};

/** To whoever the breaks are for alone. */
const toThemselves: Readonly<Partial<Record<SkipReason, string>>> = {
  late: 'it could not be sent in time',
  paused: 'your breaks were paused',
  changed: 'you changed your settings at that moment',
  meeting: 'you were in a call, or wanted no interruption',
};

interface Told {
  /** Of somebody's own breaks. */
  readonly isOwn?: boolean;
  /** How many did it: on the message that number is for all to see, by nobody's name. */
  readonly done?: number;
  /** `10:10`: where it is held, the latest that it may come. */
  readonly heldUntil?: string | undefined;
}

const doneInWords = (done: number, isOwn: boolean): string =>
  done === 0 ? '' : isOwn ? ' and done' : `, done by ${done}`;

export function slotInWords(state: SlotState, { isOwn = false, done = 0, heldUntil }: Told = {}): string {
  switch (state.is) {
    case 'posted':
      return `${isOwn ? 'sent' : 'posted'}${doneInWords(done, isOwn)}`;
    case 'unconfirmed':
      return 'sent, but the platform did not confirm it';
    case 'claimed':
    case 'sending':
      return 'on its way';
    case 'waiting':
      return 'to be tried again in a moment';
    case 'held':
      return `held until ${isOwn ? 'you' : 'people'} are free${heldUntil === undefined ? '' : `, or left out at ${heldUntil}`}`;
    case 'skipped':
      return `skipped: ${(isOwn ? toThemselves[state.reason] : undefined) ?? reasonInWords[state.reason]}${state.detail === undefined ? '' : ` (${state.detail})`}`;
  }
}

/** What became of a slot, a few words for `/deskbreak status`. */
import type { SkipReason, SlotState } from '../../scheduler/ports/ledger.ts';

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

export function slotInWords(state: SlotState): string {
  switch (state.is) {
    case 'posted':
      return 'posted';
    case 'unconfirmed':
      return 'sent, but the platform did not confirm it';
    case 'claimed':
    case 'sending':
      return 'on its way';
    case 'waiting':
      return 'to be tried again in a moment';
    case 'held':
      return 'held until people are free';
    case 'skipped':
      return `skipped: ${reasonInWords[state.reason]}${state.detail === undefined ? '' : ` (${state.detail})`}`;
  }
}

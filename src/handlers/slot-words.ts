/** What became of a slot, a few words for `/deskbreak status`. */
import type { SkipReason, SlotState } from '../../scheduler/ports.ts';

const reasons: Readonly<Record<SkipReason, string>> = {
  late: 'skipped: it could not be posted in time',
  paused: 'skipped: breaks were paused',
  changed: 'skipped: the settings changed at that moment',
  asked: 'skipped, as somebody asked',
  permanent: 'skipped: the platform refused it',
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
    case 'skipped':
      return state.detail === undefined
        ? reasons[state.reason]
        : `${reasons[state.reason]} (${state.detail})`;
  }
}

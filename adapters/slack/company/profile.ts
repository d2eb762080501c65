/** What Slack says of somebody, as busy or not. Times are in seconds; 0 stands for no end. */
import { saysBusy, type BusyStatuses } from '../../../content/company/busy-statuses.ts';

/** Of `users.info`; `huddle_state` and its end are given, and not in Slack's own types of every release. */
export interface ProfileTold {
  readonly status_text?: string | undefined;
  readonly status_emoji?: string | undefined;
  readonly status_expiration?: number | undefined;
  readonly huddle_state?: string | undefined;
  readonly huddle_state_expiration_ts?: number | undefined;
}

/** Of `dnd.teamInfo`. */
export interface DndTold {
  readonly dnd_enabled?: boolean | undefined;
  readonly next_dnd_start_ts?: number | undefined;
  readonly next_dnd_end_ts?: number | undefined;
  readonly snooze_enabled?: boolean | undefined;
  readonly snooze_endtime?: number | undefined;
}

const lasts = (end: number | undefined, now: number): boolean =>
  end === undefined || end === 0 || end * 1000 > now;

export const isInCall = (profile: ProfileTold, statuses: BusyStatuses, now: number): boolean =>
  (profile.huddle_state === 'in_a_huddle' && lasts(profile.huddle_state_expiration_ts, now)) ||
  (lasts(profile.status_expiration, now) &&
    saysBusy({ emoji: profile.status_emoji ?? '', text: profile.status_text ?? '' }, statuses));

export const wantsNoInterruption = (dnd: DndTold, now: number): boolean =>
  (dnd.snooze_enabled === true && (dnd.snooze_endtime ?? 0) * 1000 > now) ||
  (dnd.dnd_enabled === true &&
    (dnd.next_dnd_start_ts ?? Infinity) * 1000 <= now &&
    (dnd.next_dnd_end_ts ?? 0) * 1000 > now);

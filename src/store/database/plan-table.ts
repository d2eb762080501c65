/** The table of plans, as Kysely sees it. */

export interface PlanTable {
  id: number;
  platform: string;
  workspace: string;
  channel: string;
  revision: number;
  /** When the plan was changed last. */
  changed_at: number;
  /** `on`, `off` (asked), `refused` (off, the platform's doing), `closed` (the same, of somebody who has not heard of it yet) or `held`. */
  state: string;
  /** Why a plan is `refused`, `closed` or `held`. */
  because: string | null;
  every: number;
  at_minute: number | null;
  /** `[[start, end], …]` in minutes. */
  hours: string;
  days: string;
  zone: string;
  days_off: string;
  /** Where the channel has public holidays: `region`, then a line `date name` for each, for a few years. */
  holidays: string | null;
  /** Of those: a calendar of a greater edition replaces them. */
  holidays_edition: number | null;
  /** Holidays that are working days. */
  workdays: string;
  paused_until: number | null;
  version: string;
  owner: string | null;
  /** 0 or 1, as `silent`, `quiet` and `tidy`. */
  motion: number;
  silent: number;
  quiet: number;
  tidy: number;
  /** `ignore`, `hold`, or `only` with the name of a voice channel. */
  meetings: string;
}

/** The tables, as Kysely sees them. Instants are integer milliseconds; lists are JSON in text. */

export interface Database {
  plans: PlanTable;
  due: DueTable;
  slots: SlotTable;
  rotations: RotationTable;
  completions: CompletionTable;
  snoozes: SnoozeTable;
  installations: InstallationTable;
  uploads: UploadTable;
}

export interface PlanTable {
  id: number;
  platform: string;
  workspace: string;
  channel: string;
  revision: number;
  /** When the plan was changed last. */
  changed_at: number;
  /** `on`, `off` (asked), `refused` (off, the platform's doing) or `held`. */
  state: string;
  /** Why a plan is `refused` or `held`. */
  because: string | null;
  every: number;
  at_minute: number | null;
  /** `[[start, end], …]` in minutes. */
  hours: string;
  days: string;
  zone: string;
  days_off: string;
  paused_until: number | null;
  version: string;
  owner: string | null;
  /** 0 or 1, as `silent`. */
  motion: number;
  silent: number;
}

/**
 * When to look at a slot. Narrow and clustered by `at`. A plan that is on has one planned row of its current
 * revision; each slot on its way has one more, its lease. Rows of older revisions are leftovers.
 */
export interface DueTable {
  at: number;
  plan: number;
  slot: number;
  /** 0 for a planned row, 1 for a lease. */
  lease: number;
  revision: number;
}

/**
 * What became of each slot, and the break that was posted for it: one break a slot by construction.
 * Clustered by time, so that a burst writes neighbouring pages and pruning cuts off the head.
 */
export interface SlotTable {
  slot: number;
  plan: number;
  state: string;
  reason: string | null;
  detail: string | null;
  token: string | null;
  pose: string | null;
  version: string | null;
  revision: number | null;
  break_id: string | null;
  sent_at: number | null;
  message_id: string | null;
}

export interface RotationTable {
  plan: number;
  /** Pose names, oldest first. */
  drawn: string;
  last: string | null;
}

interface CompletionTable {
  break_id: string;
  person: string;
  at: number;
}

export interface SnoozeTable {
  id: string;
  platform: string;
  workspace: string;
  person: string;
  break_id: string;
  pose: string;
  version: string;
  /** 0 or 1. */
  motion: number;
  due_at: number;
}

export interface InstallationTable {
  platform: string;
  workspace: string;
  /** Where a whole organisation installed the app: its id, in the row of each of its workspaces. */
  organisation: string | null;
  /** Everything else, encrypted: the store cannot read it. */
  sealed: string;
  installed_at: number;
}

interface UploadTable {
  platform: string;
  workspace: string;
  picture: string;
  digest: string;
  file: string;
}

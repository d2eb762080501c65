/** The tables, as Kysely sees them. Instants are integer milliseconds; lists are JSON in text. */

import type { CountTable, MonthNoteTable, PaceQuestionTable } from './count-tables.ts';
import type { PlanTable } from './plan-table.ts';

export interface Database {
  plans: PlanTable;
  former_channels: FormerChannelTable;
  due: DueTable;
  leases: LeaseTable;
  slots: SlotTable;
  askers: AskerTable;
  rotations: RotationTable;
  completions: CompletionTable;
  counts: CountTable;
  month_notes: MonthNoteTable;
  pace_questions: PaceQuestionTable;
  snoozes: SnoozeTable;
  notices: NoticeTable;
  installations: InstallationTable;
  uploads: UploadTable;
  passing_files: PassingFileTable;
  departures: DepartureTable;
  audit: AuditTable;
  people: PersonTable;
  replicas: ReplicaTable;
}

/**
 * Ids that a plan's channel had before, on the same platform and in the same workspace. In SQLite, with no channel: the
 * highest id of a plan that is gone.
 */
interface FormerChannelTable {
  plan: number;
  channel: string;
}

/**
 * When a plan's next slot is due. Narrow and clustered by `at`. A plan that is on has one row of its current revision;
 * rows of older revisions are leftovers.
 */
export interface DueTable {
  at: number;
  plan: number;
  slot: number;
  revision: number;
}

/**
 * When to look again at slots on their way: one row for all that were taken together, since nearly always all of them
 * are settled by then. A slot of which that is true, or which is to be looked at later (`look_at`), is passed over.
 */
export interface LeaseTable {
  at: number;
  id: string;
  /** `{ "<slot>": [<plan>, …], … }` */
  slots: string;
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
  attempt: number | null;
  pose: string | null;
  version: string | null;
  revision: number | null;
  sent_at: number | null;
  /** When to look at it again, while it is on its way: a lease of that time names it. */
  look_at: number | null;
  message_id: string | null;
  /** When anybody pressed anything on its break, the latest time: by nobody's name. */
  touched: number | null;
  /** Of a slot that was held: when it was to be looked at last, from which its grace counts. */
  held_until: number | null;
  /** Of a break that is to be taken back: when to do so, or to see whether it was done. */
  remove_at: number | null;
  /** How often it was tried to take it back; nothing where it never was to be. */
  removals: number | null;
}

export type SlotKey = Pick<SlotTable, 'slot' | 'plan'>;

/** Who asked for the break of a slot: the name, as the channel reads it, and the id, for whoever wants to be forgotten. */
interface AskerTable {
  slot: number;
  plan: number;
  name: string;
  person: string | null;
}

export interface RotationTable {
  plan: number;
  /** Names of poses with spaces between, oldest first. */
  drawn: string;
}

/** Who has done the break of a slot. */
interface CompletionTable {
  slot: number;
  plan: number;
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
  /** Later than `due_at` where it could not be sent yet. */
  look_at: number;
}

/** What the bot still has to say, and for a while what it has said. */
export interface NoticeTable {
  id: string;
  platform: string;
  workspace: string;
  /** One of the two. */
  channel: string | null;
  person: string | null;
  about: string;
  /** JSON. */
  message: string;
  /** 0 or 1. */
  silent: number;
  /** When to look at it: due, its lease over, or to be forgotten. */
  look_at: number;
  give_up_at: number;
  attempt: number;
  /** While an attempt is under way, and after one that may have landed. */
  sent_at: number | null;
  /** Where it was said. */
  message_id: string | null;
  /** The message that it takes the place of. */
  rewrites: string | null;
  /** JSON: the change that it tells of. */
  change: string | null;
}

/** Programs that run on this database. */
export interface ReplicaTable {
  replica: string;
  seen_at: number;
  /** 0 where it has stopped: then the row tells nothing but the time. */
  at_work: number;
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

export interface DepartureTable {
  platform: string;
  workspace: string;
  left_at: number;
}

/** Who changed a plan. */
export interface AuditTable {
  plan: number;
  /** The plan's, after the change. */
  revision: number;
  at: number;
  /** Both are null where the program did it by itself. */
  person: string | null;
  name: string | null;
  /** What was changed, as a person reads it. */
  what: string;
}

export interface PersonTable {
  platform: string;
  /** Within what the id means one person. */
  scope: string;
  person: string;
  version: string | null;
  /** 0 or 1. */
  motion: number | null;
  /** What they avoid and which poses are not for them: encrypted where there is a key. */
  hidden: string;
  revision: number;
  /** How many breaks they did on each day; null before the first. */
  days: string | null;
  last_shown: string | null;
}

interface PassingFileTable {
  platform: string;
  workspace: string;
  file: string;
  delete_at: number;
}

interface UploadTable {
  platform: string;
  workspace: string;
  picture: string;
  digest: string;
  file: string;
}

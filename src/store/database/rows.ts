/** Reading rows into domain values and writing them back, in one place. Reading never throws. */
import type { ChannelRef } from '../../../adapters/port/refs.ts';
import { planVersions, type OffReason, type Plan, type PlanState } from '../../../content/plan.ts';
import { isPoseName, versionNames, type PoseName, type VersionName } from '../../../content/pose/pose.ts';
import { emptyRotation, type Rotation } from '../../../content/breaks/rotation.ts';
import type {
  BreakId,
  Claim,
  PlanId,
  SkipReason,
  SlotRecord,
  SlotState,
} from '../../../scheduler/ports/ledger.ts';
import { readHolidays, writeHolidays } from './holidays.ts';
import { readDates, readDays, readHours } from './timetable-columns.ts';
import { readMeetings, writeMeetings } from './meetings-column.ts';
import type { SlotTable } from './schema.ts';
import type { PlanTable } from './plan-table.ts';

/** A value, or what is wrong with the row that should hold it. */
export type ReadRow<T> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly wrong: string };

const ok = <T>(value: T): ReadRow<T> => ({ ok: true, value });
const wrong = (what: string): ReadRow<never> => ({ ok: false, wrong: what });

export const channelOf = (row: Pick<PlanTable, 'platform' | 'workspace' | 'channel'>): ChannelRef => ({
  platform: row.platform,
  workspace: row.workspace,
  channel: row.channel,
});

/** The store hands out the ids of its own rows only. */
export const toPlanId = (id: number): PlanId => id as PlanId;

/** What the columns of break ids hold came in as one. */
export const toBreakId = (id: string): BreakId => id as BreakId;

/** The columns that make up a plan. */
export type PlanColumns = Omit<
  PlanTable,
  'id' | 'platform' | 'workspace' | 'channel' | 'revision' | 'changed_at'
>;

export const readPlan = (row: PlanColumns): ReadRow<Plan> => {
  const state = readPlanState(row);
  const hours = readHours(row.hours);
  const days = readDays(row.days);
  const daysOff = readDates(row.days_off);
  const workdays = readDates(row.workdays);
  const version = planVersions.find((known) => known === row.version);
  if (state === undefined) return wrong(`state "${row.state}"`);
  if (hours === undefined) return wrong(`hours ${row.hours}`);
  if (days === undefined) return wrong(`days ${row.days}`);
  if (daysOff === undefined) return wrong(`days_off ${row.days_off}`);
  if (workdays === undefined) return wrong(`workdays ${row.workdays}`);
  if (version === undefined) return wrong(`version "${row.version}"`);
  return ok({
    every: row.every,
    at: row.at_minute ?? undefined,
    hours,
    days,
    zone: row.zone,
    daysOff,
    holidays: readHolidays(row),
    workdays,
    pausedUntil: row.paused_until ?? undefined,
    version,
    motion: row.motion === 1,
    silent: row.silent === 1,
    quiet: row.quiet === 1,
    tidy: row.tidy === 1,
    meetings: readMeetings(row.meetings),
    state,
    owner: row.owner ?? undefined,
  });
};

export const writePlan = (plan: Plan): PlanColumns => ({
  ...writePlanState(plan.state),
  every: plan.every,
  at_minute: plan.at ?? null,
  hours: JSON.stringify(plan.hours.map((range) => [range.start, range.end])),
  days: JSON.stringify(plan.days),
  zone: plan.zone,
  days_off: JSON.stringify(plan.daysOff),
  ...writeHolidays(plan.holidays),
  workdays: JSON.stringify(plan.workdays),
  paused_until: plan.pausedUntil ?? null,
  version: plan.version,
  motion: Number(plan.motion),
  silent: Number(plan.silent),
  quiet: Number(plan.quiet),
  tidy: Number(plan.tidy),
  meetings: writeMeetings(plan.meetings),
  owner: plan.owner ?? null,
});

const readPlanState = (row: Pick<PlanTable, 'state' | 'because'>): PlanState | undefined => {
  switch (row.state) {
    case 'on':
      return { is: 'on' };
    case 'off':
      return { is: 'off', because: { kind: 'asked' } };
    case 'refused':
    case 'closed':
      return { is: 'off', because: { kind: 'refused', detail: row.because ?? '' } };
    case 'held':
      return { is: 'held', because: row.because ?? '' };
    default:
      return undefined;
  }
};

const writePlanState = (state: PlanState): Pick<PlanTable, 'state' | 'because'> => {
  switch (state.is) {
    case 'on':
      return { state: 'on', because: null };
    case 'off':
      return writeOff(state.because);
    case 'held':
      return { state: 'held', because: state.because };
  }
};

const writeOff = (because: OffReason): Pick<PlanTable, 'state' | 'because'> => {
  switch (because.kind) {
    case 'asked':
      return { state: 'off', because: null };
    case 'refused':
      return { state: 'refused', because: because.detail };
  }
};

/** Between what came before the bag was refilled, and what is drawn since. */
const refill = '/';

/**
 * The names with spaces between, the latest last; before them `4@…`, what was posted since a line about harm. A pose that this program no longer has is left out: the bag is as if
 * it had never held it.
 */
export const readRotation = (text: string): Rotation => {
  if (text === '') return emptyRotation;
  const { posts, upTo, all = text } = /^(?<posts>\d)@(?<upTo>\d{1,15}) (?<all>.*)$/u.exec(text)?.groups ?? {};
  const names = all.split(' ');
  const since = names.indexOf(refill) + 1;
  const before = names.slice(0, since).filter(isPoseName);
  return {
    ...(before.length > 0 && { before }),
    drawn: names.slice(since).filter(isPoseName),
    last: readPose(names.at(-1) ?? null),
    ...(posts !== undefined && { sinceHarm: { posts: Number(posts), upTo: Number(upTo) } }),
  };
};

export const writeRotation = ({ before = [], drawn, last, sinceHarm }: Rotation): string =>
  [
    ...(sinceHarm === undefined ? [] : [`${sinceHarm.posts}@${sinceHarm.upTo}`]),
    ...(before.length > 0 ? [...before, refill] : []),
    ...(last === undefined || drawn.at(-1) === last
      ? drawn
      : [...drawn.filter((name) => name !== last), last]),
  ].join(' ');

export const readPose = (text: string | null): PoseName | undefined =>
  text !== null && isPoseName(text) ? text : undefined;

export const readVersion = (text: string | null): VersionName | undefined =>
  versionNames.find((name) => name === text);

/** The columns that make up a slot's record. */
export type RecordColumns = Pick<
  SlotTable,
  'state' | 'reason' | 'detail' | 'attempt' | 'pose' | 'version' | 'revision' | 'sent_at' | 'held_until'
>;

/** A slot's record. A claim on what this program cannot post, e.g. a pose that is no more, is no claim. */
export const readRecord = (row: RecordColumns): ReadRow<SlotRecord> => {
  const state = readSlotState(row);
  return state === undefined
    ? wrong(`slot state "${row.state}"`)
    : ok({
        ...{ state, claim: readClaim(row), sentAt: row.sent_at ?? undefined },
        ...(row.held_until !== null && { heldUntil: row.held_until }),
      });
};

export const writeRecord = ({ state, claim, sentAt, heldUntil }: SlotRecord): RecordColumns => {
  const { reason, detail } = writeSlotState(state);
  return {
    state: state.is,
    reason,
    detail,
    attempt: claim?.attempt ?? null,
    pose: claim?.pose ?? null,
    version: claim?.version ?? null,
    revision: claim?.revision ?? null,
    sent_at: sentAt ?? null,
    held_until: heldUntil ?? null,
  };
};

const readClaim = (row: RecordColumns): Claim | undefined => {
  const { attempt, revision } = row;
  const pose = readPose(row.pose);
  const version = readVersion(row.version);
  if (attempt === null || revision === null || pose === undefined || version === undefined) return undefined;
  return { attempt, pose, version, revision };
};

/** The states that a slot ends in. */
export const finalStates = ['posted', 'skipped', 'unconfirmed'] as const satisfies readonly SlotState['is'][];

const skipReasons: readonly SkipReason[] = [
  ...(['late', 'paused', 'changed', 'asked', 'permanent'] as const),
  ...(['meeting', 'alone', 'quiet'] as const),
];

export const readSlotState = (row: Pick<SlotTable, 'state' | 'reason' | 'detail'>): SlotState | undefined => {
  switch (row.state) {
    case 'claimed':
    case 'sending':
    case 'waiting':
    case 'held':
    case 'posted':
    case 'unconfirmed':
      return { is: row.state };
    case 'skipped': {
      const reason = skipReasons.find((known) => known === row.reason);
      if (reason === undefined) return undefined;
      return row.detail === null ? { is: 'skipped', reason } : { is: 'skipped', reason, detail: row.detail };
    }
    default:
      return undefined;
  }
};

export const writeSlotState = (state: SlotState): Pick<SlotTable, 'state' | 'reason' | 'detail'> =>
  state.is === 'skipped'
    ? { state: 'skipped', reason: state.reason, detail: state.detail ?? null }
    : { state: state.is, reason: null, detail: null };

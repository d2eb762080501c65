/**
 * The one line that a channel hears of a change. What one person changes within a few minutes is one line: the earlier
 * one is rewritten where the platform can, since that makes no noise and can be repeated without harm; one that has not
 * gone out yet is replaced. Breaks that start or stop are always a line of their own: that it could be posted proves
 * that breaks can.
 */
import { failureInWords } from '../../adapters/port/failure-words.ts';
import { changeForAll } from '../../content/settings/plan-changes.ts';
import { isoDate } from '../../content/moments.ts';
import type { Block } from '../../content/message.ts';
import type { Instant, Plan } from '../../content/plan.ts';
import { lineIsDelayed, lineIsRefused, lineIsUnclear } from '../../content/replies/outcomes.ts';
import { publicLine, publicLineUndone } from '../../content/replies/plans.ts';
import type { Notice, ToldChange } from '../../scheduler/ports/outbox.ts';
import type { Said } from '../../scheduler/saying.ts';
import { newNoticeId } from '../ids.ts';
import { aboutPlan, aboutPlanLater } from '../store/told-about.ts';
import type { ToldNotice } from '../store/store.ts';
import type { Context } from './context.ts';

export type Line =
  | { readonly is: 'none' }
  | { readonly is: 'new'; readonly notice: Notice }
  /** What waits to be said is not true any more, and nothing is in its place. */
  | { readonly is: 'undone'; readonly about: string }
  /** The channel has heard enough of late: then it hears of all that was changed until then, in one line. */
  | { readonly is: 'held'; readonly until: Instant; readonly notice: Notice };

/** A line that comes much later would only puzzle people. */
const LINE_IS_NEWS_MS = 30 * 60_000;
/** Changes that follow each other so closely are one to whoever reads of them. */
const ONE_LINE_MS = 3 * 60_000;

/** So many lines within so long, and no more: whatever people do, a channel stays a place to read, and misses nothing. */
const MOST_LINES = 10;
const LINES_WITHIN_MS = 10 * 60_000;

type Author = ToldChange['by'][number];

const together = (by: readonly Author[], one: Author): readonly Author[] => [
  ...by.filter(({ id }) => id !== one.id),
  one,
];

/** `told`: the latest line about this plan; `lately`: when there were such lines, the latest first. */
export function lineAbout(
  context: Context,
  before: Plan,
  plan: Plan,
  told: ToldNotice | undefined,
  lately: readonly Instant[],
): Line {
  if (context.isAlone(context.from.channel.platform)) return { is: 'none' };
  const affected = plan.state.is === 'on' || before.state.is === 'on';
  if (!affected || JSON.stringify(before) === JSON.stringify(plan)) return { is: 'none' };
  const { person } = context.from;
  const me: Author = { id: person.id, name: person.name };
  const now = context.now();
  const earlier = told?.change;
  const until = heldUntil(lately, now);
  // One that waits was among those that may be posted; one that would only rewrite another was not.
  const waits = told?.isUnsent === true && (told.messageId === undefined || until === undefined);
  if (earlier !== undefined && waits) {
    const change = { by: together(earlier.by, me), before: earlier.before, since: earlier.since };
    const { about } = told;
    return newLine(context, change, plan, { about, until }) ?? { is: 'undone', about };
  }
  const isSwitch = before.state.is !== plan.state.is;
  const goesOn =
    !isSwitch &&
    earlier !== undefined &&
    now - earlier.since < ONE_LINE_MS &&
    earlier.by.every(({ id }) => id === me.id) &&
    context.canRevise(context.from.channel.platform);
  if (goesOn && told?.messageId !== undefined) {
    const how = { about: aboutPlan, rewrites: told.messageId };
    const rewritten = newLine(context, { ...earlier, by: [me] }, plan, how);
    return rewritten ?? say(context, { ...earlier, by: [me] }, publicLineUndone(me.name, plan, now), how);
  }
  // What waits to be rewritten makes no noise, and stays beside one that is held.
  const about = until === undefined ? aboutPlan : aboutPlanLater;
  return newLine(context, { by: [me], before, since: now }, plan, { about, until }) ?? { is: 'none' };
}

interface How {
  readonly about: string;
  readonly rewrites?: string;
  readonly until?: Instant | undefined;
}

/** Lines of a future that a wrong clock has told are over. */
function heldUntil(lately: readonly Instant[], now: Instant): Instant | undefined {
  const counted = lately.filter((at) => at <= now && now - at < LINES_WITHIN_MS);
  const first = counted[MOST_LINES - 1];
  return first === undefined ? undefined : first + LINES_WITHIN_MS;
}

function newLine(context: Context, change: ToldChange, after: Plan, how: How): Line | undefined {
  const now = context.now();
  const who = namesOf(change.by);
  const today = isoDate(now, after.zone);
  const text = changeForAll(who, { before: change.before, after, now, today });
  return text === undefined ? undefined : say(context, change, publicLine(text), how);
}

function say(
  context: Context,
  change: ToldChange,
  message: Notice['message'],
  { about, rewrites, until }: How,
): Line {
  const at = until ?? context.now();
  const notice: Notice = {
    id: newNoticeId(),
    to: { are: 'channel', channel: context.from.channel },
    about,
    message,
    silent: true,
    notBefore: at,
    until: at + LINE_IS_NEWS_MS,
    change,
    ...(rewrites !== undefined && { rewrites }),
  };
  return until === undefined ? { is: 'new', notice } : { is: 'held', until, notice };
}

/** More would be a line that a platform may not take. */
const MOST_NAMED = 20;

function namesOf(by: readonly Author[]): string {
  const names = by.map(({ name }) => name);
  const others = names.length - MOST_NAMED;
  const named = others > 1 ? [...names.slice(0, MOST_NAMED), `${String(others)} others`] : names;
  const last = named.at(-1) ?? 'Somebody';
  return named.length <= 1 ? last : `${named.slice(0, -1).join(', ')} and ${last}`;
}

/** What whoever made the change should know of the line. */
export function whatCameOf(context: Context, said: Said | undefined): readonly Block[] {
  const { platform, workspace } = context.words(context.from.channel.platform);
  switch (said?.is) {
    case 'waiting':
      return [lineIsDelayed(platform)];
    case 'unclear':
      return [lineIsUnclear(platform)];
    case 'refused':
      return [lineIsRefused(failureInWords(said.failure, workspace))];
    case 'said':
    case 'dropped':
    case undefined:
      return [];
  }
}

/**
 * A break's id says which slot of which plan it was posted for: whoever has the id has the key of its row, so there is
 * no index over ids, and every try of a break has the same one without anybody remembering it.
 *
 * 6 characters of plan, 7 of slot (milliseconds, until 2109), 3 that sum up the channel: keys of posts differ between
 * two stores that one bot serves, and an id from another store names no channel here.
 */
import type { ChannelRef } from '../adapters/port/refs.ts';
import { fnv1a } from '../content/text/fnv.ts';
import type { Instant } from '../content/plan.ts';
import type { BreakId, PlanId } from './ports/ledger.ts';

const digits = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
const values = new Map(Array.from(digits, (digit, value) => [digit, value]));

const PLAN = 6;
const SLOT = 7;
const SUM = 3;

export function breakIdOf(channel: ChannelRef, plan: PlanId, slot: Instant): BreakId {
  // The one place where such ids are made.
  return (write(plan, PLAN) + write(slot, SLOT) + write(sumOf(channel), SUM)) as BreakId;
}

/** The key of the break's row; undefined where the text is no break's id. */
export function readBreakId(text: string): { readonly plan: number; readonly slot: Instant } | undefined {
  if (text.length !== PLAN + SLOT + SUM) return undefined;
  const plan = read(text.slice(0, PLAN));
  const slot = read(text.slice(PLAN, PLAN + SLOT));
  return plan === undefined || slot === undefined ? undefined : { plan, slot };
}

function write(number: number, length: number): string {
  let text = '';
  for (let rest = number; text.length < length; rest = Math.floor(rest / 64))
    text = digits.charAt(rest % 64) + text;
  return text;
}

function read(text: string): number | undefined {
  let number = 0;
  for (const digit of text) {
    const value = values.get(digit);
    if (value === undefined) return undefined;
    number = number * 64 + value;
  }
  return number;
}

/** 18 bits. */
const sumOf = ({ platform, workspace, channel }: ChannelRef): number =>
  fnv1a(`${platform}\u001f${workspace}\u001f${channel}\u001f`) % 64 ** SUM;

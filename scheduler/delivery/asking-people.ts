/**
 * Asks what people are doing before a break is posted: beside the tick and outside of all pacing, so that nobody else
 * waits for the answer. Fails open: what is not known in time holds nothing back. Nothing of an answer is stored or
 * logged but that a slot is held.
 */
import type { ChatAdapter } from '../../adapters/port/adapter.ts';
import { inTime, type Clock } from '../../adapters/port/clock.ts';
import type { CompanyAnswer, CompanyQuestion } from '../../adapters/port/company.ts';
import type { Log } from '../../adapters/port/log.ts';
import { formatChannel, personIn } from '../../adapters/port/refs.ts';
import type { Ability } from '../../content/abilities.ts';
import type { Instant, Meetings } from '../../content/plan.ts';
import { isAsked } from '../timetable/slots.ts';
import type { DueSlot, Ledger, PlanId, Settlement } from '../ports/ledger.ts';
import { createBatcher } from './batcher.ts';
import type { TakenSlot } from './rules.ts';
import type { Following } from './following.ts';
import { LOOK_AGAIN_MS, whyHeld } from './holding.ts';
import type { Settle } from './settling.ts';
import type { Note } from './noting.ts';

export interface AskingDeps {
  readonly ledger: Pick<Ledger, 'regulars' | 'batch'>;
  readonly clock: Clock;
  readonly log: Log;
  readonly settle: Settle;
  readonly heard: Following['heard'];
  readonly note: Note;
  /** Programs that work on the same store, this one counted. */
  readonly programs: () => number;
}

export interface PeopleAsked {
  /** Whether it is to be asked about a slot, which it is not where people have just been found free. */
  asks(adapter: ChatAdapter | undefined, due: DueSlot, now: Instant): boolean;
  /** Asks, and settles the slot as waiting for its turn, held, or skipped. Never rejects. */
  ask(adapter: ChatAdapter, due: DueSlot, taken: TakenSlot): Promise<void>;
}

/** People's answers are worth this much waiting: well within a lease and the grace. */
const PATIENCE_MS = 5_000;
/** Within it a slot that may go finds its turn; else people are asked again. */
const GOOD_FOR_MS = 60_000;
/** Of the channel's people, those who were there latest. */
const MOST_REGULARS = 20;

/** Any of these. Nobody's direct messages have voice channels. */
function needed(meetings: Meetings, isOwn: boolean): readonly Ability[] {
  if (meetings === 'ignore') return [];
  if (isOwn) return ['calls'];
  return meetings === 'hold' ? ['calls', 'voice'] : ['voice'];
}

export function createAsking({ ledger, clock, log, settle, heard, note, programs }: AskingDeps): PeopleAsked {
  const regulars = createBatcher(
    (plans: readonly PlanId[]) => ledger.regulars(plans, MOST_REGULARS),
    ledger.batch,
  );
  /** Slots whose people are free, and until when that counts. */
  const free = new Map<string, Instant>();
  const nameOf = ({ row: { plan, slot } }: DueSlot): string => `${plan}/${slot}`;

  async function questionAbout({ channel, row, plan }: DueSlot): Promise<CompanyQuestion | undefined> {
    const own = personIn(channel);
    if (own === undefined && plan.meetings.startsWith('only '))
      return { about: 'room', channel, room: plan.meetings.slice('only '.length) };
    const people = own === undefined ? await regulars.add(row.plan) : [own.person];
    if (people.length === 0) return undefined;
    const enough = Math.ceil(people.length / 2);
    return { about: 'people', channel, people, enough, programs: programs() };
  }

  const isBusy = (question: CompanyQuestion, answer: CompanyAnswer): boolean => {
    if (answer.is === 'unknown') return false;
    return question.about === 'room' ? answer.count < 2 : answer.count >= question.enough;
  };

  async function areBusy(adapter: ChatAdapter, due: DueSlot): Promise<boolean> {
    const late: CompanyAnswer = { is: 'unknown', because: 'unavailable' };
    try {
      const question = await questionAbout(due);
      if (question === undefined || adapter.company === undefined) return false;
      const answer = await inTime(clock, PATIENCE_MS, adapter.company(question), late);
      if (answer.is === 'unknown')
        log.debug(
          { channel: formatChannel(due.channel), because: answer.because },
          'What people are doing is not known: the break comes.',
        );
      return isBusy(question, answer);
    } catch {
      // What was thrown may name people.
      log.warn(
        { channel: formatChannel(due.channel) },
        'What people are doing could not be asked: the break comes.',
      );
      return false;
    }
  }

  function resultOf(isHeld: boolean, due: DueSlot, until: Instant): Settlement['result'] {
    const now = clock.now();
    if (!isHeld) return { is: 'waiting', retryAt: now };
    if (now >= until) return { is: 'skipped', reason: whyHeld(due.plan) };
    return { is: 'held', retryAt: Math.min(now + LOOK_AGAIN_MS, until) };
  }

  return {
    asks(adapter, due, now) {
      if (adapter?.company === undefined || isAsked(due.row.slot)) return false;
      const { abilities } = adapter.capabilities;
      const isOwn = personIn(due.channel) !== undefined;
      if (!needed(due.plan.meetings, isOwn).some((one) => abilities.includes(one))) return false;
      return (free.get(nameOf(due)) ?? -Infinity) < now;
    },

    async ask(adapter, due, { claim, asks, leaseAt }) {
      const { plan, slot } = due.row;
      const isHeld = await areBusy(adapter, due);
      const now = clock.now();
      for (const [name, until] of free) if (until < now) free.delete(name);
      if (!isHeld) free.set(nameOf(due), now + GOOD_FOR_MS);
      const result = resultOf(isHeld, due, asks?.until ?? now);
      try {
        await settle({ plan, slot, attempt: claim.attempt, result }, leaseAt);
      } catch (error) {
        // It is taken again when its lease has run out.
        log.warn(
          { channel: formatChannel(due.channel), err: error },
          'A break that waits could not be noted.',
        );
        return;
      }
      if (result.is !== 'waiting') heard(plan, slot, result);
      if (result.is === 'skipped') note({ channel: due.channel, slot, ...result });
      if (result.is === 'held')
        log.debug({ channel: formatChannel(due.channel), slot }, 'A break is held until people are free.');
    },
  };
}

/**
 * What a channel's breaks leave behind: by the hour, how many were posted, and how many somebody did. Counted by the clocks
 * that the channel goes by when their slots are forgotten; what was counted under another zone stays as it is.
 *
 * How many different people there were cannot be put together from days: who came on two of them is known to nobody. So
 * with each hour stays how many different people were known in the channel at that moment, those of about eight days, and
 * the largest of these numbers is the least that it can have been.
 */
import { sql, type Transaction } from 'kysely';
import { isAsked } from '../../../scheduler/timetable/slots.ts';
import { rowsOf, type StoreDialect } from '../database/dialect.ts';
import type { CountTable } from '../database/count-tables.ts';
import type { Database, SlotKey, SlotTable } from '../database/schema.ts';
import { tables } from '../database/tables.ts';
import { isOfChannel } from '../plans/own-plans.ts';
import { hourOf } from './hour-of.ts';
import { peopleKnown } from './people-known.ts';

type SettledSlot = SlotKey & Pick<SlotTable, 'state' | 'touched'>;

const keyNames = ['day', 'plan', 'hour'] as const;
const names = [...keyNames, 'breaks', 'done', 'people', 'untouched'] as const;
const slotColumns = { slot: 'bigint', plan: 'bigint' } as const;

const nameOf = ({ slot, plan }: SlotKey): string => `${slot}/${plan}`;

/** Of slots that are about to be dropped, in the same transaction, and before that. */
export async function countSlots(
  trx: Transaction<Database>,
  dialect: StoreDialect,
  dropped: readonly SettledSlot[],
): Promise<void> {
  const posted = dropped.filter(({ state }) => state === 'posted');
  if (posted.length === 0) return;
  const done = await doneAmong(trx, dialect, posted);
  const zones = await zonesOf(
    trx,
    posted.map(({ plan }) => plan),
  );
  const people = await peopleIn(
    trx,
    posted.filter((slot) => done.has(nameOf(slot))).map(({ plan }) => plan),
  );
  const rows = new Map<string, CountTable>();
  for (const slot of posted) {
    const zone = zones.get(slot.plan);
    if (zone === undefined) continue;
    const { plan } = slot;
    const { day, hour } = hourOf(zone, slot.slot);
    const name = `${day}/${plan}/${hour}`;
    const row = rows.get(name) ?? { day, plan, hour, breaks: 0, done: 0, people: 0, untouched: 0 };
    row.breaks += 1;
    if (slot.touched === null && !isAsked(slot.slot)) row.untouched += 1;
    if (done.has(nameOf(slot))) {
      row.done += 1;
      row.people = people.get(plan) ?? 0;
    }
    rows.set(name, row);
  }
  await add(trx, dialect, inOrder([...rows.values()]));
}

/** So that no two who count at the same time wait for each other. */
const inOrder = (rows: readonly CountTable[]): readonly CountTable[] =>
  rows.toSorted((one, other) => one.day - other.day || one.plan - other.plan || one.hour - other.hour);

async function doneAmong(
  trx: Transaction<Database>,
  dialect: StoreDialect,
  slots: readonly SlotKey[],
): Promise<ReadonlySet<string>> {
  const keys = rowsOf<SlotKey>(
    dialect,
    slotColumns,
    slots.map(({ slot, plan }) => ({ slot, plan })),
  );
  const rows = await trx
    .selectFrom('completions')
    .select(['slot', 'plan'])
    .distinct()
    .where(
      (completion) => completion.refTuple('slot', 'plan'),
      'in',
      trx.selectFrom(keys.as('dropped')).select(['slot', 'plan']).$asTuple('slot', 'plan'),
    )
    .execute();
  return new Set(rows.map(nameOf));
}

/** Of channels: what one person does in their own breaks is no number. */
async function zonesOf(
  trx: Transaction<Database>,
  plans: readonly number[],
): Promise<ReadonlyMap<number, string>> {
  const rows = await trx
    .selectFrom('plans')
    .select(['id', 'zone'])
    .where('id', 'in', [...new Set(plans)])
    .where(isOfChannel)
    .execute();
  return new Map(rows.map(({ id, zone }) => [id, zone]));
}

async function peopleIn(
  trx: Transaction<Database>,
  plans: readonly number[],
): Promise<ReadonlyMap<number, number>> {
  if (plans.length === 0) return new Map();
  const rows = await peopleKnown(trx)
    .select((row) => ['slots.plan', row.fn.count<number>('completions.person').distinct().as('people')])
    .where('slots.plan', 'in', [...new Set(plans)])
    .groupBy('slots.plan')
    .execute();
  return new Map(rows.map(({ plan, people }) => [plan, people]));
}

async function add(
  trx: Transaction<Database>,
  dialect: StoreDialect,
  rows: readonly CountTable[],
): Promise<void> {
  if (rows.length === 0) return;
  await trx
    .insertInto('counts')
    .columns(names)
    .expression(
      trx
        .selectFrom(rowsOf<CountTable>(dialect, tables.counts.columns, rows).as('added'))
        .select(names)
        .where((row) => row.lit(true)),
    )
    .onConflict((conflict) =>
      conflict.columns(keyNames).doUpdateSet((row) => ({
        breaks: sql<number>`${row.ref('counts.breaks')} + ${row.ref('excluded.breaks')}`,
        done: sql<number>`${row.ref('counts.done')} + ${row.ref('excluded.done')}`,
        untouched: sql<number>`${row.ref('counts.untouched')} + ${row.ref('excluded.untouched')}`,
        people: row
          .case()
          .when(row.ref('counts.people'), '>', row.ref('excluded.people'))
          .then(row.ref('counts.people'))
          .else(row.ref('excluded.people'))
          .end(),
      })),
    )
    .execute();
}

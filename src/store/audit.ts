/** Who changed which plan, and when: one entry for a revision of a plan, written together with the change. */
import type { Kysely } from 'kysely';
import type { Instant } from '../../content/plan.ts';
import type { PlanId } from '../../scheduler/ports/ledger.ts';
import { rowsOf, type StoreDialect } from './database/dialect.ts';
import { dropOldest } from './database/drop-oldest.ts';
import type { AuditTable, Database } from './database/schema.ts';
import { tables } from './database/tables.ts';
import type { Audit, AuditEntry } from './store.ts';

/** `revision`: the one that the change made. */
interface PlanAudit extends AuditEntry {
  readonly plan: PlanId;
  readonly revision: number;
  readonly at: Instant;
}

type Key = Pick<AuditTable, 'plan' | 'revision'>;

const names = ['plan', 'revision', 'at', 'person', 'name', 'what'] as const;
const told = ['at', 'person', 'name', 'what'] as const;
const keyNames = ['plan', 'revision'] as const;

/** The newest of each plan: somebody who changes one over and over shall not fill the disk. */
export const AUDIT_KEPT = 1_000;

/** Of a plan that was deleted by hand there may be some left under an id that is another plan's by now. */
export const putAudit = async (
  db: Kysely<Database>,
  dialect: StoreDialect,
  entries: readonly PlanAudit[],
): Promise<void> => {
  if (entries.length === 0) return;
  const rows = entries.map(({ plan, revision, at, by, what }): AuditTable => ({
    ...{ plan, revision, at, what },
    person: by?.id ?? null,
    name: by?.name ?? null,
  }));
  await db
    .insertInto('audit')
    .columns(names)
    .expression(
      db
        .selectFrom(rowsOf<AuditTable>(dialect, tables.audit.columns, rows).as('added'))
        .select(names)
        .where((row) => row.lit(true)),
    )
    .onConflict((conflict) =>
      conflict
        .columns(keyNames)
        .doUpdateSet((row) => Object.fromEntries(told.map((name) => [name, row.ref(`excluded.${name}`)]))),
    )
    .execute();
  await dropBeyond(db, dialect, rows);
};

/** Its own keys are gone through from the newest on; most plans have far fewer, and then nothing is found. */
async function dropBeyond(
  db: Kysely<Database>,
  dialect: StoreDialect,
  plans: readonly Pick<AuditTable, 'plan'>[],
): Promise<void> {
  const changed = rowsOf<Pick<AuditTable, 'plan'>>(
    dialect,
    { plan: 'bigint' },
    plans.map(({ plan }) => ({ plan })),
  );
  await db
    .with(
      (cte) => cte('full').materialized(),
      (within) =>
        within
          .selectFrom(changed.as('changed'))
          .select((row) => [
            'changed.plan',
            row
              .selectFrom('audit')
              .select('audit.revision')
              .whereRef('audit.plan', '=', 'changed.plan')
              .orderBy('audit.revision', 'desc')
              .limit(1)
              .offset(AUDIT_KEPT)
              .as('last'),
          ]),
    )
    .deleteFrom('audit')
    .where(
      (entry) => entry.refTuple(...keyNames),
      'in',
      (beyond) =>
        beyond
          .selectFrom('full')
          .innerJoin('audit as old', (on) =>
            on.onRef('old.plan', '=', 'full.plan').onRef('old.revision', '<=', 'full.last'),
          )
          .select(['old.plan', 'old.revision'])
          .$asTuple('plan', 'revision'),
    )
    .execute();
}

export const createAudit = (db: Kysely<Database>, dialect: StoreDialect): Audit => ({
  async latest(plan, limit) {
    const rows = await db
      .selectFrom('audit')
      .select(told)
      .where('plan', '=', plan)
      .orderBy('revision', 'desc')
      .limit(limit)
      .execute();
    return rows.map(({ at, person, name, what }) => ({
      ...{ at, what },
      ...(person !== null && { by: { id: person, name: name ?? '' } }),
    }));
  },

  prune(before, limit) {
    const old = (from: Kysely<Database>) =>
      from.selectFrom('audit').select(keyNames).where('at', '<', before).orderBy('at');
    return dropOldest(db, dialect, limit, old, (trx, dropped) => {
      const keys = rowsOf<Key>(dialect, { plan: 'bigint', revision: 'bigint' }, dropped);
      return trx
        .deleteFrom('audit')
        .where(
          (entry) => entry.refTuple(...keyNames),
          'in',
          trx
            .selectFrom(keys.as('dropped'))
            .select(keyNames)
            .$asTuple(...keyNames),
        )
        .execute();
    });
  },
});

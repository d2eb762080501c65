/** The ledger of slots: what is due, who sends it, and what became of it. The rules of the states are `decide`'s. */
import type { Kysely } from 'kysely';
import type { Ledger } from '../../../scheduler/ports/ledger.ts';
import { findAsker } from '../askers.ts';
import { backlog } from './backlog.ts';
import { begin } from './begin.ts';
import type { StoreDialect } from '../database/dialect.ts';
import { createDue } from './due.ts';
import { giveUp } from './give-up.ts';
import { createLeases } from './leases.ts';
import { prune } from './prune.ts';
import type { Report } from '../report.ts';
import { regulars } from './regulars.ts';
import { createRotations } from './rotations.ts';
import type { Database } from '../database/schema.ts';
import { settle } from './settle.ts';
import { createSlots } from './slots.ts';
import { takeDue } from './take-due.ts';

export const createLedger = (db: Kysely<Database>, dialect: StoreDialect, report: Report): Ledger => {
  const due = createDue(db, dialect);
  const leases = createLeases(db, dialect);
  const slots = createSlots(db, dialect);
  const writeRotations = createRotations(db, dialect);
  return {
    batch: dialect.batch,
    takeDue: takeDue(db, dialect, { due, leases, slots, writeRotations }, report),
    begin: begin(db, dialect, { leases, writeRotations }),
    regulars: regulars(db, dialect),
    asker: findAsker(db),
    settle: settle(db, dialect, leases),
    giveUp: giveUp(db, dialect),
    prune: prune(db, dialect),
    backlog: backlog(db),
  };
};

/** The ledger of slots: what is due, who sends it, and what became of it. The rules of the states are `decide`'s. */
import type { Kysely } from 'kysely';
import type { Ledger } from '../../scheduler/ports.ts';
import { begin } from './begin.ts';
import type { StoreDialect } from './dialect.ts';
import { giveUp } from './give-up.ts';
import { prune } from './prune.ts';
import type { Report } from './report.ts';
import type { Database } from './schema.ts';
import { settle } from './settle.ts';
import { takeDue } from './take-due.ts';

export const createLedger = (db: Kysely<Database>, dialect: StoreDialect, report: Report): Ledger => ({
  takeDue: takeDue(db, dialect, report),
  begin: begin(db, dialect),
  settle: settle(db, dialect),
  giveUp: giveUp(db, dialect),
  prune: prune(db, dialect),
});

/** The store over any database that Kysely speaks to. */
import type { Kysely } from 'kysely';
import { createAudit } from './audit.ts';
import { createMonthNotes } from './counts/month-notes.ts';
import { createPaceQuestions } from './counts/pace-questions.ts';
import { createCounts } from './counts/counts.ts';
import { createBreaks } from './known-breaks.ts';
import { createDepartures } from './departures.ts';
import type { StoreDialect } from './database/dialect.ts';
import { createInstallations } from './installations.ts';
import { createLedger } from './ledger/ledger.ts';
import { createRemovals } from './ledger/removals.ts';
import { createExchange } from './move/exchange.ts';
import { createOutbox } from './notices.ts';
import { createPeople } from './people.ts';
import { createPlans } from './plans/plans.ts';
import { createReplicas } from './replicas.ts';
import { once, type Report } from './report.ts';
import type { Database } from './database/schema.ts';
import { createSnoozes } from './snoozes.ts';
import type { Store } from './store.ts';
import { createUploads } from './uploads.ts';

/** `release` runs after the last statement. */
export const createStore = (
  db: Kysely<Database>,
  dialect: StoreDialect,
  { report, release }: { readonly report: Report; readonly release: () => void },
): Store => {
  const say = once(report);
  let closing: Promise<void> | undefined;
  return {
    plans: createPlans(db, dialect, say),
    ledger: createLedger(db, dialect, say),
    breaks: createBreaks(db, dialect, say),
    snoozes: createSnoozes(db, dialect, say),
    removals: createRemovals(db, dialect),
    outbox: createOutbox(db, dialect, say),
    installations: createInstallations(db),
    uploads: createUploads(db),
    departures: createDepartures(db, dialect),
    audit: createAudit(db, dialect),
    counts: createCounts(db, dialect),
    monthNotes: createMonthNotes(db, dialect, say),
    paceQuestions: createPaceQuestions(db, dialect, say),
    people: createPeople(db, dialect, say),
    replicas: createReplicas(db, dialect),
    exchange: createExchange(db, dialect),
    close: () => (closing ??= finish(db, release)),
  };
};

const finish = async (db: Kysely<Database>, release: () => void): Promise<void> => {
  try {
    // Waits its turn: whoever asked for a connection before has one now, or is done. A server that is gone keeps nobody.
    await db
      .connection()
      .execute(() => Promise.resolve())
      .catch(() => undefined);
    await db.destroy();
  } finally {
    release();
  }
};

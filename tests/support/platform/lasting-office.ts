/** An office whose store is a file, so that another program can go on where the first one ended. */
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openStore } from '../../../src/store/open.ts';
import type { Store } from '../../../src/store/store.ts';
import type { Stage } from '../../contracts/adapter-stage.ts';
import { MINUTE, openOffice, type Office } from './office.ts';

export interface LastingOffice<S extends Stage> {
  readonly now: () => Office<S>;
  /** The program ends, and another one begins on the same platform. */
  restart(): Promise<void>;
  /** Lets so much time pass, minute by minute, and wakes whatever waits for its turn meanwhile. */
  pass(ms: number): Promise<void>;
}

export async function openLastingOffice<S extends Stage>(stage: S): Promise<LastingOffice<S>> {
  const path = join(mkdtempSync(join(tmpdir(), 'deskbreak-office-')), 'deskbreak.db');
  const open = async (): Promise<Store> => {
    const opened = await openStore({ kind: 'file', path });
    if (!opened.ok) throw new Error(opened.problem.what);
    return opened.store;
  };
  let office = await openOffice(stage, [], {}, { store: await open() });
  return {
    now: () => office,
    async pass(ms) {
      for (let passed = 0; passed < ms; passed += MINUTE) await office.passSleepers(MINUTE);
    },
    async restart() {
      const { app, deskClock } = office;
      // The last post rests for a second.
      deskClock.advance(2_000);
      await app.stop();
      office = await openOffice(stage, [], {}, { store: await open(), clock: deskClock });
    },
  };
}

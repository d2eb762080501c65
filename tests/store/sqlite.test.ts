/** The store over SQLite: the contract, in memory and in a file. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from 'vitest';
import type { Location } from '../../src/store/location.ts';
import { openStore } from '../../src/store/open.ts';
import type { Store } from '../../src/store/store.ts';
import { storeContract } from '../contracts/store-contract.ts';

const folder = mkdtempSync(join(tmpdir(), 'deskbreak-'));
afterAll(() => {
  rmSync(folder, { recursive: true });
});

const open = async (location: Location): Promise<Store> => {
  const opened = await openStore(location);
  if (!opened.ok) throw new Error(opened.problem.what);
  return opened.store;
};

let files = 0;

storeContract('SQLite in memory', () => open({ kind: 'memory' }));
storeContract('SQLite in a file', () => open({ kind: 'file', path: join(folder, `${++files}.db`) }));

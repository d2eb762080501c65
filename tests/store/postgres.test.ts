/** The store over PostgreSQL: the contract, with a second replica on the same database. */
import { afterAll, beforeAll } from 'vitest';
import type { Store } from '../../src/store/store.ts';
import { storeContract } from '../contracts/store-contract.ts';
import { newDatabase, type TestDatabase } from '../support/postgres.ts';

let database: TestDatabase;
let store: Store;
let replica: Store;

beforeAll(async () => {
  database = await newDatabase();
  store = await database.open();
  replica = await database.open();
});
afterAll(async () => {
  await store.close();
  await replica.close();
  await database.drop();
});

/** Connecting takes longer than a test: emptied, the same store serves the next one. */
const keptOpen = (open: Store): Store => ({ ...open, close: () => Promise.resolve() });

storeContract(
  'PostgreSQL',
  async () => {
    await database.empty();
    return keptOpen(store);
  },
  () => Promise.resolve(keptOpen(replica)),
);

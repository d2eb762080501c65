/** A store that is lost while results wait for it: the program ends at once, since nobody will ever take them. */
import { expect, it } from 'vitest';
import { memoryStore, openDesk } from '../support/desk.ts';

const later = async (): Promise<'waits'> => {
  for (let turns = 0; turns < 300; turns += 1) await new Promise(setImmediate);
  return 'waits';
};

it('results are not tried again: the clock need not go on for it to stop', async () => {
  const store = await memoryStore();
  const lost = new AbortController();
  const { ledger } = store;
  const desk = await openDesk({
    store: { ...store, ledger: { ...ledger, settle: () => Promise.reject(new Error('It is lost.')) } },
    storeLost: lost.signal,
  });
  await desk.plan({});
  await desk.turn(60_000);
  expect(desk.adapter.attempts).toHaveLength(1);
  const stopped = desk.app.stop();
  expect(await Promise.race([stopped, later()])).toBe('waits');
  lost.abort();
  expect(await stopped).toBe(false);
  expect(desk.logged.map(({ message }) => message)).toContain(
    'The store does not take results; trying again.',
  );
});

/** A store that cannot be opened yet is waited for; a mistake is not. */
import { expect, it } from 'vitest';
import { opening } from '../../src/program/opening.ts';
import { openStore, type OpenResult } from '../../src/store/open.ts';
import type { StoreProblem } from '../../src/store/problem.ts';

const away: StoreProblem = { what: 'Nothing listens.', remedy: 'Start PostgreSQL.', mayPass: true };

function run(problems: readonly StoreProblem[]) {
  const waits: number[] = [];
  const said: string[] = [];
  const left = [...problems];
  const note = (_: object, message: string): void => {
    said.push(message);
  };
  const done = opening({
    open: (): Promise<OpenResult> => {
      const problem = left.shift();
      return problem === undefined
        ? openStore({ kind: 'memory' })
        : Promise.resolve({ ok: false as const, problem });
    },
    wait: (ms) => Promise.resolve(waits.push(ms)),
    log: { warn: note, info: note },
    refuse: ({ what }) => {
      throw new Error(what);
    },
  });
  return { store: done, waits, said };
}

it('a start tries a store that is not there yet in growing steps, says so once a minute, and opens it when it is there', async () => {
  const { store, waits, said } = run(Array.from({ length: 9 }, () => away));
  await (await store).close();
  expect(waits).toEqual([1, 2, 4, 8, 16, 30, 30, 30, 30].map((seconds) => seconds * 1000));
  expect(said.filter((line) => line.includes('Nothing listens.'))).toHaveLength(3);
  expect(said.at(-1)).toBe('The database is there: Deskbreak starts.');
});

it('a start gives up at once where somebody has to mend it', async () => {
  const wrong: StoreProblem = { what: 'The password is wrong.', remedy: 'Correct it.' };
  const { store, waits } = run([away, wrong]);
  await expect(store).rejects.toThrow('The password is wrong.');
  expect(waits).toEqual([1000]);
});

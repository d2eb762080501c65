/** Opening the store at the start: after a power cut the server of the database is often the last to come. */
import type { Log } from '../../adapters/port/log.ts';
import type { OpenResult } from '../store/open.ts';
import type { StoreProblem } from '../store/problem.ts';
import type { Store } from '../store/store.ts';

const FIRST_WAIT_MS = 1_000;
const LONGEST_WAIT_MS = 30_000;
/** While it is away, that is said once a minute. */
const SAY_EVERY_MS = 60_000;

export interface OpeningDeps {
  readonly open: () => Promise<OpenResult>;
  readonly wait: (ms: number) => Promise<unknown>;
  readonly log: Pick<Log, 'warn' | 'info'>;
  /** Ends the program: what only somebody can mend is not waited for. */
  readonly refuse: (problem: StoreProblem) => never;
}

/** Tries until it opens, less often each time. */
export async function opening({ open, wait, log, refuse }: OpeningDeps): Promise<Store> {
  let waited = 0;
  let sayAt = 0;
  for (let ms = FIRST_WAIT_MS, tries = 1; ; ms = Math.min(2 * ms, LONGEST_WAIT_MS), tries += 1) {
    const opened = await open();
    if (opened.ok) {
      if (tries > 1) log.warn({ tries }, 'The database is there: Deskbreak starts.');
      return opened.store;
    }
    const { problem } = opened;
    if (problem.mayPass !== true) return refuse(problem);
    if (waited >= sayAt) {
      log.warn(
        { tries },
        `${problem.what} ${problem.remedy} Deskbreak goes on trying, and starts when it can.`,
      );
      sayAt = waited + SAY_EVERY_MS;
    }
    await wait(ms);
    waited += ms;
  }
}

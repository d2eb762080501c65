import { afterEach } from 'vitest';

/** What is pushed onto this list is closed after each test of the file, the latest first. */
export function closedAfterEach(): (() => Promise<unknown>)[] {
  const open: (() => Promise<unknown>)[] = [];
  afterEach(async () => {
    for (const close of open.splice(0).reverse()) await close();
  });
  return open;
}

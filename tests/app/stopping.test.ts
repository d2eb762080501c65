/** A Deskbreak that is asked to stop before it has begun to serve. */
import { expect, it } from 'vitest';
import { openDesk } from '../support/desk.ts';

it('serves nothing afterwards, and leaves the store alone that it has closed', async () => {
  const desk = await openDesk({});
  await desk.plan({});
  expect(await desk.app.stop()).toBe(true);
  await desk.app.run();
  await desk.app.idle();
  expect(desk.adapter.attempts).toEqual([]);
  expect(desk.logged.filter(({ level }) => level !== 'info')).toEqual([]);
});

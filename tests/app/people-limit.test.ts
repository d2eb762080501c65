import fc from 'fast-check';
import { expect, it } from 'vitest';
import { createPeopleLimit } from '../../src/people-limit.ts';
import { openDesk } from '../support/desk.ts';

const MINUTE = 60_000;

it('the limit never lets one person do more than so many things within a minute, and says when the next may be', () => {
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: 0, max: 20_000 }), { minLength: 30, maxLength: 200 }),
      (pauses) => {
        const limit = createPeopleLimit(20);
        let now = 1_000_000;
        const done: number[] = [];
        for (const pause of pauses) {
          now += pause;
          const allowance = limit.take('ann', now);
          const lately = done.filter((at) => now - at < MINUTE);
          expect(allowance.may).toBe(lately.length < 20);
          if (allowance.may) done.push(now);
          else expect(lately.filter((at) => now + allowance.waitMs - at < MINUTE).length).toBeLessThan(20);
        }
      },
    ),
  );
});

it('the limit is about each person alone, and forgets strangers rather than remember all of them', () => {
  const limit = createPeopleLimit(1);
  expect(limit.take('ann', 0)).toEqual({ may: true });
  expect(limit.take('ben', 0)).toEqual({ may: true });
  expect(limit.take('ann', 10)).toEqual({ may: false, waitMs: MINUTE - 10, firstRefused: true });
  expect(limit.take('ann', 20)).toEqual({ may: false, waitMs: MINUTE - 20, firstRefused: false });
  for (let n = 0; n < 20_000; n += 1) limit.take(`stranger-${n}`, 20);
  expect(limit.take('ann', 30)).toEqual({ may: true });
});

it('the limit takes no notice of a time that a wrong clock has told', () => {
  const limit = createPeopleLimit(1);
  expect(limit.take('ann', 10 * MINUTE)).toEqual({ may: true });
  expect(limit.take('ann', MINUTE)).toEqual({ may: true });
});

it('nothing is done beyond the limit, by command, button or form, which is said to that person alone', async () => {
  const desk = await openDesk({ actionsAMinute: 3 });
  await desk.plan({ state: { is: 'on' } });
  await desk.says('every 60m');
  await desk.presses('more', 'nothing');
  await desk.says('every 90m');
  const slower = 'That was a lot at once, so I did not do it. I listen to you again in 60 s.';
  const [reply, ...more] = await desk.says('every 2h');
  expect(more).toEqual([]);
  expect(reply).toMatchObject({ to: 'actor', message: { summary: slower } });
  // Said once: from then on nothing is done, and nothing said.
  expect(await desk.presses('more', 'nothing')).toEqual([]);
  expect(await desk.says('every 2h')).toEqual([]);
  const saved = await desk.inbox.submit({ form: 'settings', base: '', values: {} }, desk.from());
  expect(saved).toMatchObject({ accepted: false, problems: { '': { text: slower } } });
  const stored = await desk.store.plans.find({ platform: 'scripted', workspace: 'W1', channel: 'C1' });
  expect(stored?.plan.every).toBe(90);

  expect(await desk.says('status', { id: 'ben' })).not.toMatchObject([{ message: { summary: slower } }]);
  await desk.turn(61_000, 1_000);
  await desk.says('every 2h');
  const later = await desk.store.plans.find({ platform: 'scripted', workspace: 'W1', channel: 'C1' });
  expect(later?.plan.every).toBe(120);
});

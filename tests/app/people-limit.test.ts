import fc from 'fast-check';
import { expect, it } from 'vitest';
import { peopleLimit } from '../../src/people-limit.ts';
import { openDesk } from '../support/desk.ts';

const MINUTE = 60_000;

it('never lets one person do more than so many things within a minute, and says when the next may be', () => {
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: 0, max: 20_000 }), { minLength: 30, maxLength: 200 }),
      (pauses) => {
        const limit = peopleLimit(20);
        let now = 1_000_000;
        const done: number[] = [];
        for (const pause of pauses) {
          now += pause;
          const waitMs = limit.take('ann', now);
          const lately = done.filter((at) => now - at < MINUTE);
          expect(waitMs === 0).toBe(lately.length < 20);
          if (waitMs === 0) done.push(now);
          else expect(lately.filter((at) => now + waitMs - at < MINUTE).length).toBeLessThan(20);
        }
      },
    ),
  );
});

it('is about each person alone, and forgets strangers rather than remember all of them', () => {
  const limit = peopleLimit(1);
  expect(limit.take('ann', 0)).toBe(0);
  expect(limit.take('ben', 0)).toBe(0);
  expect(limit.take('ann', 10)).toBe(MINUTE - 10);
  for (let n = 0; n < 20_000; n += 1) limit.take(`stranger-${n}`, 20);
  expect(limit.take('ann', 30)).toBe(0);
});

it('takes no notice of a time that a wrong clock has told', () => {
  const limit = peopleLimit(1);
  expect(limit.take('ann', 10 * MINUTE)).toBe(0);
  expect(limit.take('ann', MINUTE)).toBe(0);
});

it('lets nothing be done beyond it, by command, button or form, and says so to that person alone', async () => {
  const desk = await openDesk({ actionsAMinute: 3 });
  await desk.plan({ state: { is: 'on' } });
  await desk.says('every 60m');
  await desk.presses('more', 'nothing');
  await desk.says('every 90m');
  const slower = 'That was a lot at once, so I did not do it. I listen to you again in 60 s.';
  const [reply, ...more] = await desk.says('every 2h');
  expect(more).toEqual([]);
  expect(reply).toMatchObject({ to: 'actor', message: { summary: slower } });
  expect(await desk.presses('more', 'nothing')).toMatchObject([{ message: { summary: slower } }]);
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

/** In a terminal whoever reads is alone: the question is printed, and its buttons are words. */
import { expect, it } from 'vitest';
import { openUntouchedDays, UNTOUCHED_HOURS } from '../support/platform/untouched-days.ts';
import { openTerminalStage } from './stage.ts';

it('asked once, over a restart, and answered by a word', async () => {
  const stage = await openTerminalStage();
  const days = await openUntouchedDays(stage);
  const asked = () => stage.output.text().split('Nobody pressed anything').length - 1;
  await stage.types('on');
  await stage.types('tz UTC');
  await days.pass(UNTOUCHED_HOURS - 1);
  await days.restart();
  expect(asked()).toBe(0);
  await days.pass(1);
  expect(asked()).toBe(1);
  await stage.types('slower');
  expect(stage.output.text()).toContain('A break comes every 2 h.');
  expect((await days.office().store.plans.find(stage.channel))?.plan.every).toBe(120);
  await days.pass(24);
  expect(asked()).toBe(1);
  await days.office().close();
});

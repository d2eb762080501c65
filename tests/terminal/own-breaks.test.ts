/** Breaks of one's own in a terminal: there is nobody else, and they say for whom they are. */
import { expect, it } from 'vitest';
import { openLastingOffice } from '../support/platform/lasting-office.ts';
import { MINUTE } from '../support/platform/office.ts';
import { openTerminalStage } from './stage.ts';

it('breaks of one’s own are marked as such, go on after a restart, and end when it is said', async () => {
  const stage = await openTerminalStage();
  const lasting = await openLastingOffice(stage);
  const printed = () => stage.output.text();
  const own = () => printed().split('Just for you:').length - 1;
  await stage.types('breaks for me every 30 min');
  expect(printed()).toContain('Your breaks are on: every 30 min');
  expect(own()).toBe(0);
  await stage.types('me tz UTC');
  await lasting.pass(2 * MINUTE);
  expect(own()).toBe(1);
  await lasting.restart();
  await lasting.pass(30 * MINUTE);
  expect(own()).toBe(2);
  await stage.types('me show');
  expect(printed()).toContain('Breaks of your own: on, every 30 min');
  await stage.types('stop my breaks');
  expect(printed()).toContain('Your breaks are off.');
  await lasting.pass(60 * MINUTE);
  expect(own()).toBe(2);
  await lasting.now().close();
});

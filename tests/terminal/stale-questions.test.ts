/** A question in a terminal, answered by a word while it stands, and too late. */
import { expect, it } from 'vitest';
import { closedAfterEach } from '../support/platform/closers.ts';
import { MINUTE, openOffice } from '../support/platform/office.ts';
import { openTerminalStage } from './stage.ts';

const closers = closedAfterEach();

it.each([
  [9 * MINUTE, 'Here it is.'],
  [10 * MINUTE, 'That question is too old, so I did nothing.'],
  [24 * 60 * MINUTE, 'That question is too old, so I did nothing.'],
])('yes after %d ms is answered in a sentence', async (ms, said) => {
  const stage = await openTerminalStage();
  const office = await openOffice(stage);
  closers.push(() => office.close());
  for (const line of ['/deskbreak on', '/deskbreak now', '/deskbreak now']) await stage.gives(line);
  expect(stage.output.text()).toContain('Another one?');
  office.deskClock.advance(ms);
  const before = stage.output.text().length;
  await stage.gives('yes');
  const told = stage.output.text().slice(before);
  expect(told.replaceAll(/\s+/gu, ' ')).toContain(said);
  expect(told.includes('●')).toBe(said === 'Here it is.');
  // It is answered: there is nothing to say yes to any more.
  await stage.gives('yes');
  expect(stage.output.text()).toContain('Nothing here offers “yes” just now');
});

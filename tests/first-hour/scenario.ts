/** What a newcomer does in the first hour, the same on every platform. */
import { vi } from 'vitest';
import type { Stage } from '../contracts/adapter-stage.ts';
import { MINUTE } from '../support/platform/office.ts';
import { transcript, type Platform } from './transcript.ts';

const HOUR = 60 * MINUTE;

export async function firstHour<S extends Stage>(platform: Platform<S>): Promise<string> {
  const { office, invites, changes, subjectOf } = platform;
  const { stage } = office;
  const told = transcript(platform);

  const types = (line: string): Promise<void> =>
    told.step(`Sam types ${line}`, async () => {
      let isDone = false;
      const typing = (async () => {
        if (platform.types === undefined) await stage.gives(line);
        else if (!(await platform.types(line))) told.remark('The menu offers no such command.');
        await office.app.idle();
      })().finally(() => {
        isDone = true;
      });
      // What waits for its turn waits by the desk's clock.
      await vi.waitFor(
        () => {
          if (isDone) return;
          const wake = office.deskClock.nextWake();
          if (wake !== undefined) office.deskClock.set(wake);
          throw new Error('It is under way still.');
        },
        { interval: 20, timeout: 30_000 },
      );
      await typing;
    });
  const presses = (action: string, label: string): Promise<void> =>
    told.step(`Sam presses ${label}`, () => stage.presses(action, subjectOf(action)));
  const passes = (ms: number, what: string): Promise<void> => told.step(what, () => office.pass(ms));

  if (invites !== undefined) await told.step('Sam adds the bot to the channel', invites);
  await types('/deskbreak help');
  await types('/pose');
  await types('/pose my neck hurts');
  await types('/deskbreak pause 2h');
  await types('/deskbreak on');
  const isSetUp = async (): Promise<boolean> => (await office.store.plans.find(stage.channel)) !== undefined;
  if (!(await isSetUp())) await types('/deskbreak on London');
  if (!(await isSetUp())) await types('/deskbreak on Europe/London');
  await types('/deskbreak stauts');
  await types('/deskbreak every banana');
  await types('/deskbreak hours 9-12,1-5');
  await types('/deskbreak tz Atlantis');
  await types('/deskbreak pause until yesterday');
  await types('/deskbreak holiday add 24 Dec');
  await told.step('Sam opens the settings, sets “How often” to 45m, and saves', () =>
    changes('every', '45m'),
  );
  await passes(HOUR, 'An hour goes by');
  await presses('done', 'Done');
  await presses('done', 'Done once more');
  await presses('other', 'the other version');
  await presses('snooze', 'Snooze');
  await passes(16 * MINUTE, 'A quarter of an hour goes by');
  await types('/deskbreak now');
  await types('/deskbreak pause until tuesday');
  await types('/deskbreak status');
  await types('/deskbreak now');
  await types('/deskbreak resume');
  await types('/deskbreak off');
  await types('/deskbreak skip');
  return told.page();
}

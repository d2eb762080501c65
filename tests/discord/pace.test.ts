/** Discord shows nothing to one person unasked: the question waits for the next private answer to whoever switched breaks on. */
import { expect, it } from 'vitest';
import { openUntouchedDays, UNTOUCHED_HOURS } from '../support/platform/untouched-days.ts';
import { openDiscordStage } from './stage.ts';

it('asked below an answer, once, over a restart, and answered by its buttons', async () => {
  const stage = await openDiscordStage();
  const { sam, room, guild } = stage;
  const days = await openUntouchedDays(stage, (ms) => {
    stage.discord.clock.advance(ms);
  });
  const types = (who: typeof sam, path: string, values = {}) =>
    stage.after(who.types(room, 'deskbreak', [path], values));
  try {
    await types(sam, 'on', { zone: 'UTC' });
    await days.pass(UNTOUCHED_HOURS);
    expect(sam.seesAlone(room).join()).not.toContain('Nobody pressed');
    expect(sam.messages(sam.dm)).toEqual([]);
    await days.restart();
    const tim = guild.person({ name: 'tim', permissions: ['ManageChannels'] });
    await types(tim, 'status');
    expect(tim.seesAlone(room).join()).not.toContain('Nobody pressed');
    await types(sam, 'status');
    expect(sam.seesAlone(room).at(-1)).toContain(
      'Nobody pressed anything under the last 15 breaks here, over 3 days.',
    );
    await types(sam, 'status');
    expect(sam.seesAlone(room).join().split('Nobody pressed')).toHaveLength(2);

    const asked = sam
      .messages(room)
      .find(({ said }) => JSON.stringify(said.components).includes('"pace-stop:'));
    if (asked === undefined) throw new Error('Nothing was asked.');
    await stage.after(sam.presses(asked, { label: 'Stop breaks' }));
    expect(sam.seesAlone(room).join()).toContain('Breaks are off.');
    expect((await days.office().store.plans.find(stage.channel))?.plan.state.is).toBe('off');
  } finally {
    await days.office().close();
  }
});

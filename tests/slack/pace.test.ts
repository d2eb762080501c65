/** Whoever switched breaks on in Slack is asked in the channel, where nobody else sees it, and by no direct message. */
import { expect, it } from 'vitest';
import { openUntouchedDays, UNTOUCHED_HOURS } from '../support/platform/untouched-days.ts';
import { openSlackStage } from './stage.ts';

const question = 'Nobody pressed anything under the last 15 breaks here, over 3 days.';

async function openDays() {
  const stage = await openSlackStage({ mode: 'socket' });
  const days = await openUntouchedDays(stage, (ms) => {
    stage.slack.clock.advance(ms);
  });
  return { stage, days };
}

it('asked once, over a restart, and answered by its buttons', async () => {
  const { stage, days } = await openDays();
  const { sam, room, team, slack } = stage;
  try {
    await stage.gives('/deskbreak on UTC');
    const asked = () => sam.posts(room).filter(({ text }) => text.includes('Nobody pressed anything'));
    await days.pass(UNTOUCHED_HOURS - 1);
    expect(asked()).toEqual([]);
    await days.restart();
    await days.pass(1);
    expect(sam.seesAlone(room).at(-1)).toContain(question);
    expect(asked()).toHaveLength(1);
    expect(team.owner.sees(room).join()).not.toContain('Nobody pressed');
    expect([sam.sees(sam.dm), team.owner.sees(team.owner.dm)]).toEqual([[], []]);
    const [shown] = slack.callsOf('chat.postEphemeral').slice(-1);
    expect(shown?.args).toMatchObject({ channel: room.id, user: sam.id });

    const [post] = asked();
    if (post === undefined) throw new Error('Nothing was asked.');
    const elsewhere = { ...post };
    await stage.after(sam.presses(post, { actionId: 'pace-slower' }));
    expect(sam.seesAlone(room).at(-1)).toContain('A break comes every 2 h.');
    // Another window still shows it as it was.
    await stage.after(sam.presses(elsewhere, { actionId: 'pace-slower' }));
    expect((await days.office().store.plans.find(stage.channel))?.plan.every).toBe(120);
    expect(room.posts.map(({ text }) => text).join()).toContain('every 2 h');
  } finally {
    await days.office().close();
  }
});

it('nobody is asked where that person has left the channel', async () => {
  const { stage, days } = await openDays();
  const { sam, room, team, slack } = stage;
  try {
    await stage.gives('/deskbreak on UTC');
    room.members.delete(sam.id);
    await days.pass(UNTOUCHED_HOURS + 24);
    expect(slack.callsOf('chat.postEphemeral').filter(({ args }) => 'blocks' in args)).toHaveLength(1);
    expect([sam.sees(sam.dm), team.owner.sees(team.owner.dm)]).toEqual([[], []]);
  } finally {
    await days.office().close();
  }
});

/** Breaks that Slack is asked to delete, over the real client. */
import { tidyContract } from '../contracts/tidy-contract.ts';
import { openOffice } from '../support/platform/office.ts';
import type { Post } from '../support/slack/state.ts';
import { openSlackStage } from './stage.ts';

tidyContract<Post>('Slack', async () => {
  const office = await openOffice(await openSlackStage({ mode: 'socket' }));
  const { after, room, sam, slack, team } = office.stage;
  return {
    office,
    all: () => team.posts(room),
    breaks: () =>
      team.posts(room).filter(({ blocks }) => JSON.stringify(blocks).includes('"action_id":"done"')),
    idOf: ({ ts }) => ts,
    isGone: (post) => post.deleted,
    vanish(post) {
      post.deleted = true;
    },
    types: (command) => after(sam.types(room, `/deskbreak ${command}`)),
    pressesDone: (post) => after(team.person().presses(post, 'done')),
    asked: () => slack.callsOf('chat.delete').map(({ args }) => args['ts']),
    refusesToDelete: () => {
      slack.faults.always('chat.delete', { does: 'refuse', error: 'cant_delete_message' });
    },
    losesTheNextAnswer: () => {
      slack.faults.next('chat.delete', { does: 'cut', landed: true });
    },
  };
});

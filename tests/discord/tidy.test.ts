/** Breaks that Discord is asked to delete, over the real discord.js. */
import { tidyContract } from '../contracts/tidy-contract.ts';
import type { Message } from '../support/discord/state.ts';
import { openOffice } from '../support/platform/office.ts';
import { openDiscordStage } from './stage.ts';

const DELETE = 'DELETE /channels/:channel/messages/:message';
const typed = {
  'on UTC': ['on', { zone: 'UTC' }],
  'tidy on': ['tidy', { tidy: 'on' }],
  'tidy off': ['tidy', { tidy: 'off' }],
} as const;

tidyContract<Message>('Discord', async () => {
  const office = await openOffice(await openDiscordStage());
  const { after, discord, guild, room, sam } = office.stage;
  return {
    office,
    all: () => guild.messages(room),
    breaks: () => office.stage.breaks(),
    idOf: ({ id }) => id,
    isGone: (message) => message.isDeleted,
    vanish(message) {
      message.isDeleted = true;
    },
    types(command) {
      const [path, values] = typed[command];
      return after(sam.types(room, 'deskbreak', [path], values));
    },
    pressesDone(message) {
      const [, done = ''] = /"custom_id":"(done:[^"]+)"/u.exec(JSON.stringify(message.said.components)) ?? [];
      return after(guild.person({ name: 'tim' }).presses(message, done));
    },
    asked: () => discord.callsOf(DELETE).map(({ path }) => path.split('/').at(-1)),
    refusesToDelete: () => {
      discord.faults.always(DELETE, { does: 'refuse', code: 50013 });
    },
    losesTheNextAnswer: () => {
      discord.faults.next(DELETE, { does: 'cut', landed: true });
    },
  };
});

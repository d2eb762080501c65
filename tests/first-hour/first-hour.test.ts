/** The first hour as people see it: what these write is what the docs show. After a change of words: `vitest -u`, and read it. */
import { expect, it } from 'vitest';
import type { Stage } from '../contracts/adapter-stage.ts';
import { commandNames, declarationOf } from '../../content/commands/commands.ts';
import { openDiscordStage, type DiscordStage } from '../discord/stage.ts';
import { openSlackStage } from '../slack/stage.ts';
import { openOffice, type Office } from '../support/platform/office.ts';
import { openTerminalStage } from '../terminal/stage.ts';
import { firstHour } from './scenario.ts';

const page = (platform: string): string => `../../docs/first-hour/${platform}.md`;

/** All strings under this key in the objects that `is` wants, wherever they are. */
function found(
  within: unknown,
  key: string,
  is: (one: Readonly<Record<string, unknown>>) => boolean,
): string[] {
  if (typeof within !== 'object' || within === null) return [];
  const one = within as Readonly<Record<string, unknown>>;
  const own = is(one) && typeof one[key] === 'string' ? [one[key]] : [];
  return [...own, ...Object.values(one).flatMap((inner) => found(inner, key, is))];
}

const last = (values: readonly string[], what: string): string => {
  const value = values.at(-1);
  if (value === undefined) throw new Error(`There is no button ${what}.`);
  return value;
};

/** In Discord a command is picked from a menu; what is typed behind it goes into its first option. */
async function typed(line: string, { sam, room, after }: DiscordStage): Promise<boolean> {
  const [command = '', ...words] = line.slice(1).split(' ');
  const named = commandNames
    .map((name) => declarationOf(name))
    .filter(({ root, path }) => root === command && path.every((word, at) => words[at] === word))
    .sort((a, b) => b.path.length - a.path.length)[0];
  if (named === undefined) return false;
  const rest = words.slice(named.path.length).join(' ');
  if (named.path.length === 0 && named.root === 'deskbreak' && rest !== '') return false;
  const [first] = Object.keys(named.options);
  const values = first === undefined || rest === '' ? {} : { [first]: rest };
  await after(sam.types(room, command, named.path, values));
  return true;
}

const usual = <S extends Stage>({ stage }: Office<S>) => ({
  async changes(field: string, value: string): Promise<void> {
    await stage.gives('/deskbreak');
    await stage.submits({ [field]: value });
  },
});

it('on Slack', async () => {
  const stage = await openSlackStage({ mode: 'socket' });
  const office = await openOffice(stage);
  try {
    const { team, room, sam, after } = stage;
    room.members.delete(team.bot.botUser);
    const written = await firstHour({
      name: 'Slack',
      office,
      inChannel: () => team.read(room),
      async invites() {
        await after(sam.invitesBot(room));
      },
      ...usual(office),
      subjectOf: (action) =>
        last(
          found(
            [...team.posts(room), ...sam.posts(room)].map(({ blocks }) => blocks),
            'value',
            (one) => one['action_id'] === action,
          ),
          action,
        ),
    });
    await expect(written).toMatchFileSnapshot(page('slack'));
  } finally {
    await office.close();
  }
});

it('on Discord', async () => {
  const stage = await openDiscordStage();
  const office = await openOffice(stage);
  try {
    const { discord, guild, sam } = stage;
    const written = await firstHour({
      name: 'Discord',
      office,
      inChannel: () => guild.read(stage.room),
      types: (line) => typed(line, stage),
      ...usual(office),
      subjectOf: (action) =>
        last(
          found(
            [...guild.messages(stage.room), ...sam.messages(stage.room)].map(({ said }) => said.components),
            'custom_id',
            (one) => String(one['custom_id']).startsWith(`${action}:`),
          ),
          action,
        ).slice(action.length + 1),
    });
    await discord.until(() => true);
    await expect(written).toMatchFileSnapshot(page('discord'));
  } finally {
    await office.close();
  }
});

it('in a terminal', async () => {
  const stage = await openTerminalStage();
  const office = await openOffice(stage);
  try {
    const written = await firstHour({
      name: 'the terminal',
      office,
      async changes(field, value) {
        await stage.gives('/deskbreak');
        if (field !== 'breaks') await stage.gives('');
        await stage.gives(value);
        await stage.gives('save');
      },
      subjectOf: () => '',
    });
    await expect(written).toMatchFileSnapshot(page('terminal'));
  } finally {
    await office.close();
  }
});

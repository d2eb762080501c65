/** Discord's stage: the adapter with the real discord.js, and a loopback Discord with one person who manages channels. */
import type { WebSocketOptions } from 'discord.js';
import { vi } from 'vitest';
import {
  createDiscordAdapter,
  type DiscordAdapter,
  type DiscordOptions,
} from '../../adapters/discord/adapter.ts';
import { commandNames, declarationOf } from '../../content/commands/commands.ts';
import type { FormValues } from '../../content/settings/form.ts';
import type { Stage } from '../contracts/adapter-stage.ts';
import type { Guild } from '../support/discord/guild.ts';
import type { Person } from '../support/discord/people.ts';
import {
  openLoopbackDiscord,
  type LoopbackDiscord,
  type LoopbackOptions,
} from '../support/discord/server.ts';
import type { Channel, Message } from '../support/discord/state.ts';
import { type Logged, recordingLog } from '../support/platform/recording-log.ts';
import { type WhenIdle, whenIdle } from '../support/platform/when-idle.ts';

export interface DiscordStage extends Stage {
  readonly adapter: DiscordAdapter;
  readonly discord: LoopbackDiscord;
  readonly guild: Guild;
  readonly room: Channel;
  readonly sam: Person;
  readonly logged: readonly Logged[];
  /** What somebody does, and all that the adapter makes of it. */
  readonly after: WhenIdle;
  /** What happens in Discord, and all that the adapter makes of it. */
  when(happens: () => void, made: () => boolean): Promise<void>;
  /** Another server becomes the scene. */
  moveTo(guild: Guild): void;
  /** The form that sam has open. */
  panel(): Message;
  /** The breaks in the channel, oldest first. */
  breaks(): readonly Message[];
}

export interface StageOptions {
  readonly discord?: LoopbackOptions;
  readonly adapter?: Partial<DiscordOptions>;
}

/** A replica of the bot on the same Discord. */
export const replicaOn = (discord: LoopbackDiscord, options: Partial<DiscordOptions> = {}): DiscordAdapter =>
  createDiscordAdapter({
    token: discord.token,
    apiUrl: discord.apiUrl,
    log: recordingLog().log,
    clock: discord.clock,
    ws: atOnce,
    ...options,
  });

/** Lets time pass in Discord until it is done. */
export async function turnedUntil<T>(discord: LoopbackDiscord, done: Promise<T>): Promise<T> {
  let isDone = false;
  void done.finally(() => {
    isDone = true;
  });
  await vi.waitFor(
    () => {
      discord.clock.advance(10_000);
      if (!isDone) throw new Error('It is trying still.');
    },
    { interval: 10, timeout: 5_000 },
  );
  return done;
}

/** The route of posts. */
export const POST = 'POST /channels/:channel/messages';

/** discord.js leaves five seconds between two identifies; tests have no time for that. */
const atOnce = {
  buildIdentifyThrottler: () => Promise.resolve({ waitForIdentify: () => Promise.resolve() }),
} as WebSocketOptions; // The other options are all optional in fact.

export async function openDiscordStage(options: StageOptions = {}): Promise<DiscordStage> {
  const discord = await openLoopbackDiscord(options.discord);
  const { log, logged } = recordingLog();
  const adapter = replicaOn(discord, { log, ...options.adapter });
  let { guild } = discord;
  const sam = guild.person({ name: 'sam', displayName: 'Sam', permissions: ['ManageChannels'] });

  const after = whenIdle(adapter);
  const own = (): readonly Message[] => [...sam.messages(guild.general), ...sam.messages(sam.dm)];
  const panel = (): Message => {
    const found = own().findLast((message) => writes(message, '"form-save:'));
    if (found === undefined) throw new Error(`No form is open:\n${sam.sees(guild.general).join('\n')}`);
    return found;
  };

  return {
    adapter,
    discord,
    get guild() {
      return guild;
    },
    get room() {
      return guild.general;
    },
    sam,
    logged,
    after,
    async when(happens, made) {
      happens();
      await discord.until(made);
      await adapter.idle();
    },
    moveTo(next) {
      guild = next;
    },
    panel,
    breaks: () => guild.messages(guild.general).filter((message) => writes(message, '"done:')),
    get channel() {
      return { platform: 'discord', workspace: guild.id, channel: guild.general.id };
    },
    get person() {
      return { platform: 'discord', workspace: guild.id, person: sam.id };
    },
    async gives(line) {
      const { command, path, values } = typed(line);
      await after(sam.types(guild.general, command, path, values));
    },
    async presses(action, subject) {
      const id = `${action}:${subject}`;
      const shown = own().findLast((message) => writes(message, `"custom_id":"${id}"`));
      await after(sam.presses(shown ?? guild.oldMessage(guild.general, oldMessage(id)), id));
    },
    async submits(values) {
      for (const page of pagesOf(panel())) {
        const changed = Object.entries(values).filter(([key]) => page.keys.includes(key));
        if (changed.length === 0) continue;
        await after(sam.presses(panel(), page.id));
        await after(sam.submits(Object.fromEntries(changed) as FormValues)); // Entries of such values.
      }
      await after(sam.presses(panel(), { label: 'Save' }));
    },
    async leaves() {
      sam.hides(panel());
      await adapter.idle();
    },
    shown: () => [
      ...sam.sees(guild.general),
      ...sam.sees(sam.dm),
      ...[sam.seesModal() ?? ''].filter(Boolean),
    ],
    async close() {
      await adapter.disconnect();
      await discord.close();
    },
  };
}

const writes = ({ said }: Message, text: string): boolean => JSON.stringify(said.components).includes(text);

const pagesOf = ({ said }: Message): readonly { readonly id: string; readonly keys: readonly string[] }[] =>
  [...JSON.stringify(said.components).matchAll(/"custom_id":"(form-page:\w+:([^"]+))"/gu)].map(
    ([, id = '', keys = '']) => ({ id, keys: keys.split(',') }),
  );

/** A line as it is typed into Discord, where the first option takes what is behind the command's name. */
function typed(line: string): {
  readonly command: string;
  readonly path: readonly string[];
  readonly values: Readonly<Record<string, string>>;
} {
  const [command = '', ...words] = line.replace(/^\//u, '').split(' ');
  if (command === 'deskbreak' && words.length === 0) return { command, path: ['settings'], values: {} };
  const [found] = commandNames
    .map((name) => declarationOf(name))
    .filter(({ root, path }) => root === command && path.every((word, at) => words[at] === word))
    .sort((a, b) => b.path.length - a.path.length);
  const { path, options } = found ?? { path: [], options: {} };
  const rest = words.slice(path.length);
  const keys = Object.keys(options);
  const parts = keys.length > 1 ? rest : [rest.join(' ')];
  const values = keys.flatMap((key, at) =>
    parts[at] === undefined || parts[at] === '' ? [] : [[key, parts[at]]],
  );
  return { command, path, values: Object.fromEntries(values) as Record<string, string> };
}

const oldMessage = (id: string) => ({
  flags: 1 << 15,
  components: [
    { type: 10, content: 'A break of an earlier day.' },
    { type: 1, components: [{ type: 2, style: 2, label: 'Go', custom_id: id }] },
  ],
});

/**
 * Who is in a voice channel, with a camera or a stream, as the gateway tells it. It is asked to tell so only where somebody's
 * breaks mind it: at the start, or from the moment on that somebody sets it, by logging in anew once.
 */
import type { Client, Guild, VoiceState } from 'discord.js';
import type { Clock } from '../port/clock.ts';
import type { CompanyAnswer, CompanyQuestion } from '../port/company.ts';
import { NO_WORKSPACE } from '../port/refs.ts';

export interface VoicesOptions {
  /** The client that is logged in, where there is one. */
  readonly client: () => Client<true> | undefined;
  /** Whether the gateway tells of changes now: of what it told before it is not known whether that is still so. */
  readonly isTelling: () => boolean;
  /** Logs in anew. */
  readonly renew: () => void;
  readonly clock: Pick<Clock, 'after'>;
}

export interface Voices {
  /** Whether the next login asks for them. */
  readonly wanted: () => boolean;
  /** From the next login on. */
  want(): void;
  /** From now on: returns whether they are heard already. */
  listen(): boolean;
  ask(question: CompanyQuestion): CompanyAnswer;
}

/** Whoever has just set it gets their answer first, over the connection that there is. */
const RENEW_AFTER_MS = 3_000;

const unknown = (because: Extract<CompanyAnswer, { is: 'unknown' }>['because']): CompanyAnswer => ({
  is: 'unknown',
  because,
});

/** Not only listening. */
const isSeen = ({ channelId, selfVideo, streaming }: VoiceState): boolean =>
  channelId !== null && (selfVideo === true || streaming === true);

function inRoom(guild: Guild, name: string): CompanyAnswer {
  const wanted = name.trim().toLowerCase();
  const room = guild.channels.cache.find(
    (channel) => channel.isVoiceBased() && (channel.name.toLowerCase() === wanted || channel.id === wanted),
  );
  if (room === undefined) return unknown('no such room');
  return { is: 'told', count: guild.voiceStates.cache.filter(({ channelId }) => channelId === room.id).size };
}

export function createVoices({ client, isTelling, renew, clock }: VoicesOptions): Voices {
  let isWanted = false;

  const isHeard = (open: Client<true>): boolean => open.options.intents.has('GuildVoiceStates');

  function listen(): boolean {
    const open = client();
    if (open !== undefined && isHeard(open)) return true;
    if (!isWanted && open !== undefined) clock.after(RENEW_AFTER_MS, renew);
    isWanted = true;
    return false;
  }

  return {
    wanted: () => isWanted,
    want() {
      isWanted = true;
    },
    listen,
    ask(question) {
      const open = client();
      if (!listen() || open === undefined || !isTelling()) return unknown('not heard yet');
      const { workspace } = question.channel;
      const guild = open.guilds.cache.get(workspace);
      if (question.about === 'room')
        return guild === undefined ? unknown('no such room') : inRoom(guild, question.room);
      // A person's own breaks are in no server: any that the bot shares with them will do.
      const guilds = workspace === NO_WORKSPACE ? [...open.guilds.cache.values()] : [guild];
      if (guilds.length === 1 && guild === undefined && workspace !== NO_WORKSPACE)
        return unknown('not heard yet');
      const isBusy = (person: string): boolean =>
        guilds.some((one) => {
          const state = one?.voiceStates.cache.get(person);
          return state !== undefined && isSeen(state);
        });
      return { is: 'told', count: question.people.filter(isBusy).length };
    },
  };
}

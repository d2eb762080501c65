/** The whole of Deskbreak on a store in memory, gone through from its first minute: all that it says is real. */
import type { Origin, Reply } from '../../adapters/port/adapter.ts';
import type { Preview } from '../../adapters/port/preview.ts';
import type { Action } from '../../content/actions.ts';
import { parseLine } from '../../content/commands/grammar.ts';
import type { Message } from '../../content/message.ts';
import { createApp } from '../app.ts';
import { readConfig } from '../config/config.ts';
import { openStore } from '../store/open.ts';
import { script, type Player, type Step } from './script.ts';
import { createSkippingClock } from './skipping-clock.ts';
import { createStage, type Appearance } from './stage.ts';

export interface Scene {
  /** What somebody does. */
  readonly title: string;
  readonly shown: readonly Appearance[];
}

export interface ScenesOfAct {
  readonly title: string;
  readonly scenes: readonly Scene[];
}

/** A Monday, ten minutes before the first break of the day in Berlin. */
const BEGIN = Date.parse('2026-11-23T08:40:00Z');
const MINUTE_MS = 60_000;

const standings: Readonly<Record<Player, Origin['person']['standing']>> = {
  Sam: 'manager',
  Ann: 'member',
  Gil: 'guest',
  Kim: 'member',
  Lee: 'member',
};

const quiet = { debug: nothing, info: nothing, warn: nothing, error: nothing };
function nothing(): void {
  // Nobody reads a log of the gallery's.
}

export async function rehearse({
  platform,
  capabilities,
}: Pick<Preview, 'platform' | 'capabilities'>): Promise<readonly ScenesOfAct[]> {
  const opened = await openStore({ kind: 'memory' });
  const config = readConfig({});
  if (!opened.ok || !config.ok) throw new Error('A store in memory and no settings are always right');
  const clock = createSkippingClock(BEGIN);
  const stage = createStage({ platform, capabilities });
  const app = createApp({
    config: config.config,
    store: opened.store,
    adapters: [stage.adapter],
    clock,
    log: quiet,
    random: () => 0,
  });
  await clock.finish(app.connect());

  const channel = { platform, workspace: 'T0COMPANY', channel: 'C0WELLBEING' };
  const originOf = (name: Player = 'Sam'): Origin => ({
    channel,
    place: 'channel',
    audience: 'usual',
    person: { id: `U0${name.toUpperCase()}`, name, standing: standings[name] },
  });
  /** The latest button of each action, with what it carries. */
  const buttons = new Map<Action, string>();
  const learn = ({ blocks }: Message): void => {
    for (const block of blocks)
      if (block.block === 'buttons')
        for (const { action, subject } of block.buttons) buttons.set(action, subject);
  };

  const settle = async (): Promise<void> => {
    await clock.finish(app.tick().then(() => app.idle()));
  };

  async function perform(step: Step): Promise<readonly Reply[]> {
    const inbox = stage.inbox();
    if ('types' in step) return inbox.command(parseLine(step.types), originOf(step.as));
    if ('presses' in step)
      return inbox.press(
        { action: step.presses, subject: buttons.get(step.presses) ?? '' },
        originOf(step.as ?? 'Sam'),
      );
    if ('waits' in step) {
      for (let minute = 0; minute < step.minutes; minute += 1) {
        clock.advance(MINUTE_MS);
        await settle();
      }
      return [];
    }
    if (step.does === 'adds the bot to the channel') {
      await inbox.invited(channel, 'to the channel');
      return [];
    }
    const viewer = {
      person: originOf().person,
      standings: (channels: readonly string[]) =>
        Promise.resolve(new Map(channels.map((one) => [one, 'manager'] as const))),
    };
    return [{ to: 'actor', message: await inbox.overview(channel, viewer) }];
  }

  async function sceneOf(step: Step): Promise<Scene> {
    const replies = 'waits' in step ? await perform(step) : await clock.finish(perform(step));
    await settle();
    const shown: readonly Appearance[] = [
      ...replies.map((reply): Appearance =>
        reply.to === 'form'
          ? { form: reply.form }
          : { to: reply.to === 'pressed' ? 'everyone' : 'one', message: reply.message },
      ),
      ...stage.take(),
    ];
    for (const one of shown) if ('message' in one) learn(one.message);
    return { title: titleOf(step), shown };
  }

  const acts: ScenesOfAct[] = [];
  for (const { title, steps } of script) {
    const scenes: Scene[] = [];
    for (const step of steps) scenes.push(await sceneOf(step));
    acts.push({ title, scenes: scenes.filter(({ shown }) => shown.length > 0) });
  }
  await clock.finish(app.stop());
  return acts;
}

function titleOf(step: Step): string {
  if ('waits' in step) return step.waits;
  if ('does' in step) return `Sam ${step.does}`;
  const who = step.as ?? 'Sam';
  return 'types' in step ? `${who} types ${step.types}` : `${who} presses ${step.label}`;
}

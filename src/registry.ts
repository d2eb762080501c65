/** Which adapters run. A platform's code is loaded only where it runs. */
import type { Writable } from 'node:stream';
import type { ChatAdapter } from '../adapters/adapter.ts';
import type { ChannelRef } from '../adapters/refs.ts';
import type { Log } from '../scheduler/log.ts';

/** The program's own terminal, which the log shares with the prompt. */
export interface Console {
  readonly log: Writable;
  /** Somebody sees what is printed. */
  readonly watched: boolean;
  readonly colour: boolean;
  say(line: string): Promise<unknown>;
  /** The terminal as a platform. */
  adapter(options: {
    readonly zone: string;
    readonly log: Log;
  }): ChatAdapter & { readonly channel: ChannelRef };
}

export async function openConsole(onInterrupt: () => void): Promise<Console> {
  const [{ openScreen }, { terminalAdapter }, { renderNote }] = await Promise.all([
    import('../adapters/terminal/screen.ts'),
    import('../adapters/terminal/adapter.ts'),
    import('../adapters/terminal/render.ts'),
  ]);
  const screen = openScreen({ onInterrupt });
  return {
    log: screen.log,
    watched: screen.watched,
    colour: screen.look().colour,
    say: (line) => screen.above(renderNote(line, screen.look(), 'plain')),
    adapter: ({ zone, log }) =>
      terminalAdapter({
        screen,
        zone,
        onError: (error) => {
          log.error({ err: error }, 'The terminal failed to answer.');
        },
      }),
  };
}

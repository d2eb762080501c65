/** The wing's face: the program's own terminal, as a window that the log shares, and as a platform. */
import type { Writable } from 'node:stream';
import type { Log } from '../port/log.ts';
import type { Pictures } from '../port/pictures.ts';
import { createTerminalAdapter, type TerminalAdapter } from './adapter.ts';
import { drawing } from './drawing.ts';
import type { PictureWish } from './picture-support.ts';
import { renderLine } from './render.ts';
import { createScreen } from './screen.ts';

export interface TerminalPlatform {
  readonly zone: string;
  readonly pictures: Pictures;
  readonly log: Log;
}

export interface Terminal {
  readonly log: Writable;
  readonly colour: boolean;
  /** Prints one line: the first wording that the window has room for. */
  readonly say: (...wordings: readonly [string, ...string[]]) => Promise<unknown>;
  /** The terminal as a platform. */
  readonly adapter: (platform: TerminalPlatform) => TerminalAdapter;
}

export interface OpenTerminalOptions {
  readonly onInterrupt: () => void;
  /** How pictures are to be shown; where nothing is wished, as the window can. */
  readonly pictures: PictureWish | undefined;
}

export function openTerminal(options: OpenTerminalOptions): Terminal {
  const screen = createScreen(options);
  return {
    log: screen.log,
    colour: screen.look().colour,
    say: (...wordings) => screen.above(renderLine(wordings, screen.look())),
    adapter: ({ zone, pictures, log }) =>
      createTerminalAdapter({
        screen,
        zone,
        draw: drawing(pictures, log),
        onError: (error) => {
          log.error({ err: error }, 'The terminal failed to answer.');
        },
      }),
  };
}

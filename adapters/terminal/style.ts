/** Colours, from the sixteen of the terminal's own theme, so that they fit light and dark. */

import type { PictureMeans } from './picture-support.ts';

/** What the output can show now; it may differ at the next write. */
export interface TerminalLook {
  /** Columns. */
  readonly width: number;
  /** Rows; absent where the output has no end. */
  readonly height?: number | undefined;
  readonly colour: boolean;
  /** Absent where pictures are told in words. */
  readonly pictures?: PictureMeans | undefined;
}

export type Ink = 'plain' | 'strong' | 'dim' | 'cyan' | 'green' | 'yellow';

/** Colours text; a closing code never ends a colour around it, so paint pieces side by side, not inside each other. */
export type Paint = (ink: Ink, text: string) => string;

/** SGR parameters, ECMA-48 section 8.3.117: what switches an ink on, and off. */
const codes: Readonly<Record<Exclude<Ink, 'plain'>, readonly [on: number, off: number]>> = {
  strong: [1, 22],
  dim: [2, 22],
  cyan: [36, 39],
  green: [32, 39],
  yellow: [33, 39],
};

const colours: Paint = (ink, text) => {
  if (ink === 'plain' || text === '') return text;
  const [on, off] = codes[ink];
  return `\u001b[${on}m${text}\u001b[${off}m`;
};

const none: Paint = (_ink, text) => text;

export const paintFor = (look: TerminalLook): Paint => (look.colour ? colours : none);

export interface ColourSettings {
  readonly FORCE_COLOR?: string | undefined;
  readonly NO_COLOR?: string | undefined;
  readonly TERM?: string | undefined;
}

/** `FORCE_COLOR` goes before `NO_COLOR`, as in Node itself; an empty `NO_COLOR` counts as unset (no-color.org). */
export function wantsColour(isTerminal: boolean, settings: ColourSettings): boolean {
  const { FORCE_COLOR: force, NO_COLOR: no, TERM: term } = settings;
  if (force !== undefined) return force !== '0' && force !== 'false';
  if (no !== undefined && no !== '') return false;
  return isTerminal && term !== 'dumb';
}

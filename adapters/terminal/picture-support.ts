/** How this terminal can show a picture, as far as its environment tells: asked itself, it may never answer. */

/**
 * `kitty`: sw.kovidgoyal.net/kitty/graphics-protocol. `iterm`: iterm2.com/documentation-images.html. `blocks`: half
 * blocks in two colours each, of all colours or of 256.
 */
export type PictureMeans = 'kitty' | 'iterm' | 'blocks-24-bit' | 'blocks-256';

/** What the operator wants; `auto` leaves it to what is found out. */
export type PictureWish = 'auto' | 'kitty' | 'iterm' | 'blocks' | 'none';

/** Set by terminals, and by what runs inside them. */
export interface PictureSettings {
  readonly TERM?: string | undefined;
  readonly TERM_PROGRAM?: string | undefined;
  readonly COLORTERM?: string | undefined;
  readonly KITTY_WINDOW_ID?: string | undefined;
  readonly KONSOLE_VERSION?: string | undefined;
  readonly WT_SESSION?: string | undefined;
  readonly TMUX?: string | undefined;
  readonly STY?: string | undefined;
  readonly ZELLIJ?: string | undefined;
}

/** `watched`: somebody looks on, and sees colours. Nothing where a picture is better told in words. */
export function picturesFor(
  watched: boolean,
  settings: PictureSettings,
  wish: PictureWish = 'auto',
): PictureMeans | undefined {
  if (!watched || wish === 'none' || hasFewColours(settings)) return undefined;
  const means = wish === 'auto' ? (protocolOf(settings) ?? 'blocks') : wish;
  if (means !== 'blocks') return means;
  return hasAllColours(settings) ? 'blocks-24-bit' : 'blocks-256';
}

function protocolOf(settings: PictureSettings): 'kitty' | 'iterm' | undefined {
  const { TERM: term, TERM_PROGRAM: program, KITTY_WINDOW_ID: kitty, KONSOLE_VERSION: konsole } = settings;
  // What these pass through to the terminal around them is up to their settings.
  if (isMultiplexed(settings)) return undefined;
  if (term === 'xterm-kitty' || term === 'xterm-ghostty' || program === 'ghostty') return 'kitty';
  if (program === 'iTerm.app' || program === 'WezTerm') return 'iterm';
  // Inherited by whatever is started from there; other terminals have programs of their own.
  if (program !== undefined) return undefined;
  if (kitty !== undefined) return 'kitty';
  return Number(konsole ?? 0) >= KONSOLE_WITH_PICTURES ? 'iterm' : undefined;
}

/** 22.04. */
const KONSOLE_WITH_PICTURES = 220_400;

const isMultiplexed = ({
  TERM: term = '',
  TMUX: tmux,
  STY: screen,
  ZELLIJ: zellij,
}: PictureSettings): boolean =>
  [tmux, screen, zellij].some((inside) => inside !== undefined) || /^(?:screen|tmux)/u.test(term);

/** GNU screen stumbles over colours of 24 bits, and hands on the variable of the terminal around it. */
const hasAllColours = ({ COLORTERM: colours, WT_SESSION: windows, STY: screen }: PictureSettings): boolean =>
  screen === undefined && (colours === 'truecolor' || colours === '24bit' || windows !== undefined);

/** Consoles of eight or sixteen colours, in which a picture cannot be made out. */
const hasFewColours = ({ TERM: term = '' }: PictureSettings): boolean =>
  /^(?:linux|ansi|cygwin|vt\d+)/u.test(term);

import { describe, expect, it } from 'vitest';
import {
  picturesFor,
  type PictureMeans,
  type PictureSettings,
  type PictureWish,
} from '../../adapters/terminal/picture-support.ts';

const full = { TERM: 'xterm-256color', COLORTERM: 'truecolor' };

describe('a terminal shows pictures', () => {
  it.each<[string, PictureSettings, PictureMeans]>([
    ['Kitty', { TERM: 'xterm-kitty', KITTY_WINDOW_ID: '1', COLORTERM: 'truecolor' }, 'kitty'],
    ['Kitty over ssh', { TERM: 'xterm-kitty' }, 'kitty'],
    ['Kitty with another TERM', { ...full, KITTY_WINDOW_ID: '1' }, 'kitty'],
    ['Ghostty', { TERM: 'xterm-ghostty', TERM_PROGRAM: 'ghostty' }, 'kitty'],
    ['Ghostty with another TERM', { ...full, TERM_PROGRAM: 'ghostty' }, 'kitty'],
    ['iTerm2', { ...full, TERM_PROGRAM: 'iTerm.app' }, 'iterm'],
    ['WezTerm', { ...full, TERM_PROGRAM: 'WezTerm' }, 'iterm'],
    ['Konsole', { ...full, KONSOLE_VERSION: '230805' }, 'iterm'],
    ['Konsole before it had pictures', { ...full, KONSOLE_VERSION: '211203' }, 'blocks-24-bit'],
    ['Konsole of no known version', { ...full, KONSOLE_VERSION: 'x' }, 'blocks-24-bit'],
    [
      'another one, started from Kitty',
      { ...full, TERM_PROGRAM: 'vscode', KITTY_WINDOW_ID: '1' },
      'blocks-24-bit',
    ],
    ['any with all colours', full, 'blocks-24-bit'],
    ['any that calls them 24bit', { ...full, COLORTERM: '24bit' }, 'blocks-24-bit'],
    ['Windows Terminal', { WT_SESSION: 'a-guid' }, 'blocks-24-bit'],
    ['the Terminal of macOS', { TERM: 'xterm-256color', TERM_PROGRAM: 'Apple_Terminal' }, 'blocks-256'],
    ['one that tells nothing', {}, 'blocks-256'],
    [
      'tmux in Kitty',
      { ...full, TERM: 'tmux-256color', TMUX: '/tmp/x', KITTY_WINDOW_ID: '1' },
      'blocks-24-bit',
    ],
    ['tmux in iTerm2', { ...full, TMUX: '/tmp/x', TERM_PROGRAM: 'iTerm.app' }, 'blocks-24-bit'],
    ['tmux over ssh', { TERM: 'screen-256color', KITTY_WINDOW_ID: '1' }, 'blocks-256'],
    ['screen in Kitty', { ...full, TERM: 'screen', STY: '1.pts', KITTY_WINDOW_ID: '1' }, 'blocks-256'],
    ['Zellij in Kitty', { ...full, TERM: 'xterm-kitty', ZELLIJ: '0' }, 'blocks-24-bit'],
  ])('%s', (_name, settings, expected) => {
    expect(picturesFor(true, settings)).toBe(expected);
  });

  it.each(['linux', 'vt220', 'ansi', 'cygwin'])('not where there are few colours: %s', (TERM) => {
    expect(picturesFor(true, { TERM })).toBeUndefined();
    expect(picturesFor(true, { TERM }, 'blocks')).toBeUndefined();
  });

  it.each<[PictureWish, PictureMeans | undefined]>([
    ['none', undefined],
    ['blocks', 'blocks-24-bit'],
    ['iterm', 'iterm'],
    ['kitty', 'kitty'],
    ['auto', 'kitty'],
  ])('as is wished: %s', (wish, expected) => {
    expect(picturesFor(true, { TERM: 'xterm-kitty', COLORTERM: 'truecolor' }, wish)).toBe(expected);
  });

  it.each<PictureWish>(['auto', 'blocks', 'iterm', 'kitty'])(
    'never without colours, wished or not: %s',
    (wish) => {
      expect(picturesFor(false, { TERM: 'xterm-kitty', COLORTERM: 'truecolor' }, wish)).toBeUndefined();
    },
  );
});

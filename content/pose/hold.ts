/** How long to stay, in words. */
import type { Hold, Version } from './pose.ts';

const seconds = (count: number): string => (count % 60 === 0 ? `${count / 60} min` : `${count} s`);

const length = ({ unit, least, most }: Hold): string => {
  switch (unit) {
    case 'seconds':
      return `${least === most ? '' : 'up to '}${seconds(most)}`;
    case 'breaths':
    case 'rounds':
      return `${least === most ? '' : `${least}–`}${most} ${unit}`;
  }
};

/** "up to 1 min a side", "5–10 rounds". */
export const holdInWords = (hold: Hold, sides: Version['sides']): string =>
  `${length(hold)}${sides === 'each' ? ' a side' : ''}`;

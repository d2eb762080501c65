/** What people are doing, as far as a platform tells: asked before a break, never kept, and never who. */
import type { ChannelRef } from './refs.ts';

export type CompanyQuestion =
  /** How many of these people are in a call, or want no interruption. */
  | {
      readonly about: 'people';
      readonly channel: ChannelRef;
      readonly people: readonly string[];
      /** More need not be known: the answer may stop at so many, or once it can be so many no longer. */
      readonly enough: number;
      /** How many programs ask beside this one, so that all together stay below the platform's limits. */
      readonly programs: number;
    }
  /** How many people are in a voice channel of this name. */
  | { readonly about: 'room'; readonly channel: ChannelRef; readonly room: string };

export type CompanyAnswer =
  | { readonly is: 'told'; readonly count: number }
  /** `because`: for the log, without anybody's name. */
  | {
      readonly is: 'unknown';
      readonly because: 'no scope' | 'rate-limited' | 'unavailable' | 'not heard yet' | 'no such room';
    };

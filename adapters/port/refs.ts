/** Names for places and people, the same on every platform. */

export interface ChannelRef {
  /** `slack`, `discord`, `terminal`. */
  readonly platform: string;
  /** Slack team, Discord guild. */
  readonly workspace: string;
  readonly channel: string;
}

/** The workspace of direct messages on platforms where people belong to none. */
export const NO_WORKSPACE = '@me';

export interface MessageRef {
  readonly channel: ChannelRef;
  readonly id: string;
}

export interface PersonRef {
  readonly platform: string;
  readonly workspace: string;
  readonly person: string;
}

/** `slack:T012/C345`: the form that logs show. */
export const formatChannel = (ref: ChannelRef): string => `${ref.platform}:${ref.workspace}/${ref.channel}`;

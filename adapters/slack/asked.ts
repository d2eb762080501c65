/** Who asked, and where: read from what Slack sends. */
import type { BlockAction, SlashCommand } from '@slack/bolt';
import type { MessageRef } from '../port/refs.ts';
import { filesIn } from './view/read-message.ts';
import type { ResponseUrl } from './web/respond.ts';

/** Who asked, and the ways in which they can be answered. */
export interface Asked {
  readonly workspace: string;
  /** For a press in a view, the person: there is no channel. */
  readonly channel: string;
  readonly user: string;
  /** Known to be a direct message: the bot may not look at those of others. */
  readonly direct?: boolean;
  readonly responseUrl?: ResponseUrl;
  /** Opens one view, inside three seconds. */
  readonly trigger?: string;
  /** The message that was pressed, where it can be rewritten. */
  readonly pressed?: MessageRef;
  /** The pictures in it: rewritten, it keeps them. Absent where they cannot be made out. */
  readonly files?: readonly string[];
  /** What was pressed is seen by this person alone, and can be replaced through its URL. */
  readonly onEphemeral?: boolean;
  /** The press came from a view: the answer opens on top of it. */
  readonly inView?: 'home' | 'modal';
}

/** What Slack calls conversations of two people, and of several. */
const isDirectName = (name: string): boolean => name === 'directmessage' || name.startsWith('mpdm-');

export const askedByTyping = (body: SlashCommand, workspace: string, now: number): Asked => ({
  workspace,
  channel: body.channel_id,
  direct: isDirectName(body.channel_name),
  user: body.user_id,
  trigger: body.trigger_id,
  responseUrl: { url: body.response_url, since: now, used: 0 },
});

export function askedByPressing(body: BlockAction, workspace: string, now: number): Asked {
  const { user, trigger_id: trigger, response_url: url } = body;
  const channel = body.channel?.id;
  const onEphemeral: unknown = body.container['is_ephemeral'];
  const direct = isDirectName(body.channel?.name ?? '');
  const base = { workspace, user: user.id, trigger, direct };
  if (channel === undefined)
    return { ...base, channel: user.id, inView: body.view?.type === 'home' ? 'home' : 'modal' };
  const responseUrl = url ? { responseUrl: { url, since: now, used: 0 } } : {};
  if (onEphemeral === true || body.message === undefined)
    return { ...base, ...responseUrl, channel, onEphemeral: onEphemeral === true };
  const pressed = { channel: { platform: 'slack', workspace, channel }, id: body.message.ts };
  const files = filesIn(body.message['blocks']);
  return { ...base, ...responseUrl, channel, pressed, ...(files !== undefined && { files }) };
}

/** Slack hands over text with its own escapes, also where they were not needed. */
export const plainInput = (text: string): string =>
  text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');

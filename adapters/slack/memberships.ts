/** The channels that the bot, or somebody who shares them with the bot, is in: page by page, and not without end. */
import type { webApi } from '@slack/bolt';
import type { Failure } from '../port/meanings.ts';
import type { Clients } from './web/clients.ts';

export type Listed = NonNullable<webApi.UsersConversationsResponse['channels']>[number];

export interface Memberships {
  readonly channels: readonly Listed[];
  /** Why the others are not here, where Slack did not tell all; `too many` are not looked through. */
  readonly missing?: Failure | 'too many';
}

const PAGE = 999;
const MOST_PAGES = 3;

/** Without `user` those of the bot. `enough`: the one that was looked for is among them. */
export async function membershipsOf(
  clients: Clients,
  workspace: string,
  wanted: { readonly user?: string; readonly types: string; readonly exclude_archived?: boolean },
  enough: (channel: Listed) => boolean = () => false,
): Promise<Memberships> {
  const channels: Listed[] = [];
  let cursor: string | undefined;
  for (let page = 0; page < MOST_PAGES; page += 1) {
    const answer = await clients.call(workspace, 'person', 'users.conversations', {
      ...wanted,
      limit: PAGE,
      ...(cursor !== undefined && { cursor }),
    });
    if (!answer.ok) return { channels, missing: answer.failure };
    const found = answer.value.channels ?? [];
    channels.push(...found);
    cursor = answer.value.response_metadata?.next_cursor;
    if (found.some(enough) || cursor === undefined || cursor === '') return { channels };
  }
  return { channels, missing: 'too many' };
}

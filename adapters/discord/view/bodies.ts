/** What is sent to Discord for a message, the same for posts, edits and answers to interactions. */
import { MessageFlags, type APIAllowedMentions } from 'discord.js';
import type { UploadedFile } from '../rest/multipart.ts';
import { noneKept, type KeptPictures } from './kept-pictures.ts';
import { withoutPictures, type Rendered } from './render.ts';

export interface BodyOptions {
  /** Seen by the person who acted, and by nobody else. */
  readonly ephemeral?: boolean;
  /** Comes without a notification. */
  readonly silent?: boolean;
  /** Names of the pictures that the message has already, with their ids: they are not sent again. */
  readonly kept?: KeptPictures;
}

export interface Body {
  readonly flags: number;
  readonly components: Rendered['components'];
  readonly allowed_mentions: APIAllowedMentions;
  readonly attachments: readonly object[];
}

export interface Sent {
  readonly body: Body;
  readonly files: readonly UploadedFile[];
}

/** Nobody is mentioned, whatever a text says. */
const nobody: APIAllowedMentions = { parse: [] };

export function sent({ components, files }: Rendered, options: BodyOptions = {}): Sent {
  const { ephemeral = false, silent = false, kept = noneKept } = options;
  const added = files.filter(({ filename }) => !kept.has(filename));
  const flags =
    MessageFlags.IsComponentsV2 |
    (ephemeral ? MessageFlags.Ephemeral : 0) |
    (silent ? MessageFlags.SuppressNotifications : 0);
  return {
    body: {
      flags,
      components,
      allowed_mentions: nobody,
      // What is not named here is taken off the message when it is edited.
      attachments: [
        ...files.flatMap(({ filename }) => {
          const id = kept.get(filename);
          return id === undefined ? [] : [{ id, filename }];
        }),
        ...added.map(({ filename, description }, index) => ({ id: String(index), filename, description })),
      ],
    },
    files: added.map(({ filename, data }) => ({ name: filename, data })),
  };
}

/**
 * Ways to send a message, the best first, for where Discord refuses one for its pictures and nothing is shown yet:
 * better without them than not at all.
 */
export function waysToSend(shown: Rendered, options: BodyOptions = {}): readonly [Sent, ...Sent[]] {
  const best = sent(shown, options);
  const isReusing = best.files.length < shown.files.length;
  return [
    best,
    ...(isReusing ? [sent(shown, { ...options, kept: noneKept })] : []),
    ...(shown.files.length > 0 ? [sent(withoutPictures(shown), options)] : []),
  ];
}

import type { Reply } from '../../adapters/port/adapter.ts';
import type { Button } from '../../content/message.ts';

/** The buttons that come with the answers to a call. */
export const buttonsIn = (replies: readonly Reply[]): readonly Button[] =>
  replies.flatMap((reply) =>
    reply.to === 'form'
      ? []
      : reply.message.blocks.flatMap((block) => (block.block === 'buttons' ? block.buttons : [])),
  );

/** Messages that went out before their picture was there: it comes into them once, when it can be shown. */
import type { Message } from '../../../content/message.ts';
import type { Delivery } from '../../port/delivery.ts';
import type { MessageRef } from '../../port/refs.ts';
import { imagesIn, type Render } from '../view/render.ts';

export interface FillingIn {
  /** The message was posted without its picture. */
  fillIn(target: MessageRef, message: Message): void;
  /** It is being rewritten meanwhile; true where its picture is still on the way. */
  becomes(key: string, message: Message): boolean;
  /** What it is now. */
  latest(key: string): Message | undefined;
}

/** Slack processes a picture in a few seconds; after a minute nobody looks any more. */
const WAIT_MS = 60_000;
/** Of one workspace: its rewrites are limited, and those with somebody's count come first. */
const MOST = 20;

export function fillingIn(options: {
  readonly render: Render;
  readonly revise: (target: MessageRef, message: Message) => Promise<Delivery>;
}): FillingIn {
  const { render, revise } = options;
  const pending = new Map<string, Map<string, Message>>();

  async function run(target: MessageRef, key: string, message: Message): Promise<void> {
    const { workspace } = target.channel;
    const rendered = await render(message, workspace, { waitMs: WAIT_MS });
    if (imagesIn(rendered) > 0) await revise(target, message);
    const here = pending.get(workspace);
    here?.delete(key);
    if (here?.size === 0) pending.delete(workspace);
  }

  return {
    fillIn(target, message) {
      const { workspace, channel } = target.channel;
      const key = `${workspace}/${channel}/${target.id}`;
      const here = pending.get(workspace) ?? new Map<string, Message>();
      if (here.size >= MOST) return;
      pending.set(workspace, here.set(key, message));
      // Neither rejects: what goes wrong comes as a delivery, and the message stays as it is.
      void run(target, key, message);
    },
    becomes(key, message) {
      const here = pending.get(workspaceIn(key));
      if (here?.has(key) !== true) return false;
      here.set(key, message);
      return true;
    },
    latest: (key) => pending.get(workspaceIn(key))?.get(key),
  };
}

const workspaceIn = (key: string): string => key.slice(0, key.indexOf('/'));

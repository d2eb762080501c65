/** What the commands are called in Slack: two apps in a workspace cannot share a name, so operators may choose. */
import type { CommandRoot } from '../../../content/message.ts';

/** With the slash, e.g. `/deskbreak`. */
export type CommandNames = Readonly<Record<CommandRoot, string>>;

export const defaultCommandNames: CommandNames = { pose: '/pose', deskbreak: '/deskbreak' };

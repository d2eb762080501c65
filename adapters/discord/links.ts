/** The two links of the start log: for whoever manages a server, and for anybody. */
import { ApplicationIntegrationType } from 'discord.js';
import type { Log } from '../port/log.ts';
import { invitePermissions } from './access/access.ts';
import { toPeople, type Installs } from './access/installs.ts';

const link = (application: string, more: Readonly<Record<string, string>>): string =>
  `https://discord.com/oauth2/authorize?${new URLSearchParams({ client_id: application, ...more }).toString()}`;

/** Adds the bot to a server, with the least that it needs. */
export const serverLink = (application: string): string =>
  link(application, {
    integration_type: String(ApplicationIntegrationType.GuildInstall),
    scope: 'bot applications.commands',
    permissions: String(invitePermissions),
  });

/** Installs the application to whoever opens it: commands, and no permission at all. */
export const personalLink = (application: string): string =>
  link(application, {
    integration_type: String(ApplicationIntegrationType.UserInstall),
    scope: 'applications.commands',
  });

export interface Links {
  /** `isLonely`: the bot is in no server. */
  readonly toServer: (application: string, isLonely: boolean) => void;
  readonly toPerson: (application: string, installs: Installs) => void;
}

/** Each is said once: the gateway may log in anew at any time. */
export function createLinks(log: Log): Links {
  const said = new Set<string>();
  const once = (fields: object, message: string): void => {
    if (!said.has(message)) log.info(fields, message);
    said.add(message);
  };
  return {
    toServer(application, isLonely) {
      const invite = serverLink(application);
      const what = isLonely
        ? 'The bot is in no Discord server yet. Add it to one'
        : 'To add Deskbreak to another Discord server';
      once({ invite }, `${what}: ${invite}`);
    },
    toPerson(application, installs) {
      if (!toPeople(installs)) {
        once({}, notToPeople);
        return;
      }
      const install = personalLink(application);
      once(
        { install },
        `To install Deskbreak to yourself, for /pose and /deskbreak me anywhere in Discord: ${install}`,
      );
    },
  };
}

export const notToPeople =
  'This Discord application cannot be installed to a person, so /pose and /deskbreak me stay where the bot is. To change that: Developer Portal → Installation → Installation Contexts → tick User Install, save, and start Deskbreak again.';

/** What the application can be installed to, by its own settings: Discord takes no command for anything else. */
import { ApplicationIntegrationType } from 'discord.js';
import { isObject } from '../view/components.ts';

/** Servers, people, or both. */
export type Installs = ReadonlySet<ApplicationIntegrationType>;

export const serversOnly: Installs = new Set([ApplicationIntegrationType.GuildInstall]);

export const toPeople = (installs: Installs): boolean => installs.has(ApplicationIntegrationType.UserInstall);

/** From what Discord answers when it is asked about the application. An older one says nothing of it: servers alone. */
export function installsIn(application: unknown): Installs {
  const config = isObject(application) ? application['integration_types_config'] : undefined;
  if (!isObject(config)) return serversOnly;
  const { GuildInstall, UserInstall } = ApplicationIntegrationType;
  const found = [GuildInstall, UserInstall].filter((type) => isObject(config[type]));
  return found.length === 0 ? serversOnly : new Set(found);
}

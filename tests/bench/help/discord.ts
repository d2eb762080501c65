/** A Discord of our own in a process of its own. */
import { openLoopbackDiscord } from '../../support/discord/server.ts';

export async function discord() {
  const server = await openLoopbackDiscord();
  return { about: () => ({ apiUrl: server.apiUrl, token: server.token }) };
}

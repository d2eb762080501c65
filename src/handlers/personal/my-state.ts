/** What somebody has set for themselves, and what can be set where they are. */
import type { PersonRef } from '../../../adapters/port/refs.ts';
import { nothingSet } from '../../../content/people/person.ts';
import type { MyState } from '../../../content/replies/my-settings.ts';
import { newsOf } from '../../plan-news.ts';
import type { Context, Services } from '../context.ts';

export const whoAsks = ({ from }: Pick<Context, 'from'>): PersonRef => ({
  platform: from.channel.platform,
  workspace: from.channel.workspace,
  person: from.person.id,
});

export async function stateOf(
  who: PersonRef,
  services: Pick<Services, 'people' | 'abilities' | 'store' | 'now' | 'settings' | 'words'>,
): Promise<MyState> {
  const { people, abilities, store } = services;
  const { settings = nothingSet, isUnreadable = false } = (await people.find(who)) ?? {};
  const own = await store.plans.find(await people.placeOf(who));
  return {
    ...{ settings, isUnreadable, abilities: abilities(who.platform) },
    own: own && (await newsOf(services, own, 1)),
  };
}

export const myState = (context: Context): Promise<MyState> => stateOf(whoAsks(context), context);

/** Whether all of it can be changed in a form there. */
export const hasForm = ({ from, asksInTurn }: Context): boolean => !asksInTurn(from.channel.platform);

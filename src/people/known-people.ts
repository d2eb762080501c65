/** People who have set something for themselves, their settings read and written as the store keeps them. */
import { directWith, NO_WORKSPACE, type ChannelRef, type PersonRef } from '../../adapters/port/refs.ts';
import {
  nothingSet,
  readHidden,
  writeHidden,
  type Hidden,
  type KnownPerson,
  type PersonSettings,
  type WrittenSettings,
} from '../../content/people/person.ts';
import type { Vault } from '../secrets/sealing.ts';
import type { DoneLately, KeptOfPerson, PersonKey, Traces } from '../store/person.ts';
import type { Store } from '../store/store.ts';
import { sealedText, type SealedText } from './sealed-text.ts';

export interface KnownPeople {
  /** Nothing where they have set nothing. */
  find(who: PersonRef): Promise<KnownPerson | undefined>;
  /** Makes their row where they have none yet. Nothing is written where the edit gives nothing. */
  change(who: PersonRef, edit: (current: PersonSettings) => PersonSettings | undefined): Promise<void>;
  /** What was read of somebody, opened: `who` as the place of their breaks has it. */
  open(who: PersonRef, written: WrittenSettings): KnownPerson;
  /** Where breaks of their own come, or would. */
  placeOf(who: PersonRef): Promise<ChannelRef>;
  /** By what their row is known. */
  keyOf(who: PersonRef): Promise<PersonKey>;
  /** What their row holds beside their settings; nothing where they have none. */
  kept(who: PersonRef): Promise<KeptOfPerson | undefined>;
  /** Which version they were shown; false where there is no row to remember it in. */
  shown(who: PersonRef, what: string): Promise<boolean>;
  /** What they did in the days of which breaks are still known. */
  doneLately(who: PersonRef): Promise<readonly DoneLately[]>;
  /** All that is stored about them beside their settings. */
  traces(who: PersonRef): Promise<Traces>;
  /** Why breaks of their own have ended, once. */
  hearOfClosedDoor(who: PersonRef): Promise<string | undefined>;
  forget(who: PersonRef): Promise<void>;
}

export interface PeopleDeps {
  readonly store: Pick<Store, 'people' | 'installations'>;
  readonly vault: Vault | undefined;
  /** Whether a person has the same id in every workspace of the platform, and is the same there. */
  readonly isOneEverywhere: (platform: string) => boolean;
}

const nothingHidden: Hidden = { avoid: nothingSet.avoid, leftOut: nothingSet.leftOut };

/** Two programs may change somebody at once; more often than this, something else is wrong. */
const TRIES = 20;

export function createKnownPeople({ store, vault, isOneEverywhere }: PeopleDeps): KnownPeople {
  const texts: SealedText = sealedText(vault);

  /** An organisation that installed the app for all of its workspaces knows one person in all of them. */
  async function keyOf({ platform, workspace, person }: PersonRef): Promise<PersonKey> {
    if (isOneEverywhere(platform)) return { platform, scope: NO_WORKSPACE, person };
    const installed = await store.installations.find(platform, workspace);
    return { platform, scope: installed?.organisation ?? workspace, person };
  }

  async function read(key: PersonKey) {
    const stored = await store.people.find(key);
    if (stored === undefined) return undefined;
    return { stored, ...opened(stored, key) };
  }

  function opened({ version, motion, hidden: closed }: WrittenSettings, key: PersonKey): KnownPerson {
    const text = texts.open(closed, key);
    const hidden = text === undefined ? undefined : readHidden(text);
    return {
      settings: { version, motion, ...(hidden ?? nothingHidden) },
      isUnreadable: hidden === undefined,
    };
  }

  const isSame = (one: Hidden, other: Hidden): boolean => writeHidden(one) === writeHidden(other);

  return {
    async find(who) {
      const found = await read(await keyOf(who));
      return found && { settings: found.settings, isUnreadable: found.isUnreadable };
    },

    async change(who, edit) {
      const key = await keyOf(who);
      for (let tries = 0; tries < TRIES; tries += 1) {
        const found = await read(key);
        const before = found?.settings ?? nothingSet;
        const next = edit(before);
        if (next === undefined) return;
        // What cannot be read stays as it is until it is set anew: its key may come back.
        const hidden =
          found !== undefined && isSame(next, before)
            ? found.stored.hidden
            : texts.seal(writeHidden(next), key);
        const revision = found?.stored.revision;
        const row = { version: next.version, motion: next.motion, hidden, revision: (revision ?? 0) + 1 };
        if (await store.people.save(key, row, revision)) return;
      }
      throw new Error('Somebody’s settings were changed over and over while they were to be written.');
    },

    open: ({ platform, workspace: scope, person }, written) => opened(written, { platform, scope, person }),

    async placeOf(who) {
      const key = await keyOf(who);
      return (await store.people.placeOf(key)) ?? directWith({ ...who, workspace: key.scope });
    },

    keyOf,
    kept: async (who) => store.people.kept(await keyOf(who)),
    shown: async (who, what) => store.people.shown(await keyOf(who), what),
    doneLately: async (who) => store.people.doneLately(await keyOf(who)),
    traces: async (who) => store.people.traces(await keyOf(who)),
    hearOfClosedDoor: async (who) => store.people.hearOfClosedDoor(await keyOf(who)),
    forget: async (who) => store.people.forget(await keyOf(who)),
  };
}

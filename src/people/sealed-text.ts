/** What a person avoids, as it is written down: encrypted where there is a key, plain where there is none. */
import type { Vault } from '../secrets/sealing.ts';
import type { People, PersonKey } from '../store/person.ts';

export interface SealedText {
  seal(text: string, key: PersonKey): string;
  /** Nothing where it was sealed with a key that is not here. */
  open(text: string, key: PersonKey): string | undefined;
}

/** JSON begins so, and nothing that was sealed does. */
const isPlain = (text: string): boolean => text.startsWith('{');

const about = ({ platform, scope, person }: PersonKey): string =>
  JSON.stringify(['person', platform, scope, person]);

export const sealedText = (vault: Vault | undefined): SealedText => ({
  seal: (text, key) => vault?.seal(text, about(key)) ?? text,
  open: (text, key) => (isPlain(text) ? text : vault?.open(text, about(key))),
});

const PAGE = 500;

/** Seals with the first key what is plain or an older key's. Returns how many cannot be opened. */
export async function sealPeopleAnew(people: People, vault: Vault): Promise<number> {
  let closed = 0;
  let after: PersonKey | undefined;
  for (;;) {
    const page = await people.list(after, PAGE);
    for (const { key, stored } of page) {
      const { hidden, revision } = stored;
      const sealed = isPlain(hidden) ? vault.seal(hidden, about(key)) : vault.sealAnew(hidden, about(key));
      // Whoever changed it meanwhile sealed it with the first key.
      if (sealed !== undefined)
        await people.save(key, { ...stored, hidden: sealed, revision: revision + 1 }, revision);
      else if (vault.open(hidden, about(key)) === undefined) closed += 1;
    }
    after = page.at(-1)?.key;
    if (page.length < PAGE) return closed;
  }
}

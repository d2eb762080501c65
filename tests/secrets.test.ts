import { randomBytes } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { keyFits, sealedInstallations } from '../src/installations.ts';
import { openVault, type Vault } from '../src/secrets.ts';
import type { Installation } from '../adapters/installations.ts';
import { memoryStore } from './support/desk.ts';

const key = Buffer.alloc(32, 7);
function vault(text = key.toString('base64')): Vault {
  const opened = openVault(text);
  if (!opened.ok) throw new Error(opened.wrong);
  return opened.vault;
}

describe('the vault', () => {
  it('gives back what was put in, and shows none of it', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.string(), (secret, about) => {
        const sealed = vault().seal(secret, about);
        expect(sealed).toMatch(/^[\w-]+$/u);
        expect(vault().open(sealed, about)).toBe(secret);
        if (secret.length > 3) expect(Buffer.from(sealed, 'base64url').toString()).not.toContain(secret);
      }),
    );
  });

  it('seals the same twice in different ways', () => {
    expect(vault().seal('xoxb-1', 'a')).not.toBe(vault().seal('xoxb-1', 'a'));
  });

  it('opens nothing that was changed, anywhere', () => {
    const sealed = Buffer.from(vault().seal('xoxb-1', 'slack/T1'), 'base64url');
    for (let at = 0; at < sealed.length; at += 1) {
      const changed = Buffer.from(sealed);
      changed[at] = (changed[at] ?? 0) ^ 1;
      expect(vault().open(changed.toString('base64url'), 'slack/T1')).toBeUndefined();
    }
    for (let length = 0; length < sealed.length; length += 1)
      expect(vault().open(sealed.subarray(0, length).toString('base64url'), 'slack/T1')).toBeUndefined();
  });

  it('opens nothing that belongs to another row, or to another key', () => {
    const sealed = vault().seal('xoxb-1', 'slack/T1');
    expect(vault().open(sealed, 'slack/T2')).toBeUndefined();
    expect(vault(randomBytes(32).toString('base64')).open(sealed, 'slack/T1')).toBeUndefined();
  });

  it.each([
    ['base64', key.toString('base64')],
    ['base64 for URLs', key.toString('base64url')],
    ['hex', key.toString('hex')],
    ['hex in capitals', key.toString('hex').toUpperCase()],
    ['with a line break behind it', `${key.toString('base64')}\n`],
  ])('takes a key in %s', (_form, text) => {
    expect(vault(text).open(vault().seal('x', 'a'), 'a')).toBe('x');
  });

  it.each([
    ['', 'is neither base64 nor hex'],
    ['a pass phrase', 'is neither base64 nor hex'],
    [randomBytes(16).toString('base64'), 'has 16 bytes instead of 32'],
    [randomBytes(16).toString('hex'), 'has 24 bytes instead of 32'],
    [randomBytes(64).toString('base64'), 'has 64 bytes instead of 32'],
  ])('refuses %j: it %s', (text, wrong) => {
    expect(openVault(text)).toEqual({ ok: false, wrong });
  });
});

describe('installed workspaces in the store', () => {
  const acme: Installation = {
    workspace: 'T1',
    name: 'Acme',
    botToken: 'xoxb-secret-token',
    botUser: 'U1',
    botId: 'B1',
    scopes: ['chat:write'],
    installedBy: 'U2',
    installedAt: 1_700_000_000_000,
  };

  it('come back as they were, and are replaced by a later install', async () => {
    const store = await memoryStore();
    const installations = sealedInstallations(store.installations, vault(), 'slack');
    await installations.save(acme);
    await expect(installations.find('T1')).resolves.toEqual(acme);
    const later = { ...acme, botToken: 'xoxb-other', installedAt: acme.installedAt + 1 };
    await installations.save(later);
    await expect(installations.find('T1')).resolves.toEqual(later);
    await expect(installations.find('T2')).resolves.toBeUndefined();
    await store.close();
  });

  it('hide everything that is secret', async () => {
    const store = await memoryStore();
    await sealedInstallations(store.installations, vault(), 'slack').save(acme);
    const row = await store.installations.find('slack', 'T1');
    expect(JSON.stringify(row)).not.toMatch(/xoxb|Acme/u);
    await store.close();
  });

  it('are removed one by one, and those of an organisation with it', async () => {
    const store = await memoryStore();
    const installations = sealedInstallations(store.installations, vault(), 'slack');
    const organisation = { ...acme, workspace: 'E1', organisation: 'E1' };
    for (const one of [acme, organisation, { ...organisation, workspace: 'T2' }])
      await installations.save(one);
    await installations.remove('E1');
    await expect(installations.find('E1')).resolves.toBeUndefined();
    await expect(installations.find('T2')).resolves.toBeUndefined();
    await expect(installations.find('T1')).resolves.toEqual(acme);
    await installations.remove('T1');
    await installations.remove('T1');
    await expect(installations.find('T1')).resolves.toBeUndefined();
    await store.close();
  });

  it('are told apart by platform', async () => {
    const store = await memoryStore();
    await sealedInstallations(store.installations, vault(), 'slack').save(acme);
    await expect(
      sealedInstallations(store.installations, vault(), 'other').find('T1'),
    ).resolves.toBeUndefined();
    await store.close();
  });

  it('cannot be read with another key, which is known before anybody needs them', async () => {
    const store = await memoryStore();
    const other = vault(randomBytes(32).toString('hex'));
    await expect(keyFits(store.installations, other, 'slack')).resolves.toBe(true);
    await sealedInstallations(store.installations, vault(), 'slack').save(acme);
    await expect(keyFits(store.installations, vault(), 'slack')).resolves.toBe(true);
    await expect(keyFits(store.installations, other, 'slack')).resolves.toBe(false);
    await expect(sealedInstallations(store.installations, other, 'slack').find('T1')).rejects.toThrow(
      'The tokens of T1 cannot be read with this ENCRYPTION_KEY',
    );
    await store.close();
  });
});

import { randomBytes } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { closedTo, sealAnew, sealedInstallations, someOf } from '../src/secrets/sealed-installations.ts';
import { createVault, type Vault } from '../src/secrets/sealing.ts';
import type { Installation } from '../adapters/port/installations.ts';
import type { SealedInstallation } from '../src/store/sealed.ts';
import { memoryStore } from './support/desk.ts';

const key = Buffer.from('lGkmnzwoDbRmQlkVkFQeEwWyrnhYGIU0fPYmIFkBg9A=', 'base64');
function vault(text = key.toString('base64')): Vault {
  const opened = createVault(text);
  if (!opened.ok) throw new Error(opened.wrong);
  return opened.vault;
}

const changedAt = (at: number, text: string): string =>
  `${text.slice(0, at)}${text[at] === 'A' ? 'B' : 'A'}${text.slice(at + 1)}`;

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
    [Buffer.alloc(32), 'is one byte over and over'],
    [Buffer.alloc(32, 7), 'is one byte over and over'],
    [Buffer.from('0123456789abcdef'.repeat(4), 'hex'), 'repeats itself'],
    [Buffer.concat([key.subarray(0, 16), key.subarray(0, 16)]), 'repeats itself'],
    [Buffer.from(Array.from({ length: 32 }, (_, at) => at)), 'is a row of numbers'],
    [Buffer.from(Array.from({ length: 32 }, (_, at) => 255 - at)), 'is a row of numbers'],
    [Buffer.from('correct horse battery staple 123'), 'is text, not random bytes'],
  ])('refuses a key that can be guessed: %s', (weak, wrong) => {
    for (const form of ['base64', 'hex'] as const) {
      const text = weak.toString(form);
      expect(createVault(text)).toEqual({ ok: false, wrong: `${wrong}, which anybody could guess` });
      expect(createVault(`${text},${key.toString('hex')}`)).toMatchObject({ ok: false });
      // Behind a better one it still opens what it has sealed.
      expect(createVault(`${key.toString('hex')},${text}`)).toMatchObject({ ok: true });
    }
  });

  it('never takes random bytes for weak ones', () => {
    for (let run = 0; run < 5_000; run += 1)
      expect(createVault(randomBytes(32).toString('base64'))).toMatchObject({ ok: true });
  });

  it('says which of several keys is wrong', () => {
    expect(createVault(`${key.toString('hex')},abcd`)).toEqual({
      ok: false,
      wrong: '(key 2 of 2) has 3 bytes instead of 32',
    });
  });

  it.each([
    ['', 'is neither base64 nor hex'],
    ['a pass phrase', 'is neither base64 nor hex'],
    [randomBytes(16).toString('base64'), 'has 16 bytes instead of 32'],
    [randomBytes(16).toString('hex'), 'has 24 bytes instead of 32'],
    [randomBytes(64).toString('base64'), 'has 64 bytes instead of 32'],
  ])('refuses %j: it %s', (text, wrong) => {
    expect(createVault(text)).toEqual({ ok: false, wrong });
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
    await sealedInstallations(store.installations, vault(), 'slack').save(expiring);
    const row = await store.installations.find('slack', 'T1');
    expect(JSON.stringify(row)).not.toMatch(/xox|Acme/u);
    await store.close();
  });

  const expiring: Installation = {
    ...acme,
    expiring: { refreshToken: 'xoxe-1', expiresAt: 2, renewAt: 1, attempt: { notBefore: 3, failed: 4 } },
  };

  it('change as somebody decides, who is asked again where another was quicker', async () => {
    const store = await memoryStore();
    const installations = sealedInstallations(store.installations, vault(), 'slack');
    await installations.save(expiring);
    const later = { ...acme, botToken: 'xoxb-later' };
    let overtakes = installations.save(later);
    const seen: Installation[] = [];
    const changed = await installations.change('T1', (found) => {
      seen.push(found);
      overtakes = seen.length < 3 ? installations.save({ ...later, name: `Acme ${seen.length}` }) : overtakes;
      return { ...found, botToken: 'xoxb-decided' };
    });
    await overtakes;
    expect(seen.length).toBeGreaterThan(1);
    expect(changed?.botToken).toBe('xoxb-decided');
    await expect(installations.find('T1')).resolves.toEqual(changed);
    await expect(installations.change('T1', () => undefined)).resolves.toBeUndefined();
    await expect(installations.change('T2', () => acme)).resolves.toBeUndefined();
    await store.close();
  });

  it('are all told, save those that nobody can read', async () => {
    const store = await memoryStore();
    const installations = sealedInstallations(store.installations, vault(), 'slack');
    const other = sealedInstallations(
      store.installations,
      vault(randomBytes(32).toString('base64')),
      'slack',
    );
    await other.save({ ...acme, workspace: 'T0' });
    for (const workspace of ['T3', 'T1', 'T2']) await installations.save({ ...expiring, workspace });
    const told: Installation[] = [];
    for await (const one of installations.each()) told.push(one);
    expect(told).toEqual(['T1', 'T2', 'T3'].map((workspace) => ({ ...expiring, workspace })));
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
    const stands = (with_: Vault) => sealAnew(store.installations, with_, 'slack');
    await expect(stands(other)).resolves.toEqual({ open: 0, renewed: 0, closed: [] });
    await sealedInstallations(store.installations, vault(), 'slack').save(acme);
    await expect(stands(vault())).resolves.toEqual({ open: 1, renewed: 0, closed: [] });
    await expect(stands(other)).resolves.toEqual({ open: 0, renewed: 0, closed: ['T1'] });
    await store.close();
  });

  it.each<[string, (row: SealedInstallation) => SealedInstallation]>([
    [
      'sealed with another key',
      (row) => ({ ...row, sealed: vault(randomBytes(32).toString('hex')).seal('{}', 'slack/T1') }),
    ],
    ['sealed for another workspace', (row) => ({ ...row, sealed: vault().seal('{}', 'slack/T2') })],
    ['with a byte that has changed', ({ sealed, ...row }) => ({ ...row, sealed: changedAt(40, sealed) })],
    ['cut off', ({ sealed, ...row }) => ({ ...row, sealed: sealed.slice(0, 9) })],
    ['empty', (row) => ({ ...row, sealed: '' })],
    ['no JSON inside', (row) => ({ ...row, sealed: vault().seal('nonsense', 'slack/T1') })],
    ['other JSON inside', (row) => ({ ...row, sealed: vault().seal('{"name":1}', 'slack/T1') })],
  ])('one that is %s is closed and nothing else, until it is installed anew', async (_what, damage) => {
    const store = await memoryStore();
    const installations = sealedInstallations(store.installations, vault(), 'slack');
    for (const workspace of ['T1', 'T2']) await installations.save({ ...acme, workspace });
    const row = await store.installations.find('slack', 'T1');
    if (row === undefined) throw new Error('It was not saved.');
    await store.installations.save(damage(row));

    await expect(installations.find('T1')).resolves.toBeUndefined();
    await expect(installations.isClosed('T1')).resolves.toBe(true);
    await expect(installations.change('T1', () => acme)).resolves.toBeUndefined();
    await expect(installations.isClosed('T2')).resolves.toBe(false);
    await expect(installations.isClosed('T3')).resolves.toBe(false);
    const stands = await sealAnew(store.installations, vault(), 'slack');
    expect(stands).toEqual({ open: 1, renewed: 0, closed: ['T1'] });
    await installations.save(acme);
    await expect(installations.isClosed('T1')).resolves.toBe(false);
    await expect(installations.find('T1')).resolves.toEqual(acme);
    await store.close();
  });

  it('outlive a change of the key: the old one opens what the new one then seals', async () => {
    const store = await memoryStore();
    const [old, fresh] = [key.toString('base64'), randomBytes(32).toString('base64')];
    await sealedInstallations(store.installations, vault(old), 'slack').save(acme);
    await sealedInstallations(store.installations, vault(old), 'slack').save({ ...acme, workspace: 'T2' });
    // All programs learn the new key first; until then the old one seals.
    await expect(sealAnew(store.installations, vault(`${old},${fresh}`), 'slack')).resolves.toMatchObject({
      renewed: 0,
    });
    const both = vault(` ${fresh} , ${old},`);
    await expect(sealedInstallations(store.installations, both, 'slack').find('T1')).resolves.toEqual(acme);
    await expect(sealAnew(store.installations, both, 'slack')).resolves.toEqual({
      open: 2,
      renewed: 2,
      closed: [],
    });
    await expect(sealAnew(store.installations, both, 'slack')).resolves.toEqual({
      open: 2,
      renewed: 0,
      closed: [],
    });
    const alone = sealedInstallations(store.installations, vault(fresh), 'slack');
    await expect(alone.find('T1')).resolves.toEqual(acme);
    await expect(sealAnew(store.installations, vault(old), 'slack')).resolves.toMatchObject({
      closed: ['T1', 'T2'],
    });
    await store.close();
  });

  it('are not sealed anew over one that was installed meanwhile', async () => {
    const store = await memoryStore();
    await sealedInstallations(store.installations, vault(), 'slack').save(acme);
    const [before] = await store.installations.list('slack', undefined, 9);
    if (before === undefined) throw new Error('It was not saved.');
    await sealedInstallations(store.installations, vault(), 'slack').save({
      ...acme,
      botToken: 'xoxb-later',
    });
    await expect(store.installations.replace(before, 'stale')).resolves.toBe(false);
    await expect(store.installations.replace(before, undefined)).resolves.toBe(false);
    await expect(
      sealedInstallations(store.installations, vault(), 'slack').find('T1'),
    ).resolves.toMatchObject({ botToken: 'xoxb-later' });
    await store.close();
  });

  it.each([
    ['few', 2, 3, 5, { all: 0, closed: 0 }],
    ['many that are open', 2, 60, 40, { all: 22, closed: 0 }],
    ['many that are closed', 60, 0, 40, { all: 20, closed: 20 }],
    ['many that are closed, and few that are not', 60, 3, 40, { all: 23, closed: 23 }],
    ['many of both', 60, 60, 40, { all: 80, closed: 30 }],
  ])(
    'some to look at, of %s: the closed ones first, and never those alone',
    async (_, closed, open, count, others) => {
      const store = await memoryStore();
      const lost = sealedInstallations(store.installations, vault(randomBytes(32).toString('hex')), 'slack');
      const mine = sealedInstallations(store.installations, vault(), 'slack');
      for (let at = 0; at < closed; at += 1) await lost.save({ ...acme, workspace: `TA${at}` });
      for (let at = 0; at < open; at += 1) await mine.save({ ...acme, workspace: `TB${at}` });
      const some = await someOf(store.installations, vault(), 'slack', { most: 40, ofClosed: 30 });
      expect(some.others).toEqual(others);
      expect(new Set(some.workspaces).size).toBe(count);
      const kinds = some.workspaces.map((one) => one.slice(0, 2));
      expect(kinds).toEqual(kinds.toSorted());
      expect(kinds.filter((kind) => kind === 'TA')).toHaveLength(closed - others.closed);
      await store.close();
    },
  );

  it('that nobody can open are told one by one, over many pages', async () => {
    const store = await memoryStore();
    const lost = sealedInstallations(store.installations, vault(randomBytes(32).toString('hex')), 'slack');
    const names = Array.from({ length: 1_001 }, (_, at) => `T${String(at).padStart(4, '0')}`);
    for (const workspace of names) await lost.save({ ...acme, workspace });
    await sealedInstallations(store.installations, vault(), 'slack').save({ ...acme, workspace: 'Tmine' });
    const closed = await closedTo(store.installations, vault(), 'slack');
    expect(closed.map(({ workspace }) => workspace)).toEqual(names);
    expect(await closedTo(store.installations, undefined, 'slack')).toHaveLength(names.length + 1);
    await store.close();
  });
});

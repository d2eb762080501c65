/** Encryption at rest: AES-256-GCM with the operator's keys. What is sealed here can be read with these alone. */
import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import { weaknessOfKey } from './weak-secrets.ts';

export interface Vault {
  /** `about` is bound to the secret: moved to another row, it does not open. */
  seal(secret: string, about: string): string;
  /** Nothing where none of the keys fits, or the text was changed. */
  open(sealed: string, about: string): string | undefined;
  /** Nothing where none of the keys fits, or it was sealed with the first one already. */
  sealAnew(sealed: string, about: string): string | undefined;
}

export type VaultResult =
  { readonly ok: true; readonly vault: Vault } | { readonly ok: false; readonly wrong: string };

/** The first byte of everything sealed: how it was. */
const FORM = 1;
const KEY_BYTES = 32;
/** NIST SP 800-38D: 96 bits, random, is right for fewer than 2^32 secrets a key. */
const IV_BYTES = 12;
const TAG_BYTES = 16;

/**
 * Reads `ENCRYPTION_KEY`: keys of 32 bytes in base64 or hex, with commas between them. The first one seals, and all of
 * them open, so that a key can be replaced. What is wrong never repeats a key.
 */
export function createVault(text: string): VaultResult {
  const parts = text
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '');
  const keys: Buffer[] = [];
  for (const [at, part] of parts.entries()) {
    const which = parts.length === 1 ? '' : `(key ${at + 1} of ${parts.length}) `;
    const key = readKey(part);
    if (key === undefined) return { ok: false, wrong: `${which}is neither base64 nor hex` };
    if (key.length !== KEY_BYTES)
      return { ok: false, wrong: `${which}has ${key.length} bytes instead of ${KEY_BYTES}` };
    // An old key may be as weak as it is: it only opens, until nothing is sealed with it any more.
    const weakness = at === 0 ? weaknessOfKey(key) : undefined;
    if (weakness !== undefined) return { ok: false, wrong: `${which}${weakness}, which anybody could guess` };
    keys.push(key);
  }
  const [first, ...older] = keys;
  if (first === undefined) return { ok: false, wrong: 'is neither base64 nor hex' };
  return { ok: true, vault: vaultOf(first, older) };
}

export const keyRemedy = 'Make one with: openssl rand -base64 32';

function readKey(text: string): Buffer | undefined {
  // 64 hex digits are base64 as well, of 48 bytes: nobody means that.
  if (/^(?:[0-9a-f]{2})+$/iu.test(text) && text.length === 2 * KEY_BYTES) return Buffer.from(text, 'hex');
  return /^[\w+/-]+={0,2}$/u.test(text) ? Buffer.from(text, 'base64') : undefined;
}

const vaultOf = (first: Buffer, older: readonly Buffer[]): Vault => {
  const seal = (secret: string, about: string): string => sealWith(first, secret, about);
  return {
    seal,
    open: (sealed, about) => openWith([first, ...older], sealed, about),
    sealAnew(sealed, about) {
      if (openWith([first], sealed, about) !== undefined) return undefined;
      const secret = openWith(older, sealed, about);
      return secret === undefined ? undefined : seal(secret, about);
    },
  };
};

function sealWith(key: Buffer, secret: string, about: string): string {
  const iv = randomBytes(IV_BYTES);
  const cipher = createCipheriv('aes-256-gcm', key, iv);
  cipher.setAAD(Buffer.from(about));
  const sealed = Buffer.concat([cipher.update(secret, 'utf8'), cipher.final()]);
  return Buffer.concat([Buffer.of(FORM), iv, cipher.getAuthTag(), sealed]).toString('base64url');
}

function openWith(keys: readonly Buffer[], text: string, about: string): string | undefined {
  const bytes = Buffer.from(text, 'base64url');
  const [form] = bytes;
  if (form !== FORM || bytes.length < 1 + IV_BYTES + TAG_BYTES) return undefined;
  for (const key of keys) {
    const opened = decipher(key, bytes, about);
    if (opened !== undefined) return opened;
  }
  return undefined;
}

function decipher(key: Buffer, bytes: Buffer, about: string): string | undefined {
  const tagAt = 1 + IV_BYTES;
  const opening = createDecipheriv('aes-256-gcm', key, bytes.subarray(1, tagAt), {
    authTagLength: TAG_BYTES,
  });
  opening.setAAD(Buffer.from(about));
  opening.setAuthTag(bytes.subarray(tagAt, tagAt + TAG_BYTES));
  try {
    return Buffer.concat([opening.update(bytes.subarray(tagAt + TAG_BYTES)), opening.final()]).toString(
      'utf8',
    );
  } catch {
    return undefined;
  }
}

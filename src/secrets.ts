/** Encryption at rest: AES-256-GCM with the operator's key. What is sealed here can be read with that key alone. */
import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';

export interface Vault {
  /** `about` is bound to the secret: moved to another row, it does not open. */
  seal(secret: string, about: string): string;
  /** Nothing where the key is another one, or the text was changed. */
  open(sealed: string, about: string): string | undefined;
}

export type VaultResult =
  { readonly ok: true; readonly vault: Vault } | { readonly ok: false; readonly wrong: string };

/** Tells keys apart once there are several; the first byte of everything sealed. */
const KEY_VERSION = 1;
const KEY_BYTES = 32;
/** NIST SP 800-38D: 96 bits, random, is right for fewer than 2^32 secrets a key. */
const IV_BYTES = 12;
const TAG_BYTES = 16;

/** Reads `ENCRYPTION_KEY`: 32 bytes in base64 or hex. What is wrong never repeats the key. */
export function openVault(text: string): VaultResult {
  const key = readKey(text.trim());
  if (key === undefined) return { ok: false, wrong: 'is neither base64 nor hex' };
  if (key.length !== KEY_BYTES)
    return { ok: false, wrong: `has ${key.length} bytes instead of ${KEY_BYTES}` };
  return { ok: true, vault: vaultOf(key) };
}

export const keyRemedy = 'Make one with: openssl rand -base64 32';

function readKey(text: string): Buffer | undefined {
  // 64 hex digits are base64 as well, of 48 bytes: nobody means that.
  if (/^(?:[0-9a-f]{2})+$/iu.test(text) && text.length === 2 * KEY_BYTES) return Buffer.from(text, 'hex');
  return /^[\w+/-]+={0,2}$/u.test(text) ? Buffer.from(text, 'base64') : undefined;
}

const vaultOf = (key: Buffer): Vault => ({
  seal(secret, about) {
    const iv = randomBytes(IV_BYTES);
    const cipher = createCipheriv('aes-256-gcm', key, iv);
    cipher.setAAD(Buffer.from(about));
    const sealed = Buffer.concat([cipher.update(secret, 'utf8'), cipher.final()]);
    return Buffer.concat([Buffer.of(KEY_VERSION), iv, cipher.getAuthTag(), sealed]).toString('base64url');
  },
  open(text, about) {
    const bytes = Buffer.from(text, 'base64url');
    const [version] = bytes;
    if (version !== KEY_VERSION || bytes.length < 1 + IV_BYTES + TAG_BYTES) return undefined;
    const tagAt = 1 + IV_BYTES;
    const decipher = createDecipheriv('aes-256-gcm', key, bytes.subarray(1, tagAt), {
      authTagLength: TAG_BYTES,
    });
    decipher.setAAD(Buffer.from(about));
    decipher.setAuthTag(bytes.subarray(tagAt, tagAt + TAG_BYTES));
    try {
      return Buffer.concat([decipher.update(bytes.subarray(tagAt + TAG_BYTES)), decipher.final()]).toString(
        'utf8',
      );
    } catch {
      return undefined;
    }
  },
});

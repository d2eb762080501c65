/** Installed workspaces, sealed before the store sees them. */
import * as z from 'zod';
import type { Installation, Installations } from '../adapters/installations.ts';
import type { Vault } from './secrets.ts';
import type { SealedInstallation, SealedInstallations } from './store/store.ts';

const contents = z.object({
  name: z.string(),
  botToken: z.string(),
  botUser: z.string(),
  botId: z.string(),
  scopes: z.array(z.string()),
  installedBy: z.string(),
});

const about = (platform: string, workspace: string): string => `${platform}/${workspace}`;

/** Rejects where an installation cannot be opened with this key. */
export function sealedInstallations(
  store: SealedInstallations,
  vault: Vault,
  platform: string,
): Installations {
  return {
    async save({ workspace, organisation, installedAt, ...secret }) {
      const sealed = vault.seal(JSON.stringify(secret), about(platform, workspace));
      await store.save({
        platform,
        workspace,
        ...(organisation !== undefined && { organisation }),
        sealed,
        installedAt,
      });
    },
    async find(workspace) {
      const found = await store.find(platform, workspace);
      if (found === undefined) return undefined;
      const opened = open(found, vault);
      if (opened === undefined)
        throw new Error(`The tokens of ${workspace} cannot be read with this ENCRYPTION_KEY`);
      return opened;
    },
    remove: (workspace) => store.remove(platform, workspace),
  };
}

/** Whether this key opens what is stored; also where nothing is stored yet. */
export async function keyFits(store: SealedInstallations, vault: Vault, platform: string): Promise<boolean> {
  const sample = await store.any(platform);
  return sample === undefined || open(sample, vault) !== undefined;
}

function open(
  { platform, workspace, organisation, sealed, installedAt }: SealedInstallation,
  vault: Vault,
): Installation | undefined {
  const text = vault.open(sealed, about(platform, workspace));
  const read = text === undefined ? undefined : contents.safeParse(JSON.parse(text));
  if (read?.success !== true) return undefined;
  return { workspace, ...(organisation !== undefined && { organisation }), installedAt, ...read.data };
}

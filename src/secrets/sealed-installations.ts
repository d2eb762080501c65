/** Installed workspaces, sealed before the store sees them. */
import * as z from 'zod';
import type { Installation, Installations } from '../../adapters/port/installations.ts';
import type { Vault } from './sealing.ts';
import type { SealedInstallation, SealedInstallations } from '../store/sealed.ts';

const contents = z.object({
  name: z.string(),
  botToken: z.string(),
  expiring: z
    .object({
      refreshToken: z.string(),
      expiresAt: z.number(),
      renewAt: z.number(),
      attempt: z
        .object({
          notBefore: z.number(),
          failed: z.number(),
          isUnderWay: z.literal(true).exactOptional(),
          isRefused: z.literal(true).exactOptional(),
        })
        .exactOptional(),
    })
    .exactOptional(),
  botUser: z.string(),
  botId: z.string(),
  scopes: z.array(z.string()),
  installedBy: z.string(),
});

const about = (platform: string, workspace: string): string => `${platform}/${workspace}`;

export function sealedInstallations(
  store: SealedInstallations,
  vault: Vault,
  platform: string,
): Installations {
  const seal = (installation: Installation): SealedInstallation => {
    const { workspace, organisation, installedAt, ...secret } = installation;
    const text = JSON.stringify(secret);
    // Stored all the same, it would look like one of another key, and a program does not start with such.
    if (!contents.safeParse(JSON.parse(text)).success)
      throw new Error(`The installation of ${workspace} could not be read again, and is not stored`);
    return {
      platform,
      workspace,
      ...(organisation !== undefined && { organisation }),
      sealed: vault.seal(text, about(platform, workspace)),
      installedAt,
    };
  };

  return {
    save: (installation) => store.save(seal(installation)),
    async find(workspace) {
      const found = await store.find(platform, workspace);
      return found && open(found, vault);
    },
    async isClosed(workspace) {
      const found = await store.find(platform, workspace);
      return found !== undefined && open(found, vault) === undefined;
    },
    async *each() {
      for await (const one of all(store, platform)) {
        const installation = open(one, vault);
        if (installation !== undefined) yield installation;
      }
    },
    async change(workspace, decide) {
      for (;;) {
        const found = await store.find(platform, workspace);
        const installation = found && open(found, vault);
        const decided = installation && decide(installation);
        if (found === undefined || decided === undefined) return undefined;
        if (await store.replace(found, seal(decided).sealed)) return decided;
      }
    },
    remove: (workspace) => store.remove(platform, workspace),
  };
}

const PAGE = 500;

/** How the installations of a platform stand to the keys. */
export interface Keeping {
  /** That one of the keys opens. */
  readonly open: number;
  /** Of these, sealed with the first key by now. */
  readonly renewed: number;
  /** Workspaces whose tokens none of the keys opens. */
  readonly closed: readonly string[];
}

/** Looks at every installation, and seals with the first key what an older one has sealed. */
export async function sealAnew(store: SealedInstallations, vault: Vault, platform: string): Promise<Keeping> {
  let opened = 0;
  let renewed = 0;
  const closed: string[] = [];
  for await (const one of all(store, platform)) {
    if (open(one, vault) === undefined) {
      closed.push(one.workspace);
      continue;
    }
    opened += 1;
    const sealed = vault.sealAnew(one.sealed, about(platform, one.workspace));
    if (sealed !== undefined && (await store.replace(one, sealed))) renewed += 1;
  }
  return { open: opened, renewed, closed };
}

/** Those that `vault` does not open; without one, all. */
export async function closedTo(
  store: SealedInstallations,
  vault: Vault | undefined,
  platform: string,
): Promise<readonly SealedInstallation[]> {
  const closed: SealedInstallation[] = [];
  for await (const one of all(store, platform))
    if (vault === undefined || open(one, vault) === undefined) closed.push(one);
  return closed;
}

/**
 * Some to look at, as all would take too long: those that `vault` does not open first, of which there may be so many
 * that they would leave no room for the others.
 */
export async function someOf(
  store: SealedInstallations,
  vault: Vault,
  platform: string,
  { most, ofClosed }: { readonly most: number; readonly ofClosed: number },
): Promise<{
  readonly workspaces: readonly string[];
  readonly others: { readonly all: number; readonly closed: number };
}> {
  const closed: string[] = [];
  const opened: string[] = [];
  for await (const one of all(store, platform))
    (open(one, vault) === undefined ? closed : opened).push(one.workspace);
  const chosen = closed.slice(0, Math.max(ofClosed, most - opened.length));
  const workspaces = [...chosen, ...opened].slice(0, most);
  const left = closed.length + opened.length - workspaces.length;
  return { workspaces, others: { all: left, closed: closed.length - chosen.length } };
}

async function* all(store: SealedInstallations, platform: string): AsyncGenerator<SealedInstallation> {
  let after: string | undefined;
  for (;;) {
    const page = await store.list(platform, after, PAGE);
    yield* page;
    after = page.at(-1)?.workspace;
    if (page.length < PAGE) return;
  }
}

/** What is no JSON is nothing that we have sealed. */
function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function open(
  { platform, workspace, organisation, sealed, installedAt }: SealedInstallation,
  vault: Vault,
): Installation | undefined {
  const text = vault.open(sealed, about(platform, workspace));
  const read = text === undefined ? undefined : contents.safeParse(parsed(text));
  if (read?.success !== true) return undefined;
  return { workspace, ...(organisation !== undefined && { organisation }), installedAt, ...read.data };
}

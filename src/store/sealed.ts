/** Installations of the app as the store keeps them, which cannot read them. */
import type { Instant } from '../../content/plan.ts';

/** A workspace that installed the app. `sealed` holds its tokens, and only the holder of the key can read them. */
export interface SealedInstallation {
  readonly platform: string;
  readonly workspace: string;
  /** Where a whole organisation installed the app for all of its workspaces. */
  readonly organisation?: string;
  readonly sealed: string;
  readonly installedAt: Instant;
}

export interface SealedInstallations {
  /** In place of an earlier one of the same workspace. */
  save(installation: SealedInstallation): Promise<void>;
  find(platform: string, workspace: string): Promise<SealedInstallation | undefined>;
  /** In the order of their workspaces, from behind `after` on. */
  list(platform: string, after: string | undefined, limit: number): Promise<readonly SealedInstallation[]>;
  /** Seals one anew, or forgets it; not where it is another one by now. Tells whether it did. */
  replace(installation: SealedInstallation, sealed: string | undefined): Promise<boolean>;
  /** Also the workspaces that came with an organisation, where `workspace` is one. */
  remove(platform: string, workspace: string): Promise<void>;
}

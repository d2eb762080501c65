/** Workspaces that have installed the app, where an adapter serves many. The store keeps them, tokens encrypted. */

export interface Installation {
  /** Slack's team id; for an app that a whole organisation installed, also one entry with the organisation's id. */
  readonly workspace: string;
  /** The organisation, where it installed the app for all of its workspaces at once. */
  readonly organisation?: string;
  readonly name: string;
  readonly botToken: string;
  readonly botUser: string;
  readonly botId: string;
  readonly scopes: readonly string[];
  /** Who installed it. */
  readonly installedBy: string;
  /** Milliseconds since the epoch. */
  readonly installedAt: number;
}

export interface Installations {
  /** In place of an earlier one of the same workspace. */
  save(installation: Installation): Promise<void>;
  find(workspace: string): Promise<Installation | undefined>;
  /** Also the workspaces that came with an organisation, where `workspace` is one. */
  remove(workspace: string): Promise<void>;
}

/** Workspaces that have installed the app, where an adapter serves many. The store keeps them, tokens encrypted. */

export interface Installation {
  /** Slack's team id; for an app that a whole organisation installed, also one entry with the organisation's id. */
  readonly workspace: string;
  /** The organisation, where it installed the app for all of its workspaces at once. */
  readonly organisation?: string;
  readonly name: string;
  readonly botToken: string;
  /** Absent where the token never runs out. */
  readonly expiring?: Expiring;
  readonly botUser: string;
  readonly botId: string;
  readonly scopes: readonly string[];
  /** Who installed it. */
  readonly installedBy: string;
  /** Milliseconds since the epoch. */
  readonly installedAt: number;
}

/** How a token that runs out is renewed. Instants in milliseconds since the epoch. */
export interface Expiring {
  /** Serves once. */
  readonly refreshToken: string;
  readonly expiresAt: number;
  /** When it is time for another token, well before this one runs out. */
  readonly renewAt: number;
  /** Where somebody has tried, and has not got one so far. */
  readonly attempt?: RenewalAttempt;
}

export interface RenewalAttempt {
  /** Nobody else tries before: one is at it, or it has failed just now. */
  readonly notBefore: number;
  /** Somebody is at it, and may be done at any moment. */
  readonly isUnderWay?: true;
  /** How many have failed in a row. */
  readonly failed: number;
  /** The refresh token is not taken: only another installation helps. */
  readonly isRefused?: true;
}

export interface Installations {
  /** In place of an earlier one of the same workspace. */
  save(installation: Installation): Promise<void>;
  /** Nothing too where it is there and cannot be read: then it is closed. */
  find(workspace: string): Promise<Installation | undefined>;
  /** Whether it is there, and this program cannot read it. Another one may. */
  isClosed(workspace: string): Promise<boolean>;
  /** All that can be read, in the order of their workspaces. */
  each(): AsyncIterable<Installation>;
  /**
   * Puts in its place what `decide` makes of it, which is asked again where somebody else was quicker. Resolves with
   * that, or with nothing where it is to stay as it is, is not there, or is closed.
   */
  change(
    workspace: string,
    decide: (found: Installation) => Installation | undefined,
  ): Promise<Installation | undefined>;
  /** Also the workspaces that came with an organisation, where `workspace` is one. */
  remove(workspace: string): Promise<void>;
}

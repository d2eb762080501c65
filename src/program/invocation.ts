/** What somebody wants done, as read from the command line. */
export type Invocation =
  | { readonly run: 'bot' }
  | Errand
  | { readonly run: 'say'; readonly text: string }
  | { readonly run: 'refuse'; readonly text: string };

/** What is done once, beside the bot. */
export type Errand =
  /** What is not named is the database of the settings; at least one is. */
  | { readonly run: 'move'; readonly from: string | undefined; readonly to: string | undefined }
  | { readonly run: 'forget'; readonly isSure: boolean }
  | { readonly run: 'backup'; readonly file: string | undefined }
  | { readonly run: 'restore'; readonly file: string }
  | { readonly run: 'manifest'; readonly of: ManifestName }
  | { readonly run: 'export' | 'import'; readonly file: string }
  | { readonly run: 'invite' }
  | { readonly run: 'health'; readonly isReady: boolean }
  | { readonly run: 'gallery'; readonly to: { readonly folder: string } | { readonly port: number } }
  | { readonly run: 'doctor'; readonly json: boolean; readonly backups: string | undefined };

export type ManifestName = (typeof manifests)[number];

export const manifests = ['slack', 'slack-http'] as const;

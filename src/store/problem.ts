/** What an operator reads when the store cannot open: sentences, never a stack trace. */
export interface StoreProblem {
  readonly what: string;
  readonly remedy: string;
  /** Nobody need do anything: a server may be about to start. */
  readonly mayPass?: true;
  /** There is no database yet, or an empty one. */
  readonly isEmpty?: true;
}

/** `subject` begins the sentence. */
export const tooNew = (subject: string, migrations: readonly string[]): StoreProblem => ({
  what: `${subject} was last used by a newer version of Deskbreak (${migrations.join(', ')}); nothing in it was changed.`,
  remedy: 'Update Deskbreak, or restore the backup from before the newer version.',
});

export const outdated = (subject: string): StoreProblem => ({
  what: `${subject} was last used by an older version of Deskbreak.`,
  remedy: 'Start this version on it once, which brings it up to date.',
});

export const nothingThere = (subject: string): StoreProblem => ({
  what: `${subject} holds no data of Deskbreak.`,
  remedy: 'Name the one that does.',
  isEmpty: true,
});

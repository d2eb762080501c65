/** How much Discord takes, where its published schema does not say so or is wider than what it takes. */
export const limits = {
  /** The schema says 4000. */
  content: 2000,
  /** All texts of all embeds together. */
  embedText: 6000,
  /** In rows, without Components V2. */
  rows: 5,
  /** Nested ones too. */
  components: 40,
  /** All text displays together. */
  displayedText: 4000,
  /** At the top; the schema says 40. */
  modalComponents: 5,
  attachments: 10,
  attachmentBytes: 10 * 1024 * 1024,
  commands: 100,
  /** Names, descriptions and choices of one command with all that is in it. */
  commandText: 8000,
  /** An interaction wants its first answer so soon, in milliseconds. */
  firstAnswerMs: 3000,
  /** An interaction's token lives so long, in milliseconds. */
  tokenMs: 15 * 60_000,
  /** Further messages by what somebody has installed for themselves. */
  personalFollowUps: 5,
  /** A nonce is remembered “for the past few minutes”, in milliseconds. */
  nonceMs: 5 * 60_000,
} as const;

/**
 * Discord's limits, all of them here. Lengths are in characters, times in milliseconds. Source: Discord's developer
 * documentation, and its published OpenAPI schema.
 */
export const limits = {
  /** Of one message, those inside others counted too. */
  components: 40,
  /** All text of one message's components together. */
  text: 4_000,
  buttonsInRow: 5,
  buttonLabel: 80,
  customId: 100,
  url: 512,
  /** Of a picture; Discord takes 1024, Slack's upload 1000, and the words are the same. */
  pictureDescription: 1_000,
  nonce: 25,

  modalTitle: 45,
  modalFields: 5,
  fieldLabel: 45,
  fieldHint: 100,
  placeholder: 100,
  menuOptions: 25,
  /** Of one group of checkboxes, and of one of radio buttons, which has two at least. */
  boxes: 10,
  menuText: 100,

  commandDescription: 100,
  choices: 25,
  choiceText: 100,

  /** A first answer to an interaction has to come inside this. */
  answerMs: 3_000,

  /**
   * Fifty requests a second for the bot, of which interaction endpoints do not count; five messages in five seconds for
   * each channel. A server has no limit of its own.
   */
  postsPerSecond: { bot: 50, workspace: Infinity, channel: 1 },
  /** “Unique in the past few minutes”, says Discord of a nonce: two of them are surely few. */
  duplicateWindowMs: 120_000,
} as const;

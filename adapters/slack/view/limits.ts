/**
 * Slack's limits, all of them here. Lengths are in characters, as Slack's reference counts them; times in
 * milliseconds. Source: docs.slack.dev, reference of Block Kit and of the Web API, guides on interactivity.
 */
export const limits = {
  /** `text` beside blocks; Slack cuts above 40,000 and asks for fewer than 4,000. */
  summary: 3_000,
  messageBlocks: 50,
  viewBlocks: 100,
  /** All text of one message. Slack publishes no figure for `msg_blocks_too_long`; this is well below what it takes. */
  messageText: 12_000,
  header: 150,
  /** One piece of rich text; the reference gives a figure for sections only, which is kept here too. */
  text: 3_000,
  contextText: 2_000,
  imageAlt: 2_000,
  /** Of a file, when it is uploaded. */
  uploadAlt: 1_000,
  url: 3_000,

  buttonsInBlock: 25,
  buttonText: 75,
  buttonValue: 2_000,
  accessibilityLabel: 75,
  actionId: 255,

  modalTitle: 24,
  modalButton: 24,
  inputLabel: 2_000,
  inputHint: 2_000,
  inputText: 3_000,
  optionText: 75,
  optionValue: 150,
  /** Options of one select menu, and of one answer to what was typed into it. */
  options: 100,
  /** Of one group, and of one of radio buttons. */
  checkboxes: 10,
  privateMetadata: 3_000,

  /** A command, a press and a submission want their acknowledgement inside this; a trigger lives as long. */
  acknowledgeMs: 3_000,
  /** A URL to respond to lives this long, and serves this often. */
  responseUrlMs: 30 * 60_000,
  responseUrlUses: 5,
  /** Of a request to the app, in bytes. Slack publishes no figure; a submission of the largest view stays well below. */
  requestBody: 1_000_000,
  /** Signatures older than this are refused; Slack's own retries come after 0, 1 and 5 minutes. */
  replayMs: 5 * 60_000,

  /**
   * About one message a second in a channel, and several hundred a minute in a workspace. Over many workspaces there is
   * no common limit: what is too much for one of them is refused there, and nowhere else.
   */
  postsPerSecond: { bot: Infinity, workspace: 5, channel: 1 },
} as const;

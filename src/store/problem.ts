/** What an operator reads when the store cannot open: sentences, never a stack trace. */
export interface Problem {
  readonly what: string;
  readonly remedy: string;
}

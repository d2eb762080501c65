/** The tables of numbers. */

/**
 * What is left of a channel's breaks of one hour once their slots are forgotten. Clustered by day, so that pruning cuts off
 * the head.
 */
export interface CountTable {
  /** Days since 1970-01-01, on the clocks that the channel went by when they were counted; so is the hour. */
  day: number;
  plan: number;
  /** 0 to 23. */
  hour: number;
  /** Posted. */
  breaks: number;
  /** Of these, how many somebody did. */
  done: number;
  /** How many different people were known in the channel when these were counted: those of about eight days from then on. */
  people: number;
  /** Of the breaks, how many nobody pressed anything on, nor asked for. */
  untouched: number;
}

/** Who wants the numbers of a channel once a month. */
export interface MonthNoteTable {
  plan: number;
  person: string;
  look_at: number;
}

/** Whether a channel still wants its breaks as often: one row for each plan of a channel. */
export interface PaceQuestionTable {
  plan: number;
  /** Somebody has set something: breaks before it do not count. */
  since: number;
  /** When to look whether it is time to ask; never again where it was asked, until somebody sets something. */
  look_at: number | null;
  /** 1 where the question waits for the next private answer to whom it is for. */
  is_open: number;
}

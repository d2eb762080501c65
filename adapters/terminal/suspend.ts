/** Ctrl+Z. In raw mode it is a key like any other, and what a terminal does by itself otherwise has to be done by hand. */

/** Puts the program to sleep; `resumed` is called once it is in the foreground again, or where it could not sleep. */
export type Suspend = (resumed: () => void) => void;

/** Long enough for a signal to arrive. While the program sleeps, timers do too. */
const AWAKE_MS = 100;

/**
 * The whole job, as the terminal does it: `npm start` waits for this program, and the shell for npm. A program without a
 * shell around it cannot sleep, which nobody tells it; but then it soon finds itself awake.
 */
export const suspendJob: Suspend = (resumed) => {
  let asleep = true;
  const awake = (): void => {
    if (!asleep) return;
    asleep = false;
    process.off('SIGCONT', awake);
    clearTimeout(timer);
    resumed();
  };
  process.once('SIGCONT', awake);
  const timer = setTimeout(awake, AWAKE_MS);
  process.kill(0, 'SIGTSTP');
};

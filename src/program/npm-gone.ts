/**
 * The end of npm, where it has started the program: by a shell in between, which takes a SIGTERM for itself. Deskbreak
 * would go on alone, with nobody to see it, and hold the database against the next start.
 */
const LOOK_MS = 500;
/** `npm start` and `npx`; a script of somebody’s own may mean to leave it alone. */
const starts: readonly (string | undefined)[] = ['start', 'npx'];

/** Calls `stop` once whoever started it has ended. */
export function onNpmGone(stop: () => void): void {
  if (!starts.includes(process.env['npm_lifecycle_event'])) return;
  const parent = process.ppid;
  const timer = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(timer);
    stop();
  }, LOOK_MS);
  timer.unref();
}

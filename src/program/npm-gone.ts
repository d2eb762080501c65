/**
 * The end of npm, where it has started the program: by a shell in between, which takes a SIGTERM for itself. Deskbreak
 * would go on alone, with nobody to see it, and hold the database against the next start.
 */
const LOOK_MS = 500;
/** `npm start` and `npx`; a script of somebody’s own may mean to leave it alone. */
const starts: readonly (string | undefined)[] = ['start', 'npx'];

/** What has ended npm reaches the program about the same time. */
const SAME_MS = 5_000;
/** Before anything else is read: npm may be gone by then. */
const parent = process.ppid;

export interface NpmWatch {
  /** A hang-up that the program is to outlive; npm, though under `nohup` too, does not. */
  readonly hungUp: () => void;
}

/** Calls one of both once whoever started it has ended. */
export function onNpmGone(stop: () => void, goOn: () => void): NpmWatch {
  if (!starts.includes(process.env['npm_lifecycle_event'])) return { hungUp: () => undefined };
  let isGone = false;
  let hungUpAt = -Infinity;
  const timer = setInterval(() => {
    if (process.ppid === parent) return;
    // What is noticed first is no order: a hang-up may be heard after.
    if (!isGone) {
      isGone = true;
      return;
    }
    clearInterval(timer);
    if (performance.now() - hungUpAt > SAME_MS) stop();
    else goOn();
  }, LOOK_MS);
  timer.unref();
  return {
    hungUp: () => {
      hungUpAt = performance.now();
    },
  };
}

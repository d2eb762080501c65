/**
 * The terminal's two streams, which nothing else touches. All that is printed goes above the prompt, so that a
 * half-typed line stays whole below it.
 */
import { createInterface, type Interface } from 'node:readline';
import { Writable } from 'node:stream';
import { suspendJob, type Suspend } from './suspend.ts';
import { picturesFor, type PictureSettings, type PictureWish } from './picture-support.ts';
import { wantsColour, type ColourSettings, type TerminalLook } from './style.ts';

export interface ScreenOptions {
  readonly input?: InputStream;
  readonly output?: OutputStream;
  /** Where the log goes unless it shares the terminal with the prompt. */
  readonly errors?: OutputStream;
  readonly environment?: ColourSettings & PictureSettings;
  readonly pictures?: PictureWish | undefined;
  /** Ctrl+C at the prompt, which no signal reports: the program is asked to stop. */
  readonly onInterrupt?: () => void;
  /** Ctrl+Z at the prompt. */
  readonly suspend?: Suspend;
}

type InputStream = NodeJS.ReadableStream & {
  readonly isTTY?: boolean;
  readonly setRawMode?: (raw: boolean) => unknown;
};

type OutputStream = NodeJS.WritableStream & {
  readonly isTTY?: boolean;
  readonly columns?: number;
  readonly rows?: number;
};

interface Listener {
  line(text: string): void;
  /** No line will come any more: Ctrl+D, or the end of a pipe or file. */
  end(): void;
  /** Whole lines that the one being typed may become. */
  complete(typed: string): readonly string[];
}

export interface Screen {
  /** Somebody sits at it, and sees a prompt. */
  readonly interactive: boolean;
  /** Somebody may be reading along, even where nobody can type. */
  readonly watched: boolean;
  /** As of now: windows change their size. */
  look(): TerminalLook;
  /** Prints whole lines; resolves once they are out, or with what kept them from it. */
  above(text: string): Promise<Error | undefined>;
  /** Starts to take lines; the returned function stops it. One listener at a time. */
  listen(listener: Listener): () => void;
  /** Sets the prompt; what is typed at it goes into the history or not. Only seen where it is interactive. */
  prompt(text: string, history: 'kept' | 'forgotten'): void;
  /** Takes the program's log, so that it never lands in the middle of what somebody types. */
  readonly log: Writable;
}

export function createScreen(options: ScreenOptions = {}): Screen {
  const { input = process.stdin, output = process.stdout, errors = process.stderr } = options;
  const { onInterrupt, suspend = suspendJob } = options;
  const environment = options.environment ?? process.env;
  const watched = output.isTTY === true && environment.TERM !== 'dumb';
  const interactive = watched && input.isTTY === true;

  let reader: Interface | undefined;
  let prompt = '';
  let history: 'kept' | 'forgotten' = 'kept';

  // The reader of a pipe may go away at any time; each write finds out for itself. A terminal whose window was closed
  // reports an error for whatever is done with it, also to put it back as it was, and also once nobody listens.
  const streams: readonly NodeJS.EventEmitter[] = [input, output, errors];
  for (const stream of streams) stream.on('error', () => undefined);

  const above = (text: string): Promise<Error | undefined> => {
    if (!interactive || reader === undefined) return write(output, `${text}\n`);
    const written = write(output, `${clearPrompt(reader)}${text}\n${'\n'.repeat(rowsToRedraw(reader))}`);
    reader.prompt(true);
    return written;
  };

  const listen = (listener: Listener): (() => void) => {
    const lines = createInterface({
      input,
      ...(interactive && { output }),
      terminal: interactive,
      prompt,
      crlfDelay: Infinity,
      removeHistoryDuplicates: true,
      completer: (typed: string) => [fitting(listener.complete(typed), typed), typed],
    });
    reader = lines;
    let stopped = false;

    const hide = (): void => {
      if (interactive) output.write(clearPrompt(lines));
      reader = undefined;
    };
    lines.on('line', (line) => {
      // At once, not when the line has been dealt with: the next one may be typed meanwhile.
      if (interactive) lines.prompt();
      listener.line(line);
    });
    lines.on('history', (entries) => {
      if (history === 'forgotten') entries.shift();
    });
    const end = (): void => {
      if (stopped) return;
      stopped = true;
      hide();
      // A window that was closed lets nothing be set any more: it reports that as the next error, before this is done.
      lines.close();
    };
    const ended = (): void => {
      if (stopped) return;
      end();
      listener.end();
    };
    lines.on('error', ended);
    lines.on('close', ended);
    lines.on('SIGINT', () => onInterrupt?.());
    lines.on('SIGTSTP', () => {
      input.setRawMode?.(false);
      suspend(() => {
        if (stopped) return;
        input.setRawMode?.(true);
        lines.prompt(true);
      });
    });
    if (interactive) lines.prompt();

    return end;
  };

  return {
    interactive,
    watched,
    look() {
      const colour = wantsColour(output.isTTY === true, environment);
      return {
        // Neither a pipe nor a terminal that is just being set up tells its size.
        width: told(output.columns) ?? 80,
        height: told(output.rows),
        colour,
        pictures: picturesFor(colour && watched, environment, options.pictures),
      };
    },
    above,
    listen,
    prompt(text, keep) {
      if (prompt === text && history === keep) return;
      prompt = text;
      history = keep;
      reader?.setPrompt(text);
      if (interactive) reader?.prompt(true);
    },
    log:
      interactive && errors.isTTY === true
        ? wholeLines(above)
        : wholeLines((text) => write(errors, `${text}\n`)),
  };
}

const told = (size: number | undefined): number | undefined => (size === 0 ? undefined : size);

/** What continues the line, or else what may replace it: the two do not mix, for Tab inserts what all have in common. */
function fitting(lines: readonly string[], typed: string): string[] {
  const begun = typed.toLowerCase();
  const continued = lines.filter((line) => line.toLowerCase().startsWith(begun));
  return continued.length > 0 ? continued : [...lines];
}

/** From the cursor up to the first row of the prompt, and clears all from there. */
function clearPrompt(reader: Interface): string {
  const { rows } = reader.getCursorPos();
  return `${rows > 0 ? `\u001b[${rows}A` : ''}\r\u001b[J`;
}

/**
 * By how many rows readline goes up before it draws the prompt: those are pushed down to make room for that.
 * Where readline does not tell, they are the rows above the cursor, which is the same except after a paste.
 */
const rowsToRedraw = (reader: Interface & { readonly prevRows?: number }): number =>
  reader.prevRows ?? reader.getCursorPos().rows;

/** Resolves once the text is out, or with what kept it from that; an output that is gone is no reason to crash. */
const write = (stream: NodeJS.WritableStream, text: string): Promise<Error | undefined> =>
  new Promise((resolve) => {
    stream.write(text, (error) => {
      resolve(error ?? undefined);
    });
  });

/** Hands on whole lines, without the last line break. */
function wholeLines(print: (lines: string) => Promise<unknown>): Writable {
  let begun = '';
  return new Writable({
    decodeStrings: false,
    write(chunk: string | Buffer, _encoding, done) {
      const text = begun + chunk.toString();
      const end = text.lastIndexOf('\n');
      begun = text.slice(end + 1);
      if (end < 0) done();
      else
        void print(text.slice(0, end)).then(() => {
          done();
        });
    },
    final(done) {
      if (begun === '') done();
      else
        void print(begun).then(() => {
          done();
        });
    },
  });
}

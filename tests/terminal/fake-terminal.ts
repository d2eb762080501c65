/** Streams to run a screen on: a pipe, or a terminal that shows what a person would see. */
import { PassThrough, type TransformCallback } from 'node:stream';

/** Lets streams hand on what has been written; none of it waits for a clock. */
export const flushed = (): Promise<void> =>
  new Promise((resolve) => {
    setImmediate(resolve);
  });

export interface Pipe {
  readonly stream: PassThrough;
  /** All that has come out. */
  text(): string;
}

/** A stream that takes everything and keeps it. */
export function pipe(): Pipe {
  const stream = new PassThrough();
  let text = '';
  stream.setEncoding('utf8');
  stream.on('data', (chunk: string) => {
    text += chunk;
  });
  return { stream, text: () => text };
}

/** As `tty.ReadStream`. */
class Keyboard extends PassThrough {
  readonly isTTY = true;
  isRaw = false;
  isOpen = true;

  setRawMode(raw: boolean): this {
    if (this.isOpen) this.isRaw = raw;
    else this.emit('error', inputOutputError('setRawMode'));
    return this;
  }
}

/** As `tty.WriteStream`. */
class Display extends PassThrough {
  readonly isTTY = true;
  columns: number;
  rows = 50;
  isOpen = true;

  constructor(columns: number) {
    super();
    this.columns = columns;
  }

  getWindowSize(): [columns: number, rows: number] {
    return [this.columns, this.rows];
  }

  getColorDepth(): number {
    return 8;
  }

  hasColors(): boolean {
    return true;
  }

  /** What a change of the window's size does. */
  refreshSize(columns: number): void {
    if (!this.isOpen) {
      this.emit('error', inputOutputError('getWindowSize'));
      return;
    }
    this.columns = columns;
    this.emit('resize');
  }

  override _transform(chunk: Buffer, encoding: BufferEncoding, done: TransformCallback): void {
    if (this.isOpen) super._transform(chunk, encoding, done);
    else done(inputOutputError('write'));
  }
}

const inputOutputError = (syscall: string): Error =>
  Object.assign(new Error(`${syscall} EIO`), { code: 'EIO', errno: -5, syscall });

export interface FakeTerminal {
  readonly input: Keyboard;
  readonly output: Display;
  /** Its window closes: nothing can be read, written or set any more, and whatever tries is told so. */
  hangUp(): Promise<void>;
  /** Presses keys. */
  types(keys: string): Promise<void>;
  /** The rows from the top, all that has scrolled by included; without trailing blanks. */
  rows(): readonly string[];
  cursor(): { readonly row: number; readonly column: number };
  resize(columns: number): Promise<void>;
  /** Everything that was written, escape sequences and all. */
  raw(): string;
}

/** CSI with its numbers, Kitty's pictures (without their data), iTerm2's pictures, the cursor's two, or a character. */
const sequences =
  // eslint-disable-next-line no-control-regex -- these are what it is about
  /\u001b\[([\d;]*)([A-Za-z])|\u001b_G([^;]*);[^\u001b]*\u001b\\|\u001b\]1337;File=([^:]*):[^\u0007]*\u0007|\u001b[78]|[^]/gu;

/** Understands the few sequences that a prompt needs; an unknown one is an error. */
export function fakeTerminal(columns: number): FakeTerminal {
  const [input, output] = [new Keyboard(), new Display(columns)];
  const grid: string[][] = [[]];
  let raw = '';
  let [row, column] = [0, 0];
  let saved: readonly [row: number, column: number] = [0, 0];
  /** What Kitty was told of a picture that is still coming in. */
  let coming = '';

  const line = (): string[] => (grid[row] ??= []);
  const put = (character: string): void => {
    if (column === output.columns) [row, column] = [row + 1, 0];
    const cells = line();
    while (cells.length < column) cells.push(' ');
    cells[column] = character;
    column += 1;
  };
  const steer = (command: string, count: number): void => {
    switch (command) {
      case 'A':
        row = Math.max(0, row - count);
        return;
      case 'B':
        row += count;
        return;
      case 'C':
        column = Math.min(output.columns - 1, column + count);
        return;
      case 'D':
        column = Math.max(0, column - count);
        return;
      case 'G':
        column = count - 1;
        return;
      case 'J':
        line().length = Math.min(line().length, column);
        grid.length = row + 1;
        return;
      case 'K':
        line().length = Math.min(line().length, column);
        return;
      case 'm':
        return;
      default:
        throw new Error(`the fake terminal does not know CSI ${count} ${command}`);
    }
  };

  /** A picture takes its cells. Kitty leaves the cursor where it was, as it is told to; others go below. */
  const show = (columns: number, rows: number, staying: boolean): void => {
    const [top, left] = [row, column];
    for (let down = 0; down < rows; down += 1) {
      [row, column] = [top + down, left];
      for (let across = 0; across < columns; across += 1) put('#');
    }
    [row, column] = staying ? [top, left] : [top + rows, 0];
  };
  const draw = (kitty: string | undefined, iterm: string | undefined): void => {
    const told = iterm ?? coming + (kitty ?? '');
    coming = kitty?.includes('m=1') === true ? told : '';
    const size = /(?:c|width)=(\d+)[,;](?:r|height)=(\d+)/u.exec(told);
    if (coming === '') show(Number(size?.[1]), Number(size?.[2]), iterm === undefined);
  };

  output.setEncoding('utf8');
  output.on('data', (chunk: string) => {
    raw += chunk;
    for (const [token, count, command, kitty, iterm] of chunk.matchAll(sequences)) {
      if (command !== undefined) steer(command, count === '' ? 1 : Number(count?.split(';')[0]));
      else if (kitty !== undefined || iterm !== undefined) draw(kitty, iterm);
      else if (token === '\u001b7') saved = [row, column];
      else if (token === '\u001b8') [row, column] = saved;
      else if (token === '\r') column = 0;
      else if (token === '\n') [row, column] = [row + 1, 0];
      else put(token);
    }
    line();
  });

  return {
    input,
    output,
    async types(keys) {
      input.write(keys);
      await flushed();
    },
    rows: () => Array.from(grid, (cells) => (cells as string[] | undefined)?.join('').trimEnd() ?? ''),
    cursor: () => ({ row, column }),
    async resize(to) {
      output.refreshSize(to);
      await flushed();
    },
    async hangUp() {
      input.isOpen = false;
      output.isOpen = false;
      input.destroy(inputOutputError('read'));
      await flushed();
    },
    raw: () => raw,
  };
}

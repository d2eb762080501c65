import { PassThrough } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { createScreen } from '../../adapters/terminal/screen.ts';
import { wantsColour } from '../../adapters/terminal/style.ts';
import { fakeTerminal, flushed, pipe } from './fake-terminal.ts';

/** A screen on a fake terminal, with all that it reports. */
function atTerminal(columns = 40, complete: (typed: string) => readonly string[] = () => []) {
  const terminal = fakeTerminal(columns);
  const events: string[] = [];
  let wake = (): void => undefined;
  const screen = createScreen({
    input: terminal.input,
    output: terminal.output,
    errors: terminal.output,
    environment: {},
    onInterrupt: () => events.push('interrupt'),
    suspend: (resumed) => {
      events.push('asleep');
      wake = resumed;
    },
  });
  screen.prompt('> ', 'kept');
  const stop = screen.listen({
    line: (text) => events.push(`line ${text}`),
    end: () => events.push('end'),
    complete,
  });
  return { ...terminal, screen, events, stop, wakes: () => (wake(), flushed()) };
}

describe('somebody at a terminal', () => {
  it('types a line, and sees what is printed above the next prompt', async () => {
    const at = atTerminal();
    await at.types('hello\r');
    await at.screen.above('Good morning.\n');
    expect(at.rows()).toEqual(['> hello', 'Good morning.', '', '>']);
    expect(at.events).toEqual(['line hello']);
    expect(at.cursor()).toEqual({ row: 3, column: 2 });
  });

  it('keeps a half-typed line below what comes', async () => {
    const at = atTerminal();
    await at.types('/deskbr');
    await at.screen.above('A break.');
    await at.types('eak on');
    await at.screen.above('Another one.');
    expect(at.rows()).toEqual(['A break.', 'Another one.', '> /deskbreak on']);
    await at.types('\r');
    expect(at.events).toEqual(['line /deskbreak on']);
  });

  it('keeps the cursor in the middle of the line', async () => {
    const at = atTerminal();
    await at.types('ac');
    await at.types('\u001b[D');
    await at.screen.above('A break.');
    await at.types('b');
    expect(at.rows()).toEqual(['A break.', '> abc']);
    expect(at.cursor()).toEqual({ row: 1, column: 4 });
  });

  it.each([
    ['two rows and a bit, typed key by key', 'x'.repeat(90), 'slowly'],
    ['two rows and a bit, pasted', 'x'.repeat(90), 'at once'],
    ['one row to the very edge, typed key by key', 'x'.repeat(38), 'slowly'],
    ['one row to the very edge, pasted', 'x'.repeat(38), 'at once'],
    ['one short of the edge', 'x'.repeat(37), 'slowly'],
    ['nothing', '', 'slowly'],
  ])('redraws %s', async (_what, line, how) => {
    const at = atTerminal();
    await at.screen.above('Before.');
    if (how === 'slowly') for (const key of line) await at.types(key);
    else await at.types(line);
    await at.screen.above('First.');
    await at.screen.above('Second\nin two rows.');
    expect(at.rows().slice(0, 4)).toEqual(['Before.', 'First.', 'Second', 'in two rows.']);
    expect(at.rows().slice(4).join('')).toBe(`> ${line}`.trim());
    await at.types('y\r');
    expect(at.events).toEqual([`line ${line}y`]);
  });

  it('redraws the line when the window changes, and tells the new width', async () => {
    const at = atTerminal(40);
    await at.types('half a line');
    await at.resize(60);
    expect(at.screen.look()).toMatchObject({ width: 60, colour: true });
    await at.screen.above('A break.');
    expect(at.rows()).toEqual(['A break.', '> half a line']);
  });

  it('changes the prompt around what is typed', async () => {
    const at = atTerminal();
    await at.types('ab');
    at.screen.prompt('Name: ', 'forgotten');
    expect(at.rows()).toEqual(['Name: ab']);
  });

  it('has the earlier lines at hand, without the answers to forms', async () => {
    const at = atTerminal();
    await at.types('first\r');
    at.screen.prompt('Name: ', 'forgotten');
    await at.types('secret\r');
    at.screen.prompt('> ', 'kept');
    await at.types('\u001b[A');
    expect(at.rows().at(-1)).toBe('> first');
  });

  it('completes with Tab', async () => {
    const at = atTerminal(40, (typed) => ['/deskbreak', '/pose'].filter((line) => line.startsWith(typed)));
    await at.types('/des');
    await at.types('\t');
    expect(at.rows()).toEqual(['> /deskbreak']);
  });

  it('completes by replacing the line where nothing continues it', async () => {
    const at = atTerminal(40, () => ['Europe/Berlin']);
    await at.types('berl');
    await at.types('\t');
    expect(at.rows()).toEqual(['> Europe/Berlin']);
  });

  it('completes what continues the line before all else', async () => {
    const at = atTerminal(40, () => ['standing', 'any (chair or standing)']);
    await at.types('STA');
    await at.types('\t');
    expect(at.rows()).toEqual(['> standing']);
  });

  it('is heard with Ctrl+C, and the line stays', async () => {
    const at = atTerminal();
    await at.types('half');
    await at.types('\u0003');
    expect(at.events).toEqual(['interrupt']);
    await at.types(' a line\r');
    expect(at.events).toEqual(['interrupt', 'line half a line']);
  });

  it('ends the input with Ctrl+D; what comes is printed without a prompt', async () => {
    const at = atTerminal();
    await at.types('\u0004');
    expect(at.events).toEqual(['end']);
    await at.screen.above('A break.');
    expect(at.rows()).toEqual(['A break.', '']);
  });

  it('takes each key by itself while it is listened to, and leaves the terminal as it was', async () => {
    const at = atTerminal();
    expect(at.input.isRaw).toBe(true);
    await at.types('\u0004');
    expect(at.input.isRaw).toBe(false);
    const other = atTerminal();
    other.stop();
    expect(other.input.isRaw).toBe(false);
  });

  it('is put to sleep with Ctrl+Z, and goes on with the line as it was', async () => {
    const at = atTerminal();
    await at.types('half');
    await at.types('\u001a');
    expect([at.events, at.input.isRaw]).toEqual([['asleep'], false]);
    await at.wakes();
    expect(at.input.isRaw).toBe(true);
    await at.types(' a line\r');
    expect(at.events).toEqual(['asleep', 'line half a line']);
  });

  it.each(['it sleeps', 'it has stopped'])('leaves the terminal alone where %s as it wakes', async (how) => {
    const at = atTerminal();
    await at.types('\u001a');
    if (how === 'it sleeps') await at.hangUp();
    else at.stop();
    await at.wakes();
    expect(at.input.isRaw).toBe(false);
  });

  it('leaves no prompt behind when it stops, and can start again', async () => {
    const at = atTerminal();
    await at.types('half a line');
    at.stop();
    at.stop();
    await at.screen.above('Bye.');
    expect(at.rows()).toEqual(['Bye.', '']);
    expect(at.events).toEqual([]);
    at.screen.listen({ line: (text) => at.events.push(text), end: () => undefined, complete: () => [] });
    await at.types('again\r');
    expect(at.events).toEqual(['again']);
  });

  it('sees the log above the prompt, in whole lines', async () => {
    const at = atTerminal();
    await at.types('half');
    at.screen.log.write('one\ntwo be');
    await flushed();
    expect(at.rows()).toEqual(['one', '> half']);
    at.screen.log.write('gun\n');
    await flushed();
    expect(at.rows()).toEqual(['one', 'two begun', '> half']);
    at.screen.log.end('rest');
    await flushed();
    expect(at.rows()).toEqual(['one', 'two begun', 'rest', '> half']);
  });
});

describe('a window that is closed', () => {
  it('ends the input, once', async () => {
    const at = atTerminal();
    await at.types('half');
    await at.hangUp();
    expect(at.events).toEqual(['end']);
    at.stop();
    await at.hangUp();
    expect(at.events).toEqual(['end']);
  });

  it('is no trouble for who stops just then', async () => {
    const at = atTerminal();
    at.input.isOpen = false;
    at.stop();
    await at.hangUp();
    expect(at.events).toEqual([]);
  });

  it('takes nothing more, and says so', async () => {
    const at = atTerminal();
    await at.hangUp();
    await expect(at.screen.above('A break.')).resolves.toBeInstanceOf(Error);
    at.screen.prompt('Name: ', 'forgotten');
    at.screen.log.write('a line of the log\n');
    await at.resize(20);
    expect(at.screen.look().width).toBe(40);
  });

  it('may tell it by any of its errors', async () => {
    for (const tell of ['resize', 'write', 'raw'] as const) {
      const at = atTerminal();
      at.input.isOpen = false;
      at.output.isOpen = false;
      if (tell === 'resize') await at.resize(20);
      if (tell === 'write') await at.screen.above('A break.');
      if (tell === 'raw') at.input.setRawMode(false);
      await at.hangUp();
      expect(at.events).toEqual(['end']);
    }
  });
});

describe('pipes', () => {
  function atPipes(environment = {}) {
    const [output, errors] = [pipe(), pipe()];
    const input = new PassThrough();
    const events: string[] = [];
    const screen = createScreen({ input, output: output.stream, errors: errors.stream, environment });
    screen.listen({
      line: (text) => events.push(`line ${text}`),
      end: () => events.push('end'),
      complete: () => [],
    });
    return { input, output, errors, events, screen };
  }

  it('give lines, the last one without a line break too, and then the end', async () => {
    const at = atPipes();
    at.input.end('one\r\ntwo\n\nthree');
    await flushed();
    expect(at.events).toEqual(['line one', 'line two', 'line ', 'line three', 'end']);
  });

  it('show no prompt, no echo and no escape codes', async () => {
    const at = atPipes();
    at.screen.prompt('> ', 'kept');
    at.input.write('one\n');
    await flushed();
    await at.screen.above('A break.');
    expect(at.output.text()).toBe('A break.\n');
    expect(at.screen.look()).toEqual({ width: 80, colour: false });
  });

  it('leave the log to the error output', async () => {
    const at = atPipes();
    at.screen.log.write('a line of the log\n');
    await flushed();
    expect([at.output.text(), at.errors.text()]).toEqual(['', 'a line of the log\n']);
  });

  it('may lose their reader: each write tells so, and nothing crashes', async () => {
    const at = atPipes();
    at.output.stream.destroy(Object.assign(new Error('write EPIPE'), { code: 'EPIPE' }));
    await expect(at.screen.above('A break.')).resolves.toBeInstanceOf(Error);
    await expect(at.screen.above('Another.')).resolves.toBeInstanceOf(Error);
  });
});

describe('colour', () => {
  it.each([
    [true, {}, true],
    [false, {}, false],
    [true, { TERM: 'dumb' }, false],
    [true, { NO_COLOR: '1' }, false],
    [true, { NO_COLOR: '' }, true],
    [false, { FORCE_COLOR: '1' }, true],
    [false, { FORCE_COLOR: '' }, true],
    [true, { FORCE_COLOR: '0' }, false],
    [true, { FORCE_COLOR: 'false' }, false],
    [true, { FORCE_COLOR: '1', NO_COLOR: '1' }, true],
  ])('terminal %s with %o: %s', (isTerminal, settings, expected) => {
    expect(wantsColour(isTerminal, settings)).toBe(expected);
  });

  it('and prompts are not for a dumb terminal', () => {
    const terminal = fakeTerminal(40);
    const { input, output } = terminal;
    const screen = createScreen({ input, output, environment: { TERM: 'dumb' } });
    expect([screen.interactive, screen.look().colour]).toEqual([false, false]);
  });
});

/** The terminal's stage: a screen over pipes, with somebody who writes lines into one and reads the other. */
import { PassThrough } from 'node:stream';
import { createTerminalAdapter, type TerminalAdapter } from '../../adapters/terminal/adapter.ts';
import { createScreen } from '../../adapters/terminal/screen.ts';
import type { FormValues } from '../../content/settings/form.ts';
import type { Stage } from '../contracts/adapter-stage.ts';
import { flushed, pipe, type Pipe } from './fake-terminal.ts';

export interface TerminalStage extends Stage {
  readonly adapter: TerminalAdapter;
  readonly output: Pipe;
  readonly reported: readonly unknown[];
  types(line: string): Promise<void>;
  /** Ends the input, behind these last characters. */
  ends(rest?: string): Promise<void>;
}

export function openTerminalStage(): Promise<TerminalStage> {
  const [typed, output, errors] = [new PassThrough(), pipe(), pipe()];
  const reported: unknown[] = [];
  const adapter = createTerminalAdapter({
    screen: createScreen({ input: typed, output: output.stream, errors: errors.stream, environment: {} }),
    person: 'sam',
    zone: 'Europe/Berlin',
    onError: (error) => reported.push(error),
  });

  const types = async (line: string): Promise<void> => {
    typed.write(`${line}\n`);
    await flushed();
    await adapter.idle();
  };
  const ends = async (rest = ''): Promise<void> => {
    typed.end(rest);
    await flushed();
    await adapter.idle();
  };
  /** Answers one question after the other, until none is left or an answer was wrong. */
  const submits = async (values: FormValues): Promise<void> => {
    let printed = output.text();
    for (let asked = lastQuestion(printed); asked !== undefined; asked = lastQuestion(printed)) {
      const before = output.text().length;
      await types(values[asked] ?? '');
      printed = output.text().slice(before);
      if (/! |Nothing was changed\./u.test(printed)) return;
    }
  };

  return Promise.resolve({
    adapter,
    channel: adapter.channel,
    person: { platform: 'terminal', workspace: 'local', person: 'sam' },
    output,
    reported,
    types,
    ends,
    gives: types,
    presses: (action) => types(action),
    submits,
    leaves: () => types('cancel'),
    shown: () => output.text().split('\n\n'),
    close: () => ends(),
  });
}

const labels: Readonly<Record<string, string>> = { 'How often': 'every', Poses: 'version' };

/** The field of the question that was printed last. */
function lastQuestion(text: string): string | undefined {
  const label = [...text.matchAll(/^ {2}(How often|Poses) \[/gmu)].at(-1)?.[1];
  return label === undefined ? undefined : labels[label];
}

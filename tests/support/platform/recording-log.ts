import type { Log } from '../../../adapters/port/log.ts';

export interface Logged {
  readonly level: 'debug' | 'info' | 'warn' | 'error';
  readonly fields: object;
  readonly message: string;
}

/** A log to read in a test. */
export function recordingLog(): { readonly log: Log; readonly logged: readonly Logged[] } {
  const logged: Logged[] = [];
  const at =
    (level: Logged['level']) =>
    (fields: object, message: string): void => {
      logged.push({ level, fields, message });
    };
  return { logged, log: { debug: at('debug'), info: at('info'), warn: at('warn'), error: at('error') } };
}

/** The log as people read it. Apart, since only a terminal wants it. */
import { prettyFactory } from 'pino-pretty';

/** Makes a line of a record. */
export const readableLines = (colour: boolean): ((record: string) => string) =>
  prettyFactory({ colorize: colour, ignore: 'pid,hostname', translateTime: 'SYS:HH:MM:ss' });

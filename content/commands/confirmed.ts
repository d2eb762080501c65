/** What the button that confirms `on` brings back: the zone, and what else was given, as people would type it. */
import type { OptionsOf } from './commands.ts';
import { decodeCall } from './decode-call.ts';
import { formatMinutes } from '../options/interval.ts';
import { formatMark } from '../options/minute-mark.ts';

interface Given {
  readonly zone: string;
  readonly every?: number | undefined;
  readonly at?: number | undefined;
}

export const writeConfirmed = ({ zone, every, at }: Given): string =>
  [
    zone,
    ...(every === undefined ? [] : ['every', formatMinutes(every)]),
    ...(at === undefined ? [] : ['at', formatMark(at)]),
  ].join(' ');

/** A press may be forged, and then says nothing. */
export function readConfirmed(subject: string): OptionsOf<'on'> {
  const heard = decodeCall('on', { zone: subject });
  return heard.ok && heard.value.name === 'on' ? heard.value.options : {};
}

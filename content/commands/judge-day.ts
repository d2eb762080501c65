/** Whether a day or a moment that is typed, or offered, is right in a channel now: ahead, and one that there is. */
import { commands } from './commands.ts';
import type { Decoded } from '../options/option.ts';
import type { Instant, IsoDate } from '../plan.ts';
import { pastDate } from '../spoken/calendar.ts';
import type { ChannelDays } from '../spoken/channel-days.ts';
import type { SpokenReader } from '../spoken/reader.ts';
import { settleDate, settlePause } from '../spoken/settle.ts';

export function judgeDay(
  value: string,
  here: ChannelDays,
  spoken: SpokenReader | undefined,
): Decoded<IsoDate> {
  const read = commands.holidayAdd.options.date.decode(value);
  const date = read.ok ? settleDate(read.value, here, spoken) : read;
  return date.ok && date.value < here.today ? pastDate(date.value, here.today) : date;
}

export function judgePause(
  value: string,
  here: ChannelDays,
  spoken: SpokenReader | undefined,
): Decoded<Instant> {
  const read = commands.pause.options.until.decode(value);
  return read.ok ? settlePause(read.value, here, spoken) : read;
}

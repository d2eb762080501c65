/** `DISCORD_SHARDS`: which of the bot's shards this replica connects. */
import type { ReadSetting } from '../environment-setting.ts';

/** None, or these of so many. */
export type ShardsSetting = 'none' | { readonly ids: readonly number[]; readonly total: number };

const form = /^(?<first>\d{1,4})(?:-(?<last>\d{1,4}))?\/(?<total>\d{1,4})$/u;

/** `0-3/16`, `5/16` or `none`; what is wrong goes behind the setting's name. */
export function readShards(given: string): ReadSetting<ShardsSetting> {
  if (given === 'none') return { value: 'none' };
  const parts = form.exec(given)?.groups;
  if (parts === undefined) return { wrong: 'is not like 0-3/16, 5/16 or none' };
  const [first, total] = [Number(parts['first']), Number(parts['total'])];
  const last = Number(parts['last'] ?? first);
  if (first > last) return { wrong: 'begins behind its end' };
  if (last >= total)
    return {
      wrong:
        'names a shard that there is not: they are counted from 0, up to one less than there are in total',
    };
  return { value: { ids: Array.from({ length: last - first + 1 }, (_, at) => first + at), total } };
}

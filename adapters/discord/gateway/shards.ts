/** Discord deals out a bot's servers over numbered connections, its shards, which may be those of several processes. */

/**
 * Those that this process opens. `auto`: all, as many as Discord recommends. `none`: it posts without one, and hears
 * nothing. Else these of so many, counted from 0: the others are for other processes.
 */
export type Shards = 'auto' | 'none' | { readonly ids: readonly number[]; readonly total: number };

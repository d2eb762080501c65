/** What reading one setting gives: its value, or what is wrong with it, which goes behind its name. */
export type Read<T> = { readonly value: T } | { readonly wrong: string };

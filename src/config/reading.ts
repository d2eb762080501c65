/** What reading one setting gives: its value, or what is wrong with it, which goes behind its name. */
export type ReadSetting<T> = { readonly value: T } | { readonly wrong: string };

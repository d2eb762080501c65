/** The reader of days and moments as people say them: it is large, and loaded when somebody first says one. */
import type { SpokenReader } from './reader.ts';

export const loadSpoken = (): Promise<SpokenReader> => import('./read-said.ts');

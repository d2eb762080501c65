/** What a person may set for themselves. It shapes what they alone get; the channel's break stays one for all. */
import type { PlanVersion } from '../plan.ts';
import { cautionTags, withImplied, type CautionTag } from '../pose/cautions.ts';
import { isPoseName, type PoseName } from '../pose/pose.ts';

export interface PersonSettings {
  /** As the channel has it, unless set. */
  readonly version: PlanVersion | undefined;
  readonly motion: boolean | undefined;
  readonly avoid: readonly CautionTag[];
  /** That, in words of theirs, where they have said it. */
  readonly said?: readonly string[];
  /** Poses that are not for them. */
  readonly leftOut: readonly PoseName[];
}

export const nothingSet: PersonSettings = { version: undefined, motion: undefined, avoid: [], leftOut: [] };

/** What never comes to somebody by itself. */
export interface Limits {
  /** With what the tags imply. */
  readonly avoid: ReadonlySet<CautionTag>;
  readonly leftOut: ReadonlySet<PoseName>;
}

export const noLimit: Limits = { avoid: new Set(), leftOut: new Set() };

export const limitsOf = ({ avoid, leftOut }: Pick<PersonSettings, 'avoid' | 'leftOut'>): Limits => ({
  avoid: withImplied(new Set(avoid)),
  leftOut: new Set(leftOut),
});

/** A person's settings as they are written down: what nobody else should read is sealed where there is a key. */
export interface WrittenSettings {
  readonly version: PlanVersion | undefined;
  readonly motion: boolean | undefined;
  readonly hidden: string;
}

export interface KnownPerson {
  readonly settings: PersonSettings;
  /** What they avoid was written down with a key that is not here any more. */
  readonly isUnreadable: boolean;
}

/** The part of the settings that nobody else should read, as it is written down. */
export type Hidden = Pick<PersonSettings, 'avoid' | 'said' | 'leftOut'>;

export const writeHidden = ({ avoid, said = [], leftOut }: Hidden): string =>
  JSON.stringify({ avoid, ...(said.length > 0 && { said }), leftOut });

const textsIn = (value: unknown): readonly string[] =>
  Array.isArray(value) ? value.filter((one): one is string => typeof one === 'string') : [];

/** A tag or a pose that there is no more is nothing to heed; what is no such writing at all is not read. */
export function readHidden(text: string): Hidden | undefined {
  let read: unknown;
  try {
    read = JSON.parse(text);
  } catch {
    return undefined;
  }
  if (typeof read !== 'object' || read === null || !('avoid' in read) || !('leftOut' in read))
    return undefined;
  const named = textsIn(read.avoid);
  const said = 'said' in read ? textsIn(read.said) : [];
  return {
    avoid: cautionTags.filter((tag) => named.includes(tag)),
    ...(said.length > 0 && { said }),
    leftOut: textsIn(read.leftOut).filter(isPoseName),
  };
}

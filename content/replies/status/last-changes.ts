/** Who changed a channel's plan of late: for those who may change it. */
import type { Block, Text } from '../../message.ts';
import { briefMoment } from '../../moments.ts';
import type { Instant } from '../../plan.ts';

export interface DatedChange {
  readonly at: Instant;
  /** Nobody where it came about by itself. */
  readonly by?: { readonly id: string; readonly name: string };
  readonly what: string;
}

/** A form can change a dozen things at once; the plan itself is told above. */
const LONGEST = 160;

const brief = (what: string): string => (what.length > LONGEST ? `${what.slice(0, LONGEST - 1)}…` : what);

/** `28 Nov, 14:05 Ana: a break every 45 min`, a line a change, in the channel's zone; nothing where there is none. */
export const lastChanges = (changes: readonly DatedChange[], zone: string, now: Instant): readonly Block[] =>
  changes.length === 0
    ? []
    : [
        { block: 'paragraph', text: [{ span: 'strong', text: 'Last changes' }] },
        {
          block: 'list',
          items: changes.map(({ at, by, what }): Text => {
            const when = `${briefMoment(at, zone, now)} `;
            return by === undefined
              ? `${when}by itself: ${brief(what)}`
              : [when, { span: 'person', person: by.id, text: by.name }, `: ${brief(what)}`];
          }),
        },
      ];

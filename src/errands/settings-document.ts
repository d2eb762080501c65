/** What channels and people have set as one JSON document, and what is wrong with one. */
import * as z from 'zod';
import { intervalBounds } from '../../content/commands/command-options.ts';
import { wrongHours } from '../../content/options/hours.ts';
import { planVersions, type Meetings, type Plan } from '../../content/plan.ts';
import { regionOfCode } from '../../content/places/holiday-regions.ts';
import { findZone } from '../../content/places/zones.ts';
import type { SetThings } from '../store/move/set-things.ts';

const FORMAT = 'deskbreak-settings';
const VERSION = 1;

const id = z.string().min(1).max(200);
const weekday = z.literal([1, 2, 3, 4, 5, 6, 7]);
const isSorted = (values: readonly (number | string)[]): boolean =>
  values.every((value, at) => {
    const before = values[at - 1];
    return before === undefined || before < value;
  });

const hours = z
  .array(z.strictObject({ start: z.int().min(0).max(1439), end: z.int().min(1).max(1440) }))
  .superRefine((ranges, context) => {
    const isInOrder = isSorted(ranges.map(({ start }) => start));
    const wrong = wrongHours(ranges) ?? (isInOrder ? undefined : 'are not in order');
    if (wrong !== undefined) context.addIssue(wrong);
  });

const state = z.discriminatedUnion('is', [
  z.strictObject({ is: z.literal('on') }),
  z.strictObject({
    is: z.literal('off'),
    because: z.discriminatedUnion('kind', [
      z.strictObject({ kind: z.literal('asked') }),
      z.strictObject({ kind: z.literal('refused'), detail: z.string().max(1000) }),
    ]),
  }),
  z.strictObject({ is: z.literal('held'), because: z.string().max(1000) }),
]);

const meetings = z.custom<Meetings>(
  (value) =>
    value === 'ignore' || value === 'hold' || (typeof value === 'string' && /^only .{1,100}$/u.test(value)),
  'is not ignore, hold, or “only” with the name of a channel',
);

/** `null` stands for what is not set. */
const orAbsent = <T extends z.ZodType>(type: T) =>
  z.union([type, z.null()]).transform((value): z.output<T> | undefined => value ?? undefined);

/** A line of the database holds a name. */
const holidayName = z.string().regex(/^[^|\n\r]{1,200}$/u, 'is no name of a holiday');

const holidays = z.strictObject({
  region: z
    .string()
    .refine((code) => regionOfCode(code) !== undefined, 'is no region whose holidays are known'),
  edition: z.int().min(0),
  days: z
    .array(z.strictObject({ date: z.iso.date(), name: holidayName }))
    .refine((days) => isSorted(days.map(({ date }) => date)), 'are not in order'),
});

const plan: z.ZodType<Plan> = z.strictObject({
  every: z.int().min(intervalBounds.min).max(intervalBounds.max),
  at: orAbsent(z.int().min(0).max(59)),
  hours,
  days: z.array(weekday).min(1).refine(isSorted, 'are not in order'),
  zone: z.string().refine((zone) => findZone(zone) === zone, 'is no IANA time zone'),
  daysOff: z.array(z.iso.date()).refine(isSorted, 'are not in order'),
  holidays: orAbsent(holidays),
  workdays: z.array(z.iso.date()).refine(isSorted, 'are not in order'),
  pausedUntil: orAbsent(z.int().min(0)),
  version: z.enum(planVersions),
  motion: z.boolean(),
  silent: z.boolean(),
  quiet: z.boolean(),
  // A document of before knows nothing of it.
  tidy: z.boolean().default(false),
  meetings,
  state,
  owner: orAbsent(id),
});

const settingsDocument = z.strictObject({
  format: z.literal(FORMAT, 'is not that of Deskbreak’s settings'),
  version: z.literal(VERSION, `is not ${VERSION}: this Deskbreak knows no other`),
  plans: z.array(z.strictObject({ platform: id, workspace: id, channel: id, plan })),
  people: z.array(
    z.strictObject({
      platform: id,
      scope: id,
      person: id,
      version: orAbsent(z.enum(planVersions)),
      motion: orAbsent(z.boolean()),
      hidden: z.string().max(10_000),
    }),
  ),
});

export function writeDocument({ plans, people }: SetThings): string {
  const whole = {
    ...{ format: FORMAT, version: VERSION },
    plans: plans.map(({ channel, plan: one }) => ({ ...channel, plan: one })),
    people: people.map(({ key, settings: { version, motion, hidden } }) => ({
      ...key,
      ...{ version, motion, hidden },
    })),
  };
  const absentAsNull = (_: string, value: unknown): unknown => (value === undefined ? null : value);
  return `${JSON.stringify(whole, absentAsNull, 2)}\n`;
}

type ReadDocument =
  | { readonly ok: true; readonly things: SetThings }
  /** Each with its place. */
  | { readonly ok: false; readonly problems: readonly string[] };

const MOST_PROBLEMS = 20;

export function readDocument(text: string): ReadDocument {
  let given: unknown;
  try {
    given = JSON.parse(text.replace(/^\u{FEFF}/u, ''));
  } catch (error) {
    return { ok: false, problems: [`It is no JSON: ${error instanceof Error ? error.message : ''}`] };
  }
  const read = settingsDocument.safeParse(given);
  if (!read.success) {
    const { issues } = read.error;
    const told = issues.slice(0, MOST_PROBLEMS).map(({ path, message }) => `${path.join('.')}: ${message}`);
    const more = issues.length - told.length;
    return { ok: false, problems: more > 0 ? [...told, `… and ${more} more.`] : told };
  }
  const { plans, people } = read.data;
  const twins = [
    ...twinsIn(plans.map(({ platform, workspace, channel }) => `${platform}:${workspace}/${channel}`)),
    ...twinsIn(people.map(({ platform, scope, person }) => `${platform}:${scope}/${person}`)),
  ];
  if (twins.length > 0) return { ok: false, problems: twins.map((twin) => `${twin} is there twice.`) };
  return {
    ok: true,
    things: {
      plans: plans.map(({ plan: one, ...channel }) => ({ channel, plan: one })),
      people: people.map(({ platform, scope, person, ...settings }) => ({
        key: { platform, scope, person },
        settings,
      })),
    },
  };
}

function twinsIn(names: readonly string[]): readonly string[] {
  const seen = new Set<string>();
  return names.filter((name) => seen.has(name) || !seen.add(name));
}

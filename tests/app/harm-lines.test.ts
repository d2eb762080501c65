/** Of any five breaks in a row that a channel reads, at most one names what sitting is linked with. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Delivery } from '../../adapters/port/delivery.ts';
import { sinceHarm, type EarlierBreak } from '../../content/breaks/harm-spacing.ts';
import { draw, emptyRotation } from '../../content/breaks/rotation.ts';
import { harmPoseOf, themeLineOf, themeLines } from '../../content/breaks/theme.ts';
import { planVersions } from '../../content/plan.ts';
import { poseByName } from '../../content/poses/catalogue.ts';
import { readRotation, writeRotation } from '../../src/store/database/rows.ts';
import { buttonsIn } from '../support/buttons-in.ts';
import { channel, openDesk, readable, type TestDesk } from '../support/desk.ts';

const MINUTE = 60_000;

/** Of the posts that were read, whether each names a harm: where two do within five. */
const tooClose = (harmful: readonly boolean[]): readonly number[] =>
  harmful.flatMap((is, at) => (is && harmful.slice(Math.max(0, at - 4), at).includes(true) ? [at] : []));

type Outcome = 'posted' | 'not posted' | 'unconfirmed, and there' | 'unconfirmed, and not there';
const anOutcome = fc.oneof(
  { weight: 3, arbitrary: fc.constant<Outcome>('posted') },
  {
    weight: 4,
    arbitrary: fc.constantFrom<Outcome>('not posted', 'unconfirmed, and there', 'unconfirmed, and not there'),
  },
);

it('whatever of the breaks that are drawn is posted, and whatever the version', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 1_000_000 }),
      fc.array(
        fc.tuple(anOutcome, fc.constantFrom(...planVersions), fc.double({ min: 0, max: 0.999, noNaN: true })),
        {
          minLength: 100,
          maxLength: 400,
        },
      ),
      (plan, breaks) => {
        const pose = harmPoseOf(plan)?.name ?? 'pigeon';
        let rotation = emptyRotation;
        let earlier: EarlierBreak | undefined;
        const read: boolean[] = [];
        breaks.forEach(([outcome, version, unit], at) => {
          const slot = (at + 1) * 60 * MINUTE;
          let left = unit;
          const random = (): number => (left = (left * 7919.13 + 0.371) % 1);
          const drawn = draw(rotation, {
            version,
            avoid: new Set(),
            minuteOfDay: 540 + (at % 8) * 60,
            random,
            harm: { pose, since: sinceHarm(rotation, earlier, pose), slot },
          });
          if (drawn === undefined) throw new Error('Nothing was drawn.');
          rotation = readRotation(writeRotation(drawn.rotation));
          earlier = {
            slot,
            pose: drawn.pose,
            fate: outcome === 'posted' ? 'posted' : outcome === 'not posted' ? outcome : 'open',
          };
          const line = themeLineOf(poseByName(drawn.pose), {
            breakId: `b${at}`,
            plan,
            version: drawn.version,
          });
          if (outcome === 'posted' || outcome === 'unconfirmed, and there') read.push(line.kind === 'harm');
        });
        expect(tooClose(read)).toEqual([]);
      },
    ),
    { numRuns: 300 },
  );
});

it('a line that names a harm is as often as ever where all is posted: about one in twelve', () => {
  const pose = harmPoseOf(1)?.name ?? 'pigeon';
  let rotation = emptyRotation;
  let earlier: EarlierBreak | undefined;
  let unit = 0.5;
  let harmful = 0;
  for (let at = 1; at <= 1200; at += 1) {
    const since = sinceHarm(rotation, earlier, pose);
    const random = (): number => (unit = (unit * 7919.13 + 0.371) % 1);
    const rules = { version: 'chair', avoid: new Set<never>(), minuteOfDay: 600, random } as const;
    const drawn = draw(rotation, { ...rules, harm: { pose, since, slot: at } });
    if (drawn === undefined) throw new Error('Nothing was drawn.');
    ({ rotation } = drawn);
    earlier = { slot: at, pose: drawn.pose, fate: 'posted' };
    if (drawn.pose === pose) harmful += 1;
  }
  expect(harmful).toBeGreaterThan(80);
  expect(harmful).toBeLessThan(120);
});

const harms = themeLines.filter(({ kind }) => kind === 'harm').map(({ text }) => text);
const isHarmful = (text: string): boolean => harms.some((harm) => text.includes(harm));

const results: Readonly<Record<'posted' | 'refused' | 'unclear', Delivery | undefined>> = {
  posted: undefined,
  refused: { outcome: 'permanent', scope: 'message', reason: 'rejected', cause: 0 },
  unclear: { outcome: 'transient', reason: 'timeout', mayHaveLanded: true, cause: 0 },
};

const aStep = fc.record({
  what: fc.constantFrom('slot', 'slot', 'now', 'skip', 'restart'),
  result: fc.constantFrom(...(['posted', 'refused', 'posted', 'unclear'] as const)),
});

it('over breaks of the timetable and those that are asked for, refused, skipped and unclear, and over restarts', async () => {
  let counted = 0;
  await fc.assert(
    fc.asyncProperty(
      fc.array(aStep, { minLength: 60, maxLength: 120 }),
      fc.integer({ min: 0, max: 11 }),
      async (steps, others) => {
        let desk: TestDesk = await openDesk();
        // Each plan has another pose for such lines.
        for (let n = 0; n < others; n += 1)
          await desk.plan(
            { state: { is: 'off', because: { kind: 'asked' } } },
            { ...channel, channel: `D${n}` },
          );
        await desk.plan({ hours: [{ start: 0, end: 1440 }], days: [1, 2, 3, 4, 5, 6, 7] });
        const read = new Map<string, boolean>();
        let waiting: ('refused' | 'unclear')[] = [];
        for (const { what, result } of steps) {
          const before = desk.adapter.attempts.length;
          const answer = results[result];
          if (answer !== undefined && result !== 'posted') {
            desk.adapter.answer(answer);
            waiting.push(result);
          }
          if (what === 'restart') {
            desk = await openDesk({ store: desk.store, clock: desk.clock });
            waiting = [];
          } else if (what === 'skip') await desk.says('/deskbreak skip');
          else if (what === 'slot') await desk.turn(60 * MINUTE, 5 * MINUTE);
          else {
            desk.clock.advance(16 * MINUTE);
            const [yes] = buttonsIn(await desk.says('/deskbreak now'));
            if (yes !== undefined) await desk.presses('confirm-now', yes.subject);
          }
          const attempts = what === 'restart' ? [] : desk.adapter.attempts.slice(before);
          // In the worst case, what is unclear was read.
          for (const { key, message } of attempts)
            if (waiting.shift() !== 'refused') read.set(key, isHarmful(readable(message)));
        }
        counted += [...read.values()].filter(Boolean).length;
        expect(tooClose([...read.values()])).toEqual([]);
      },
    ),
    { numRuns: 15 },
  );
  expect(counted).toBeGreaterThan(0);
});

/** What is changed in a form, on top of what the plan has become meanwhile. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Form, FormValues } from '../../content/settings/form.ts';
import { noLimits } from '../../content/local-rules.ts';
import { newPlan, type Plan } from '../../content/plan.ts';
import { settingKeys, type SettingKey } from '../../content/settings/settings-fields.ts';
import { mergeSettings, redrawn, settingsEdit, settingsForm } from '../../content/settings/settings-form.ts';

const now = Date.parse('2026-11-23T10:00:30Z');
const MINUTE = 60_000;
const start: Plan = { ...newPlan('Europe/Berlin'), state: { is: 'on' }, owner: 'ben' };

const settingOf = (plan: Plan, at = now) => ({ plan, zoneKnown: true, rules: noLimits, now: at }) as const;
const open = (plan: Plan, at = now): Form => settingsForm(settingOf(plan, at));
const valuesIn = ({ fields }: Form): FormValues =>
  Object.fromEntries(fields.map(({ key, value }) => [key, value]));
const save = (plan: Plan, form: Form, typed: FormValues, at = now) =>
  mergeSettings(plan, { ...valuesIn(form), ...typed }, form.base, {
    now: at,
    spoken: undefined,
    calendars: new Map(),
    leastEvery: 0,
    zones: [],
  });

describe('what is touched', () => {
  it.each<[string, FormValues]>([
    ['as it was', {}],
    ['days one by one', { days: 'mon,tue,wed,thu,fri' }],
    ['hours the other way round', { hours: '13:00-17:00, 9-12' }],
    ['an interval in other words', { every: '60 minutes' }],
    ['a zone in small letters', { zone: 'europe/berlin' }],
    ['space around', { version: ' chair ' }],
  ])('is nothing: %s', (_what, typed) => {
    const form = open(start);
    expect(settingsEdit.changed({ ...valuesIn(form), ...typed }, form.base)).toEqual([]);
    expect(save(start, form, typed)).toEqual({ plan: start, changed: [], problems: {} });
  });

  it.each<[SettingKey, string]>([
    ['breaks', 'off'],
    ['every', '45m'],
    ['at', ':00'],
    ['pause', '2h'],
    ['hours', '9-17'],
    ['days', 'mon,wed'],
    ['zone', 'Asia/Tokyo'],
    ['daysOff', '2026-12-24'],
    ['version', 'any'],
    ['motion', 'off'],
    ['notification', 'off'],
  ])('is %s: %s', (key, value) => {
    const form = open(start);
    expect(settingsEdit.changed({ ...valuesIn(form), [key]: value }, form.base)).toEqual([key]);
    expect(save(start, form, { [key]: value })).toMatchObject({ changed: [key], problems: {} });
  });

  it('covers every setting there is', () => {
    expect(Object.keys(valuesIn(open(start)))).toEqual(settingKeys);
  });

  it('fits where platforms keep it', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: Date.parse('2199-01-01') }), (at) => {
        expect(open(start, at).base).toMatch(/^[0-9a-z.]{1,80}$/u);
      }),
    );
  });
});

describe('what is not touched', () => {
  it('is not judged: a pause that ended while the form was open', () => {
    const paused = { ...start, pausedUntil: now + 3 * MINUTE };
    const form = open(paused);
    const later = now + 5 * MINUTE;
    expect(save(paused, form, { version: 'any' }, later)).toEqual({
      plan: { ...paused, version: 'any' },
      changed: ['version'],
      problems: {},
    });
    // Nobody has changed it, so that another pause needs no second look.
    expect(save(paused, form, { pause: '2h' }, later)).toMatchObject({ changed: ['pause'], problems: {} });
  });

  it('is not judged: days off that went by while the form was open', () => {
    const plan = { ...start, daysOff: ['2026-11-23', '2026-12-24'] };
    const form = open(plan);
    const tomorrow = now + 24 * 60 * MINUTE;
    expect(save(plan, form, { daysOff: '2026-11-23,2026-12-24,2026-12-25' }, tomorrow)).toMatchObject({
      plan: { daysOff: ['2026-12-24', '2026-12-25'] },
      problems: {},
    });
    expect(save(plan, form, { daysOff: '2026-11-22' }, tomorrow).problems).toMatchObject({
      daysOff: { text: expect.stringContaining('Sun 22 Nov 2026 is in the past.') as string },
    });
  });

  it.each<[string, Partial<Plan>]>([
    ['a zone that nobody knows', { zone: 'Mars/Olympus' }],
    ['an interval that is too short', { every: 5 }],
    ['hours of an older version', { hours: [{ start: 540, end: 550 }] }],
    ['no days at all', { days: [] }],
  ])('is not judged: %s', (_what, odd) => {
    const plan = { ...start, ...odd };
    const form = open(plan);
    expect(save(plan, form, { version: 'any' })).toEqual({
      plan: { ...plan, version: 'any' },
      changed: ['version'],
      problems: {},
    });
  });

  it('is left as a colleague has set it', () => {
    const form = open(start);
    const meanwhile: Plan = {
      ...start,
      hours: [{ start: 600, end: 720 }],
      state: { is: 'off', because: { kind: 'asked' } },
    };
    expect(save(meanwhile, form, { version: 'any' })).toEqual({
      plan: { ...meanwhile, version: 'any' },
      changed: ['version'],
      problems: {},
    });
  });
});

describe('what both have changed', () => {
  const form = open(start);
  const meanwhile: Plan = { ...start, hours: [{ start: 600, end: 720 }], version: 'standing' };
  const typed = { hours: '8-16', every: '45m' };

  it('is said beside the field, with what it is now', () => {
    expect(save(meanwhile, form, typed).problems).toEqual({
      hours: {
        text: 'Meanwhile this became: 10:00–12:00. Save again to set yours.',
        suggestions: ['10:00-12:00'],
        isNews: true,
      },
    });
  });

  it('is nothing to decide where both want the same', () => {
    expect(save(meanwhile, form, { hours: '10-12' })).toEqual({ plan: meanwhile, changed: [], problems: {} });
  });

  it('is theirs to decide: saved again, it counts; what they left alone is as it has become', () => {
    const again = redrawn(settingOf(meanwhile), { ...valuesIn(form), ...typed }, form.base);
    expect(valuesIn(again)).toMatchObject({ hours: '8-16', every: '45m', version: 'standing' });
    expect(save(meanwhile, again, {})).toMatchObject({
      plan: { every: 45, hours: [{ start: 480, end: 960 }], version: 'standing' },
      changed: ['every', 'hours'],
      problems: {},
    });
    expect(save(meanwhile, again, { hours: '10:00-12:00' })).toMatchObject({
      changed: ['every'],
      problems: {},
    });
  });

  it.each(['', 'old', '1.2.3'])(
    'is all that differs, where nobody knows what the form was filled with: %j',
    (base) => {
      const { problems } = mergeSettings(meanwhile, { ...valuesIn(form), silent: 'on' }, base, {
        now,
        spoken: undefined,
        calendars: new Map(),
        leastEvery: 0,
        zones: [],
      });
      expect(Object.keys(problems)).toEqual(['hours', 'version']);
    },
  );
});

describe('the edits of two people, in any order', () => {
  const choices: Readonly<Partial<Record<SettingKey, readonly string[]>>> = {
    breaks: ['on', 'off'],
    every: ['30m', '45m', '1h'],
    at: ['', ':00', ':15'],
    hours: ['09:00-12:00,13:00-17:00', '8-16', '10-12'],
    days: ['mon-fri', 'mon,wed', 'mon,tue,wed,thu,fri'],
    zone: ['Europe/Berlin', 'Asia/Tokyo'],
    daysOff: ['', '2026-12-24', '2026-12-24,2026-12-31'],
    version: ['chair', 'any', 'floor'],
    motion: ['on', 'off'],
    notification: ['on', 'off'],
  };
  const typing = fc
    .constantFrom(...(Object.keys(choices) as SettingKey[]))
    .chain((key) => fc.record({ key: fc.constant(key), value: fc.constantFrom(...(choices[key] ?? [])) }));
  const deed = fc.record({
    who: fc.constantFrom('ana' as const, 'ben' as const),
    does: fc.oneof(
      fc.constant('opens' as const),
      fc.constant('saves' as const),
      typing.map((typed) => ({ ...typed })),
    ),
  });

  it('end as if each had typed commands for what they changed, in the order of saving', () => {
    fc.assert(
      fc.property(fc.array(deed, { maxLength: 40 }), (deeds) => {
        let plan = start;
        const forms: Partial<Record<'ana' | 'ben', { form: Form; values: FormValues; seen: FormValues }>> =
          {};
        for (const { who, does } of deeds) {
          const mine = forms[who];
          if (does === 'opens') {
            const form = open(plan);
            forms[who] = { form, values: valuesIn(form), seen: valuesIn(form) };
          } else if (mine === undefined) continue;
          else if (does === 'saves') {
            const { form, values, seen } = mine;
            // What is given as a command: that which means something else than what they saw.
            const commands = settingKeys.filter((key) => {
              const same = open(save(plan, open(plan), { [key]: values[key] ?? '' }).plan);
              const old = open(save(plan, open(plan), { [key]: seen[key] ?? '' }).plan);
              return valuesIn(same)[key] !== valuesIn(old)[key];
            });
            let expected = plan;
            for (const key of commands)
              expected = save(expected, open(expected), { [key]: values[key] ?? '' }).plan;
            let done = mergeSettings(plan, values, form.base, {
              now,
              spoken: undefined,
              calendars: new Map(),
              leastEvery: 0,
              zones: [],
            });
            if (Object.keys(done.problems).length > 0) {
              // Only where a colleague has set something else: and whoever saves again decides.
              for (const key of Object.keys(done.problems))
                expect(valuesIn(open(plan))[key]).not.toBe(seen[key]);
              const again = redrawn(settingOf(plan), values, form.base);
              done = mergeSettings(plan, valuesIn(again), again.base, {
                now,
                spoken: undefined,
                calendars: new Map(),
                leastEvery: 0,
                zones: [],
              });
            }
            expect(done.problems).toEqual({});
            expect(done.plan).toEqual(expected);
            plan = done.plan;
            forms[who] = undefined as never;
          } else mine.values = { ...mine.values, [does.key]: does.value };
        }
      }),
    );
  });
});

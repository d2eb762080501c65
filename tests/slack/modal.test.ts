import type { SlackViewAction, types } from '@slack/bolt';
import { describe, expect, it } from 'vitest';
import { noLimits } from '../../content/local-rules.ts';
import { formView, searchOptions } from '../../adapters/slack/view/modal.ts';
import { readSubmission, viewErrors } from '../../adapters/slack/view/submitted.ts';
import { newPlan } from '../../content/plan.ts';
import { settingsEdit, settingsForm } from '../../content/settings/settings-form.ts';
import { wrongInView } from '../support/slack/block-kit.ts';
import { fill, filledBlocks, stateValues, type Filled } from '../support/slack/forms.ts';
import type { View } from '../support/slack/state.ts';

const now = Date.parse('2026-11-23T08:00:00Z');
const plan = {
  ...newPlan('Europe/Berlin'),
  every: 45,
  at: 0,
  daysOff: ['2026-12-24'],
  pausedUntil: Date.parse('2026-11-24T12:00:00Z'),
};
const open = (
  form = settingsForm({ plan, zoneKnown: true, rules: { ...noLimits, abilities: ['motion'] }, now }),
) => formView(form, 'C1');

/** The view as Slack holds it for the person who fills it in. */
const held = (): View => ({
  id: 'V1',
  type: 'modal',
  user: 'U1',
  hash: '',
  // Goes over the wire as JSON.
  content: JSON.parse(JSON.stringify(open())) as Record<string, unknown>,
  rootId: 'V1',
  previousId: null,
  errors: {},
  offered: new Map(),
  filled: new Map(),
});

function submitted(values: Filled = {}): ReturnType<typeof readSubmission> {
  const view = held();
  fill(view, values);
  const state = { values: stateValues(filledBlocks(view)) };
  // What Slack sends has more fields, none of which is read.
  return readSubmission({ ...view.content, state } as unknown as SlackViewAction['view']);
}

describe('the settings form as a modal', () => {
  it('is a view that Slack takes', () => {
    expect(wrongInView(JSON.parse(JSON.stringify(open())), () => true)).toEqual([]);
    const empty = settingsForm({
      plan: newPlan('UTC'),
      zoneKnown: false,
      rules: { ...noLimits, abilities: ['motion'] },
      now,
    });
    expect(wrongInView(JSON.parse(JSON.stringify(open(empty))), () => true)).toEqual([]);
  });

  it('has each field as the input that fits it', () => {
    const inputs = open().blocks.filter((block): block is types.InputBlock => block.type === 'input');
    const kinds = inputs.map(({ block_id, element, optional }) => [block_id, element.type, optional]);
    expect(kinds).toEqual([
      ['breaks', 'static_select', false],
      ['every', 'plain_text_input', false],
      ['at', 'plain_text_input', true],
      ['pause', 'plain_text_input', true],
      ['hours', 'plain_text_input', false],
      ['days', 'checkboxes', false],
      ['zone', 'external_select', false],
      ['daysOff', 'plain_text_input', true],
      ['holidays', 'external_select', true],
      ['version', 'static_select', false],
      ['motion', 'static_select', false],
      ['quiet', 'static_select', false],
    ]);
  });

  it('comes back as it was, and reads as the plan that it showed', () => {
    const back = submitted();
    expect(back).toMatchObject({ form: 'settings', channel: 'C1' });
    expect(back?.values).toMatchObject({
      every: '45m',
      at: ':00',
      zone: 'Europe/Berlin',
      days: 'mon,tue,wed,thu,fri',
    });
    expect(settingsEdit.changed(back?.values ?? {}, back?.base ?? '')).toEqual([]);
  });

  it('comes back changed: days by days, choices by value, emptied fields as empty', () => {
    const back = submitted({ days: ['mon', 'wed'], version: 'standing', at: null, every: '2h' });
    expect(back?.values).toMatchObject({ days: 'mon,wed', version: 'standing', at: '', every: '2h' });
  });

  it('has no zone chosen where none is known', () => {
    const zone = open(
      settingsForm({
        plan: newPlan('UTC'),
        zoneKnown: false,
        rules: { ...noLimits, abilities: ['motion'] },
        now,
      }),
    ).blocks.find((block) => block.type === 'input' && block.block_id === 'zone');
    expect(JSON.stringify(zone)).not.toContain('initial_option');
  });
});

describe('searching for a time zone', () => {
  const search = (typed: string) => searchOptions(settingsEdit.option('zone'), typed);

  it('offers at most a hundred, each as the option reads it', () => {
    expect(search('')).toHaveLength(100);
    expect(search('berl').map(({ value }) => value)).toEqual(['Europe/Berlin']);
    expect(search('new york')[0]).toEqual({
      text: { type: 'plain_text', text: 'America/New York', emoji: false },
      value: 'America/New_York',
    });
  });

  it.each([
    ['CET', 'Europe/Berlin'],
    ['Zürich', 'Europe/Zurich'],
    ['new_york', 'America/New_York'],
    ['munich', 'Europe/Berlin'],
    ['München', 'Europe/Berlin'],
    ['Genf', 'Europe/Zurich'],
    ['berlni', 'Europe/Berlin'],
  ])('finds what %s would be a slip for', (typed, zone) => {
    expect(search(typed)[0]?.value).toBe(zone);
  });

  it('offers nothing for what is nowhere, and for menus that are not ours', () => {
    expect(search('<nowhere>')).toEqual([]);
    expect(searchOptions(settingsEdit.option('toString'), 'berlin')).toEqual([]);
  });
});

describe('what comes back as a form', () => {
  const view = (change: object): SlackViewAction['view'] =>
    // What Slack sends has more fields, none of which is read.
    ({
      callback_id: 'settings',
      private_metadata: '{"channel":"C1"}',
      state: { values: {} },
      blocks: [],
      ...change,
    }) as unknown as SlackViewAction['view'];

  it.each([
    ['another app’s', { callback_id: 'survey' }],
    ['one without its channel', { private_metadata: '' }],
    ['one with a broken channel', { private_metadata: '{"channel":1}' }],
    ['one with an empty one', { private_metadata: 'null' }],
  ])('is not believed where it is %s', (_what, change) => {
    expect(readSubmission(view(change))).toBeUndefined();
  });

  it('has its problems beside the fields, and those of no field beside the first', () => {
    const blocks = [
      { type: 'context', block_id: 'intro' },
      ...['every', 'zone'].map((block_id) => ({ type: 'input', block_id })),
    ];
    expect(
      viewErrors(
        { zone: { text: 'No <zone>.' }, '': { text: 'Sorry.' }, other: { text: 'And that.' } },
        view({ blocks }),
      ),
    ).toEqual({
      zone: 'No <zone>.',
      every: 'Sorry. And that.',
    });
  });
});

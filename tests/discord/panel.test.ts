/** Forms as messages and modals: what is shown is what is read back. */
import { ModalInteractionCallbackRequestDataSchema } from 'discord-api-spec/zod';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { discordRules } from './rules.ts';
import { sent } from '../../adapters/discord/view/bodies.ts';
import { formModal } from '../../adapters/discord/form/modal.ts';
import { filled, judged, panelOf, valuesOf } from '../../adapters/discord/form/panel.ts';
import { readPanel, renderPanel } from '../../adapters/discord/form/render-panel.ts';
import { newPlan } from '../../content/plan.ts';
import { settingsForm } from '../../content/settings/settings-form.ts';
import { contentFrom } from '../support/discord/message-body.ts';
import { schemaFindings } from '../support/discord/schema.ts';
import { nothingSaid } from '../support/discord/world.ts';

const form = settingsForm({
  plan: newPlan('Europe/Berlin'),
  zoneKnown: true,
  rules: discordRules,
  now: 0,
});
const panel = panelOf(form);
let lastId = 0n;
const newId = (): string => String((lastId += 1n));

/** As Discord takes and keeps it. */
const shown = (asked: typeof panel): readonly unknown[] =>
  contentFrom(
    'interaction',
    JSON.parse(JSON.stringify(sent(renderPanel(asked)).body)),
    [],
    nothingSaid,
    newId,
  ).components;

/** What a text field of a modal can hold. */
const typedText = fc
  .string({ unit: 'grapheme', maxLength: 100 })
  .map((text) => text.replaceAll(/[\p{C}\p{Zl}\p{Zp}]/gu, '').trim());

describe('a form in Discord', () => {
  it('is read back as it was shown', () => {
    expect(readPanel(shown(panel))).toEqual(panel);
    expect(valuesOf(panel)).toEqual(Object.fromEntries(form.fields.map(({ key, value }) => [key, value])));
  });

  it('is read back whatever was typed, with its problems', () => {
    const values = fc.dictionary(fc.constantFrom(...form.fields.map(({ key }) => key)), typedText, {
      maxKeys: 3,
    });
    const problem = fc.record(
      {
        text: typedText,
        suggestions: fc.subarray(['Europe/Berlin', 'a:b', '09:00-17:00'], { minLength: 1 }),
        isNews: fc.constant(true),
      },
      { requiredKeys: ['text'] },
    );
    // So many have room for all their buttons among Discord's forty components, beside all fields and pages.
    const problemsOf = fc.dictionary(fc.constantFrom(...form.fields.map(({ key }) => key)), problem, {
      maxKeys: 3,
    });
    fc.assert(
      fc.property(values, problemsOf, (given, problems) => {
        const draft = judged(filled(panel, given), problems);
        expect(readPanel(shown(draft))).toEqual(draft);
      }),
    );
  });

  it('stays inside Discord’s limits at its fullest', () => {
    const longest = Object.fromEntries(form.fields.map(({ key }) => [key, '*'.repeat(1200)]));
    const suggestions = ['1', '2', '3', '4'].map((value) => value.repeat(40));
    const problems = Object.fromEntries(
      Object.entries(longest).map(([key, text]) => [key, { text, suggestions }]),
    );
    expect(() => shown(judged(filled(panel, longest), problems))).not.toThrow();
  });

  it.each([
    ['nothing', []],
    ['a break', [{ type: 17, components: [{ type: 10, content: '### Pigeon' }] }]],
    ['no components', ['x', null, { type: 17, components: 'x' }]],
  ])('is not read from %s', (_what, components) => {
    expect(readPanel(components)).toBeUndefined();
  });

  it('asks for any page in a modal that Discord takes', () => {
    for (const page of [form.fields.slice(0, 5), form.fields.slice(5, 10), form.fields.slice(10)]) {
      const modal: unknown = JSON.parse(JSON.stringify(formModal('form-page:settings:x', form.title, page)));
      expect(schemaFindings(ModalInteractionCallbackRequestDataSchema, modal)).toEqual([]);
    }
  });

  it('fills the modal with what is set, however much it is', () => {
    const daysOff = form.fields.find(({ key }) => key === 'daysOff');
    if (daysOff === undefined) throw new Error('The form has days off.');
    const dates = Array.from(
      { length: 100 },
      (_, at) => `2027-01-${String((at % 28) + 1).padStart(2, '0')}`,
    ).join(',');
    expect(formModal('x', 'x', [{ ...daysOff, value: dates }])).toMatchObject({
      components: [{ component: { value: dates, style: 2 } }],
    });
  });
});

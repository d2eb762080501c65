import stringWidth from 'string-width';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { renderMessage } from '../../adapters/terminal/render.ts';
import { buttonFor } from '../../adapters/terminal/buttons.ts';
import type { Block, Button, Message } from '../../content/message.ts';
import { commandSpan } from '../../content/commands/command-spans.ts';
import { renderingContract } from '../contracts/rendering-contract.ts';

const at = (width: number) => ({ width, colour: false });
const lines = (message: Message, width: number) => renderMessage(message, at(width)).split('\n');
const of = (...blocks: readonly Block[]): Message => ({ summary: 'In short.', mood: 'calm', blocks });

for (const width of [30, 80]) {
  renderingContract(`the terminal at ${width} columns`, (message) => ({
    text: renderMessage(message, at(width)),
  }));
}

const pigeon: Message = {
  summary: 'Time for Pigeon on your chair.',
  mood: 'lively',
  blocks: [
    { block: 'heading', text: 'Pigeon, on your chair · 45 s a side' },
    {
      block: 'steps',
      items: [
        'Sit tall. Right ankle above left knee, foot flexed.',
        'Breathe out, lean forward until the hip stretches.',
        'Sit up, foot down. Other side.',
      ],
    },
    {
      block: 'aside',
      tone: 'caution',
      text: 'Optional. Knee, ankle or back injury? Skip it. Stop if it hurts.',
    },
    { block: 'footnote', text: 'Hips tighten in chairs. Walk to your next coffee.' },
    {
      block: 'buttons',
      buttons: [
        { action: 'done', subject: 'b1', label: 'Done', tone: 'primary' },
        { action: 'other', subject: 'b1', label: 'Other version', tone: 'plain' },
        { action: 'snooze', subject: 'b1', label: 'Snooze 15 min', tone: 'plain' },
        { action: 'more', subject: 'b1', label: 'More', tone: 'plain' },
      ],
    },
  ],
};

const status: Message = of(
  { block: 'heading', text: 'Desk breaks are on' },
  {
    block: 'facts',
    items: [
      { label: 'How often', value: 'every 60 min' },
      { label: 'Hours', value: '09:00–12:00, 13:00–17:00, Monday to Friday, Europe/Berlin' },
      { label: 'Next', value: [{ span: 'moment', at: new Date(0), text: 'today at 14:50' }] },
    ],
  },
  { block: 'list', items: ['A chair that does not roll.', 'One foot on the floor.'] },
  {
    block: 'aside',
    tone: 'tip',
    text: ['Change it: ', commandSpan('/deskbreak every 45m')],
  },
);

describe('a break in the terminal', () => {
  it('reads well in a narrow window', () => {
    expect(renderMessage(pigeon, at(40))).toMatchInlineSnapshot(`
      "● Pigeon, on your chair · 45 s a side

        1. Sit tall. Right ankle above left
           knee, foot flexed.
        2. Breathe out, lean forward until the
           hip stretches.
        3. Sit up, foot down. Other side.

        ! Optional. Knee, ankle or back
          injury? Skip it. Stop if it hurts.
        Hips tighten in chairs. Walk to your
        next coffee.

        Type done · other version ·
             snooze 15 min · more"
    `);
  });

  it('reads well at 80 columns', () => {
    expect(renderMessage(pigeon, at(80))).toMatchInlineSnapshot(`
      "● Pigeon, on your chair · 45 s a side

        1. Sit tall. Right ankle above left knee, foot flexed.
        2. Breathe out, lean forward until the hip stretches.
        3. Sit up, foot down. Other side.

        ! Optional. Knee, ankle or back injury? Skip it. Stop if it hurts.
        Hips tighten in chairs. Walk to your next coffee.

        Type done · other version · snooze 15 min · more"
    `);
  });

  it('gets no wider in a wide window', () => {
    const long = of({ block: 'paragraph', text: 'Breathe out slowly. '.repeat(20) });
    expect(lines(long, 120)).toEqual(lines(long, 76));
    expect(renderMessage(pigeon, at(120))).toBe(renderMessage(pigeon, at(80)));
  });
});

describe('a status in the terminal', () => {
  it('has its facts in columns', () => {
    expect(renderMessage(status, at(80))).toMatchInlineSnapshot(`
      "● Desk breaks are on

        How often  every 60 min
        Hours      09:00–12:00, 13:00–17:00, Monday to Friday, Europe/Berlin
        Next       today at 14:50

        • A chair that does not roll.
        • One foot on the floor.

        · Change it: /deskbreak every 45m"
    `);
  });

  it('keeps long facts in their column', () => {
    expect(renderMessage(status, at(40))).toMatchInlineSnapshot(`
      "● Desk breaks are on

        How often  every 60 min
        Hours      09:00–12:00, 13:00–17:00,
                   Monday to Friday,
                   Europe/Berlin
        Next       today at 14:50

        • A chair that does not roll.
        • One foot on the floor.

        · Change it: /deskbreak every 45m"
    `);
  });

  it('puts values below labels that are too long', () => {
    const message = of({
      block: 'facts',
      items: [{ label: 'What came of the last break', value: 'posted' }],
    });
    expect(renderMessage(message, at(40))).toBe('  What came of the last break\n    posted');
  });
});

describe('the layout', () => {
  it('aligns numbers of two digits', () => {
    const items = Array.from({ length: 10 }, (_, index) => `Step ${index + 1}.`);
    const rendered = lines(of({ block: 'steps', items }), 80);
    expect([rendered[0], rendered[9]]).toEqual(['   1. Step 1.', '  10. Step 10.']);
  });

  it('gives links their address, once', () => {
    const link = (text: string) =>
      of({ block: 'paragraph', text: [{ span: 'link', text, url: 'https://a.example' }] });
    expect(renderMessage(link('the study'), at(80))).toBe('  the study (https://a.example)');
    expect(renderMessage(link('https://a.example'), at(80))).toBe('  https://a.example');
  });

  it('tells what to type for a button whose label says something else', () => {
    const button = { action: 'confirm-on', subject: '', label: 'Switch on', tone: 'primary' } as const;
    expect(renderMessage(of({ block: 'buttons', buttons: [button] }), at(80))).toBe('  Type yes (Switch on)');
  });

  it('counts wide characters as two columns', () => {
    const message = of(
      {
        block: 'facts',
        items: [
          { label: '姿勢', value: 'chair' },
          { label: 'Rest', value: '休む' },
        ],
      },
      {
        block: 'steps',
        items: ['背筋を伸ばして座り、右足首を左膝の上に置きます。🧘🏽‍♀️ 息を吐きながら前に傾きます。'],
      },
    );
    expect(renderMessage(message, at(40))).toMatchInlineSnapshot(`
      "  姿勢  chair
        Rest  休む

        1. 背筋を伸ばして座り、右足首を左膝の
           上に置きます。🧘🏽‍♀️
           息を吐きながら前に傾きます。"
    `);
  });

  it('never writes a line that is wider than the window, down to 30 columns', () => {
    const pieces = fc.array(fc.oneof(fc.string({ unit: 'grapheme', maxLength: 30 }), fc.constant('姿勢🧘🏽‍♀️')), {
      maxLength: 12,
    });
    fc.assert(
      fc.property(fc.integer({ min: 30, max: 120 }), pieces, fc.boolean(), (width, words, colour) => {
        const text = words.join(' ');
        const message = of(
          { block: 'heading', text },
          { block: 'steps', items: [text, [{ span: 'strong', text }]] },
          { block: 'facts', items: [{ label: text.slice(0, 8), value: text }] },
          { block: 'buttons', buttons: [{ action: 'more', subject: '', label: text, tone: 'plain' }] },
        );
        for (const line of renderMessage(message, { width, colour }).split('\n')) {
          expect(stringWidth(line)).toBeLessThanOrEqual(Math.min(width, 76));
        }
      }),
    );
  });
});

// eslint-disable-next-line no-control-regex -- these are what it is about
const controls = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f]/u;
// eslint-disable-next-line no-control-regex -- these are what it is about
const closingCodes = /^(\u001b\[(22|39)m)*$/u;
// eslint-disable-next-line no-control-regex -- these are what it is about
const colourCode = /\u001b\[\d+m/gu;

describe('escape sequences', () => {
  it('are none without colour, whatever the text holds', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const message = of({ block: 'heading', text }, { block: 'footnote', text: [{ span: 'code', text }] });
        expect(renderMessage(message, at(80))).not.toMatch(controls);
      }),
    );
  });

  it('are only our own with colour, and all closed at the end of each line', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => {
        const message = of(
          { block: 'heading', text },
          { block: 'aside', tone: 'tip', text: [{ span: 'code', text }] },
        );
        for (const line of renderMessage(message, { width: 40, colour: true }).split('\n')) {
          expect(line.replaceAll(colourCode, '')).not.toMatch(controls);
          const codes = line.match(colourCode) ?? [];
          expect(codes.filter((_, index) => index % 2 === 1).join('')).toMatch(closingCodes);
          expect(codes.length % 2).toBe(0);
        }
      }),
    );
  });

  it('change nothing about the text', () => {
    for (const message of [pigeon, status]) {
      const coloured = renderMessage(message, { width: 50, colour: true });
      expect(coloured).toMatch(colourCode);
      expect(coloured.replaceAll(colourCode, '')).toBe(renderMessage(message, at(50)));
    }
  });

  it('show what was in the text as signs', () => {
    const message = of({ block: 'paragraph', text: 'a\u001b[31mb\u0007c\u009bd\u202ee\r\nf' });
    expect(renderMessage(message, at(80))).toBe('  a␛[31mb␇c\ufffdde f');
  });
});

describe('buttons with the same action', () => {
  const button = (label: string, subject: string): Button => ({
    action: 'other',
    subject,
    label,
    tone: 'plain',
  });
  const message = of({ block: 'buttons', buttons: [button('Standing', 'a'), button('On a mat', 'b')] });

  it('are told apart by their labels, which can be typed', () => {
    expect(lines(message, 80)).toEqual(['  Type standing · on a mat']);
    expect(buttonFor(message, 'On a  mat')?.subject).toBe('b');
    expect(buttonFor(message, 'other')?.subject).toBe('a');
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { actionIds, actionOf } from '../../adapters/slack/view/action-ids.ts';
import { defaultCommandNames } from '../../adapters/slack/view/command-names.ts';
import { limits } from '../../adapters/slack/view/limits.ts';
import { renderMessage, withoutPictures } from '../../adapters/slack/view/render.ts';
import { wordsOfText } from '../../adapters/slack/view/rich-text.ts';
import { plain, shorten } from '../../adapters/shared/text.ts';
import { escaped } from '../../adapters/slack/view/text.ts';
import { composeBreak, composeSnoozed } from '../../content/breaks/compose-break.ts';
import { actions } from '../../content/actions.ts';
import type { Block, Message, Text } from '../../content/message.ts';
import { commandSpan } from '../../content/commands/command-spans.ts';
import { noLimits } from '../../content/local-rules.ts';
import { poseMessage } from '../../content/replies/pose-message.ts';
import { poses, versionNamesOf } from '../../content/poses/catalogue.ts';
import { posePicture } from '../../content/pose/pose-picture.ts';
import { helpMessage } from '../../content/replies/help.ts';
import { renderingContract } from '../contracts/rendering-contract.ts';
import { wrongInBlocks } from '../support/slack/block-kit.ts';
import { readBlocks } from '../support/slack/read-blocks.ts';

const names = { user: (id: string) => `@${id}`, channel: (id: string) => `#${id}` };
const render = (message: Message) =>
  renderMessage(message, { commands: defaultCommandNames, fileOf: () => 'F0PICTURE1' });
const read = (message: Message): string => readBlocks(wire(message), names);
/** As Slack gets it. */
const wire = (message: Message) =>
  JSON.parse(JSON.stringify(render(message).blocks)) as Record<string, unknown>[];
const of = (...blocks: readonly Block[]): Message => ({ summary: 'In short.', mood: 'calm', blocks });
const wrong = (message: Message): readonly string[] => wrongInBlocks(wire(message), () => true);

renderingContract('Slack', (message) => ({ text: read(message) }));

const breaks = poses.flatMap((pose) =>
  versionNamesOf(pose).map((version) => ({ pose, version, title: `${pose.name} ${version}` })),
);

describe('every pose in every version', () => {
  it('there are thirty at least', () => {
    expect(breaks.length).toBeGreaterThanOrEqual(30);
  });

  it.each(breaks)('$title fits Block Kit, as a break, a snoozed break and in full', ({ pose, version }) => {
    expect(pose.versions[version]?.alt ?? '').not.toBe('');
    for (const motion of [true, false]) {
      const { alt } = posePicture(pose, version, motion);
      expect(alt).toContain(pose.versions[version]?.alt);
      const what = { plan: 1, breakId: 'abcdefghijklmnop', pose: pose.name, version, motion };
      const messages = [
        composeBreak({ ...what, completions: 3 }),
        composeSnoozed(what),
        poseMessage(pose, version, motion),
      ];
      for (const message of messages) {
        expect(wrong(message)).toEqual([]);
        expect(read(message)).not.toContain('…');
        expect(read(message)).toContain(`(picture: ${alt})`);
        expect(render(message).text).not.toBe('');
      }
    }
  });
});

describe('the text beside the blocks', () => {
  const words = (text: Text): string => wordsOfText(text, defaultCommandNames);

  it.each(breaks)('of $title has the heading, the steps and the caution', ({ pose, version }) => {
    for (const message of [
      composeBreak({
        plan: 1,
        breakId: 'abcdefghijklmnop',
        pose: pose.name,
        version,
        motion: true,
        completions: 0,
      }),
      poseMessage(pose, version, true),
    ]) {
      const text = render(message).text.replaceAll('&amp;', '&');
      expect(text.length).toBeLessThanOrEqual(3_000);
      expect(text).not.toContain('…');
      for (const block of message.blocks) {
        if (block.block === 'heading') expect(text).toContain(block.text);
        if (block.block === 'steps')
          block.items.forEach((item, at) => {
            expect(text).toContain(`\n${String(at + 1)}. ${words(item)}`);
          });
        if (block.block === 'aside' && block.tone === 'caution') expect(text).toContain(words(block.text));
      }
      expect(text.split('\n')[0]).toBe(words(message.summary));
    }
  });

  it('says everything once, escaped, inside the limit', () => {
    expect(render(of({ block: 'paragraph', text: 'In short.' })).text).toBe('In short.');
    const loud = render(of({ block: 'paragraph', text: '<!channel> & <@U1>' })).text;
    expect(loud).toBe('In short.\n&lt;!channel&gt; &amp; &lt;@U1&gt;');
    const facts: Block = { block: 'facts', items: [{ label: 'Days', value: ['Mon', ' to Fri'] }] };
    const list: Block = { block: 'list', items: [[commandSpan('/deskbreak on')], 'two'] };
    expect(render(of(facts, list)).text).toBe('In short.\nDays: Mon to Fri\n• /deskbreak on\n• two');
    const long = Array.from({ length: 50 }, (_, at): Block => ({
      block: 'paragraph',
      text: `${at} ${'&'.repeat(90)}`,
    }));
    expect(render(of(...long)).text.length).toBeLessThanOrEqual(3_000);
  });
});

describe('a break in Slack', () => {
  const message = composeBreak({
    plan: 1,
    breakId: 'abcdefghijklmnop',
    pose: 'pigeon',
    version: 'chair',
    motion: true,
    completions: 2,
  });

  it('reads well', () => {
    expect(read(message)).toMatchInlineSnapshot(`
      "Pigeon, on your chair · up to 1 min a side
      (picture: A person sits on a chair, one foot flat on the floor, the other ankle resting just above that knee with the foot flexed, leaning forward with a long back, one hand at rest on that shin by its knee, the other by its ankle: 1 with the right ankle up, 2 with the left. Arrows show the chest tipping forward; signs at the mouth, the breath out. It moves to one side, numbered 1, and back, then to the other, numbered 2.)
      1. Park your chair. Right ankle above your left knee, foot flexed.
      2. Breathe out, tip forward, back long. Leave the knee alone.
      3. Breathe in, sit up, foot down. Other side.
      Optional. Knee, ankle or back injury, or hip replacement? Skip it. Stop if it hurts.
      Half of it counts as well.
      2 people did this one
      [Done] [On a mat] [Snooze 15 min] [More]"
    `);
  });

  it('has buttons that carry action and break, and say in full what they are to a screen reader', () => {
    const actionsBlock = render(message).blocks.at(-1);
    expect(actionsBlock).toMatchObject({
      type: 'actions',
      elements: [
        {
          action_id: 'done',
          value: 'abcdefghijklmnop',
          style: 'primary',
          accessibility_label: expect.stringMatching(/^Done: Desk break/u) as string,
        },
        { action_id: 'other' },
        { action_id: 'snooze' },
        { action_id: 'more' },
      ],
    });
  });

  it('has a picture, numbered steps, a set-off caution and small print', () => {
    expect(render(message).blocks.map(({ type }) => type)).toEqual([
      'header',
      'image',
      'rich_text',
      'rich_text',
      'context',
      'context',
      'actions',
    ]);
  });
});

describe('pictures', () => {
  const picture: Block = { block: 'picture', picture: { name: 'pigeon-chair', alt: 'Sit <tall> & smile.' } };

  it('are shown by the id of their file, with their words', () => {
    expect(render(of(picture)).blocks).toEqual([
      { type: 'image', slack_file: { id: 'F0PICTURE1' }, alt_text: 'Sit &lt;tall&gt; &amp; smile.' },
    ]);
  });

  it('are left out while they are not in the workspace, and can be taken out', () => {
    const message = of(picture, { block: 'paragraph', text: 'Sit tall.' });
    const without = renderMessage(message, { commands: defaultCommandNames, fileOf: () => undefined });
    expect(without.blocks).toHaveLength(1);
    expect(withoutPictures(render(message))).toEqual(without);
  });
});

describe('limits', () => {
  const long = 'Breathe & go <slowly> '.repeat(1000);
  const item = fc.constantFrom(
    'short',
    '',
    ' ',
    long,
    '&'.repeat(4000),
    'w'.repeat(5000),
    '👩‍👩‍👧‍👦'.repeat(800),
    '\ud800 x',
  );
  const anyBlock: fc.Arbitrary<Block> = fc.oneof(
    fc.record({ block: fc.constant('heading'), text: item }),
    fc.record({ block: fc.constant('paragraph'), text: item }),
    fc.record({ block: fc.constantFrom('steps', 'list'), items: fc.array(item, { maxLength: 30 }) }),
    fc.record({
      block: fc.constant('facts'),
      items: fc.array(fc.record({ label: item, value: item }), { maxLength: 30 }),
    }),
    fc.record({ block: fc.constant('aside'), tone: fc.constantFrom('tip', 'caution'), text: item }),
    fc.record({ block: fc.constant('footnote'), text: item }),
    fc.record({
      block: fc.constant('buttons'),
      buttons: fc.array(
        fc.record({
          action: fc.constantFrom(...actions),
          subject: fc.constantFrom('', 'x'.repeat(80)),
          label: item,
          tone: fc.constantFrom('primary', 'plain', 'danger'),
        }),
        { maxLength: 60 },
      ),
    }),
  );

  it('hold for any message, however much it says', () => {
    fc.assert(
      fc.property(fc.array(anyBlock, { maxLength: 60, size: 'max' }), item, (blocks, summary) => {
        const message: Message = { summary: summary.trim() === '' ? 'x' : summary, mood: 'calm', blocks };
        expect(wrong(message)).toEqual([]);
        const { text, blocks: shown } = render(message);
        expect(text.length).toBeLessThanOrEqual(limits.summary);
        expect(shown.length).toBeGreaterThan(0);
      }),
      { numRuns: 12 },
    );
  });

  it('keep the buttons of a message that is too long', () => {
    const paragraphs = Array.from({ length: 80 }, (): Block => ({ block: 'paragraph', text: 'One more.' }));
    const button = { action: 'done', subject: 'b', label: 'Done', tone: 'primary' } as const;
    const { blocks } = render(of(...paragraphs, { block: 'buttons', buttons: [button] }));
    expect(blocks).toHaveLength(50);
    expect(blocks.at(-1)?.type).toBe('actions');
  });

  it('set a heading that is too long in bold instead of cutting it', () => {
    const heading = 'Sit tall and breathe. '.repeat(10).trim();
    expect(read(of({ block: 'heading', text: heading }))).toBe(heading);
  });

  it('are kept by the whole help', () => {
    expect(wrong(helpMessage({ ...noLimits, abilities: ['motion'] }, false))).toEqual([]);
  });
});

describe('text for Slack', () => {
  it('is escaped, and never longer than asked for', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme', maxLength: 60 }),
        fc.integer({ min: 1, max: 40 }),
        (text, limit) => {
          const out = escaped(text, limit);
          expect(out.length).toBeLessThanOrEqual(limit);
          expect(out).not.toMatch(/[<>]|&(?!amp;|lt;|gt;)/u);
        },
      ),
    );
  });

  it.each([
    ['one two three four', 12, 'one two…'],
    ['one', 3, 'one'],
    ['👍🏽👍🏽👍🏽', 6, '👍🏽…'],
  ])('%s is cut to %i as %s', (text, limit, expected) => {
    expect(shorten(text, limit)).toBe(expected);
  });

  it('loses controls and marks of direction, and keeps everything else', () => {
    expect(plain('a\u202eb\u0007c\nd\r\ne\u2028f é 漢 👍')).toBe('abc d e f é 漢 👍');
  });
});

describe('commands, channels and people inside a text', () => {
  it('are written with the names that the operator chose', () => {
    const text = of({ block: 'paragraph', text: [commandSpan('/deskbreak on')] });
    const commands = { pose: '/yoga', deskbreak: '/break-time' };
    const { blocks } = renderMessage(text, { commands, fileOf: () => undefined });
    expect(JSON.stringify(blocks)).toContain('/break-time on');
  });

  it('name a channel by its id, which Slack shows to those who may see it; others are words', () => {
    const text = (channel: string): Message =>
      of({ block: 'paragraph', text: [{ span: 'channel', channel, text: 'a channel' }] });
    expect(read(text('C0AB12'))).toBe('#C0AB12');
    expect(read(text('<!here>'))).toBe('a channel');
  });

  it('name a person by their id, as structure that is read out by name; others are words', () => {
    const text = (person: string): Message =>
      of({ block: 'paragraph', text: [{ span: 'person', person, text: 'Ana <!here>' }, ': done'] });
    expect(JSON.stringify(render(text('U0AB12')).blocks)).toContain('{"type":"user","user_id":"U0AB12"}');
    expect(render(text('U0AB12')).text).toContain('Ana &lt;!here&gt;: done');
    expect(read(text('<!here>'))).toBe('Ana <!here>: done');
  });

  it('link only to the web', () => {
    const text = of({
      block: 'paragraph',
      text: [{ span: 'link', text: 'the study', url: 'javascript:alert(1)' }],
    });
    expect(JSON.stringify(render(text).blocks)).not.toContain('javascript');
  });
});

describe('the names of buttons', () => {
  it('are unique in a block, and tell the action', () => {
    const ids = actionIds(['another', 'done', 'another', 'another']);
    expect(new Set(ids).size).toBe(4);
    expect(ids.map(actionOf)).toEqual(['another', 'done', 'another', 'another']);
  });

  it.each(['', 'dance', 'toString', '~2', 'Done'])('%j is no action', (id) => {
    expect(actionOf(id)).toBeUndefined();
  });
});

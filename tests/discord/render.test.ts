import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sent } from '../../adapters/discord/view/bodies.ts';
import { customIds, readCustomId } from '../../adapters/discord/view/custom-ids.ts';
import { escape, inline, unescape } from '../../adapters/discord/view/markdown.ts';
import { discordCapabilities } from '../../adapters/discord/view/capabilities.ts';
import { inParts } from '../../adapters/discord/view/parts.ts';
import { inkOf, renderMessage, withoutPictures } from '../../adapters/discord/view/render.ts';
import { noCommandIds, typedCommand } from '../../adapters/discord/view/typed-command.ts';
import type { Pictures } from '../../adapters/port/pictures.ts';
import { composeBreak, composeSnoozed } from '../../content/breaks/compose-break.ts';
import { noLimits } from '../../content/local-rules.ts';
import { commandNames, declarationOf } from '../../content/commands/commands.ts';
import { actions } from '../../content/actions.ts';
import type { Block, Message } from '../../content/message.ts';
import { poseMessage } from '../../content/replies/pose-message.ts';
import { poses, versionNamesOf } from '../../content/poses/catalogue.ts';
import { posePicture } from '../../content/pose/pose-picture.ts';
import { helpMessage } from '../../content/replies/help.ts';
import { renderingContract } from '../contracts/rendering-contract.ts';
import { contentFrom } from '../support/discord/message-body.ts';
import { namesIn, readMessage } from '../support/discord/read.ts';
import { addChannel, addMessage, newWorld, nothingSaid } from '../support/discord/world.ts';
import { manualClock } from '../support/platform/clock.ts';

const pictures: Pictures = {
  pictureOf: (name) => ({ filename: `${name}.png`, data: new Uint8Array([137, 80, 78, 71]) }),
};
const render = (message: Message) => renderMessage(message, pictures);

const world = newWorld(manualClock(0), {}, 3000);
const room = addChannel(world, { kind: 'text', name: 'desk' });

/** As Discord takes it, by its own schema and rules: throws with what is wrong. */
const accepted = (message: Message) => {
  const { body, files } = sent(render(message));
  const uploads = files.map(({ name, data }, index) => ({
    index: String(index),
    name,
    contentType: 'image/png',
    bytes: data, // Ours are bytes always.
  }));
  const asSent: unknown = JSON.parse(JSON.stringify(body));
  return contentFrom('post', asSent, uploads, nothingSaid, () => world.newId());
};

const readContent = (message: Message): string =>
  readMessage(
    addMessage(world, { channel: room, author: world.app.bot }, accepted(message)),
    namesIn(world),
  ).replaceAll('———', '');

/** A moment is shown in each reader's own zone: here, they all read what it says in the channel's. */
const inWords = (message: Message): Message =>
  JSON.parse(JSON.stringify(message), (_, value: unknown) =>
    typeof value === 'object' &&
    value !== null &&
    'span' in value &&
    value.span === 'moment' &&
    'text' in value
      ? value.text
      : value,
  ) as Message; // Only moments became texts.

renderingContract('Discord', (message) => ({ text: readContent(inWords(message)) }), { typed: typedCommand });

const of = (...blocks: readonly Block[]): Message => ({ summary: 'In short.', mood: 'calm', blocks });
const breaks = poses.flatMap((pose) =>
  versionNamesOf(pose).map((version) => ({ pose, version, title: `${pose.name} ${version}` })),
);

describe('every pose in every version', () => {
  it('there are thirty at least', () => {
    expect(breaks.length).toBeGreaterThanOrEqual(30);
  });

  it.each(breaks)(
    '$title is as Discord wants it, as a break, a snoozed break and in full',
    ({ pose, version }) => {
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
          expect(readContent(message)).not.toContain('…');
          expect(readContent(message)).toContain(`(picture: ${alt})`);
          expect(accepted(message).attachments).toMatchObject([{ description: alt }]);
        }
      }
    },
  );
});

describe('a break in Discord', () => {
  const message = composeBreak({
    plan: 1,
    breakId: 'abcdefghijklmnop',
    pose: 'pigeon',
    version: 'chair',
    motion: true,
    completions: 2,
  });

  it('reads well', () => {
    expect(readContent(message)).toMatchInlineSnapshot(`
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

  it('is one container with an accent, a picture, numbered steps, a set-off caution, small print and one row of buttons', () => {
    const [container] = render(message).components;
    expect(container).toMatchObject({ type: 17, accent_color: expect.any(Number) as number });
    expect(container.components.map(({ type }) => type)).toEqual([10, 12, 10, 14, 10, 1]);
    expect(JSON.stringify(container)).toMatch(/1\. .*\\n2\. .*\\n3\. .*> Optional\..*\\n-# /u);
  });

  it('differs in its accent by mood', () => {
    const moods = (['calm', 'lively', 'warning'] as const).map(
      (mood) => render({ ...message, mood }).components[0].accent_color,
    );
    expect(new Set(moods)).toHaveProperty('size', 3);
  });

  it('has buttons that carry action and break', () => {
    expect(JSON.stringify(render(message).components)).toContain('"custom_id":"done:abcdefghijklmnop"');
    expect(render(message).components[0].components.at(-1)).toMatchObject({
      components: [{ style: 1, label: 'Done' }, { style: 2 }, { style: 2 }, { style: 2 }],
    });
  });

  it('mentions nobody', () => {
    expect(sent(render(message)).body.allowed_mentions).toEqual({ parse: [] });
  });
});

describe('pictures', () => {
  const picture: Block = { block: 'picture', picture: { name: 'pigeon-chair', alt: 'Sit *tall*.' } };
  const message = of(picture, { block: 'paragraph', text: 'Sit tall.' });

  it('are attached with their words', () => {
    const { body, files } = sent(render(message));
    expect(body.attachments).toEqual([{ id: '0', filename: 'pigeon-chair.png', description: 'Sit *tall*.' }]);
    expect(files.map(({ name }) => name)).toEqual(['pigeon-chair.png']);
    expect(readContent(message)).toContain('(picture: Sit *tall*.)');
  });

  it('are not sent again where the message has them', () => {
    const { body, files } = sent(render(message), { kept: new Map([['pigeon-chair.png', '42']]) });
    expect(body.attachments).toEqual([{ id: '42', filename: 'pigeon-chair.png' }]);
    expect(files).toEqual([]);
  });

  it('are left out where there is no file, and can be taken out', () => {
    expect(renderMessage(message, { pictureOf: () => undefined })).toEqual(withoutPictures(render(message)));
  });
});

describe('text', () => {
  const anyText = fc.string({ unit: 'grapheme', maxLength: 60 });

  it('comes back from its escapes as it was', () => {
    fc.assert(
      fc.property(anyText, (any) => {
        expect(unescape(escape(any))).toBe(any);
      }),
    );
  });

  it('keeps times of day as they are', () => {
    expect(escape('09:00–12:00, every 1 h 30 min (Europe/Berlin).')).toBe(
      '09:00–12:00, every 1 h 30 min (Europe/Berlin).',
    );
  });

  it('never takes more room than there is', () => {
    const style = fc.constantFrom('strong', 'soft', 'code');
    const span = fc.oneof(anyText, fc.record({ span: style, text: anyText }));
    fc.assert(
      fc.property(fc.array(span, { maxLength: 6 }), fc.integer({ min: 0, max: 80 }), (spans, room_) => {
        const budget = { room: room_ };
        expect(inline(spans, budget).length).toBeLessThanOrEqual(room_);
        expect(budget.room).toBeGreaterThanOrEqual(0);
      }),
    );
  });

  it('shows moments in each reader’s own zone, channels and people by name, and links only to the web', () => {
    const words = (span: Exclude<Parameters<typeof inline>[0], string>[number]) =>
      inline([span], { room: 200 });
    expect(words({ span: 'moment', at: new Date(1.7e12), text: 'today' })).toBe('<t:1700000000:f>');
    expect(words({ span: 'channel', channel: '123456789012345678', text: 'a channel' })).toBe(
      '<#123456789012345678>',
    );
    expect(words({ span: 'channel', channel: 'C0', text: 'a channel' })).toBe('a channel');
    expect(words({ span: 'person', person: '123456789012345678', text: 'Ana' })).toBe(
      '<@123456789012345678>',
    );
    expect(words({ span: 'person', person: '&12', text: '@here' })).toBe('\\@here');
    expect(words({ span: 'link', text: 'here', url: 'javascript:alert(1)' })).toBe('here');
    expect(words({ span: 'link', text: 'h]re', url: 'https://example.org/a' })).toBe(
      '[h\\]re](https://example.org/a)',
    );
  });
});

describe('limits', () => {
  const long = 'Breathe & go *slowly* '.repeat(1000);
  const item = fc.constantFrom(
    'short',
    '',
    ' ',
    long,
    '*'.repeat(4000),
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
    fc.record({
      block: fc.constant('picture'),
      picture: fc.record({ name: fc.constantFrom('a', 'b', 'c'), alt: item }),
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
        { maxLength: 30 },
      ),
    }),
  );

  it('are kept by any message', () => {
    fc.assert(
      fc.property(item, fc.array(anyBlock, { maxLength: 60 }), (summary, blocks) => {
        expect(() => accepted({ summary, mood: 'calm', blocks })).not.toThrow();
      }),
      { numRuns: 200 },
    );
  });

  it('leave the help whole, in as many messages as it takes, also with ids of the longest kind', () => {
    const rules = { ...noLimits, abilities: discordCapabilities.abilities };
    const ids = new Map(commandNames.map((name) => [declarationOf(name).root, '9'.repeat(20)]));
    for (const commands of [noCommandIds, ids]) {
      const parts = inParts(helpMessage(rules, false), commands);
      expect(parts.length).toBe(commands === ids ? 2 : 1);
      const texts = parts.map((part) => JSON.stringify(renderMessage(part, pictures, commands).components));
      for (const text of texts) expect(text).not.toContain('…');
      for (const part of ['deskbreak tidy', 'Delete all that is stored', '(Vallance'])
        expect(texts.filter((text) => text.includes(part))).toHaveLength(1);
      for (const part of parts) expect(() => accepted(part)).not.toThrow();
    }
  });

  it('make several messages of none that fits into one, and leave nothing out', () => {
    fc.assert(
      fc.property(item, fc.array(anyBlock, { maxLength: 60 }), (summary, blocks) => {
        const message: Message = { summary, mood: 'calm', blocks };
        const parts = inParts(message);
        expect(parts.flatMap((part) => part.blocks)).toEqual(blocks);
        if (blocks.reduce((sum, block) => sum + inkOf(block, noCommandIds), 0) < 3_900)
          expect(parts).toEqual([message]);
      }),
      { numRuns: 100 },
    );
  });
});

describe('custom ids', () => {
  it('differ inside a message, and all come back', () => {
    const button = fc.record({
      action: fc.constantFrom(...actions),
      subject: fc.string({ maxLength: 80 }),
    });
    fc.assert(
      fc.property(fc.array(button, { maxLength: 20 }), (buttons) => {
        const ids = customIds(buttons);
        expect(new Set(ids)).toHaveProperty('size', buttons.length);
        expect(ids.map(readCustomId)).toEqual(buttons);
        expect(Math.max(0, ...ids.map((id) => id.length))).toBeLessThanOrEqual(100);
      }),
    );
  });

  it.each(['', 'done', 'dance:x', ':x', 'form-save:settings'])('%j is none of ours', (id) => {
    expect(readCustomId(id)).toBeUndefined();
  });
});

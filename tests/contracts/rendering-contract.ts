/** What every renderer of messages promises: all that is meant is there to read, in order, and literally. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { breakMessage, titleOf } from '../../content/breaks/break-message.ts';
import { actions } from '../../content/actions.ts';
import type { Block, Button, CommandSpan, Fact, Message, Span, Text } from '../../content/message.ts';
import { commandSpan } from '../../content/commands/command-spans.ts';
import { lineOf } from '../../content/text/plain-text.ts';
import { poseList, poseMessage } from '../../content/replies/pose-message.ts';
import { poses, versionNamesOf } from '../../content/poses/catalogue.ts';
import { themeLineOf } from '../../content/breaks/theme.ts';

export interface Rendered {
  /** What a person reads, with the platform's escapes undone and its markup shown as nothing. */
  readonly text: string;
}

/** What is a platform's own. */
export interface RenderingTraits {
  /** The longest text of one block that has to come through whole; a longer one may be cut: 2000 unless told otherwise. */
  readonly longestText?: number;
  /** A command as people type it there: in one line unless told otherwise. */
  readonly typed?: (command: CommandSpan) => string;
}

/** Where lines and words are broken is the renderer's affair; so is the case of a button's label. */
const squeeze = (text: string): string => text.normalize().replaceAll(/\s+/gu, '').toLowerCase();

const of = (...blocks: readonly Block[]): Message => ({ summary: 'In short.', mood: 'calm', blocks });
const paragraph = (text: Text): Block => ({ block: 'paragraph', text });

/** Text that each platform would read as its own markup or as a mention if it were let. */
const hostile = [
  '<!channel> <!here> <@U012AB3CD> <#C012AB3CD> <https://example.org|here>',
  '@everyone @here <@123456789012345678> <@&12> <#34> </on:56> <:smile:78> <t:1700000000:R>',
  '*bold* _slanted_ ~struck~ `code` ```block``` **bold** __under__ ~~struck~~ ||spoiler||',
  '# heading ## heading -# small > quote >>> quote - list 1. list [text](https://example.org)',
  '&lt;b&gt; <b>&</b> &amp; \\* \\\\ :tada:',
];

const word = fc.stringMatching(/^[A-Za-z0-9äß*_~`<>&@#|:()[\]\\!.,-]{1,12}$/u);
const sentence = fc.array(word, { minLength: 1, maxLength: 12 }).map((words) => words.join(' '));
const span: fc.Arbitrary<Span> = fc.oneof(
  sentence,
  fc.record({ span: fc.constantFrom('strong', 'soft', 'code'), text: sentence }),
  fc.record({ span: fc.constant('person'), person: fc.constant('ana'), text: sentence }),
  fc.record({
    span: fc.constant('moment'),
    at: fc.date({ min: new Date(0), max: new Date(4e12), noInvalidDate: true }),
    text: sentence,
  }),
);
const text: fc.Arbitrary<Text> = fc.oneof(sentence, fc.array(span, { minLength: 1, maxLength: 4 }));
const block: fc.Arbitrary<Block> = fc.oneof(
  fc.record({ block: fc.constant('heading'), text: sentence }),
  fc.record({ block: fc.constant('paragraph'), text }),
  fc.record({ block: fc.constantFrom('steps', 'list'), items: fc.array(text, { maxLength: 6 }) }),
  fc.record({
    block: fc.constant('facts'),
    items: fc.array(fc.record({ label: sentence, value: text }), { maxLength: 4 }),
  }),
  fc.record({ block: fc.constant('aside'), tone: fc.constantFrom('tip', 'caution'), text }),
  fc.record({ block: fc.constant('footnote'), text }),
);
const message: fc.Arbitrary<Message> = fc.record({
  summary: sentence,
  mood: fc.constantFrom('calm', 'lively', 'warning'),
  blocks: fc.array(block, { minLength: 1, maxLength: 6 }),
});

const everyPose = poses.flatMap((pose) =>
  versionNamesOf(pose).map((version) => ({ pose, version, title: titleOf(pose, version) })),
);

type Typed = NonNullable<RenderingTraits['typed']>;

/** All that is to be read in a text, piece by piece. */
const piecesOfText =
  (typed: Typed) =>
  (value: Text): readonly string[] =>
    (typeof value === 'string' ? [value] : value).map((item) => {
      if (typeof item === 'string') return item;
      return item.span === 'command' ? typed(item) : item.text;
    });

function piecesWith(typed: Typed, item: Block): readonly string[] {
  const ofText = piecesOfText(typed);
  switch (item.block) {
    case 'heading':
      return [item.text];
    case 'paragraph':
    case 'aside':
    case 'footnote':
      return ofText(item.text);
    case 'steps':
    case 'list':
      return item.items.flatMap(ofText);
    case 'facts':
      return item.items.flatMap(({ label, value }: Fact) => [label, ...ofText(value)]);
    case 'picture':
      return [item.picture.alt];
    case 'buttons':
      return item.buttons.map(({ label }) => label);
  }
}

/** Expects each of the pieces, one after the other. */
function expectInOrder(rendered: string, pieces: readonly string[]): void {
  const whole = squeeze(rendered);
  let from = 0;
  for (const piece of pieces.map(squeeze)) {
    const at = whole.indexOf(piece, from);
    if (at < 0)
      expect.fail(`“${piece}” is missing after “${whole.slice(0, from).slice(-60)}” in: ${rendered}`);
    from = at + piece.length;
  }
}

export function renderingContract(
  name: string,
  render: (message: Message) => Rendered,
  { longestText = 2000, typed = lineOf }: RenderingTraits = {},
): void {
  const piecesOf = (item: Block): readonly string[] => piecesWith(typed, item);
  const read = (...blocks: readonly Block[]): string => render(of(...blocks)).text;

  describe(`${name} keeps the rendering contract`, () => {
    it.each<[string, Block]>([
      ['a heading', { block: 'heading', text: 'Cat & Cow' }],
      ['a paragraph', paragraph(['Plain, ', { span: 'strong', text: 'strong' }, ' and soft.'])],
      [
        'steps',
        { block: 'steps', items: ['Sit tall.', ['Breathe ', { span: 'soft', text: 'out' }, '.'], 'Rest.'] },
      ],
      ['a list', { block: 'list', items: ['pigeon', [{ span: 'code', text: 'rabbit' }]] }],
      [
        'facts',
        {
          block: 'facts',
          items: [
            { label: 'Every', value: '60 min' },
            { label: 'Days', value: ['Mon', '–Fri'] },
          ],
        },
      ],
      [
        'a picture',
        { block: 'picture', picture: { name: 'pigeon-chair', alt: 'Sit with one ankle on the other knee.' } },
      ],
      ['a caution', { block: 'aside', tone: 'caution', text: 'Knee injury? Skip it.' }],
      [
        'a tip',
        { block: 'aside', tone: 'tip', text: ['Walk to your ', { span: 'strong', text: 'coffee' }, '.'] },
      ],
      ['a footnote', { block: 'footnote', text: 'Hips tighten in chairs.' }],
      [
        'a button',
        {
          block: 'buttons',
          buttons: [{ action: 'snooze', subject: 'b', label: 'Snooze 15 min', tone: 'plain' }],
        },
      ],
    ])('shows %s', (_kind, item) => {
      expectInOrder(read(item), piecesOf(item));
    });

    it('shows ten steps with their numbers', () => {
      const items = Array.from({ length: 10 }, (_, at) => `Step ${String.fromCharCode(65 + at)}`);
      expectInOrder(
        read({ block: 'steps', items }),
        items.flatMap((item, at) => [String(at + 1), item]),
      );
    });

    it('shows a link with its text', () => {
      expect(
        squeeze(read(paragraph([{ span: 'link', text: 'the study', url: 'https://example.org/a' }]))),
      ).toContain('thestudy');
    });

    it('shows a moment', () => {
      const at = new Date('2026-03-02T14:50:00Z');
      expect(squeeze(read(paragraph(['Next: ', { span: 'moment', at, text: 'Monday at 15:50' }])))).toContain(
        'mondayat15:50',
      );
    });

    it.each(['/deskbreak every 45m', '/pose pigeon', '/deskbreak'] as const)(
      'shows the command %s as it is typed',
      (line) => {
        const shown = read(paragraph(['Try ', commandSpan(line), '.']));
        expectInOrder(shown, ['Try', typed(commandSpan(line)), '.']);
      },
    );

    it.each(actions)('shows a button for %s', (action) => {
      const buttons: readonly Button[] = [{ action, subject: 'b', label: 'Go <on> & *on*', tone: 'primary' }];
      expectInOrder(read({ block: 'buttons', buttons }), ['Go <on> & *on*']);
    });

    it.each(hostile)('shows %s literally, wherever it stands', (text_) => {
      const blocks: readonly Block[] = [
        { block: 'heading', text: text_ },
        paragraph(text_),
        paragraph([{ span: 'strong', text: text_ }]),
        { block: 'steps', items: [text_] },
        { block: 'list', items: [[{ span: 'soft', text: text_ }]] },
        { block: 'facts', items: [{ label: 'It says', value: text_ }] },
        { block: 'aside', tone: 'caution', text: text_ },
        { block: 'footnote', text: text_ },
      ];
      for (const item of blocks) expectInOrder(read(item), piecesOf(item));
    });

    it.each([
      ...hostile,
      '> quoted',
      '1. Ana',
      'Ana\n# loud',
      'Ana\n- <@U1>',
      'https://example.org',
      '٣. آنا',
    ])('shows a break that %s asked for with the name as it is, last but the count', (name) => {
      const [{ pose, version }] = everyPose as [(typeof everyPose)[number]];
      const theme = themeLineOf(pose, { breakId: 'break-1', plan: 1, version });
      const content = { pose, version, motion: true, theme, breakId: 'break-1' };
      const shown = render(breakMessage(content, { completions: 3, askedBy: name })).text;
      expectInOrder(shown, [theme.text, `${name} asked for this one.`, '3 people did this one']);
    });

    it('lets no control character through', () => {
      const controls = Array.from({ length: 0xa0 }, (_, code) => String.fromCharCode(code)).join('x');
      const shown = read({ block: 'heading', text: controls }, paragraph([{ span: 'code', text: controls }]));
      // eslint-disable-next-line no-control-regex -- these are what it is about
      expect(shown.replaceAll('\n', '')).not.toMatch(/[\u0000-\u001f\u007f-\u009f]/u);
    });

    it('shows every block of any message, in order', () => {
      fc.assert(
        fc.property(message, (any) => {
          expectInOrder(render(any).text, any.blocks.flatMap(piecesOf));
        }),
      );
    });

    it.each(everyPose)('shows $title, as a break and in full', ({ pose, version }) => {
      const theme = themeLineOf(pose, { breakId: 'break-1', plan: 1, version });
      const inFull = poseMessage(pose, version, true);
      const asBreak = breakMessage(
        { pose, version, motion: true, theme, breakId: 'break-1' },
        { completions: 3 },
      );
      for (const shown of [asBreak, inFull]) {
        expectInOrder(render(shown).text, shown.blocks.flatMap(piecesOf));
      }
    });

    it('shows the list of all poses', () => {
      expectInOrder(render(poseList).text, poseList.blocks.flatMap(piecesOf));
    });

    it('says something even when there are no blocks, or only empty ones', () => {
      expect(squeeze(read())).toBe('inshort.');
      const empty = [
        { block: 'steps', items: [] },
        { block: 'list', items: [] },
        { block: 'facts', items: [] },
        { block: 'buttons', buttons: [] },
        paragraph(''),
        paragraph([]),
      ] as const satisfies readonly Block[];
      expect(squeeze(read(...empty))).toBe('inshort.');
      expect(squeeze(read(...empty, paragraph('And this.')))).toBe('andthis.');
    });

    it('shows a long text whole, and begins one that is far too long', () => {
      const long = 'Breathe out slowly. '.repeat(Math.floor(longestText / 20));
      expectInOrder(read(paragraph(long)), [long]);
      expectInOrder(read(paragraph(long.repeat(20))), ['Breathe out slowly. Breathe out']);
    });

    it('shows a word that is longer than any line', () => {
      expectInOrder(read(paragraph('w'.repeat(300))), ['w'.repeat(300)]);
    });

    it('leaves the message as it was', () => {
      const deepFreeze = (value: unknown): void => {
        if (typeof value !== 'object' || value === null || value instanceof Date) return;
        Object.freeze(value);
        Object.values(value).forEach(deepFreeze);
      };
      const frozen = of({ block: 'steps', items: ['One.', ['Two.']] }, paragraph('Three.'));
      deepFreeze(frozen);
      expect(render(frozen)).toEqual(render(frozen));
    });
  });
}

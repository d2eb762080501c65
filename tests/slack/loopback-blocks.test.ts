/** Block Kit on the loopback Slack: what it refuses, and what people read of the rest. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { JsonObject } from '../support/platform/json.ts';
import {
  actions,
  type Desk,
  longer,
  mrkdwn,
  openDesk,
  plain,
  pressable,
  section,
} from './loopback-client.ts';

let desk: Desk;
beforeEach(async () => {
  desk = await openDesk();
});
afterEach(() => desk.slack.close());

const post = (blocks: unknown, text?: string): Promise<JsonObject> => desk.post(blocks, text);
const option = (value: string): JsonObject => ({ text: plain(value), value });

describe('Block Kit', () => {
  it.each<[string, JsonObject]>([
    ['an unknown block', { type: 'poem', text: 'x' }],
    ['a header in mrkdwn', { type: 'header', text: mrkdwn('x') }],
    ['a header that is too long', { type: 'header', text: plain(longer(150)) }],
    ['an empty text', section({ text: mrkdwn('') })],
    ['a section of nothing', section({})],
    ['a section that is too long', section({ text: mrkdwn(longer(3000)) })],
    ['eleven fields', section({ fields: Array.from({ length: 11 }, () => mrkdwn('x')) })],
    ['a field that is too long', section({ fields: [mrkdwn(longer(2000))] })],
    ['a property too many', section({ text: mrkdwn('x'), colour: 'red' })],
    ['emoji in mrkdwn', section({ text: { ...mrkdwn('x'), emoji: true } })],
    ['a picture without words', { type: 'image', image_url: 'https://example.org/a.png' }],
    ['words that are too long', { type: 'image', image_url: 'https://a.b', alt_text: longer(2000) }],
    [
      'two pictures in one',
      { type: 'image', image_url: 'https://a.b', slack_file: { id: 'F00000000' }, alt_text: 'x' },
    ],
    ['a file that is not there', { type: 'image', slack_file: { id: 'F0NOWHERE' }, alt_text: 'x' }],
    [
      'eleven pieces of context',
      { type: 'context', elements: Array.from({ length: 11 }, () => mrkdwn('x')) },
    ],
    ['no buttons', actions()],
    ['26 buttons', actions(...Array.from({ length: 26 }, (_, at) => pressable(String(at))))],
    ['twin buttons', actions(pressable('a'), pressable('a'))],
    ['a label that is too long', actions(pressable('a', { text: plain(longer(75)) }))],
    ['a value that is too long', actions(pressable('a', { value: longer(2000) }))],
    ['an id that is too long', actions(pressable(longer(255)))],
    ['a style of its own', actions(pressable('a', { style: 'loud' }))],
    ['an accessibility label that is too long', actions(pressable('a', { accessibility_label: longer(75) }))],
    ['a menu of nothing', actions({ type: 'static_select', options: [] })],
    [
      '101 options',
      actions({ type: 'static_select', options: Array.from({ length: 101 }, (_, at) => option(`${at}`)) }),
    ],
    [
      'an initial option that is not offered',
      actions({ type: 'static_select', options: [option('a')], initial_option: option('b') }),
    ],
    [
      'six in an overflow menu',
      actions({ type: 'overflow', options: Array.from({ length: 6 }, (_, at) => option(`${at}`)) }),
    ],
    ['an input without a label', { type: 'input', element: { type: 'plain_text_input' } }],
    ['rich text of the wrong kind', { type: 'rich_text', elements: [{ type: 'text', text: 'x' }] }],
  ])('refuses %s, naming the place', async (_what, block) => {
    const answer = await post([{ type: 'divider' }, block]);
    expect(answer).toMatchObject({ ok: false, error: 'invalid_blocks' });
    expect(JSON.stringify(answer['errors'])).toContain('[json-pointer:/blocks/1');
    expect(desk.slack.team.read(desk.room)).toEqual([]);
  });

  it('refuses 51 blocks, and blocks of one id', async () => {
    const many = (length: number, block: JsonObject) => Array.from({ length }, () => block);
    await expect(post(many(51, { type: 'divider' }))).resolves.toMatchObject({ error: 'invalid_blocks' });
    await expect(post(many(2, { type: 'divider', block_id: 'b' }))).resolves.toMatchObject({
      error: 'invalid_blocks',
    });
    await expect(post(many(50, { type: 'divider' }))).resolves.toMatchObject({ ok: true });
  });

  it('takes what is just within the limits', async () => {
    const fits = [
      { type: 'header', text: plain('x'.repeat(150)) },
      section({ text: mrkdwn('x'.repeat(3000)), accessory: pressable('b') }),
      { type: 'image', image_url: 'https://example.org/a.png', alt_text: 'x'.repeat(2000) },
      actions(...Array.from({ length: 25 }, (_, at) => pressable(`${at}`, { value: 'x'.repeat(2000) }))),
    ];
    await expect(post(fits)).resolves.toMatchObject({ ok: true });
  });
});

describe('what people read', () => {
  it.each<[string, JsonObject | string, string]>([
    ['markup as nothing', '*bold* _slanted_ ~struck~ `code *x*`', 'bold slanted struck code *x*'],
    ['what is no markup as it is', '2*3*4 snake_case_name a~b', '2*3*4 snake_case_name a~b'],
    ['escapes undone, once', '&lt;b&gt; &amp;amp; &quot;', '<b> &amp; &quot;'],
    ['mentions as names', '<@U0NOBODY> <!here> <#C0NOWHERE>', '@U0NOBODY @here #C0NOWHERE'],
    ['links by their label', '<https://example.org|the *study*> <https://a.b>', 'the *study* https://a.b'],
    ['dates as they are told', '<!date^1700000000^{time}|at noon>', 'at noon'],
    ['quotes without their mark', '&gt; wise\nwords', 'wise\nwords'],
    ['emoji as pictures', ':tada: :no_such_thing:', '🎉 :no_such_thing:'],
    ['nothing of what takes no room', 'a\u200bb\u2060c', 'abc'],
    ['markup between what takes no room', 'a\u200b*\u2060x*', 'ax'],
    [
      'plain text without markup',
      { type: 'header', text: plain('*a* & &lt;b&gt; <!here> :tada:') },
      '*a* & <b> <!here> 🎉',
    ],
    [
      'plain text that wants no emoji',
      { type: 'header', text: { ...plain(':tada:'), emoji: false } },
      ':tada:',
    ],
    [
      'rich text as it is',
      {
        type: 'rich_text',
        elements: [
          {
            type: 'rich_text_list',
            style: 'ordered',
            elements: [
              { type: 'rich_text_section', elements: [{ type: 'text', text: '*a* <!here> &lt;' }] },
              { type: 'rich_text_section', elements: [{ type: 'link', url: 'https://a.b', text: 'c' }] },
            ],
          },
        ],
      },
      '1. *a* <!here> &lt;\n2. c',
    ],
    [
      'pictures by their words',
      { type: 'image', image_url: 'https://a.b/c.png', alt_text: 'Sit tall.' },
      '(picture: Sit tall.)',
    ],
  ])('%s', async (_what, given, read) => {
    await post(typeof given === 'string' ? [section({ text: mrkdwn(given) })] : [given]);
    expect(desk.slack.team.read(desk.room)).toEqual([read]);
  });

  it('knows who is mentioned, in text, blocks and rich text', async () => {
    await post(undefined, 'Hello <!channel>, `<!here>` and &lt;!here&gt;');
    await post([section({ text: mrkdwn('<@U0NOBODY>') })]);
    await post([
      {
        type: 'rich_text',
        elements: [{ type: 'rich_text_section', elements: [{ type: 'broadcast', range: 'everyone' }] }],
      },
    ]);
    expect(desk.slack.team.mentions(desk.room)).toEqual(['@channel', '@U0NOBODY', '@everyone']);
  });
});

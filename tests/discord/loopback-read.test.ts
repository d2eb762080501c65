/** Messages as the loopback Discord lets people read them, and whom they notify. */
import { describe, expect, it } from 'vitest';
import { type Names, readMarkdown } from '../support/discord/markdown.ts';
import { pingsOf } from '../support/discord/read.ts';
import { nothingSaid } from '../support/discord/world.ts';

const names: Names = {
  user: (id) => `@user${id}`,
  role: (id) => `@role${id}`,
  channel: (id) => `#channel${id}`,
  knowsCommand: () => true,
};

describe('markdown', () => {
  it.each<[string, string]>([
    ['**bold** *slanted* _too_ __under__ ~~struck~~ ||hidden||', 'bold slanted too under struck hidden'],
    ['***all*** **a *b* c**', 'all a b c'],
    [String.raw`\*\*bold\*\* \_x\_ \~~y~~ \|\|z\|\|`, '**bold** _x_ ~~y~~ ||z||'],
    ['snake_case_name 2 * 3 * 4 a_b', 'snake_case_name 2 * 3 * 4 a_b'],
    ['# One\n## Two\n### Three\n-# four\n> five\n#six', 'One\nTwo\nThree\nfour\nfive\n#six'],
    [String.raw`\# One` + '\n' + String.raw`\> two` + '\n' + String.raw`\- three`, '# One\n> two\n- three'],
    ['- one\n* two\n1. three', '• one\n• two\n1. three'],
    ['`**code** <@1>` ```\nblock *x*\n```', '**code** <@1> block *x*'],
    ['``a ` b`` and `` ` ``', 'a ` b and `'],
    [String.raw`\`not code\` C:\dir \\ end`, String.raw`\`not code\` C:\dir \ end`.replaceAll('\\`', '`')],
    ['<@1> <@!2> <@&3> <#4> </pose list:5> <:wave:6>', '@user1 @user2 @role3 #channel4 /pose list :wave:'],
    [String.raw`\<@1> \<#4> <3 a < b > c <b>`, '<@1> <#4> <3 a < b > c <b>'],
    ['[here](https://example.org) <https://example.org>', 'here https://example.org'],
    [String.raw`\[here](https://example.org) [a] (b)`, '[here](https://example.org) [a] (b)'],
    [':tada: :unknown: 10:30:45', '🎉 :unknown: 10:30:45'],
    [String.raw`\:tada: a` + '\u200b', ':tada: a'],
    ['<t:1700000000:t>', '2023-11-14 22:13 UTC'],
  ])('%s', (written, read) => {
    expect(readMarkdown(written, names)).toBe(read);
  });
});

describe('mentions', () => {
  const said = (content: string, allowedMentions?: object, display?: string) => ({
    ...nothingSaid,
    content,
    components: display === undefined ? [] : [{ type: 17, components: [{ type: 10, content: display }] }],
    allowedMentions: allowedMentions === undefined ? undefined : { ...allowedMentions },
  });
  const all = '@everyone @here <@1> <@!2> <@&3> `<@4> @everyone`';

  it.each<[string, ReturnType<typeof said>, readonly string[]]>([
    ['all, without a word about it', said(all), ['@everyone', '@here', '@user1', '@user2', '@role3']],
    ['nobody, where nothing is parsed', said(all, { parse: [] }), []],
    ['people only', said(all, { parse: ['users'] }), ['@user1', '@user2']],
    ['those who are listed', said(all, { parse: [], users: ['2'], roles: ['3'] }), ['@user2', '@role3']],
    ['those in Components V2 too', said('', undefined, 'Hi <@1>'), ['@user1']],
    ['those whom a backslash hides, to be sure', said(String.raw`\<@1>`), ['@user1']],
    ['nobody, where nobody is named', said('@everybody @nowhere <b>'), []],
  ])('notify %s', (_what, message, pinged) => {
    expect(pingsOf(message, names)).toEqual(pinged);
  });
});

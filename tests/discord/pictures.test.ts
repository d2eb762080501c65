/** Pictures of breaks: attached with their words, and never what a break is late for or lost to. */
import { beforeEach, describe, expect, it } from 'vitest';
import { composeBreak } from '../../content/breaks/compose-break.ts';
import { pictureFiles } from '../../src/pictures.ts';
import { recordingInbox } from '../contracts/adapter-stage.ts';
import { gif, openPictureFolder, png, type PictureFolder } from '../support/picture-folder.ts';
import { closedAfterEach } from '../support/platform/closers.ts';
import { MINUTE, openOffice } from '../support/platform/office.ts';
import { recordingLog } from '../support/platform/recording-log.ts';
import { openDiscordStage, POST } from './stage.ts';

const closers = closedAfterEach();
const key = { key: 'k' };
const moving = composeBreak({
  plan: 1,
  breakId: 'b',
  pose: 'pigeon',
  version: 'chair',
  motion: true,
  completions: 0,
});
const still = composeBreak({
  plan: 1,
  breakId: 'b',
  pose: 'pigeon',
  version: 'chair',
  motion: false,
  completions: 0,
});

let files: PictureFolder;
beforeEach(() => {
  files = openPictureFolder();
  closers.push(files.remove);
});

const open = () =>
  openDiscordStage({ adapter: { pictures: pictureFiles(files.folder, recordingLog().log) } });

async function connected() {
  const stage = await open();
  closers.push(() => stage.close());
  const core = recordingInbox();
  await stage.adapter.connect(core.inbox);
  const attached = () => stage.guild.messages(stage.room).at(-1)?.said.attachments;
  const posts = () => stage.discord.callsOf(POST).length;
  return { stage, core, attached, posts };
}

it.each([
  ['moving', {}, 'gif', gif],
  ['still', { motion: 'off' }, 'png', png()],
] as const)('a break has its picture, %s, with its words', async (_name, setting, ending, data) => {
  files.fill();
  const office = await openOffice(await open());
  closers.push(() => office.close());
  const { stage } = office;
  await stage.after(stage.sam.types(stage.room, 'deskbreak', ['on'], { zone: 'UTC' }));
  if ('motion' in setting) await stage.after(stage.sam.types(stage.room, 'deskbreak', ['motion'], setting));
  await office.pass(2 * MINUTE);
  const [attachment] = stage.breaks().at(-1)?.said.attachments ?? [];
  expect(attachment?.name).toMatch(new RegExp(`-chair(-moving)?\\.${ending}$`, 'u'));
  expect(attachment?.description?.length).toBeGreaterThan(20);
  expect(Buffer.from(data).equals(attachment?.bytes ?? new Uint8Array())).toBe(true);
});

it('a break without its file goes out with its words', async () => {
  const { stage, attached, posts } = await connected();
  await expect(stage.adapter.post(stage.channel, moving, key)).resolves.toMatchObject({
    outcome: 'delivered',
  });
  expect([attached(), posts()]).toEqual([[], 1]);
});

describe('where files may not be attached', () => {
  it('whoever switches breaks on is told once, breaks come with words, and with pictures once they may', async () => {
    files.fill();
    const office = await openOffice(await open());
    closers.push(() => office.close());
    const { stage } = office;
    stage.guild.setBotLacks(stage.room, ['AttachFiles']);
    const said = await stage.after(stage.sam.types(stage.room, 'deskbreak', ['on'], { zone: 'UTC' }));
    expect(said.text).toMatch(
      /^Breaks are on[\s\S]*Breaks come without pictures here: I lack Attach Files\. /u,
    );
    const zone = await stage.after(stage.sam.types(stage.room, 'deskbreak', ['every'], { interval: '60m' }));
    expect(zone.text).not.toContain('Attach Files');
    await office.pass(2 * MINUTE);
    expect(stage.breaks().map(({ said: { attachments } }) => attachments.length)).toEqual([0]);
    stage.guild.setBotLacks(stage.room, []);
    const again = await stage.after(stage.sam.types(stage.room, 'deskbreak', ['on'], { zone: 'UTC' }));
    expect(again.text).not.toContain('Attach Files');
    await office.pass(61 * MINUTE);
    expect(stage.breaks().map(({ said: { attachments } }) => attachments.length)).toEqual([0, 1]);
  });

  it('a break goes out with its words, and Discord is not asked in vain', async () => {
    files.fill();
    const { stage, attached, posts } = await connected();
    stage.guild.setBotLacks(stage.room, ['AttachFiles']);
    // Once the gateway has told.
    await expect
      .poll(async () => {
        const before = posts();
        const delivery = await stage.adapter.post(stage.channel, moving, key);
        return [delivery.outcome, attached(), posts() - before];
      })
      .toEqual(['delivered', [], 1]);
  });
});

describe('a picture that Discord refuses', () => {
  beforeEach(() => {
    files.fill();
  });

  it.each([
    ['as too large', { does: 'refuse', code: 40005 }],
    ['as forbidden', { does: 'refuse', code: 50013 }],
    ['as malformed', { does: 'refuse', code: 50035 }],
    ['by a proxy that lets no such size through', { does: 'status', status: 413 }],
  ] as const)('%s costs a break nothing but itself', async (_name, fault) => {
    const { stage, attached, posts } = await connected();
    stage.discord.faults.next(POST, fault);
    await expect(stage.adapter.post(stage.channel, still, key)).resolves.toMatchObject({
      outcome: 'delivered',
    });
    expect([attached(), posts()]).toEqual([[], 2]);
    await stage.adapter.post(stage.channel, still, { key: 'another' });
    expect(attached()).toHaveLength(1);
  });

  it('costs an answer nothing but itself', async () => {
    const { stage, core } = await connected();
    core.answers({ to: 'actor', message: still });
    stage.discord.faults.next('POST /interactions/:interaction/:token/callback', {
      does: 'refuse',
      code: 40005,
    });
    await stage.gives('/pose pigeon');
    expect(stage.sam.seesAlone(stage.room).join('\n')).toMatch(/^Pigeon, on your chair[^(\n]*\n1\. /u);
  });

  it('does so once: what is refused without it is refused', async () => {
    const { stage, posts } = await connected();
    stage.discord.faults.always(POST, { does: 'refuse', code: 50013 });
    await expect(stage.adapter.post(stage.channel, still, key)).resolves.toMatchObject({
      outcome: 'permanent',
      reason: 'forbidden',
    });
    expect(posts()).toBe(2);
  });
});

describe('the picture of a break that people press', () => {
  const CALLBACK = 'POST /interactions/:interaction/:token/callback';

  async function withBreak() {
    files.fill();
    const office = await openOffice(await open());
    closers.push(() => office.close());
    const { stage } = office;
    await stage.after(stage.sam.types(stage.room, 'deskbreak', ['on'], { zone: 'UTC' }));
    await office.pass(2 * MINUTE);
    const message = () => {
      const [found] = stage.breaks();
      if (found === undefined) throw new Error('There is no break.');
      return found;
    };
    const uploads = () => stage.discord.calls.filter((call) => call.files.length > 0).length;
    return { stage, message, uploads };
  }

  it('is uploaded once in all, however many press, and stays where files may not be attached any more', async () => {
    const { stage, message, uploads } = await withBreak();
    const [picture] = message().said.attachments;
    const people = Array.from({ length: 4 }, (_, at) => stage.guild.person({ name: `p${at}` }));
    for (const person of people) await stage.after(person.presses(message(), { label: 'Done' }));
    stage.guild.setBotLacks(stage.room, ['AttachFiles']);
    await stage.after(stage.sam.presses(message(), { label: 'Done' }));
    const shown = stage.discord.read(message());
    expect(shown).toContain('5 people did this one');
    expect(shown).toContain('(picture: ');
    expect(message().said.attachments).toEqual([picture]);
    expect(uploads()).toBe(1);
  });

  it('stays where the interaction is over before it is answered', async () => {
    const { stage, message, uploads } = await withBreak();
    stage.discord.faults.next(CALLBACK, { does: 'refuse', code: 50027 });
    const pressing = stage.sam.presses(message(), { label: 'Done' });
    await stage.discord.until(() => stage.discord.callsOf(CALLBACK).length === 2);
    stage.discord.clock.advance(3_001);
    await stage.after(pressing);
    expect(message().said.attachments).toHaveLength(1);
    expect(uploads()).toBe(1);
  });

  it('is uploaded anew where Discord does not know it any more', async () => {
    const { stage, message, uploads } = await withBreak();
    stage.discord.faults.next(CALLBACK, { does: 'refuse', code: 50035 });
    await stage.after(stage.sam.presses(message(), { label: 'Done' }));
    expect(message().said.attachments).toHaveLength(1);
    expect(uploads()).toBe(2);
  });
});

/** Servers and channels come and go; commands are registered when they have changed. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { permissionsFor, registrationsFor } from '../../adapters/discord/commands/commands.ts';
import { installsIn } from '../../adapters/discord/access/installs.ts';
import { sameCommands } from '../../adapters/discord/commands/registration.ts';
import { recordingInbox } from '../contracts/adapter-stage.ts';
import { MINUTE, openOffice, type Office } from '../support/platform/office.ts';
import { type DiscordStage, openDiscordStage } from './stage.ts';

const PUT = 'PUT /applications/:app/commands';
const registrations = registrationsFor(installsIn({ integration_types_config: { 0: {}, 1: {} } }));

describe('a server', () => {
  let office: Office<DiscordStage>;
  beforeEach(async () => {
    office = await openOffice(await openDiscordStage());
  });
  afterEach(() => office.close());

  const plan = async () => (await office.store.plans.find(office.stage.channel))?.plan.state;
  const turnOn = () => {
    const { after, sam, room } = office.stage;
    return after(sam.types(room, 'deskbreak', ['on'], { zone: 'UTC' }));
  };
  /** Events come in order: when this is answered, those before it have been heard. */
  const heardAll = async (): Promise<void> => {
    const { after, sam, discord } = office.stage;
    const other = discord.addGuild({ name: 'Elsewhere' });
    other.addMember(sam);
    await discord.until(() => other.messages(other.general).length > 0);
    await after(sam.types(other.general, 'deskbreak', ['help']));
  };

  it('is greeted once, where the bot may write', async () => {
    const guild = office.stage.discord.addGuild({ name: 'New', withBot: false });
    guild.channel({ name: 'rules', botLacks: ['SendMessages'] });
    const lounge = guild.channel({ name: 'lounge' });
    guild.setBotLacks(guild.general, ['SendMessages']);
    await office.stage.when(
      () => {
        guild.addBot();
      },
      () => guild.messages(lounge).length > 0,
    );
    expect(guild.read(lounge)).toEqual([expect.stringContaining('Hello, I bring desk breaks')]);
    guild.goesAway();
    guild.comesBack();
    await heardAll();
    expect(guild.read(lounge)).toHaveLength(1);
    expect(guild.read(guild.general)).toEqual([]);
  });

  it('is not greeted where the bot may write nowhere', async () => {
    const guild = office.stage.discord.addGuild({ name: 'Mute', withBot: false });
    guild.setBotLacks(guild.general, ['ViewChannel']);
    guild.addBot();
    await heardAll();
    expect(guild.read(guild.general)).toEqual([]);
  });

  it('that removes the bot holds its plans, and they go on when it is back', async () => {
    await turnOn();
    office.stage.guild.removeBot();
    await heardAll();
    expect(await plan()).toMatchObject({ is: 'held' });
    await office.pass(60 * MINUTE);
    office.stage.guild.addBot();
    await heardAll();
    expect(await plan()).toEqual({ is: 'on' });
  });

  it('keeps its plans through an outage', async () => {
    await turnOn();
    office.stage.guild.goesAway();
    await heardAll();
    expect(await plan()).toEqual({ is: 'on' });
    office.stage.guild.comesBack();
    await office.pass(2 * MINUTE);
    expect(office.stage.breaks()).toHaveLength(1);
  });

  it('that loses a channel or a thread has its plan switched off, and one that is renamed keeps it', async () => {
    await turnOn();
    const { guild, room, after, sam, channel } = office.stage;
    const thread = guild.thread(room);
    await after(sam.types(thread, 'deskbreak', ['on'], { zone: 'UTC' }));
    guild.rename(room, 'renamed');
    guild.delete(thread);
    await heardAll();
    expect(await plan()).toEqual({ is: 'on' });
    const ofThread = await office.store.plans.find({ ...channel, channel: thread.id });
    expect(ofThread?.plan.state).toMatchObject({ is: 'off', because: { kind: 'refused' } });
    guild.delete(room);
    await heardAll();
    expect(await plan()).toMatchObject({ is: 'off' });
  });
});

describe('slash commands', () => {
  const connectTo = async (arrange: (stage: Awaited<ReturnType<typeof openDiscordStage>>) => void) => {
    const stage = await openDiscordStage();
    arrange(stage);
    await stage.adapter.connect(recordingInbox().inbox);
    return stage;
  };

  it('are registered when they are not there, and left alone when they are', async () => {
    const stage = await connectTo(() => undefined);
    expect(stage.discord.commands.map(({ name }) => name)).toEqual(['pose', 'deskbreak']);
    expect(stage.discord.callsOf(PUT)).toHaveLength(1);
    await stage.adapter.disconnect();
    await stage.adapter.connect(recordingInbox().inbox);
    expect(stage.discord.callsOf(PUT)).toHaveLength(1);
    await stage.close();
  });

  it('are registered anew when any word of them has changed', async () => {
    const stage = await connectTo(({ discord }) => {
      const [pose, ...others] = registrations.map((one) => ({ ...one }));
      discord.setCommands([{ ...pose, name: 'pose', description: 'Older words' }, ...(others as never[])]);
    });
    expect(stage.discord.callsOf(PUT)).toHaveLength(1);
    expect(stage.discord.commands[0]?.['description']).not.toBe('Older words');
    await stage.close();
  });

  it('are tried again in a minute where Discord cannot take them', async () => {
    const stage = await connectTo(({ discord }) => {
      discord.faults.next(PUT, { does: 'status', status: 503 });
    });
    expect(stage.discord.commands).toEqual([]);
    stage.discord.clock.advance(60_000);
    await stage.discord.until(() => stage.discord.commands.length === 2);
    await stage.close();
  });

  it('keep nobody from their breaks where Discord refuses them', async () => {
    const stage = await connectTo(({ discord }) => {
      discord.faults.next(PUT, { does: 'refuse', code: 50035 });
      discord.faults.next(PUT, { does: 'refuse', code: 50035 });
    });
    expect(stage.adapter.status().state).toBe('connected');
    expect(stage.logged.map(({ message }) => message)).toContain('Discord refuses the slash commands.');
    await stage.close();
  });

  it('have typed options: choices where they are few, completion where they are many, required ones first', () => {
    const [pose, deskbreak] = registrations;
    expect(pose).toMatchObject({
      options: [
        { name: 'name', autocomplete: true, required: false },
        { name: 'version', choices: [{ value: 'chair' }, { value: 'standing' }, { value: 'floor' }] },
      ],
    });
    const options = deskbreak?.options ?? [];
    expect(options.map(({ name }) => name)).toEqual(
      expect.arrayContaining(['settings', 'every', 'status', 'holiday']),
    );
    expect(options).toContainEqual(
      expect.objectContaining({
        name: 'holiday',
        type: 2,
        options: [expect.objectContaining({ name: 'add' }), expect.objectContaining({ name: 'remove' })],
      }),
    );
    expect(options).toContainEqual(
      expect.objectContaining({
        name: 'every',
        options: [
          expect.objectContaining({ name: 'interval', required: true, autocomplete: true }),
          expect.objectContaining({ name: 'at', required: false }),
        ],
      }),
    );
  });

  it('are hidden from people who manage nothing only where they are for managers as a whole', () => {
    expect(permissionsFor(['on', 'off', 'every'])).toBe(String(1 << 4));
    expect(permissionsFor(['on', 'status'])).toBeNull();
    expect(registrations.map((one) => one.default_member_permissions)).toEqual([null, null]);
  });

  it('are the same in any order and with Discord’s defaults, and differ by any of their words', () => {
    const asGiven = (commands: readonly object[]) =>
      commands.map((one) => ({ id: '1', version: '2', nsfw: false, name_localizations: null, ...one }));
    expect(sameCommands(asGiven([...registrations].reverse()), registrations)).toBe(true);
    expect(sameCommands(asGiven(registrations.slice(1)), registrations)).toBe(false);
    const changed = JSON.parse(
      JSON.stringify(registrations).replace('Minute of the hour', 'Minute of an hour'),
    ) as object[];
    expect(sameCommands(asGiven(changed), registrations)).toBe(false);
    expect(sameCommands({ message: 'no list' }, registrations)).toBe(false);
  });
});

/** Who may change a plan in Discord: whoever manages the channel or the server, and nobody else, whatever they send. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openOffice, type Office } from '../support/platform/office.ts';
import type { PermissionName } from '../support/discord/state.ts';
import { openDiscordStage, type DiscordStage } from './stage.ts';

let office: Office<DiscordStage>;
beforeEach(async () => {
  office = await openOffice(await openDiscordStage());
  const { after, sam, room } = office.stage;
  await after(sam.types(room, 'deskbreak', ['on'], { zone: 'UTC' }));
});
afterEach(() => office.close());

const plan = async () => (await office.store.plans.find(office.stage.channel))?.plan;

const people: readonly (readonly [readonly PermissionName[], boolean])[] = [
  [['ManageChannels'], true],
  [['ManageGuild'], true],
  [['Administrator'], true],
  [[], false],
  [['SendMessages', 'ManageMessages'], false],
  [['ManageRoles'], false],
];

describe.each(people)('with the permissions %j', (permissions, may) => {
  it(`a plan ${may ? 'is changed' : 'stays as it is'} by each command that changes one`, async () => {
    const { after, guild, room } = office.stage;
    const person = guild.person({ permissions });
    const before = await plan();
    await after(person.types(room, 'deskbreak', ['every'], { interval: '45m' }));
    expect((await plan())?.every).toBe(may ? 45 : 60);
    await after(person.types(room, 'deskbreak', ['off']));
    expect((await plan())?.state.is).toBe(may ? 'off' : 'on');
    if (may) return;
    for (const path of [['resume'], ['skip'], ['now']]) await after(person.types(room, 'deskbreak', path));
    expect(await plan()).toEqual(before);
    expect(person.seesAlone(room).join('\n')).toContain('You need the permission Manage Channels.');
    expect(office.stage.breaks()).toEqual([]);
  });
});

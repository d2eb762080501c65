/** Breaks of one's own, over the real Bolt: two people, a guest and a manager, two workspaces, over a restart. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { note } from '../../content/replies/basics.ts';
import { openLastingOffice, type LastingOffice } from '../support/platform/lasting-office.ts';
import { MINUTE } from '../support/platform/office.ts';
import type { Person } from '../support/slack/people.ts';
import type { Post } from '../support/slack/state.ts';
import { installationOf, openSlackStage, type SlackStage } from './stage.ts';

const HOUR = 60 * MINUTE;

const lastWith = (who: Person, text: string): Post => {
  const found = who.posts(who.dm).findLast(({ blocks }) => JSON.stringify(blocks).includes(text));
  if (found === undefined) throw new Error(`No “${text}” in:\n${who.sees(who.dm).join('\n')}`);
  return found;
};
const breaksOf = (who: Person): number =>
  who.posts(who.dm).filter(({ blocks }) => JSON.stringify(blocks).includes('"action_id":"snooze"')).length;

describe.each(['socket', 'http'] as const)('breaks of one’s own, in Slack over %s', (mode) => {
  let stage: SlackStage;
  let lasting: LastingOffice<SlackStage>;
  beforeEach(async () => {
    stage = await openSlackStage({ mode });
    lasting = await openLastingOffice(stage);
  });
  afterEach(async () => {
    await lasting.now().close();
  });
  const pass = (ms: number) => lasting.pass(ms);
  const types = (line: string, who: Person, where = stage.room) => stage.after(who.types(where, line));

  it('come by direct message to those alone who want them, in their own zone, also after a restart', async () => {
    const { team, room, sam } = stage;
    const guest = team.person({ name: 'gus', isRestricted: true, tz: 'UTC' });
    await types('/deskbreak on UTC', team.owner);
    await types('/deskbreak me on every 30m', guest, guest.dm);
    await types('/deskbreak me avoid knees, neck', guest);
    expect(guest.sees(guest.dm).join('\n')).toContain('Your breaks come here: every 30 min');
    await pass(2 * MINUTE);
    expect(breaksOf(guest)).toBe(1);
    await lasting.restart();
    await types('/deskbreak me on every 2h', sam);
    expect(sam.seesAlone(room).at(-1)).toContain('Europe/Berlin');
    await pass(30 * MINUTE);
    expect(breaksOf(guest)).toBe(2);
    expect(sam.sees(sam.dm).join('\n')).toContain('Your breaks come here: every 2 h');
    expect(team.owner.posts(team.owner.dm)).toEqual([]);
    // Nothing of it is in the channel, and nobody manages it but they.
    expect(team.read(room).join('\n')).not.toMatch(/every 30 min|every 2 h/u);
    await types('/deskbreak me off', team.owner);
    expect(team.owner.seesAlone(room).at(-1)).toContain('You have no breaks of your own');
    await types('/deskbreak me show', guest);
    expect(guest.seesAlone(room).at(-1)).toContain('Breaks of your own: on, every 30 min');
    await types('/deskbreak me off', guest);
    await pass(2 * HOUR);
    expect(breaksOf(guest)).toBe(2);
  });

  it('have buttons that are theirs: done, another version, later, more, a pause', async () => {
    const { sam, after } = stage;
    await types('/deskbreak me on UTC', sam);
    await pass(2 * MINUTE);
    await lasting.restart();
    await after(sam.presses(lastWith(sam, '"action_id":"more"'), 'more'));
    await after(sam.presses(lastWith(sam, 'own-pause'), 'own-pause'));
    expect(sam.sees(sam.dm).at(-1)).toContain('Your breaks are paused until Tue 24 Nov');
    await after(sam.presses(lastWith(sam, '"action_id":"snooze"'), 'snooze'));
    expect(sam.sees(sam.dm).at(-1)).toContain('You get this break again');
    await after(sam.presses(lastWith(sam, '"action_id":"done"'), 'done'));
    expect(sam.sees(sam.dm).join('\n')).toContain('Done. Well done!');
    expect(sam.sees(sam.dm).join('\n')).not.toMatch(/person did/u);
    await pass(16 * MINUTE);
    expect(sam.sees(sam.dm).join('\n')).toContain('Your snoozed break');
  });

  it('say at once where messages do not arrive, end where they do not any more, and hold up no channel', async () => {
    const { slack, sam, room, team } = stage;
    slack.faults.next('chat.postMessage', { does: 'refuse', error: 'messages_tab_disabled' });
    await types('/deskbreak me on UTC', sam);
    expect(sam.seesAlone(room).at(-1)).toContain('I cannot write to you');
    expect(sam.seesAlone(room).at(-1)).toContain('nothing was switched on');
    await types('/deskbreak on UTC', team.owner);
    await types('/deskbreak me on UTC', sam);
    sam.user.deleted = true;
    await pass(2 * MINUTE);
    const asked = () => slack.callsOf('conversations.open').length;
    const before = asked();
    await lasting.restart();
    await pass(3 * HOUR);
    expect(asked()).toBe(before);
    expect(breaksOf(sam)).toBe(0);
    const posted = team.posts(room).filter(({ blocks }) => JSON.stringify(blocks).includes('"done"'));
    expect(posted.length).toBeGreaterThan(2);
    sam.user.deleted = false;
    await types('/deskbreak me show', sam);
    expect(sam.seesAlone(room).at(-1)).toContain('direct messages from me do not reach you');
  });

  it('are forgotten at once', async () => {
    const { sam, room, after } = stage;
    await types('/deskbreak me on UTC', sam);
    await pass(2 * MINUTE);
    await types('/deskbreak me forget', sam);
    const question = room.posts.findLast(({ visibleTo }) => visibleTo === sam.id);
    if (question === undefined) throw new Error('There is no question.');
    await after(sam.presses(question, 'confirm-forget'));
    await pass(3 * HOUR);
    expect(breaksOf(sam)).toBe(1);
    await after(sam.presses(lastWith(sam, '"action_id":"done"'), 'done'));
    expect(sam.sees(sam.dm).at(-1)).toContain('too old');
  });

  it('are shown on their Home, and to nobody else there', async () => {
    const { sam, team, after } = stage;
    await types('/deskbreak me on UTC', sam);
    await after(sam.opensHome());
    expect(sam.seesHome()).toContain('Breaks of your own: on');
    await after(team.owner.opensHome());
    expect(team.owner.seesHome()).toContain('Breaks of your own: none');
    expect(team.owner.seesHome()).toContain('No channel that you can see gets desk breaks yet');
  });
});

describe('somebody in two workspaces', () => {
  it('has a plan in each; in those of one organisation one for all', async () => {
    const stage = await openSlackStage({ mode: 'http' });
    const lasting = await openLastingOffice(stage);
    const other = stage.slack.addTeam({ name: 'Other' });
    await stage.installations.save(installationOf(other));
    const { sam, room } = stage;
    const twin = other.person({ name: 'sam', tz: 'UTC' });
    const there = other.channel({ name: 'desk' });
    await stage.after(sam.types(room, '/deskbreak me on UTC'));
    await stage.after(twin.types(there, '/deskbreak me show'));
    expect(twin.seesAlone(there).at(-1)).toContain('Breaks of your own: none');
    await stage.after(twin.types(there, '/deskbreak me on every 30m'));
    await lasting.pass(31 * MINUTE);
    expect([breaksOf(sam), breaksOf(twin)]).toEqual([1, 2]);
    await stage.after(sam.types(room, '/deskbreak me off'));
    await stage.after(twin.types(there, '/deskbreak me show'));
    expect(twin.seesAlone(there).at(-1)).toContain('Breaks of your own: on, every 30 min');
    await lasting.now().close();
  });

  it('has one plan in those of one organisation, set from either, and gets each break once', async () => {
    const stage = await openSlackStage({ mode: 'http' });
    const lasting = await openLastingOffice(stage);
    const { sam, room, team } = stage;
    const second = stage.slack.addTeam({ name: 'Second' });
    const organisation = 'E0ORG';
    for (const installation of [
      installationOf(team),
      installationOf(second),
      { ...installationOf(team), workspace: organisation },
    ]) {
      await stage.installations.save({ ...installation, organisation });
      const { workspace } = installation;
      const kept = { platform: 'slack', workspace, organisation, sealed: 'x', installedAt: 1 };
      await lasting.now().store.installations.save(kept);
    }
    const twin = second.person({ name: 'sam', id: sam.id, tz: 'UTC' });
    const there = second.channel({ name: 'desk' });
    there.members.add(twin.id);
    await stage.after(sam.types(room, '/deskbreak me on UTC'));
    await stage.after(twin.types(there, '/deskbreak me show'));
    expect(twin.seesAlone(there).at(-1)).toContain('Breaks of your own: on, every hour');
    await stage.after(twin.types(there, '/deskbreak me on every 30m'));
    await lasting.restart();
    await stage.after(sam.types(room, '/deskbreak me show'));
    expect(sam.seesAlone(room).at(-1)).toContain('Breaks of your own: on, every 30 min');
    await lasting.pass(33 * MINUTE);
    expect(breaksOf(sam) + breaksOf(twin)).toBe(2);
    await stage.after(twin.types(there, '/deskbreak me off'));
    await lasting.pass(HOUR);
    expect(breaksOf(sam) + breaksOf(twin)).toBe(2);
    await lasting.now().close();
  });

  it('is reached by the token of their organisation', async () => {
    const stage = await openSlackStage({ mode: 'http' });
    const lasting = await openLastingOffice(stage);
    const organisation = { workspace: 'E0ORG', organisation: 'E0ORG' };
    await stage.installations.save({ ...installationOf(stage.team), ...organisation });
    const person = { platform: 'slack', workspace: 'E0ORG', person: stage.sam.id };
    const told = await stage.adapter.tell(person, note('Hello'), { key: 'k' });
    expect(told.outcome).toBe('delivered');
    expect(stage.sam.sees(stage.sam.dm)).toEqual(['Hello']);
    await lasting.now().close();
  });
});

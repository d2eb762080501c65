/** Breaks of one's own wait for the calls of that one person, over the real client and a Slack that counts as the real one. */
import { afterEach, describe, expect, it } from 'vitest';
import { openLastingOffice, type LastingOffice } from '../support/platform/lasting-office.ts';
import { MINUTE } from '../support/platform/office.ts';
import type { Person } from '../support/slack/people.ts';
import { installationOf, openSlackStage, type SlackStage } from './stage.ts';

let stage: SlackStage;
let lasting: LastingOffice<SlackStage>;

async function open(mode: 'socket' | 'http' = 'socket'): Promise<void> {
  stage = await openSlackStage({ mode });
  lasting = await openLastingOffice(stage);
}
afterEach(async () => {
  await lasting.now().close();
});

/** Both clocks go on together: whoever waits for an answer of Slack is not woken before it is there. */
async function pass(minutes: number, step = 10_000): Promise<void> {
  for (let passed = 0; passed < minutes * MINUTE; passed += step) {
    const { app, deskClock } = lasting.now();
    stage.slack.clock.advance(step);
    deskClock.advance(step);
    await app.tick();
    await app.idle();
  }
}
const types = (line: string, who = stage.sam) => stage.after(who.types(stage.room, line));
const told = (who = stage.sam): string => who.seesAlone(stage.room).at(-1) ?? '';
const breaksOf = (who: Person): number =>
  who.posts(who.dm).filter(({ blocks }) => JSON.stringify(blocks).includes('"action_id":"snooze"')).length;
const seconds = (): number => Math.floor(stage.slack.clock.now() / 1000);

/** Breaks every hour; the first is due in a minute. */
async function begin(who = stage.sam): Promise<void> {
  await types('/deskbreak me on UTC', who);
  await types('/deskbreak me meetings hold', who);
}

describe('breaks of one’s own that wait for calls', () => {
  it('come after the call of that person, whatever others do, and over a restart', async () => {
    await open();
    const { sam, team } = stage;
    const guest = team.person({ name: 'gus', isRestricted: true, tz: 'UTC' });
    stage.room.members.add(guest.id);
    await begin();
    expect(told()).toContain('Your breaks wait while you are in a call, for 20 minutes at most.');
    await begin(guest);
    sam.user.huddleUntil = 0;
    await pass(5);
    expect([breaksOf(sam), breaksOf(guest)]).toEqual([0, 1]);
    await types('/deskbreak me status');
    expect(told()).toContain('held until you are free');
    expect(told()).toContain('Otherwise: /deskbreak me meetings ignore');
    await lasting.restart();
    await pass(2);
    expect(breaksOf(sam)).toBe(0);
    sam.user.huddleUntil = undefined;
    await pass(2);
    expect(breaksOf(sam)).toBe(1);
    await pass(20);
    expect(breaksOf(sam)).toBe(1);
    await types('/deskbreak me status');
    expect(told()).toContain(', sent.');
  });

  it('are left out after twenty minutes, and say why', async () => {
    await open();
    await begin();
    stage.sam.user.status = { text: 'In a meeting', emoji: ':spiral_calendar_pad:', expiration: 0 };
    await pass(25);
    expect(breaksOf(stage.sam)).toBe(0);
    await types('/deskbreak me status');
    expect(told()).toContain('skipped: you were in a call, or wanted no interruption');
    await types('/deskbreak me meetings ignore');
    expect(told()).toContain('Your breaks do not wait for calls.');
    await pass(40);
    expect(breaksOf(stage.sam)).toBe(1);
  });

  it('mind Do Not Disturb where the app may know of it; else they come, and their status says what is missing', async () => {
    await open();
    await begin();
    const { sam, team } = stage;
    sam.user.dnd = { start: seconds() - 60, end: seconds() + 90 * 60 };
    await types('/deskbreak me status');
    expect(told()).toContain('dnd:read');
    await pass(2);
    expect(breaksOf(sam)).toBe(1);
    team.setScopes([...team.bot.scopes, 'dnd:read']);
    await pass(60);
    expect(breaksOf(sam)).toBe(1);
    await types('/deskbreak me status');
    expect(told()).not.toContain('dnd:read');
    expect(told()).toContain('held until you are free');
  });

  it('come where Slack does not say', async () => {
    await open();
    await begin();
    stage.sam.user.huddleUntil = 0;
    stage.slack.faults.always('users.info', { does: 'status', status: 503 });
    await pass(3);
    expect(breaksOf(stage.sam)).toBe(1);
    expect(JSON.stringify(stage.logged)).not.toContain(stage.sam.id);
  });

  it('wait for nobody in whose form nothing of it is set', async () => {
    await open();
    const { sam } = stage;
    await types('/deskbreak me on UTC');
    sam.user.huddleUntil = 0;
    await pass(2);
    expect(breaksOf(sam)).toBe(1);
    await types('/deskbreak me');
    expect(sam.seesModal()).toMatch(/While you are in a call[\s\S]*ignore: they come at any time/u);
    await stage.after(sam.submits({ meetings: 'hold' }));
    expect(sam.seesModal()).toContain('Your breaks wait while you are in a call');
    await stage.after(sam.closes());
    await pass(60);
    expect(breaksOf(sam)).toBe(1);
    await types('/deskbreak me data');
    expect(told()).toContain('"meetings":"hold"');
  });

  it('are asked for in the name of somebody’s workspace, where their organisation has the app', async () => {
    await open('http');
    const { sam, team, installations } = stage;
    team.setScopes([...team.bot.scopes, 'dnd:read']);
    await installations.save({ ...installationOf(team), organisation: 'E0ORG' });
    await installations.save({ ...installationOf(team), workspace: 'E0ORG', organisation: 'E0ORG' });
    const { store } = lasting.now();
    const installed = { platform: 'slack', sealed: 'x', installedAt: 1, organisation: 'E0ORG' };
    await store.installations.save({ ...installed, workspace: team.id });
    await store.installations.save({ ...installed, workspace: 'E0ORG' });
    await begin();
    sam.user.dnd = { start: seconds() - 60, end: seconds() + 8 * 60 };
    await pass(5);
    expect(breaksOf(sam)).toBe(0);
    expect(stage.slack.callsOf('dnd.teamInfo').at(-1)?.args).toMatchObject({ team_id: team.id });
    await pass(8);
    expect(breaksOf(sam)).toBe(1);
  });
});

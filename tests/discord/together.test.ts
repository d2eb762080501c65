/** Slack and Discord in one process: one that fails leaves the other on time. */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { openSlackStage, type SlackStage } from '../slack/stage.ts';
import { openOffice, type Office } from '../support/platform/office.ts';
import { type DiscordStage, openDiscordStage, POST } from './stage.ts';

describe('two platforms in one process', () => {
  let office: Office<DiscordStage>;
  let slack: SlackStage;
  beforeEach(async () => {
    slack = await openSlackStage({ mode: 'socket' });
    office = await openOffice(await openDiscordStage(), [slack.adapter]);
    const { stage } = office;
    await stage.after(stage.sam.types(stage.room, 'deskbreak', ['on'], { zone: 'UTC' }));
    await slack.after(slack.sam.types(slack.room, '/deskbreak on UTC'));
  });
  afterEach(async () => {
    await office.close();
    await slack.close();
  });

  const inSlack = (): number => slack.team.read(slack.room).filter((text) => text.includes('[Done]')).length;
  const inDiscord = (): number => office.stage.breaks().length;
  /** The minute of the break comes; nobody waits for what is under way. */
  const breakIsDue = async (): Promise<void> => {
    office.deskClock.advance(2 * 60_000);
    await office.app.tick();
  };

  it('both get their break', async () => {
    await office.pass(2 * 60_000);
    expect([inSlack(), inDiscord()]).toEqual([1, 1]);
  });

  it('Slack gets it while Discord hangs', async () => {
    office.stage.discord.faults.always(POST, { does: 'hang' });
    await breakIsDue();
    await vi.waitFor(() => {
      expect(inSlack()).toBe(1);
    });
    expect(inDiscord()).toBe(0);
    office.stage.discord.faults.clear();
    await office.app.idle();
    expect(inDiscord()).toBe(1);
  });

  it('Discord gets it while Slack hangs', async () => {
    const hang = slack.slack.faults.always('chat.postMessage', { does: 'hang' });
    await breakIsDue();
    await vi.waitFor(() => {
      expect(inDiscord()).toBe(1);
    });
    expect(inSlack()).toBe(0);
    hang.clear();
    await office.app.idle();
    expect(inSlack()).toBe(1);
  });

  it('Slack goes on when Discord’s token is revoked', async () => {
    office.stage.discord.revokeToken();
    await vi.waitFor(() => {
      expect(office.stage.adapter.status().state).toBe('disconnected');
    });
    await office.pass(2 * 60_000);
    expect([inSlack(), inDiscord()]).toEqual([1, 0]);
    expect(slack.adapter.status().state).toBe('connected');
    const state = async () => (await office.store.plans.find(office.stage.channel))?.plan.state.is;
    expect(await state()).toBe('held');
    await office.pass(60 * 60_000);
    expect([inSlack(), inDiscord()]).toEqual([2, 0]);
  });

  it('Discord goes on when Slack’s token is revoked', async () => {
    slack.team.killToken();
    await office.pass(2 * 60_000);
    expect([inSlack(), inDiscord()]).toEqual([0, 1]);
    expect(office.stage.adapter.status().state).toBe('connected');
  });
});

/** Faults of the loopback Slack, as the unmodified WebClient meets them. */
import { setImmediate } from 'node:timers/promises';
import { webApi } from '@slack/bolt';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Fault } from '../support/slack/faults.ts';
import { clientFor, type Desk, openDesk } from './loopback-client.ts';

let desk: Desk;
beforeEach(async () => {
  desk = await openDesk();
});
afterEach(() => desk.slack.close());

const read = (): readonly string[] => desk.slack.team.read(desk.room);

describe('faults', () => {
  it.each<[string, Fault, (error: unknown) => void, boolean]>([
    [
      'a limit',
      { does: 'limit', retryAfterSeconds: 30 },
      (error) => {
        expect(error).toBeInstanceOf(webApi.WebAPIRateLimitedError);
        expect(error).toMatchObject({ retryAfter: 30 });
      },
      false,
    ],
    [
      'a bad gateway',
      { does: 'status', status: 502 },
      (error) => {
        expect(error).toMatchObject({ statusCode: 502 });
      },
      false,
    ],
    [
      'a bad gateway after the deed',
      { does: 'status', status: 502, landed: true },
      (error) => {
        expect(error).toMatchObject({ statusCode: 502 });
      },
      true,
    ],
    [
      'a cut connection',
      { does: 'cut' },
      (error) => {
        expect(error).toBeInstanceOf(webApi.WebAPIRequestError);
      },
      false,
    ],
    [
      'a lost answer',
      { does: 'cut', landed: true },
      (error) => {
        expect(error).toBeInstanceOf(webApi.WebAPIRequestError);
      },
      true,
    ],
    [
      'a garbled answer',
      { does: 'garble', landed: true },
      (error) => {
        expect(error).toBeInstanceOf(webApi.WebAPIPlatformError);
      },
      true,
    ],
    [
      'an error of any name',
      { does: 'refuse', error: 'fatal_error', landed: true },
      (error) => {
        expect(error).toMatchObject({ data: { ok: false, error: 'fatal_error' } });
      },
      true,
    ],
  ])('%s strikes once', async (_what, fault, check, hasLanded) => {
    const plan = desk.slack.faults.next('chat.postMessage', fault);
    const say = (text: string) => desk.client.chat.postMessage({ channel: desk.room.id, text });
    await say('First').then(() => {
      expect.fail('it should have failed');
    }, check);
    expect(read()).toEqual(hasLanded ? ['First'] : []);
    await say('Second');
    expect(read().at(-1)).toBe('Second');
    expect(plan.hits).toBe(1);
  });

  it('last until they are cleared, for one workspace', async () => {
    const other = desk.slack.addTeam();
    const there = other.channel();
    const client = clientFor(desk.slack, other.bot.token);
    const plan = desk.slack.faults.always(
      '*',
      { does: 'refuse', error: 'ratelimited' },
      { team: desk.slack.team.id },
    );
    await expect(desk.post(undefined)).resolves.toMatchObject({ error: 'ratelimited' });
    await expect(desk.call('auth.test')).resolves.toMatchObject({ error: 'ratelimited' });
    await expect(client.chat.postMessage({ channel: there.id, text: 'Hi' })).resolves.toMatchObject({
      ok: true,
    });
    plan.clear();
    await expect(desk.post(undefined)).resolves.toMatchObject({ ok: true });
    expect(plan.hits).toBe(2);
  });

  it('may be something that happens meanwhile', async () => {
    desk.slack.faults.next('chat.postMessage', {
      does: 'meanwhile',
      run: () => {
        desk.slack.team.killToken();
      },
    });
    await expect(desk.post(undefined)).resolves.toMatchObject({ error: 'token_revoked' });
  });

  it('hold a call until they are cleared', async () => {
    const plan = desk.slack.faults.next('chat.postMessage', { does: 'hang' });
    const posted = desk.post(undefined, 'At last');
    while (plan.hits === 0) await setImmediate();
    expect(read()).toEqual([]);
    plan.clear();
    await expect(posted).resolves.toMatchObject({ ok: true });
    expect(read()).toEqual(['At last']);
  });

  it('may be that nobody is there', async () => {
    await desk.slack.goOffline();
    await expect(desk.post(undefined)).resolves.toMatchObject({
      threw: { original: { cause: { code: 'ECONNREFUSED' } } },
    });
    await desk.slack.comeBack();
    await expect(desk.post(undefined)).resolves.toMatchObject({ ok: true });
  });

  it('do not keep the server from closing', async () => {
    desk.slack.faults.always('chat.postMessage', { does: 'hang' });
    const posted = desk.post(undefined);
    while (desk.slack.calls.length === 0) await setImmediate();
    await desk.slack.close();
    await expect(posted).resolves.toBeDefined();
  });
});

/** What a token that runs out means for the breaks of a channel: real core, store and SDK. */
import { afterEach, beforeEach, expect, it } from 'vitest';
import { MINUTE, openOffice, type Office } from '../support/platform/office.ts';
import { openSlackStage, type SlackStage } from './stage.ts';

let office: Office<SlackStage>;
beforeEach(async () => {
  const stage = await openSlackStage({ mode: 'http', slack: { app: { rotatesTokens: true } } });
  office = await openOffice(stage);
  await stage.after(stage.sam.types(stage.room, '/deskbreak on UTC'));
});
afterEach(() => office.close());

const state = async () => (await office.store.plans.find(office.stage.channel))?.plan.state.is;
const breaks = () =>
  office.stage.team
    .posts(office.stage.room)
    .filter(({ blocks }) => JSON.stringify(blocks).includes('"action_id":"done"')).length;

it('a break comes on time where the token has run out and another is got', async () => {
  office.stage.team.killToken('token_expired');
  await office.pass(2 * MINUTE);
  expect(breaks()).toBe(1);
  expect(await state()).toBe('on');
});

it('a break comes a little later where Slack gives the new token a little later', async () => {
  office.stage.team.killToken('token_expired');
  office.stage.slack.faults.next('oauth.v2.access', { does: 'status', status: 503 });
  await office.pass(2 * MINUTE);
  expect([breaks(), await state()]).toEqual([0, 'on']);
  office.stage.slack.clock.advance(MINUTE);
  await office.pass(2 * MINUTE);
  expect([breaks(), await state()]).toEqual([1, 'on']);
});

it('plans are held where no token is given any more, kept for as long as it takes, and go on', async () => {
  const { team, slack, after } = office.stage;
  team.killToken('token_expired');
  team.loseRefreshToken();
  await office.pass(2 * MINUTE);
  expect([breaks(), await state()]).toEqual([0, 'held']);
  // Nobody has left: nothing is ever deleted for that.
  expect(await office.store.departures.forget(office.deskClock.now() + 100 * 24 * 60 * MINUTE, 100)).toBe(
    false,
  );

  const { delivery } = slack.app;
  if (delivery === 'socket') throw new Error('It should be over HTTP.');
  await after(team.owner.installsApp(new URL('/slack/install', delivery.requestUrl).href));
  expect(await state()).toBe('on');
  await office.pass(61 * MINUTE);
  expect(breaks()).toBe(1);
});

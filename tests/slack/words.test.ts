/** What the bot says in Slack is true there: who may, what guests are told, and what its commands are called. */
import { afterEach, describe, expect, it } from 'vitest';
import type { Managers } from '../../adapters/slack/authority.ts';
import { openOffice, type Office } from '../support/platform/office.ts';
import type { Person } from '../support/slack/people.ts';
import { openSlackStage, type SlackStage } from './stage.ts';

let office: Office<SlackStage>;
afterEach(() => office.close());

const types = (line: string, who: Person = office.stage.sam) =>
  office.stage.after(who.types(office.stage.room, line));
const alone = (who: Person = office.stage.sam): string => who.seesAlone(office.stage.room).join('\n');
const opened = async (adapter: Parameters<typeof openSlackStage>[0]['adapter'] = {}) => {
  office = await openOffice(await openSlackStage({ mode: 'socket', adapter }));
};

describe('a refusal', () => {
  const refusals: readonly [Managers, string, string][] = [
    ['owners', 'a guest', 'please ask whoever switched them on, or, where they are off, any full member.'],
    ['anyone', 'a guest', 'You are a guest in this workspace: please ask any full member.'],
    ['owners', 'a member', 'That is whoever switched breaks on here, the channel’s creator, and admins.'],
  ];
  it.each(refusals)('says with %s as managers to %s who may', async (managers, who, said) => {
    await opened({ managers });
    await types('/deskbreak on UTC');
    const person = office.stage.team.person({ isRestricted: who === 'a guest' });
    office.stage.room.members.add(person.id);
    for (const line of ['/deskbreak off', '/deskbreak every 45m', '/deskbreak now', '/deskbreak']) {
      await types(line, person);
      expect(person.seesAlone(office.stage.room).at(-1)).toContain(said);
    }
    expect(person.modal).toBeUndefined();
    expect(alone(person)).not.toContain(who === 'a guest' ? 'That is' : 'guest');
  });

  it('comes to no full member where anyone may', async () => {
    await opened({ managers: 'anyone' });
    await types('/deskbreak on UTC');
    const ana = office.stage.team.person();
    await types('/deskbreak every 45m', ana);
    expect(alone(ana)).toContain('every 45 min');
  });

  it('stands beside a form in the same words, without a command to type', async () => {
    await opened();
    const boss = office.stage.team.person({ isAdmin: true });
    await types('/deskbreak on UTC');
    await types('/deskbreak', boss);
    boss.user.isAdmin = false;
    await office.stage.after(boss.submits({ every: '45m' }));
    expect(boss.seesModal()).toContain('That is whoever switched breaks on here');
    expect(boss.seesModal()).not.toContain('/pose');
  });
});

describe('renamed commands', () => {
  it('are called so in all that is said', async () => {
    await opened({ commands: { pose: '/yoga', deskbreak: '/breaks' } });
    const { sam, room, team, after } = office.stage;
    const guest = team.person({ isRestricted: true });
    room.members.add(guest.id);
    const tails = [
      '',
      'help',
      'status',
      'on',
      'on UTC',
      'every 1',
      'evry 45m',
      'hours 9-5',
      'hours',
      'tz Narnia',
    ];
    const more = [
      'at 99',
      'days xyz',
      'pause',
      'resume',
      'skip',
      'unskip',
      'now',
      'holiday add 99',
      'off',
      'zzz',
    ];
    for (const who of [sam, guest])
      for (const tail of [...tails, ...more]) {
        await types(`/breaks ${tail}`, who);
        if (who.modal === undefined) continue;
        await after(
          who.submits({ breaks: 'on', every: '1m', hours: '9-5', daysOff: 'x', pause: 'x', at: '99' }),
        );
        expect(who.seesModal()).not.toMatch(/\/(?:deskbreak|pose)\b/u);
        await who.closes();
      }
    for (const tail of ['', 'list', 'pigoen', 'savasana', 'my chest hurts']) await types(`/yoga ${tail}`);
    await after(sam.types(sam.dm, '/breaks on'));
    await after(sam.opensHome());
    await after(sam.removesBot(room));
    await after(sam.invitesBot(room));
    const all = [...sam.sees(room), ...guest.sees(room), ...sam.sees(sam.dm), sam.seesHome() ?? ''].join(
      '\n',
    );
    expect(all).toContain('/breaks on');
    expect(all).toContain('/yoga');
    expect(all).not.toMatch(/\/(?:deskbreak|pose)\b/u);
  });

  it('are called so on the page after installing', async () => {
    const commands = { pose: '/yoga', deskbreak: '/breaks' };
    office = await openOffice(await openSlackStage({ mode: 'http', adapter: { commands } }));
    const { delivery } = office.stage.slack.app;
    if (delivery === 'socket') throw new Error('The stage should be on HTTP.');
    const install = new URL('/slack/install', delivery.requestUrl).href;
    const { text } = await office.stage.after(office.stage.team.owner.installsApp(install));
    expect(text).toContain('<code>/breaks on</code>');
    expect(text).not.toMatch(/\/deskbreak|\/pose/u);
  });
});

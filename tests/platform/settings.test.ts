/**
 * Settings for good company, on each platform: where it has what one needs, it is set by command, kept over a restart, told
 * in the status and in the form; where not, it is offered nowhere, and whoever types it hears why.
 */
import { afterEach, describe, expect, it } from 'vitest';
import { completeLine } from '../../content/commands/complete-line.ts';
import type { Plan } from '../../content/plan.ts';
import { openDiscordStage } from '../discord/stage.ts';
import type { Stage } from '../contracts/adapter-stage.ts';
import { openSlackStage } from '../slack/stage.ts';
import { openLastingOffice, type LastingOffice } from '../support/platform/lasting-office.ts';
import { openTerminalStage } from '../terminal/stage.ts';

interface Setting {
  readonly line: string;
  /** In the status and, as its field, in the form. */
  readonly status: RegExp;
  readonly field: string;
  readonly isSet: (plan: Plan) => boolean;
  /** Where it makes no difference. */
  readonly kindly: RegExp;
}

/** More than any form has. */
const MOST_FIELDS = 30;

const settings = {
  meetings: {
    line: 'meetings hold',
    status: /wait while half of the people here are in a call/u,
    field: 'Meetings',
    isSet: ({ meetings }) => meetings === 'hold',
    kindly: /asked here by another command: \/deskbreak voice hold|Nobody but you is here/u,
  },
  voice: {
    line: 'voice only Study',
    status: /Study/u,
    field: 'Voice channels',
    isSet: ({ meetings }) => meetings === 'only Study',
    kindly: /no voice channels here that breaks could wait for|Nobody but you is here/u,
  },
  quiet: {
    line: 'quiet on',
    status: /When ignored:? +less often that day/u,
    field: 'Quiet when ignored',
    isSet: ({ quiet }) => quiet,
    kindly: /never/u,
  },
  tidy: {
    line: 'tidy on',
    status: /Tidy|removed/iu,
    field: 'Tidy',
    isSet: ({ tidy }) => tidy,
    kindly: /cannot be taken back here, so breaks stay/u,
  },
  holidays: {
    line: 'holidays DE-BY',
    status: /Bavaria|Bayern/u,
    field: 'Public holidays',
    isSet: ({ holidays }) => holidays?.region === 'DE-BY',
    kindly: /never/u,
  },
} as const satisfies Readonly<Record<string, Setting>>;

type Name = keyof typeof settings;

interface Platform {
  readonly open: () => Promise<Stage>;
  readonly has: readonly Name[];
  /** Nothing is sent that the client does not offer. */
  readonly clientRefuses?: true;
}

const platforms: Readonly<Record<string, Platform>> = {
  Slack: {
    open: () => openSlackStage({ mode: 'socket' }),
    has: ['meetings', 'quiet', 'tidy', 'holidays'],
  },
  Discord: {
    open: () => openDiscordStage(),
    has: ['voice', 'quiet', 'tidy', 'holidays'],
    clientRefuses: true,
  },
  'a terminal': { open: openTerminalStage, has: ['quiet', 'holidays'] },
};

let lasting: LastingOffice<Stage> | undefined;
afterEach(async () => {
  await lasting?.now().close();
});

async function openOn({ open }: Platform) {
  const stage = await open();
  lasting = await openLastingOffice(stage);
  await stage.gives('/deskbreak on UTC');
  /** What is shown of it that was not shown before. */
  const answers = async (act: () => Promise<unknown>): Promise<string> => {
    const before = stage.shown().join('\n\n');
    await act();
    const after = stage.shown().join('\n\n');
    return after.startsWith(before) ? after.slice(before.length) : after;
  };
  /** All fields: in a terminal one after the other. */
  const form = (): Promise<string> =>
    answers(async () => {
      await stage.gives('/deskbreak');
      if (stage.adapter.capabilities.asksInTurn === true)
        for (let asked = 0; asked < MOST_FIELDS; asked += 1) await stage.gives('');
    });
  return { stage, lasting, form, says: (line: string) => answers(() => stage.gives(`/deskbreak ${line}`)) };
}

describe.each(Object.entries(platforms))('on %s', (_, platform) => {
  const names = Object.keys(settings) as Name[]; // The table has no other keys.
  const lacks = names.filter((name) => !platform.has.includes(name));

  it.each(platform.has)('%s is set, told, and kept over a restart', async (name) => {
    const { line, status, field, isSet } = settings[name];
    const { stage, lasting: office, says, form } = await openOn(platform);
    expect(await says('status')).not.toMatch(status);
    await says(line);
    expect(await says('status')).toMatch(status);
    await office.restart();
    expect(await says('status')).toMatch(status);
    const stored = await office.now().store.plans.find(stage.channel);
    expect(stored && isSet(stored.plan)).toBe(true);
    expect(await form()).toContain(field);
  });

  it('numbers once a month are asked for, and kept over a restart', async () => {
    const { lasting: office, says } = await openOn(platform);
    expect(await says('stats monthly on')).toContain('Once a month');
    await office.restart();
    expect(await says('stats monthly off')).toContain('no more numbers');
    expect(await says('stats monthly off')).toContain('do not get the numbers');
  });

  it.runIf(lacks.length > 0)('nothing else is offered in help, form or while somebody types', async () => {
    const { stage, says, form } = await openOn(platform);
    const help = await says('help');
    const fields = await form();
    const { abilities } = stage.adapter.capabilities;
    const completed = completeLine('/deskbreak ', 100, { leastEvery: 15, abilities }).join('\n');
    expect(completed).toContain('/deskbreak quiet');
    for (const name of lacks) {
      expect(help).not.toContain(`/deskbreak ${name}`);
      expect(fields).not.toContain(settings[name].field);
      expect(completed).not.toContain(`/deskbreak ${name}`);
    }
  });

  it.each(lacks)('%s changes nothing where it is typed, and is answered kindly', async (name) => {
    const { line, kindly, isSet } = settings[name];
    const { stage, lasting: office, says } = await openOn(platform);
    if (platform.clientRefuses === true) await expect(says(line)).rejects.toThrow('No subcommand');
    else expect(await says(line)).toMatch(kindly);
    const stored = await office.now().store.plans.find(stage.channel);
    expect(stored && isSet(stored.plan)).toBe(false);
  });
});

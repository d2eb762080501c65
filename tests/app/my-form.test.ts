/** The one form of what a person sets for themselves: an edit, as the settings of a channel are. */
import { describe, expect, it } from 'vitest';
import type { SubmissionResult } from '../../adapters/port/adapter.ts';
import { parseLine } from '../../content/commands/grammar.ts';
import type { Form, FormValues } from '../../content/settings/form.ts';
import { openDesk, toldTo, type TestDesk } from '../support/desk.ts';

const MINUTE = 60_000;
const ben = { id: 'ben', name: 'Ben', standing: 'guest' } as const;
const from = {
  channel: { platform: 'scripted', workspace: 'W1', channel: 'C1' },
  place: 'channel',
  audience: 'usual',
  person: { ...ben, zone: 'Europe/Berlin' },
} as const;

async function opens(desk: TestDesk): Promise<Form> {
  const [reply] = await desk.says('/deskbreak me', from.person);
  if (reply?.to !== 'form') throw new Error('No form was opened.');
  return reply.form;
}
const valuesIn = ({ fields }: Form): FormValues =>
  Object.fromEntries(fields.map(({ key, value }) => [key, value]));
const saves = (desk: TestDesk, form: Form, given: FormValues): Promise<SubmissionResult> =>
  desk.inbox.submit({ form: form.id, values: { ...valuesIn(form), ...given }, base: form.base }, from);
const said = (result: SubmissionResult): string =>
  result.accepted ? toldTo('actor', result.replies).join('\n') : JSON.stringify(result.problems);
const shows = async (desk: TestDesk): Promise<string> =>
  toldTo('actor', await desk.says('/deskbreak me show', from.person)).join('\n');

describe('the form of what a person sets', () => {
  it('holds all of it, as it is set, and sets what is changed', async () => {
    const desk = await openDesk();
    const form = await opens(desk);
    expect(form.base).toMatch(/^[0-9a-z.]{1,80}$/u);
    expect(valuesIn(form)).toMatchObject({
      ...{ version: 'usual', leftOut: '', joints: '', back: '', health: '' },
      ...{ breaks: 'off', zone: 'Europe/Berlin', days: 'mon-fri' },
    });
    const saved = await saves(desk, form, {
      ...{ version: 'standing', joints: 'knee, wrist', health: 'late pregnancy', leftOut: 'Pigeon,Rabbit' },
    });
    expect(said(saved)).toMatch(
      /Saved\.[\s\S]*Your version: standing[\s\S]*knee, wrist and late pregnancy[\s\S]*Rabbit and Pigeon|Pigeon and Rabbit/u,
    );
    expect(valuesIn(await opens(desk))).toMatchObject({ joints: 'knee, wrist', health: 'late pregnancy' });
    const again = await opens(desk);
    await saves(desk, again, { version: 'usual', joints: '', leftOut: 'Rabbit' });
    expect(await shows(desk)).toMatch(
      /as in the breaks here[\s\S]*You avoid: late pregnancy\.[\s\S]*not for you: Rabbit\./u,
    );
  });

  it('makes no row where nothing was changed', async () => {
    const desk = await openDesk();
    expect(said(await saves(desk, await opens(desk), {}))).toContain('Nothing was changed.');
    expect(await desk.store.people.list(undefined, 10)).toEqual([]);
  });

  it('leaves what was changed meanwhile and not touched here, and asks about what both have changed', async () => {
    const desk = await openDesk();
    const form = await opens(desk);
    await desk.says('/deskbreak me avoid neck', from.person);
    await desk.says('/deskbreak me version floor', from.person);
    const refused = await saves(desk, form, { version: 'standing', back: 'sciatica' });
    expect(refused).toMatchObject({
      accepted: false,
      problems: {
        version: { text: expect.stringContaining('Meanwhile this became: floor') as string, isNews: true },
      },
    });
    expect(await shows(desk)).toContain('Your version: on the floor');
    if (refused.accepted || refused.form === undefined) throw new Error('The form should come back.');
    expect(valuesIn(refused.form)).toMatchObject({ version: 'standing', back: 'sciatica', joints: 'neck' });
    expect(said(await saves(desk, refused.form, {}))).toMatch(
      /Saved\.[\s\S]*You avoid: neck and sciatica\./u,
    );
  });

  it('says beside the field what is wrong, and changes nothing', async () => {
    const desk = await openDesk();
    const form = await opens(desk);
    const given = { version: 'sofa', joints: 'kneee', every: '3m', hours: '12', motion: 'off' };
    const result = await saves(desk, form, given);
    if (result.accepted) throw new Error('It should not be accepted.');
    expect(Object.keys(result.problems).sort()).toEqual(['every', 'hours', 'joints', 'version']);
    expect(result.problems['joints']?.text).toContain('Did you mean knee?');
    expect(await desk.store.people.list(undefined, 10)).toEqual([]);
  });

  it('switches breaks of their own on and off, with their hours, days and zone', async () => {
    const desk = await openDesk();
    const on = await saves(desk, await opens(desk), {
      ...{ breaks: 'on', every: '30m', zone: 'UTC', hours: '09:00-12:00', joints: 'knee' },
    });
    expect(said(on)).toMatch(
      /Saved\.[\s\S]*Breaks of your own: on, every 30 min[\s\S]*You avoid: knee|You avoid: knee[\s\S]*Breaks of your own/u,
    );
    await desk.turn(40 * MINUTE);
    expect(desk.adapter.told.filter(({ person }) => person.person === 'ben').length).toBeGreaterThan(0);
    expect(valuesIn(await opens(desk))).toMatchObject({ breaks: 'on', every: '30m', zone: 'UTC' });
    await saves(desk, await opens(desk), { pause: '2h' });
    expect(await shows(desk)).toContain('paused until');
    await saves(desk, await opens(desk), { breaks: 'off' });
    expect(await shows(desk)).toContain('Breaks of your own: off.');
    expect(desk.adapter.lines).toEqual([]);
  });

  it('asks for a zone only where breaks of their own would need one', async () => {
    const desk = await openDesk();
    const unknown = { ...from, person: ben };
    const [reply] = await desk.inbox.command(parseLine('/deskbreak me'), unknown);
    if (reply?.to !== 'form') throw new Error('No form was opened.');
    const { form } = reply;
    const submit = (given: FormValues) =>
      desk.inbox.submit({ form: 'me', values: { ...valuesIn(form), ...given }, base: form.base }, unknown);
    expect(valuesIn(form)['zone']).toBe('');
    expect(await submit({ breaks: 'on' })).toMatchObject({ accepted: false, problems: { zone: {} } });
    expect(said(await submit({ joints: 'knee' }))).toContain('Saved.');
    expect(said(await submit({ breaks: 'on', zone: 'Asia/Tokyo' }))).toContain('Breaks of your own: on');
  });
});

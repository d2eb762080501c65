/** What cannot be done: it came too late, or nobody knows the workspace. The person is told either way. */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { everyOption } from '../../content/commands/command-options.ts';
import type { Form } from '../../content/settings/form.ts';
import { recordingInbox } from '../contracts/adapter-stage.ts';
import type { SignedRequest } from '../support/slack/delivery.ts';
import { openSlackStage, type SlackStage } from './stage.ts';

let stage: SlackStage;
let core: ReturnType<typeof recordingInbox>;
beforeEach(async () => {
  stage = await openSlackStage({ mode: 'http' });
  core = recordingInbox();
  await stage.adapter.connect(core.inbox);
});
afterEach(() => stage.close());

const address = (path: string): string => {
  const { delivery } = stage.slack.app;
  if (delivery === 'socket') throw new Error('The stage should be on HTTP.');
  return new URL(path, delivery.requestUrl).href;
};

describe('requests', () => {
  const command = async (): Promise<SignedRequest> => {
    const { request } = await stage.after(stage.sam.types(stage.room, '/deskbreak status'));
    if (request === undefined) throw new Error('It should have gone over HTTP.');
    return request;
  };
  const send = (request: SignedRequest) => stage.after(stage.slack.signed.send(request));

  it('that were long on their way are not acted on, and the person is told', async () => {
    const { url, headers, body } = await command();
    const sendAt = (shift: number, trigger: string) => {
      const other = body.replace(/trigger_id=[^&]*/u, `trigger_id=${trigger}`);
      const atSeconds = Math.floor(Date.now() / 1000) + shift;
      const signed = { ...headers, ...stage.slack.signed.sign(other, { atSeconds }) };
      return send({ url, headers: signed, body: other });
    };
    await sendAt(-10, 'late');
    expect(core.heard).toHaveLength(1);
    expect(stage.sam.seesAlone(stage.room).join()).toContain('This reached me too late, so I did nothing.');
    await sendAt(0, 'in-time');
    expect(core.heard).toHaveLength(2);
  });

  it('with a form that were long on their way save nothing', async () => {
    const field = { key: 'every', label: 'How often', hint: '15m to 8h', option: everyOption, value: '1h' };
    const form: Form = {
      id: 'settings',
      title: 'Desk breaks',
      intro: 'When breaks come.',
      submit: 'Save',
      fields: [field],
      base: '',
    };
    core.answers({ to: 'form', form });
    await stage.after(stage.sam.types(stage.room, '/deskbreak'));
    const { request } = await stage.after(stage.sam.submits({ every: '45m' }));
    if (request === undefined) throw new Error('It should have gone over HTTP.');
    expect(core.submitted).toHaveLength(1);
    const sendAt = (shift: number, trigger: string) => {
      const payload = JSON.parse(new URLSearchParams(request.body).get('payload') ?? '') as object;
      const body = new URLSearchParams({
        payload: JSON.stringify({ ...payload, trigger_id: trigger }),
      }).toString();
      const atSeconds = Math.floor(Date.now() / 1000) + shift;
      const headers = { ...request.headers, ...stage.slack.signed.sign(body, { atSeconds }) };
      return send({ url: request.url, headers, body });
    };
    await sendAt(-10, 'late');
    expect(core.submitted).toHaveLength(1);
    await sendAt(0, 'in-time');
    expect(core.submitted).toHaveLength(2);
  });

  it('are acted on where one clock is wrong, after the first', async () => {
    const { url, headers, body } = await command();
    const heard: number[] = [];
    for (let at = 0; at < 8; at += 1) {
      const other = body.replace(/trigger_id=[^&]*/u, `trigger_id=skewed${at}`);
      const atSeconds = Math.floor(Date.now() / 1000) - 60;
      const signed = { ...headers, ...stage.slack.signed.sign(other, { atSeconds }) };
      await send({ url, headers: signed, body: other });
      heard.push(core.heard.length);
    }
    expect(heard.at(-1)).toBeGreaterThan(1);
  });

  it('that Slack has given up waiting for are not acted on, and done once when they come again', async () => {
    let release = (): void => undefined;
    const slow = new Promise<void>((resolve) => (release = resolve));
    const find = stage.installations.find.bind(stage.installations);
    let isAsked = false;
    stage.installations.find = async (workspace) => {
      isAsked = true;
      await slow;
      return find(workspace);
    };
    const typed = stage.sam.types(stage.room, '/deskbreak now');
    await vi.waitFor(() => {
      expect(isAsked).toBe(true);
    });
    stage.slack.clock.advance(3_001);
    expect((await typed).trouble).toContain('timeout');
    release();
    stage.installations.find = find;
    await stage.after(stage.sam.types(stage.room, '/deskbreak now'));
    expect(core.heard).toHaveLength(1);
  });

  describe('of a workspace whose installation is not known', () => {
    const told = 'Deskbreak is not installed in this workspace, or not any more.';

    it('say how to install it, after a command and a press', async () => {
      const other = stage.slack.addTeam();
      const room = other.channel();
      await stage.after(other.owner.types(room, '/deskbreak status'));
      expect(other.owner.seesAlone(room).join()).toContain(told);
      expect(JSON.stringify(other.owner.posts(room).at(-1)?.blocks)).toContain(address('/slack/install'));
      const blocks = [
        {
          type: 'actions',
          elements: [
            { type: 'button', action_id: 'done', value: 'b', text: { type: 'plain_text', text: 'Go' } },
          ],
        },
      ];
      const post = other.oldPost(room, { text: 'A break.', blocks });
      await stage.after(other.owner.presses(post, 'done'));
      expect(other.owner.seesAlone(room)).toHaveLength(2);
      expect(core.heard).toEqual([]);
      expect(core.pressed).toEqual([]);
      expect(stage.slack.callsOf('chat.postMessage')).toEqual([]);
    });

    it('say so in a form, and show nothing in its menus', async () => {
      const form = {
        id: 'settings',
        title: 'T',
        intro: 'I',
        submit: 'Save',
        fields: [],
      } as unknown as Form;
      core.answers({ to: 'form', form });
      await stage.after(stage.sam.types(stage.room, '/deskbreak'));
      await stage.installations.remove(stage.team.id);
      await stage.after(stage.sam.submits());
      expect(stage.sam.seesModal()).toContain(told);
      expect(core.submitted).toEqual([]);
    });

    it('hear it too where the token has ended unnoticed', async () => {
      stage.team.killToken();
      await stage.after(stage.sam.types(stage.room, '/deskbreak on'));
      expect(stage.sam.seesAlone(stage.room).join()).toContain(told);
    });
  });
});

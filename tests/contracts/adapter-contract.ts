/** What every chat adapter promises. Each one runs this over a fake of its platform. */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Reply } from '../../adapters/port/adapter.ts';
import { parseLine } from '../../content/commands/grammar.ts';
import { actions } from '../../content/actions.ts';
import type { Button, Message } from '../../content/message.ts';
import { recordingInbox, type Stage, type Traits } from './adapter-stage.ts';
import { formContract } from './form-contract.ts';

const says = (text: string): Message => ({
  summary: text,
  mood: 'calm',
  blocks: [{ block: 'paragraph', text }],
});
const toActor = (text: string): Reply => ({ to: 'actor', message: says(text) });

const withButtons = (text: string, buttons: readonly Button[]): Message => ({
  ...says(text),
  blocks: [
    { block: 'paragraph', text },
    { block: 'buttons', buttons },
  ],
});
const button = (action: Button['action'], subject: string): Button => ({
  action,
  subject,
  label: `Go ${action}`,
  tone: 'plain',
});

const pigeon: Message = {
  summary: 'Time for Pigeon on your chair.',
  mood: 'lively',
  blocks: [
    { block: 'heading', text: 'Pigeon, on your chair' },
    { block: 'steps', items: ['Sit tall.', 'Lean forward.', 'Sit up.'] },
    { block: 'aside', tone: 'caution', text: 'Knee injury? Skip it.' },
    { block: 'footnote', text: 'Hips tighten in chairs.' },
    { block: 'buttons', buttons: [button('done', 'break-1')] },
  ],
};

export function adapterContract<S extends Stage>(
  name: string,
  openStage: () => Promise<S>,
  traits: Traits<S>,
): void {
  describe(`${name} keeps the adapter contract`, () => {
    let stage: S;
    let core: ReturnType<typeof recordingInbox>;

    beforeEach(async () => {
      core = recordingInbox();
      stage = await openStage();
      await expect(stage.adapter.connect(core.inbox)).resolves.toEqual({ connected: true });
    });
    afterEach(async () => {
      await stage.adapter.disconnect();
      await stage.close();
    });

    /** Without line breaks: where lines end is the platform's affair. */
    const seen = (): string => stage.shown().join(' ').replaceAll(/\s+/gu, ' ');
    const post = (message: Message, key = 'k1') => stage.adapter.post(stage.channel, message, { key });

    describe('connecting', () => {
      it('is connected once connect resolves, and after a second call', async () => {
        expect(stage.adapter.status()).toMatchObject({ state: 'connected' });
        await expect(stage.adapter.connect(core.inbox)).resolves.toEqual({ connected: true });
        await stage.gives('/deskbreak status');
        expect(core.heard).toHaveLength(1);
      });

      it('disconnects twice without complaint', async () => {
        await stage.adapter.disconnect();
        await stage.adapter.disconnect();
        expect(stage.adapter.status().state).toBe('disconnected');
      });

      it('hands over nothing after that', async () => {
        await post(pigeon);
        await stage.adapter.disconnect();
        await stage.gives('/deskbreak status');
        await stage.presses('done', 'break-1');
        expect([core.heard, core.pressed, core.submitted]).toEqual([[], [], []]);
      });

      it('lets what is in hand finish', async () => {
        const waiting: { answer?: (replies: readonly Reply[]) => void } = {};
        core.answersLater(
          new Promise((resolve) => {
            waiting.answer = resolve;
          }),
        );
        const given = stage.gives('/deskbreak status');
        await vi.waitFor(() => {
          expect(core.heard).toHaveLength(1);
        });
        let isGone = false;
        const gone = stage.adapter.disconnect().then(() => {
          isGone = true;
        });
        await new Promise(setImmediate);
        expect(isGone).toBe(false);
        waiting.answer?.([toActor('Just in time.')]);
        await gone;
        expect(seen()).toContain('Just in time.');
        await given;
      });
    });

    describe('posting', () => {
      it('shows heading, steps, caution and footnote in order, and says where', async () => {
        const delivery = await post(pigeon);
        expect(delivery).toMatchObject({ outcome: 'delivered', message: { channel: stage.channel } });
        expect(seen()).toMatch(
          /Pigeon, on your chair.*Sit tall\..*Lean forward\..*Sit up\..*Knee injury\? Skip it\..*Hips tighten in chairs\./u,
        );
      });

      it('shows markup and mentions of every platform as they are', async () => {
        const hostile =
          '<!channel> @everyone <@U1> <#C1> *bold* _x_ ~y~ `z` **b** ||s|| <b> &amp; & [a](http://b) # > -#';
        await post(says(hostile));
        expect(seen()).toContain(hostile);
      });

      it('lets no escape sequence through', async () => {
        await post(says('in \u001b[31mred\u009b1m'));
        expect(seen()).toContain('[31mred');
        // eslint-disable-next-line no-control-regex -- these are what it is about
        expect(seen()).not.toMatch(/[\u0000-\u001f\u007f-\u009f]/u);
      });

      it('keeps messages apart that are posted at the same time', async () => {
        const texts = Array.from({ length: 10 }, (_, at) => `Message number ${at}.`);
        const deliveries = await Promise.all(texts.map((text) => post(says(text), text)));
        const ids = deliveries.map((delivery) => delivery.outcome === 'delivered' && delivery.message.id);
        expect(new Set(ids)).toHaveProperty('size', texts.length);
        for (const text of texts) expect(seen()).toContain(text);
      });

      it('refuses a channel that is not there, for good', async () => {
        const nowhere = { ...stage.channel, channel: 'nowhere' };
        await expect(stage.adapter.post(nowhere, pigeon, { key: 'k' })).resolves.toMatchObject({
          outcome: 'permanent',
          scope: 'channel',
        });
      });

      it.each(traits.faults)('$name becomes a delivery, not an exception', async ({ arrange, becomes }) => {
        await arrange(stage);
        await expect(post(pigeon)).resolves.toMatchObject(becomes);
      });

      it('does not reject when it is not connected', async () => {
        await stage.adapter.disconnect();
        await expect(post(pigeon)).resolves.toHaveProperty('outcome');
      });
    });

    describe('what was posted', () => {
      it('is revised where that can be; elsewhere what is new is shown below, or it is refused', async () => {
        const first = await post(says('The first version.'));
        if (first.outcome !== 'delivered') throw new Error('the post should have been delivered');
        const delivery = await stage.adapter.revise(first.message, says('The second version.'));
        if (stage.adapter.capabilities.canRevise) {
          expect(delivery).toEqual({ outcome: 'delivered', message: first.message });
          expect(seen()).not.toContain('The first version.');
        }
        expect(seen().includes('The second version.')).toBe(delivery.outcome === 'delivered');
        if (delivery.outcome !== 'delivered')
          expect(delivery).toMatchObject({ outcome: 'permanent', scope: 'message' });
      });

      it('is removed where that can be, or it is said that it cannot', async () => {
        const posted = await post(says('Soon gone.'));
        if (posted.outcome !== 'delivered') throw new Error('the post should have been delivered');
        const delivery = await stage.adapter.remove(posted.message);
        expect(seen().includes('Soon gone.')).toBe(delivery.outcome !== 'delivered');
        if (delivery.outcome !== 'delivered')
          expect(delivery).toMatchObject({ outcome: 'permanent', scope: 'message' });
      });

      it('cannot be revised or removed if it was never there', async () => {
        const never = { channel: stage.channel, id: 'never' };
        const refusal = { outcome: 'permanent', scope: 'message' };
        await expect(stage.adapter.revise(never, pigeon)).resolves.toMatchObject(refusal);
        await expect(stage.adapter.remove(never)).resolves.toMatchObject(refusal);
      });
    });

    describe('people and channels', () => {
      it('tells one person, and says when there is no such person', async () => {
        await expect(stage.adapter.tell(stage.person, says('Psst.'), { key: 'k' })).resolves.toMatchObject({
          outcome: 'delivered',
        });
        expect(seen()).toContain('Psst.');
        const nobody = { ...stage.person, person: 'nobody' };
        await expect(stage.adapter.tell(nobody, says('Hello?'), { key: 'k' })).resolves.toMatchObject({
          outcome: 'permanent',
          scope: 'person',
        });
        expect(seen()).not.toContain('Hello?');
      });

      it('inspects a channel', async () => {
        await expect(stage.adapter.inspect(stage.channel)).resolves.toEqual({ canPost: true });
        const nowhere = await stage.adapter.inspect({ ...stage.channel, channel: 'nowhere' });
        expect(nowhere).toEqual({
          canPost: false,
          wrong: expect.stringMatching(/\w+.*\.$/u) as string,
          remedy: expect.stringMatching(/\w+/u) as string,
        });
      });
    });

    describe('commands', () => {
      it.each(['/deskbreak every 45m', '/pose pigeon standing', '/deskbreak status'])(
        'hands over %s, decoded',
        async (line) => {
          const expected = parseLine(line);
          expect(expected.ok).toBe(true);
          await stage.gives(line);
          expect(core.heard.map(({ call }) => call)).toEqual([expected]);
        },
      );

      it('says where it came from', async () => {
        await stage.gives('/deskbreak status');
        expect(core.heard[0]?.from).toMatchObject({
          channel: stage.channel,
          place: 'channel',
          person: { id: stage.person.person },
        });
      });

      it('hands over what it cannot decode as a problem', async () => {
        await stage.gives('/deskbreak every soon');
        expect(core.heard.map(({ call }) => call.ok)).toEqual([false]);
      });

      it('shows all replies, in order', async () => {
        core.answers(toActor('First to you.'), toActor('Then more.'), toActor('And last to you.'));
        await stage.gives('/deskbreak status');
        expect(seen()).toMatch(/First to you\..*Then more\..*And last to you\./u);
      });

      it('shows a reply literally', async () => {
        core.answers(toActor('No “*<!here>* @everyone”.'));
        await stage.gives('/deskbreak status');
        expect(seen()).toContain('No “*<!here>* @everyone”.');
      });

      it('apologises when a handler rejects, and goes on', async () => {
        core.breaks();
        await stage.gives('/deskbreak status');
        expect(seen()).toMatch(/sorry/iu);
        expect(seen()).not.toContain('a handler with a bug');
        core.answers(toActor('All well again.'));
        await stage.gives('/deskbreak status');
        expect(seen()).toContain('All well again.');
      });
    });

    describe('buttons', () => {
      it('hands over action and subject of every kind of button', async () => {
        const subject = 'x'.repeat(80);
        await post(
          withButtons(
            'Press something.',
            actions.map((action) => button(action, subject)),
          ),
        );
        for (const action of actions) await stage.presses(action, subject);
        expect(core.pressed.map(({ press }) => press)).toEqual(
          actions.map((action) => expect.objectContaining({ action, subject }) as unknown),
        );
        expect(core.pressed[0]?.from).toMatchObject({
          channel: stage.channel,
          person: { id: stage.person.person },
        });
      });

      it('names the message that was pressed, if any, as it was posted', async () => {
        const delivery = await post(pigeon);
        await stage.presses('done', 'break-1');
        const named = core.pressed[0]?.press.message;
        if (named !== undefined) expect(delivery).toMatchObject({ message: named });
        expect(core.pressed).toHaveLength(1);
      });

      it('takes presses on replies too', async () => {
        core.answers({ to: 'actor', message: withButtons('Really?', [button('confirm-on', 'zone-1')]) });
        await stage.gives('/deskbreak on');
        await stage.presses('confirm-on', 'zone-1');
        expect(core.pressed[0]?.press).toMatchObject({ action: 'confirm-on', subject: 'zone-1' });
      });

      it('shows what takes the place of the pressed message', async () => {
        await post(pigeon);
        core.answers({ to: 'pressed', message: says('One person has done it.') }, toActor('Well done.'));
        await stage.presses('done', 'break-1');
        expect(seen()).toContain('One person has done it.');
        expect(seen()).toContain('Well done.');
      });

      it('believes no unknown action', async () => {
        await post(pigeon);
        await stage.presses('dance', 'break-1');
        expect(core.pressed).toEqual([]);
        await stage.presses('done', 'break-1');
        expect(core.pressed).toHaveLength(1);
      });

      it('apologises when a handler rejects, and goes on', async () => {
        await post(pigeon);
        core.breaks();
        await stage.presses('done', 'break-1');
        expect(seen()).toMatch(/sorry/iu);
        await stage.presses('done', 'break-1');
        expect(core.pressed).toHaveLength(2);
      });

      if (traits.oldButtons === 'stay') {
        it('takes presses on messages of an earlier run', async () => {
          await stage.presses('done', 'break-of-yesterday');
          expect(core.pressed[0]?.press).toMatchObject({ action: 'done', subject: 'break-of-yesterday' });
        });
      } else {
        it(`says that there is nothing to press: ${traits.oldButtons.never}`, async () => {
          await stage.presses('done', 'break-of-yesterday');
          expect(core.pressed).toEqual([]);
          expect(seen()).toContain('done');
        });
      }
    });

    formContract(() => ({ stage, core, seen, post: () => post(pigeon) }));

    const { privacy, membership } = traits;

    if ('others' in privacy) {
      it('shows others what is for the channel, and nothing else', async () => {
        core.answers(toActor('Only for you.'));
        await stage.gives('/deskbreak status');
        await post(says('For everybody.'));
        await stage.adapter.tell(stage.person, says('Psst.'), { key: 'k' });
        const others = privacy.others(stage).join(' ');
        expect(others).toContain('For everybody.');
        expect(others).not.toContain('Only for you.');
        expect(others).not.toContain('Psst.');
      });
    } else {
      it(`shows all on one screen: ${privacy.never}`, async () => {
        core.answers(toActor('Only for you.'));
        await stage.gives('/deskbreak status');
        await post(says('For everybody.'));
        expect(seen()).toMatch(/Only for you\..*For everybody\./u);
      });
    }

    if ('invites' in membership) {
      it('hands over that it was added to a channel, and says nothing by itself', async () => {
        const before = seen();
        await membership.invites(stage);
        expect(core.moved).toEqual([`invited to ${stage.channel.channel}`]);
        expect(seen()).toBe(before);
      });

      it('hands over that it was removed', async () => {
        await membership.removes(stage);
        expect(core.moved).toEqual([`removed from ${stage.channel.channel}`]);
      });
    } else {
      it(`is never added or removed: ${membership.never}`, async () => {
        await stage.gives('/deskbreak status');
        expect(core.moved).toEqual([]);
      });
    }
  });
}

/** What every adapter makes of a form: part of the adapter contract. */
import { beforeEach, describe, expect, it } from 'vitest';
import type { Reply } from '../../adapters/port/adapter.ts';
import { everyOption, versionOption } from '../../content/commands/command-options.ts';
import type { Form } from '../../content/settings/form.ts';
import { note } from '../../content/replies/basics.ts';
import type { recordingInbox, Stage } from './adapter-stage.ts';

export interface FormScene {
  readonly stage: Stage;
  readonly core: ReturnType<typeof recordingInbox>;
  /** What the person sees, without line breaks. */
  readonly seen: () => string;
  /** Posts a break with the heading “Pigeon, on your chair”. */
  readonly post: () => Promise<unknown>;
}

const toActor = (text: string): Reply => ({ to: 'actor', message: note(text) });

const form: Form = {
  id: 'settings',
  title: 'Desk breaks',
  intro: 'When this channel gets a break.',
  submit: 'Save',
  base: 'b4.se',
  fields: [
    { key: 'every', label: 'How often', hint: '15m to 8h', option: everyOption, value: '60m' },
    { key: 'version', label: 'Poses', hint: 'chair or standing', option: versionOption, value: 'chair' },
  ],
};

export function formContract(at: () => FormScene): void {
  describe('forms', () => {
    beforeEach(async () => {
      at().core.answers({ to: 'form', form });
      await at().stage.gives('/deskbreak');
    });

    it('opens one with its title, fields and values', () => {
      expect(at().seen()).toMatch(/Desk breaks.*How often.*60m/u);
    });

    it('hands over all values, changed and kept', async () => {
      at().core.judges({ accepted: true, replies: [toActor('Saved.'), toActor('The next break is soon.')] });
      await at().stage.submits({ every: '45m' });
      expect(at().core.submitted).toEqual([
        {
          submission: { form: 'settings', values: { every: '45m', version: 'chair' }, base: 'b4.se' },
          from: expect.objectContaining({ channel: at().stage.channel }) as unknown,
        },
      ]);
      expect(at().seen()).toMatch(/Saved\..*The next break is soon\./u);
    });

    it('shows problems beside their fields, and takes the better answer', async () => {
      at().core.judges({ accepted: false, problems: { version: { text: 'There is no room for that.' } } });
      await at().stage.submits({ version: 'floor' });
      expect(at().seen()).toContain('There is no room for that.');
      at().core.judges({ accepted: true, replies: [toActor('Saved.')] });
      await at().stage.submits({ version: 'standing' });
      expect(at().core.submitted.at(-1)?.submission.values).toEqual({ every: '60m', version: 'standing' });
      expect(at().seen()).toContain('Saved.');
    });

    it('keeps all that was filled in, and its base, where what is wrong belongs to no field', async () => {
      at().core.judges({ accepted: false, problems: { '': { text: 'You may not.' } } });
      await at().stage.submits({ every: '45m' });
      expect(at().seen()).toContain('You may not.');
      at().core.judges({ accepted: true, replies: [toActor('Saved.')] });
      await at().stage.submits({});
      expect(at().core.submitted.at(-1)?.submission).toEqual({
        form: 'settings',
        values: { every: '45m', version: 'chair' },
        base: 'b4.se',
      });
      expect(at().seen()).toContain('Saved.');
    });

    it('is drawn anew where its plan has changed: with the other values, the problems and the new base', async () => {
      const [every, version] = form.fields;
      if (every === undefined || version === undefined) throw new Error('The form has two fields.');
      at().core.judges({
        accepted: false,
        problems: { every: { text: 'Meanwhile this became: every 30 min.', isNews: true } },
        form: {
          ...form,
          base: 'n3.w',
          fields: [
            { ...every, value: '45m' },
            { ...version, value: 'floor' },
          ],
        },
      });
      await at().stage.submits({ every: '45m' });
      expect(at().seen()).toContain('Meanwhile this became: every 30 min.');
      at().core.judges({ accepted: true, replies: [toActor('Saved.')] });
      await at().stage.submits({});
      expect(at().core.submitted.at(-1)?.submission).toEqual({
        form: 'settings',
        values: { every: '45m', version: 'floor' },
        base: 'n3.w',
      });
    });

    it('changes nothing when it is left', async () => {
      await at().stage.leaves();
      expect(at().core.submitted).toEqual([]);
      at().core.answers(toActor('On we go.'));
      await at().stage.gives('/deskbreak status');
      expect(at().seen()).toContain('On we go.');
    });

    it('shows a break that comes while it is open', async () => {
      await at().post();
      expect(at().seen()).toContain('Pigeon, on your chair');
      await at().stage.submits({ every: '45m' });
      expect(at().core.submitted).toHaveLength(1);
    });

    it('apologises when the handler rejects, and goes on', async () => {
      at().core.breaks();
      await at().stage.submits({ every: '45m' });
      expect(at().seen()).toMatch(/sorry/iu);
      await at().stage.leaves();
      at().core.answers(toActor('On we go.'));
      await at().stage.gives('/deskbreak status');
      expect(at().seen()).toContain('On we go.');
    });
  });
}

import { expect, it } from 'vitest';
import { breakMessage } from '../../content/breaks/break-message.ts';
import type { Message } from '../../content/message.ts';
import { plainText } from '../../content/text/plain-text.ts';
import { newPlan } from '../../content/plan.ts';
import { poseMessage } from '../../content/replies/pose-message.ts';
import { poses } from '../../content/poses/catalogue.ts';
import { askNowAgain, confirmOn } from '../../content/replies/questions.ts';
import { moreMenu } from '../../content/replies/presses.ts';
import { themeLineOf } from '../../content/breaks/theme.ts';
import { recordingInbox } from '../contracts/adapter-stage.ts';
import { openTerminalStage } from './stage.ts';

async function shows(...messages: readonly Message[]) {
  const stage = await openTerminalStage();
  const core = recordingInbox();
  await stage.adapter.connect(core.inbox);
  for (const message of messages) await stage.adapter.post(stage.channel, message, { key: 'k' });
  return { stage, core };
}

const everyMessage: readonly Message[] = [
  confirmOn('general', newPlan('UTC', 60), 'terminal', 0),
  askNowAgain(2, { asked: 0, slot: 0 }),
  moreMenu('b1', 'channel'),
  moreMenu('b1', 'nothing'),
  ...poses.flatMap((pose) => {
    const theme = themeLineOf(pose, { breakId: 'b1', plan: 1, version: 'chair' });
    return [
      breakMessage({ pose, version: 'chair', motion: false, theme, breakId: 'b1' }, { completions: 0 }),
      poseMessage(pose, 'chair', false),
    ];
  }),
];

it.each(everyMessage.map((message) => [plainText(message.summary), message] as const))(
  'each button has a word, shown and understood, beside its label and its place: %s',
  async (_, message) => {
    const { stage, core } = await shows(message);
    const buttons = message.blocks.flatMap((block) => (block.block === 'buttons' ? block.buttons : []));
    const text = stage.output.text().trimEnd();
    const shown = /^ {2}Type ([\s\S]*?)(?:\n\n|$(?![\s\S]))/mu.exec(text)?.[1] ?? '';
    const offers = shown.replaceAll(/\s+/gu, ' ').split(' · ');
    expect(offers).toHaveLength(buttons.length);
    for (const [at, { action, subject, label }] of buttons.entries()) {
      const word = offers[at]?.replace(/ (?:\(.*|15 min|until tomorrow)$/u, '') ?? '';
      expect(word).toMatch(/^[a-z]+(?: [a-z]+){0,2}$/u);
      for (const typed of [word, label, String(at + 1)]) {
        await stage.types(typed);
        expect(core.pressed.at(-1)?.press).toMatchObject({ action, subject });
      }
    }
    expect(core.pressed).toHaveLength(buttons.length * 3);
  },
);

it('yes and no answer a question, and nothing else; a number that is no button presses none', async () => {
  const { stage, core } = await shows();
  await stage.types('yes');
  expect(stage.output.text()).toContain('Nothing here offers “yes” just now');
  await stage.adapter.post(stage.channel, askNowAgain(0, { asked: 0, slot: 0 }), { key: 'k' });
  for (const word of ['yes', 'another', 'no', '7']) await stage.types(word);
  expect(core.pressed.map(({ press }) => press.action)).toEqual(['confirm-now', 'confirm-now', 'cancel']);
});

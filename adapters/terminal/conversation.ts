/** What becomes of a line that somebody types: an answer in a form, a press of a button, or a command. */
import { commands } from '../../content/commands/commands.ts';
import { completeLine } from '../../content/commands/complete-line.ts';
import { parseLine } from '../../content/commands/grammar.ts';
import { completeField, hintOf, type Form, type FormValues } from '../../content/settings/form.ts';
import type { Message } from '../../content/message.ts';
import type { Inbox, Origin, Reply } from '../port/adapter.ts';
import { isAnswer } from './buttons.ts';
import { plain } from './plain.ts';
import { whatChanged, type ButtonOffer, type Printed, type PrintedMessages } from './printed.ts';
import {
  answer,
  createQuestions,
  present,
  reopen,
  valuesOf,
  type Answered,
  type Questions,
} from './questions.ts';
import { renderNote } from './render.ts';
import type { Screen } from './screen.ts';
import { paintFor, type Ink } from './style.ts';

export interface ConversationOptions {
  readonly screen: Screen;
  readonly render: (message: Message) => Promise<string>;
  readonly inbox: Inbox;
  readonly from: Origin;
  readonly printed: PrintedMessages;
  readonly onError: (error: unknown) => void;
}

export interface Conversation {
  /** Deals with one line, and never rejects. The next one may be heard when it resolves. */
  hear(line: string): Promise<void>;
  /** No line comes any more: an open form is left. */
  leave(): Promise<void>;
  complete(typed: string): readonly string[];
}

const completions = 20;

/** `done`, but not `pause`, which is a command as well. */
const isButtonOnly = (typed: string): boolean => isAnswer(typed) && !isCommand(typed);

const isCommand = (typed: string): boolean => Object.hasOwn(commands, typed.toLowerCase());

export function createConversation(options: ConversationOptions): Conversation {
  const { screen, render, inbox, from, printed, onError } = options;
  let questions: Questions | undefined;

  const note = (text: string, ink?: Ink): Promise<unknown> =>
    screen.above(`${renderNote(text, screen.look(), ink)}\n`);

  const apologise = async (error: unknown): Promise<void> => {
    onError(error);
    await note('Sorry, that went wrong. The log says why; please try again.', 'yellow');
  };

  async function show(replies: readonly Reply[], pressed?: Printed): Promise<void> {
    for (const reply of replies) {
      switch (reply.to) {
        case 'actor': {
          await screen.above(`${await render(reply.message)}\n`);
          printed.add({ message: reply.message });
          break;
        }
        case 'pressed': {
          const shown = pressed === undefined ? reply.message : whatChanged(pressed.message, reply.message);
          await screen.above(`${await render(shown)}\n`);
          if (pressed === undefined) printed.add({ message: reply.message });
          else printed.replace(pressed, reply.message);
          break;
        }
        case 'form':
          await begin(reply.form);
      }
    }
  }

  async function begin(form: Form): Promise<void> {
    const keys = 'Enter keeps a value · - clears it · save keeps the rest · cancel leaves';
    const opening = await render({
      summary: form.title,
      mood: 'calm',
      blocks: [
        { block: 'heading', text: form.title },
        { block: 'paragraph', text: form.intro },
        { block: 'footnote', text: keys },
      ],
    });
    await screen.above(`${opening}\n`);
    await proceed(createQuestions(form));
  }

  async function proceed(state: Answered): Promise<void> {
    questions = undefined;
    if (state.is === 'complete') await submit(state.form, state.values);
    else await ask(state.questions);
  }

  async function ask(next: Questions): Promise<void> {
    questions = next;
    const [field] = next.open;
    const look = screen.look();
    const problem = next.problems[field.key];
    const hint = hintOf(field, 'typed');
    if (problem !== undefined) await screen.above(renderNote(`! ${problem.text}`, look, 'yellow'));
    else if (hint !== '') await screen.above(renderNote(hint, look));
    const value = plain(present(next));
    const question = `${plain(field.label)}${value === '' ? '' : ` [${value}]`}`;
    if (!screen.interactive) await screen.above(renderNote(question, look, 'plain'));
    screen.prompt(`  ${paintFor(look)('strong', question)} › `, 'forgotten');
  }

  async function submit(form: Form, values: FormValues): Promise<void> {
    restorePrompt();
    const result = await inbox.submit({ form: form.id, values, base: form.base }, from);
    if (result.accepted) {
      await show(result.replies);
      return;
    }
    const { problems, form: filled = form } = result;
    const again = reopen(filled, result.form === undefined ? values : valuesOf(filled), problems);
    const elsewhere = Object.entries(problems).filter(([key]) => !Object.hasOwn(values, key));
    if (again === undefined || elsewhere.length > 0) {
      await note(['Nothing was changed.', ...elsewhere.map(([, { text }]) => text)].join(' '), 'yellow');
    }
    if (again !== undefined) await ask(again);
  }

  const restorePrompt = (): void => {
    questions = undefined;
    screen.prompt(paintFor(screen.look())('cyan', '› '), 'kept');
  };

  async function abandon(): Promise<void> {
    restorePrompt();
    await note('Left as it was.');
  }

  async function press({ button, printed: message }: ButtonOffer): Promise<void> {
    const { ref } = message;
    const press = {
      action: button.action,
      subject: button.subject,
      ...(ref !== undefined && { message: ref }),
    };
    await show(await inbox.press(press, from), message);
  }

  async function dealWith(line: string): Promise<void> {
    const typed = line.trim();
    if (questions !== undefined) {
      if (!typed.startsWith('/') && typed.toLowerCase() !== 'cancel') {
        await proceed(answer(questions, line));
        return;
      }
      await abandon();
      if (!typed.startsWith('/')) return;
    }
    if (typed === '') return;
    if (['exit', 'quit', 'bye'].includes(typed.toLowerCase())) {
      await note('Ctrl+C stops Deskbreak.');
      return;
    }
    const offer = typed.startsWith('/') ? undefined : printed.offer(typed, isCommand(typed));
    if (offer !== undefined) await press(offer);
    else if (isButtonOnly(typed))
      await note(`Nothing here offers “${typed}” just now. For a break, type /deskbreak now`);
    else await show(await inbox.command(parseLine(typed), from));
  }

  restorePrompt();
  return {
    async hear(line) {
      try {
        await dealWith(line);
      } catch (error) {
        await apologise(error);
      }
    },
    async leave() {
      if (questions !== undefined) await abandon();
    },
    complete(typed) {
      if (questions !== undefined) {
        return completeField(questions.open[0], typed, completions).map(({ value }) => value);
      }
      const words = printed.words().filter((word) => word.startsWith(typed.trimStart()));
      return [...words, ...completeLine(typed, completions, inbox.rules(from.channel))];
    },
  };
}

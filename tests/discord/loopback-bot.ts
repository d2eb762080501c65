/** A bot that does a little of everything, for trying what people do in the loopback Discord. */
import {
  type APIModalInteractionResponseCallbackData,
  type Client,
  ComponentType,
  Events,
  type Interaction,
  MessageFlags,
  Routes,
  TextInputStyle,
} from 'discord.js';
import type { LoopbackDiscord } from '../support/discord/server.ts';

const commands = [
  {
    name: 'deskbreak',
    description: 'Desk breaks.',
    default_member_permissions: '16',
    options: [
      {
        type: 1,
        name: 'every',
        description: 'How often.',
        options: [
          { type: 3, name: 'interval', description: 'e.g. 45m', required: true },
          { type: 4, name: 'minute', description: 'From which minute.', min_value: 0, max_value: 59 },
        ],
      },
      { type: 1, name: 'later', description: 'Answers later.' },
      { type: 1, name: 'form', description: 'Opens a form.' },
      { type: 1, name: 'public', description: 'Answers everybody.' },
      { type: 1, name: 'never', description: 'Does not answer.' },
    ],
  },
  {
    name: 'pose',
    description: 'A pose.',
    contexts: [0, 1],
    options: [
      { type: 3, name: 'name', description: 'Which.', autocomplete: true },
      {
        type: 3,
        name: 'version',
        description: 'How.',
        choices: [
          { name: 'on a chair', value: 'chair' },
          { name: 'standing', value: 'standing' },
        ],
      },
    ],
  },
];

const form: APIModalInteractionResponseCallbackData = {
  custom_id: 'settings',
  title: 'Desk breaks',
  components: [
    { type: ComponentType.TextDisplay, content: 'When this *channel* gets a break.' },
    {
      type: ComponentType.Label,
      label: 'How often',
      description: '15m to 8h',
      component: {
        type: ComponentType.TextInput,
        custom_id: 'every',
        style: TextInputStyle.Short,
        value: '60m',
        max_length: 10,
      },
    },
    {
      type: ComponentType.Label,
      label: 'Poses',
      component: {
        type: ComponentType.StringSelect,
        custom_id: 'version',
        options: [
          { label: 'Chair', value: 'chair', default: true },
          { label: 'Standing', value: 'standing' },
        ],
      },
    },
  ],
};

/** Says what it has heard, and what became of its answers. */
export interface Bot {
  readonly heard: string[];
  readonly errors: unknown[];
  /** What waits for this goes on. */
  release(): void;
}

export async function behave(discord: LoopbackDiscord, client: Client<true>): Promise<Bot> {
  await client.rest.put(Routes.applicationCommands(discord.app.id), { body: commands });
  const heard: string[] = [];
  const errors: unknown[] = [];
  let release: () => void = () => undefined;
  const released = new Promise<void>((resolve) => {
    release = resolve;
  });
  client.on(Events.InteractionCreate, (interaction) => {
    answer(interaction, heard, released).catch((error: unknown) => errors.push(error));
  });
  return {
    heard,
    errors,
    release: () => {
      release();
    },
  };
}

const aside = { flags: MessageFlags.Ephemeral } as const;

async function answer(interaction: Interaction, heard: string[], released: Promise<void>): Promise<void> {
  if (interaction.isAutocomplete()) {
    const typed = interaction.options.getFocused();
    await interaction.respond([{ name: `Pose ${typed}`, value: typed }]);
  } else if (interaction.isChatInputCommand()) {
    const what = interaction.options.getSubcommand(false) ?? interaction.commandName;
    heard.push(`${what} from ${interaction.user.username}`);
    if (what === 'later') {
      await interaction.deferReply(aside);
      await released;
      await interaction.editReply('At last.');
    } else if (what === 'form') await interaction.showModal(form);
    else if (what === 'public') {
      await interaction.reply('Hello all.');
      await interaction.followUp({ ...aside, content: 'Only you.' });
    } else if (what === 'never') {
      await released;
      await interaction.reply('Too late.');
    } else {
      const { options } = interaction;
      const given = [options.getString('interval', false), options.getInteger('minute', false)];
      await interaction.reply({ ...aside, content: `You said ${given.join(' ')}.` });
    }
  } else if (interaction.isButton()) {
    heard.push(`${interaction.customId} on ${interaction.message.id}`);
    if (interaction.customId === 'update') await interaction.update({ content: 'Updated.', components: [] });
    else if (interaction.customId === 'silent') await interaction.deferUpdate();
    else await interaction.reply({ ...aside, content: 'Well done.' });
  } else if (interaction.isStringSelectMenu()) {
    heard.push(`picked ${interaction.values.join(', ')}`);
    await interaction.deferUpdate();
    await interaction.editReply({ content: `Picked ${interaction.values.join(', ')}.` });
  } else if (interaction.isModalSubmit()) {
    const { fields } = interaction;
    const [version] = fields.getStringSelectValues('version');
    heard.push(`${fields.getTextInputValue('every')} ${version ?? 'none'}`);
    await interaction.reply({ ...aside, content: 'Saved.' });
  }
}

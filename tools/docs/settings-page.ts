/** `docs/settings.md`: what an operator sets, and what people set in a chat. */
import { declarationOf, type CommandName } from '../../content/commands/commands.ts';
import { exampleOf, spanOf } from '../../content/commands/examples.ts';
import { myFields } from '../../content/people/my-fields.ts';
import { nothingSet } from '../../content/people/person.ts';
import { newPlan } from '../../content/plan.ts';
import type { EditedAt, EditedField } from '../../content/settings/edited-field.ts';
import { settings as planSettings } from '../../content/settings/settings-fields.ts';
import { lineOf } from '../../content/text/plain-text.ts';
import type { EnvironmentSetting } from '../../src/config/environment-setting.ts';
import { sections, settingNames, settings } from '../../src/config/settings.ts';
import { code, codes, pageOf, table } from './markdown.ts';
import { valuesInWords, where } from './words.ts';

const intro = `# Settings

Two kinds: whoever runs Deskbreak sets the [environment](#the-environment) once; people set [the plan of a channel](#the-plan-of-a-channel) and [what is their own](#what-a-person-sets-for-themselves) in the chat.

Made from the program's own declarations by \`npm run docs\`; a test holds it against them. The commands are on a [page of their own](commands.md).

## The environment

Set these in the environment, or in a file \`.env\` in the folder in which Deskbreak starts; [\`.env.example\`](../.env.example) has them all. What the environment says goes before what the file says, and empty is the same as not set. All are optional. Wrong ones are reported together at the start, each with its remedy; \`deskbreak doctor\` looks at them as well. A platform runs when its tokens are set; with none, the terminal does.`;

type AnyField = Pick<EditedField<never>, 'by' | 'option' | 'hint'>;

const secrecy: Readonly<Record<NonNullable<EnvironmentSetting['secret']>, string>> = {
  all: 'yes',
  password: 'the password in it',
};

const setting = (name: string, one: EnvironmentSetting): readonly string[] => [
  code(name),
  `${one.about}: ${one.form}`,
  one.fallback === '' ? (one.empty ?? 'none') : code(one.fallback),
  code(one.example),
  one.secret === undefined ? 'no' : secrecy[one.secret],
];

const environment = sections.flatMap((section) => [
  `### ${section}`,
  table(
    ['Setting', 'What it does, and how it is written', 'Default', 'Example', 'Secret'],
    settingNames
      .filter((name) => settings[name].section === section)
      .map((name) => setting(name, settings[name])),
  ),
]);

const ofOthers = `### Read by others

Not Deskbreak's own, and heeded by it or by what it is made of:

- \`TZ\`: the zone of this computer, where it is not to be the system's. A channel's breaks keep the zone of its plan.
- \`NODE_EXTRA_CA_CERTS\`: certificates of a network that looks into what passes. Node reads it as it starts, so it has to be in the environment, not in \`.env\`.
- \`TMPDIR\`: where \`doctor\`, \`backup\` and \`restore\` look at copies.
- \`NO_COLOR\`, \`FORCE_COLOR\`: whether the terminal shows colours.
- \`PGPASSWORD\` and the like: what PostgreSQL's own programs read, where \`DATABASE_URL\` does not say it.
- \`POSTGRES_PASSWORD\`: of \`compose.postgres.yaml\` alone.`;

/** Its commands say what a setting does; where one of them sets something else as well, the value itself does. */
function about({ by, option }: AnyField): string {
  const declared = by.map(declarationOf);
  const isOneOfSeveral = declared.some(({ options }) => {
    const all = Object.values(options);
    return all.length > 1 && all.some((one) => one === option);
  });
  return isOneOfSeveral || declared.length === 0
    ? option.summary
    : declared.map(({ summary }) => summary).join('; ');
}

/** Before anybody has set it. */
function first(value: string, { hint }: AnyField): string {
  const empty = /^Empty: (?<means>.+)$/u.exec(hint)?.groups?.['means'];
  return value === '' ? (empty ?? 'not set') : code(value);
}

const byCommand = (name: CommandName): string => lineOf(spanOf(exampleOf(name)));

/** `at`: what they edit, when nothing has been set. */
const fields = <Of, At extends EditedAt>(
  all: Readonly<Record<string, EditedField<Of, At>>>,
  at: Of,
): string =>
  table(
    ['Setting', 'What it does', 'At first', 'Values', 'By command', 'Where'],
    Object.values(all).map((field) => [
      field.label,
      about(field),
      first(field.of(at, 0), field),
      valuesInWords(field.option),
      codes(field.by.map(byCommand), ' · '),
      where(field.needs),
    ]),
  );

const plan = newPlan('');

const inChat = (): readonly string[] => [
  `## The plan of a channel

Each channel has its own. \`/deskbreak\` (in Discord \`/deskbreak settings\`) shows them all in one form, \`/deskbreak status\` says what they are, and each has a command. The time zone is the platform's for whoever switches breaks on, \`DEFAULT_TIMEZONE\`, or asked for. An interval shorter than \`MIN_INTERVAL_MINUTES\` is refused.`,
  fields(planSettings, plan),
  `Beside the form: \`/deskbreak stats monthly on\` sends whoever switched breaks on the numbers once a month.

## What a person sets for themselves

\`/deskbreak me\` shows it in one form (in Discord \`/deskbreak me settings\`). It holds in every channel, and nobody else sees it.`,
  fields(myFields, { settings: nothingSet, plan: plan }),
  '“Not for me”, below a pose, leaves that pose out.',
];

export const settingsPage = (): Promise<string> => pageOf([intro, ...environment, ofOthers, ...inChat()]);

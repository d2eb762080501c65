/** Commands: what may be registered, and what a person's client makes of what is typed. */
import {
  ApplicationCommandCreateRequestSchema,
  ApplicationCommandUpdateRequestSchema,
} from 'discord-api-spec/zod';
import { asText, isObject, type JsonObject, objectsOf } from '../platform/json.ts';
import { invalidBody, refuseWrong, type Wrong } from './errors.ts';
import { limits } from './limits.ts';
import { schemaFindings } from './schema.ts';
import type { AppSettings, Command } from './state.ts';

type Path = Wrong['at'];

/** Ids are kept where the name is known already. Refuses with 50035. */
export function registered(
  given: unknown,
  before: readonly Command[],
  app: AppSettings,
  newId: () => string,
): readonly Command[] {
  if (!Array.isArray(given)) throw invalidBody([listOnly]);
  const bodies: readonly unknown[] = given;
  const wrongs = bodies.flatMap((body, index) => [
    ...commandFindings(body, [index], 'update'),
    ...installFindings(body, [index], app),
  ]);
  const names = bodies.map((body) => (isObject(body) ? body['name'] : undefined));
  const twice = names.flatMap((name, index) =>
    names.indexOf(name) < index
      ? [
          {
            at: [index, 'name'],
            code: 'APPLICATION_COMMANDS_DUPLICATE_NAME',
            message: 'Application command names must be unique',
          },
        ]
      : [],
  );
  const many = bodies.length > limits.commands ? [listOnly] : [];
  refuseWrong([...wrongs, ...twice, ...many]);
  return bodies.filter(isObject).map((body) => asCommand(body, before, app, newId));
}

const listOnly: Wrong = { at: [], code: 'BASE_TYPE_BAD_LENGTH', message: 'Must be 100 or fewer in length.' };

export function registeredOne(
  body: unknown,
  before: readonly Command[],
  app: AppSettings,
  newId: () => string,
): Command {
  refuseWrong([...commandFindings(body, [], 'create'), ...installFindings(body, [], app)]);
  if (!isObject(body)) throw invalidBody([listOnly]);
  return asCommand(body, before, app, newId);
}

/** As Discord gives it back: with its defaults filled in. */
function asCommand(
  body: JsonObject,
  before: readonly Command[],
  app: AppSettings,
  newId: () => string,
): Command {
  const name = asText(body['name']);
  return {
    type: 1,
    name_localizations: null,
    description_localizations: null,
    default_member_permissions: null,
    dm_permission: true,
    contexts: null,
    integration_types: app.installs,
    nsfw: false,
    ...body,
    ...(Array.isArray(body['options']) ? { options: objectsOf(body['options']).map(withoutDefaults) } : {}),
    id: before.find((one) => one.name === name)?.id ?? newId(),
    application_id: app.id,
    version: newId(),
    name,
  };
}

/** `required: false` and the like are not given back. */
function withoutDefaults(option: JsonObject): JsonObject {
  const { required, autocomplete, options, ...rest } = option;
  return {
    ...rest,
    ...(required === true ? { required } : {}),
    ...(autocomplete === true ? { autocomplete } : {}),
    ...(Array.isArray(options) ? { options: objectsOf(options).map(withoutDefaults) } : {}),
  };
}

function commandFindings(body: unknown, at: Path, kind: 'create' | 'update'): readonly Wrong[] {
  if (!isObject(body)) return [{ at, code: 'MODEL_TYPE_CONVERT', message: 'Only dictionaries may be used.' }];
  const { default_member_permissions: permissions, ...rest } = body;
  const schema =
    kind === 'create' ? ApplicationCommandCreateRequestSchema : ApplicationCommandUpdateRequestSchema;
  const isChatInput = (rest['type'] ?? 1) === 1;
  return [
    // A bit set in a string, though the schema says a number.
    ...(permissions === undefined || permissions === null || /^\d+$/u.test(asText(permissions))
      ? []
      : [wrong([...at, 'default_member_permissions'], 'NUMBER_TYPE_COERCE', 'Value is not a bit set.')]),
    ...schemaFindings(schema, rest).map((one) => ({ ...one, at: [...at, ...one.at] })),
    ...(isChatInput ? nameFindings(rest, at) : []),
    ...(isChatInput && asText(rest['description']) === ''
      ? [wrong([...at, 'description'], 'BASE_TYPE_REQUIRED', 'This field is required')]
      : []),
    ...optionFindings(rest['options'], [...at, 'options']),
    ...(textOf(rest) > limits.commandText
      ? [wrong(at, 'APPLICATION_COMMAND_TOO_LARGE', 'Command exceeds maximum size (8000)')]
      : []),
  ];
}

/** Each install has to be supported by the application. With which words the real one refuses is not documented. */
function installFindings(body: unknown, at: Path, { installs }: AppSettings): readonly Wrong[] {
  const types = isObject(body) ? body['integration_types'] : undefined;
  const all: readonly unknown[] = Array.isArray(types) ? types : [];
  return all.flatMap((type, index) =>
    installs.some((one) => one === type)
      ? []
      : [
          wrong(
            [...at, 'integration_types', index],
            'BASE_TYPE_CHOICES',
            `Value must be one of (${installs.join(', ')}).`,
          ),
        ],
  );
}

const wrong = (at: Path, code: string, message: string): Wrong => ({ at, code, message });

/** Lower case where there is one, letters of any script, digits, `-`, `_` and `'`. */
const commandName = /^[-_'\p{L}\p{N}\p{sc=Deva}\p{sc=Thai}]{1,32}$/u;

function nameFindings({ name }: JsonObject, at: Path): readonly Wrong[] {
  const text = asText(name);
  return commandName.test(text) && text === text.toLowerCase()
    ? []
    : [wrong([...at, 'name'], 'APPLICATION_COMMAND_INVALID_NAME', 'Command name is invalid')];
}

function optionFindings(value: unknown, at: Path): readonly Wrong[] {
  const options = objectsOf(value);
  const names = options.map(({ name }) => name);
  const lastRequired = options.findLastIndex(({ required }) => required === true);
  const firstOptional = options.findIndex(({ required }) => required !== true);
  const kinds = new Set(options.map(({ type }) => (Number(type) <= 2 ? 'subcommand' : 'value')));
  return [
    ...(kinds.size > 1
      ? [
          wrong(
            at,
            'APPLICATION_COMMAND_OPTIONS_TYPE_INVALID',
            'Sub-commands and other options cannot be mixed',
          ),
        ]
      : []),
    ...(firstOptional >= 0 && lastRequired > firstOptional
      ? [
          wrong(
            [...at, lastRequired],
            'APPLICATION_COMMAND_OPTIONS_REQUIRED_INVALID',
            'Required options must be placed before non-required options',
          ),
        ]
      : []),
    ...options.flatMap((option, index) => [
      ...nameFindings(option, [...at, index]),
      ...(names.indexOf(option['name']) < index
        ? [
            wrong(
              [...at, index, 'name'],
              'APPLICATION_COMMAND_OPTIONS_NAME_ALREADY_EXISTS',
              'Option name already exists',
            ),
          ]
        : []),
      ...(option['autocomplete'] === true && objectsOf(option['choices']).length > 0
        ? [
            wrong(
              [...at, index, 'autocomplete'],
              'APPLICATION_COMMAND_AUTOCOMPLETE_AND_CHOICES',
              'Autocomplete and choices are mutually exclusive',
            ),
          ]
        : []),
      ...optionFindings(option['options'], [...at, index, 'options']),
    ]),
  ];
}

/** Of the command, its options and their choices, together. */
const textOf = (one: JsonObject): number =>
  asText(one['name']).length +
  asText(one['description']).length +
  (typeof one['value'] === 'string' ? one['value'].length : 0) +
  [...objectsOf(one['options']), ...objectsOf(one['choices'])].reduce(
    (sum, inside) => sum + textOf(inside),
    0,
  );

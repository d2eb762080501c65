/** Typed commands: what a person's client lets them type, and sends. */
import { asText, type JsonObject, objectsOf } from '../platform/json.ts';
import { type Context, contextOf, ownersIn } from './installed.ts';
import { may, permissionsOf } from './permissions.ts';
import type { Channel, Command, User } from './state.ts';
import type { World } from './world.ts';

/** Values by the name of the option. */
export type Typed = Readonly<Record<string, string | number | boolean>>;

/** Throws where the client would not offer the command here. */
export function commandFor(world: World, user: User, channel: Channel, name: string): Command {
  const command = world.commands.find((one) => one.name === name);
  if (command === undefined)
    throw new Error(`No command /${name}; there are: ${world.commands.map((one) => one.name).join(', ')}.`);
  const { guild } = channel;
  const context = contextOf(channel);
  if (!contextsOf(command).includes(context)) throw new Error(`/${name} is not offered ${places[context]}.`);
  if (guild !== undefined && !may(channel, user, 'UseApplicationCommands'))
    throw new Error(`${user.name} may not use commands ${places[context]}.`);
  const owners = ownersIn(world, channel, user);
  const types = command['integration_types'];
  const isInstalled = ([0, 1] as const).filter(
    (type) => owners[type] !== undefined && Array.isArray(types) && types.includes(type),
  );
  if (isInstalled.length === 0)
    throw new Error(`/${name} is not installed for ${user.name} ${places[context]}.`);
  const needed = command['default_member_permissions'];
  // What somebody has for themselves, a server does not hide.
  const isTheirs = isInstalled.includes(1);
  if (guild === undefined || needed === null || isTheirs || guild.openCommands.has(name)) return command;
  const bits = BigInt(asText(needed));
  const has = permissionsOf(channel, user);
  const isAllowed = bits === 0n ? guild.owner === user.id : (has & bits) === bits;
  if (!isAllowed)
    throw new Error(`/${name} is hidden from ${user.name}: it needs permissions ${asText(needed)}.`);
  return command;
}

const places: Readonly<Record<Context, string>> = {
  0: 'in this guild',
  1: 'in direct messages',
  2: 'in direct messages of people',
};

/** Where none are named, those that servers have. */
const contextsOf = ({ contexts, dm_permission }: Command): readonly unknown[] => {
  if (Array.isArray(contexts)) return contexts;
  return dm_permission === false ? [0] : [0, 1];
};

/** `focused`: the option that is being typed, where choices for it are asked for. */
export function commandData(
  command: Command,
  path: readonly string[],
  values: Typed,
  focused?: string,
): JsonObject {
  const { id, name, type } = command;
  const options = nested(command, path, values, focused);
  return { id, name, type, ...(options.length > 0 ? { options } : {}) };
}

function nested(
  here: JsonObject,
  path: readonly string[],
  values: Typed,
  focused: string | undefined,
): readonly JsonObject[] {
  const declared = objectsOf(here['options']);
  const [first, ...rest] = path;
  if (first !== undefined) {
    const found = declared.find((one) => one['name'] === first && Number(one['type']) <= 2);
    if (found === undefined) throw new Error(`No subcommand ${first}; there are: ${namesOf(declared)}.`);
    return [{ type: found['type'], name: first, options: nested(found, rest, values, focused) }];
  }
  if (declared.some(({ type }) => Number(type) <= 2))
    throw new Error(`A subcommand is needed: ${namesOf(declared)}.`);
  for (const name of Object.keys(values))
    if (!declared.some((one) => one['name'] === name))
      throw new Error(`No option ${name}; there are: ${namesOf(declared)}.`);
  if (focused === undefined) {
    const missing = declared.filter(
      ({ name, required }) => required === true && values[asText(name)] === undefined,
    );
    if (missing.length > 0) throw new Error(`These options are required: ${namesOf(missing)}.`);
  }
  return declared.flatMap((option) => {
    const name = asText(option['name']);
    const value = values[name];
    return value === undefined ? [] : [sent(option, name, value, name === focused)];
  });
}

const namesOf = (options: readonly JsonObject[]): string =>
  options.map(({ name }) => asText(name)).join(', ');

function sent(option: JsonObject, name: string, value: Typed[string], isFocused: boolean): JsonObject {
  const { type } = option;
  if (isFocused) {
    if (option['autocomplete'] !== true) throw new Error(`${name} does not complete what is typed.`);
    return { type, name, value, focused: true };
  }
  checkValue(option, name, value);
  return { type, name, value };
}

/** What the client checks before it sends. */
function checkValue(option: JsonObject, name: string, value: Typed[string]): void {
  const kinds: Readonly<Record<number, string>> = { 3: 'string', 4: 'number', 5: 'boolean', 10: 'number' };
  const wanted = kinds[Number(option['type'])];
  if (wanted === undefined)
    throw new Error(`Options of type ${asText(option['type'])} cannot be typed here.`);
  if (typeof value !== wanted) throw new Error(`${name} takes a ${wanted}.`);
  if (option['type'] === 4 && !Number.isInteger(value)) throw new Error(`${name} takes a whole number.`);
  const choices = objectsOf(option['choices']);
  if (choices.length > 0 && !choices.some((choice) => choice['value'] === value))
    throw new Error(`${name} offers only ${choices.map((one) => asText(one['value'])).join(', ')}.`);
  const size = typeof value === 'string' ? value.length : Number(value);
  const what = typeof value === 'string' ? 'length' : 'value';
  const [least, most] = [option[`min_${what}`], option[`max_${what}`]];
  if ((typeof least === 'number' && size < least) || (typeof most === 'number' && size > most))
    throw new Error(`${name} takes a ${what} from ${asText(least)} to ${asText(most)}.`);
}

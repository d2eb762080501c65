/** Registers the slash commands, only when they are not what Discord has already. */
import { Routes } from 'discord.js';
import type { Clock } from '../../port/clock.ts';
import type { Log } from '../../port/log.ts';
import type { Call } from '../rest/calls.ts';
import { registrationsFor } from './commands.ts';
import { endpointIn, endpointRemedy } from '../access/sent-elsewhere.ts';
import { installsIn, serversOnly, toPeople, type Installs } from '../access/installs.ts';
import type { Failure } from '../../port/meanings.ts';
import { commandIdsIn, noCommandIds, type CommandIds } from '../view/typed-command.ts';

export interface RegistrarOptions {
  readonly call: Call;
  readonly clock: Clock;
  readonly log: Log;
  /** Called once they are registered, with what the application can be installed to. */
  readonly onInstalls: (application: string, installs: Installs) => void;
}

export interface Registrar {
  /** Tries until it is done or Discord refuses for good. Never rejects. */
  register(application: string): Promise<void>;
  stop(): void;
  /** Of what is registered; none before it is known. */
  readonly ids: () => CommandIds;
}

const TRY_AGAIN_MS = 60_000;

export function createRegistrar({ call, clock, log, onInstalls }: RegistrarOptions): Registrar {
  let cancel = (): void => undefined;
  let ids = noCommandIds;

  async function attempt(application: string): Promise<Failure | undefined> {
    const settings = await call('message', (rest) => rest.get(Routes.currentApplication()));
    if (!settings.ok && settings.failure.outcome === 'transient') return settings.failure;
    const endpoint = settings.ok ? endpointIn(settings.value) : undefined;
    if (endpoint !== undefined)
      log.warn({}, `Discord sends commands and buttons to ${endpoint}, and none here. ${endpointRemedy}`);
    const installs = settings.ok ? installsIn(settings.value) : serversOnly;
    const failure = await bring(application, installs);
    // The settings may have been changed since: what servers have is worth more than what people could have.
    if (failure?.outcome !== 'permanent' || !toPeople(installs)) {
      if (failure === undefined) onInstalls(application, installs);
      return failure;
    }
    const second = await bring(application, serversOnly);
    if (second !== undefined) return second;
    log.warn({ err: failure.cause }, 'Discord refuses the commands for people, and takes them for servers.');
    return undefined;
  }

  async function bring(application: string, installs: Installs): Promise<Failure | undefined> {
    const wanted = registrationsFor(installs);
    const route = Routes.applicationCommands(application);
    const present = await call('message', (rest) => rest.get(route));
    if (!present.ok) return present.failure;
    ids = commandIdsIn(present.value);
    if (sameCommands(present.value, wanted)) return undefined;
    const written = await call('message', (rest) => rest.put(route, { body: wanted }));
    if (!written.ok) return written.failure;
    ids = commandIdsIn(written.value);
    log.info({}, 'The slash commands of Discord are up to date now.');
    return undefined;
  }

  async function register(application: string): Promise<void> {
    const failure = await attempt(application);
    if (failure === undefined) return;
    if (failure.outcome === 'permanent') {
      log.error({ err: failure.cause }, 'Discord refuses the slash commands.');
      return;
    }
    log.warn({ err: failure.cause }, 'The slash commands could not be registered; trying again in a minute.');
    cancel = clock.after(Math.max(TRY_AGAIN_MS, failure.retryAfterMs ?? 0), () => void register(application));
  }

  return {
    register,
    stop() {
      cancel();
    },
    ids: () => ids,
  };
}

/** Whether Discord has the same commands, in any order; it adds ids, versions and defaults of its own. */
export function sameCommands(present: unknown, wanted: readonly object[]): boolean {
  if (!Array.isArray(present) || present.length !== wanted.length) return false;
  const byName = (commands: readonly unknown[]): readonly string[] =>
    commands.map((command) => JSON.stringify(essence(command))).sort();
  const [there, here] = [byName(present), byName(wanted)];
  return there.every((command, at) => command === here[at]);
}

const meaningful = [
  'name',
  'type',
  'description',
  'options',
  'required',
  'choices',
  'value',
  'autocomplete',
  'default_member_permissions',
  'contexts',
  'integration_types',
] as const;

/** What matters of a command, an option or a choice, in one order; what is not set is left out. */
function essence(value: unknown): unknown {
  if (Array.isArray(value)) {
    const values: unknown[] = value;
    return isSet(values) ? values.toSorted((a, b) => a - b) : values.map(essence);
  }
  if (typeof value !== 'object' || value === null) return value;
  const entries = new Map<string, unknown>(Object.entries(value));
  return meaningful.flatMap((key) => {
    const said = entries.get(key);
    const isUnset =
      said === undefined || said === null || said === false || (Array.isArray(said) && said.length === 0);
    return isUnset ? [] : [[key, essence(said)]];
  });
}

/** Where a command is used: Discord names these in an order of its own. */
const isSet = (values: unknown[]): values is number[] => values.every((value) => typeof value === 'number');

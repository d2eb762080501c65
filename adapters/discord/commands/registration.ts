/** Registers the slash commands, only when they are not what Discord has already. */
import { Routes } from 'discord.js';
import type { Clock } from '../../port/clock.ts';
import type { Log } from '../../port/log.ts';
import type { Call } from '../rest/calls.ts';
import { registrations } from './commands.ts';
import type { Failure } from '../../port/meanings.ts';
import { commandIdsIn, noCommandIds, type CommandIds } from '../view/typed-command.ts';

export interface RegistrarOptions {
  readonly call: Call;
  readonly clock: Clock;
  readonly log: Log;
}

export interface Registrar {
  /** Tries until it is done or Discord refuses for good. Never rejects. */
  register(application: string): Promise<void>;
  stop(): void;
  /** Of what is registered; none before it is known. */
  readonly ids: () => CommandIds;
}

const TRY_AGAIN_MS = 60_000;

export function createRegistrar({ call, clock, log }: RegistrarOptions): Registrar {
  let cancel = (): void => undefined;
  let ids = noCommandIds;

  async function attempt(application: string): Promise<Failure | undefined> {
    const route = Routes.applicationCommands(application);
    const present = await call('message', (rest) => rest.get(route));
    if (!present.ok) return present.failure;
    ids = commandIdsIn(present.value);
    if (sameCommands(present.value, registrations)) return undefined;
    const written = await call('message', (rest) => rest.put(route, { body: registrations }));
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
  if (Array.isArray(value)) return value.map(essence);
  if (typeof value !== 'object' || value === null) return value;
  const entries = new Map<string, unknown>(Object.entries(value));
  return meaningful.flatMap((key) => {
    const said = entries.get(key);
    const isUnset =
      said === undefined || said === null || said === false || (Array.isArray(said) && said.length === 0);
    return isUnset ? [] : [[key, essence(said)]];
  });
}

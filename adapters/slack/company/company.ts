/**
 * Asks Slack who of some people is in a call or wants no interruption. Every answer is kept for seconds, in memory alone;
 * each workspace has its own budget below Slack's tiers and few calls in flight, so that a slow one costs nobody else.
 */
import { setImmediate as nextTurn } from 'node:timers/promises';
import type { BusyStatuses } from '../../../content/company/busy-statuses.ts';
import { BoundedMap } from '../../port/bounded-map.ts';
import { inTime, type Clock } from '../../port/clock.ts';
import type { CompanyAnswer, CompanyQuestion } from '../../port/company.ts';
import type { Failure } from '../../port/meanings.ts';
import type { Clients } from '../web/clients.ts';
import { createSemaphore } from '../web/semaphore.ts';
import { createBudget, type Budget } from './budget.ts';
import { createTeams, isOrganisation } from './teams.ts';
import { isInCall, wantsNoInterruption } from './profile.ts';

export interface CompanyOptions {
  readonly clients: Pick<Clients, 'call'>;
  readonly statuses: BusyStatuses;
  readonly clock: Clock;
}

export interface Company {
  ask(question: Extract<CompanyQuestion, { about: 'people' }>): Promise<CompanyAnswer>;
  /** What it cannot ask, in words. */
  lacks(workspace: string): Promise<string | undefined>;
  /** The app was installed anew, perhaps with other scopes. */
  forget(workspace: string): void;
}

type Why = Extract<CompanyAnswer, { is: 'unknown' }>['because'];

/** Slack takes a hundred a minute, and who presses and types is asked about as well. */
const PEOPLE_A_MINUTE = 60;
/** Slack takes twenty a minute, of fifty people each. */
const DND_A_MINUTE = 12;
const DND_PEOPLE = 50;
/** Who is in several channels is asked about once. */
const FRESH_MS = 15_000;
const PATIENCE_MS = 3_000;
const IN_FLIGHT = 4;
const IN_FLIGHT_IN_ALL = 48;
/** What the app has no scope for is not asked again for so long. */
const NO_SCOPE_MS = 10 * 60_000;
const NOT_NOW_MS = 30_000;
const KNOWN = 20_000;
const WORKSPACES = 2_000;

type InTurn = ReturnType<typeof createSemaphore>;

interface Asking {
  readonly programs: number;
  /** What is not begun by then is not asked. */
  readonly until: number;
}

interface Place {
  readonly people: Budget;
  readonly dnd: Budget;
  /** A few at a time. */
  readonly inTurn: InTurn;
  why: Why | undefined;
  /** People whose do-not-disturb is about to be asked for, in one call. */
  wanted: { readonly people: Set<string>; readonly told: Promise<void> } | undefined;
}

const noDnd =
  'Do Not Disturb is not looked at, for the app lacks the optional scope dnd:read. Whoever manages the app adds it under OAuth & Permissions and installs it again.';

interface Known {
  readonly busy: boolean;
  readonly at: number;
}

export function createCompany({ clients, statuses, clock }: CompanyOptions): Company {
  const calls = new BoundedMap<string, Known>(KNOWN);
  const dnds = new BoundedMap<string, Known>(KNOWN);
  const teams = createTeams(KNOWN);
  const asked = new Map<string, Promise<boolean | undefined>>();
  const places = new BoundedMap<string, Place>(WORKSPACES);
  const inAll = createSemaphore(IN_FLIGHT_IN_ALL);

  function placeOf(workspace: string): Place {
    const place = places.get(workspace) ?? {
      ...{ people: createBudget(PEOPLE_A_MINUTE, clock), dnd: createBudget(DND_A_MINUTE, clock) },
      ...{ inTurn: createSemaphore(IN_FLIGHT), why: undefined, wanted: undefined },
    };
    places.set(workspace, place);
    return place;
  }

  const freshIn = (known: ReadonlyMap<string, Known>, key: string): boolean | undefined => {
    const found = known.get(key);
    return found !== undefined && Math.abs(clock.now() - found.at) < FRESH_MS ? found.busy : undefined;
  };

  /** What a failure means for the calls that follow. */
  function note(place: Place, budget: Budget, failure: Failure): void {
    if (failure.outcome === 'permanent') {
      if (failure.scope !== 'workspace') return;
      place.why = 'no scope';
      budget.close(NO_SCOPE_MS);
      return;
    }
    place.why = failure.reason === 'rate-limited' ? 'rate-limited' : 'unavailable';
    budget.close(failure.retryAfterMs ?? NOT_NOW_MS);
  }

  /** Nothing where it could not be asked by then. */
  function isBusy(
    workspace: string,
    user: string,
    { programs, until }: Asking,
  ): Promise<boolean | undefined> {
    const key = `${workspace}/${user}`;
    const running = asked.get(key);
    if (running !== undefined) return running;
    const place = placeOf(workspace);
    const asking = place
      .inTurn(() =>
        inAll(async () => {
          const known = freshIn(calls, key);
          if (known !== undefined || clock.now() >= until) return known;
          if (!place.people.take(programs)) {
            place.why ??= 'rate-limited';
            return undefined;
          }
          const answer = await clients.call(workspace, 'person', 'users.info', { user });
          if (!answer.ok) {
            note(place, place.people, answer.failure);
            return undefined;
          }
          place.why = undefined;
          teams.learn(workspace, user, answer.value.user);
          const busy = isInCall(answer.value.user?.profile ?? {}, statuses, clock.now());
          calls.set(key, { busy, at: clock.now() });
          return busy;
        }),
      )
      .finally(() => asked.delete(key));
    asked.set(key, asking);
    return asking;
  }

  async function askDnd(
    workspace: string,
    place: Place,
    people: readonly string[],
    { programs, until }: Asking,
  ): Promise<void> {
    for (const [team, users] of teams.parts(workspace, people, DND_PEOPLE)) {
      if (clock.now() >= until || !place.dnd.take(programs)) return;
      const answer = await place.inTurn(() =>
        inAll(() =>
          clients.call(workspace, 'person', 'dnd.teamInfo', { users: users.join(','), team_id: team }),
        ),
      );
      if (!answer.ok) {
        const why = place.why;
        note(place, place.dnd, answer.failure);
        // It is optional: what people do can be told without.
        place.why = why;
        continue;
      }
      const now = clock.now();
      for (const [user, dnd] of Object.entries(answer.value.users ?? {}))
        dnds.set(`${workspace}/${user}`, { busy: wantsNoInterruption(dnd, now), at: now });
    }
  }

  /** Those of several channels together. */
  async function tellDnd(workspace: string, people: readonly string[], asking: Asking): Promise<void> {
    const place = placeOf(workspace);
    const unknown = people.filter((one) => freshIn(dnds, `${workspace}/${one}`) === undefined);
    if (unknown.length === 0) return;
    const gathered = new Set<string>();
    place.wanted ??= {
      people: gathered,
      told: nextTurn().then(() => {
        place.wanted = undefined;
        return askDnd(workspace, place, [...gathered], asking);
      }),
    };
    for (const one of unknown) place.wanted.people.add(one);
    await place.wanted.told;
  }

  async function ask({
    channel: { workspace },
    people,
    enough,
    programs,
  }: Parameters<Company['ask']>[0]): Promise<CompanyAnswer> {
    const until = clock.now() + PATIENCE_MS;
    const asking = { programs, until };
    const left = (): number => Math.max(0, until - clock.now());
    // In which of an organisation's workspaces somebody is, is told with what they do.
    if (isOrganisation(workspace))
      await Promise.all(
        people.map((one) => inTime(clock, left(), isBusy(workspace, one, asking), undefined)),
      );
    await inTime(clock, left(), tellDnd(workspace, people, asking), undefined);
    const keyOf = (one: string): string => `${workspace}/${one}`;
    const known = (one: string): boolean | undefined =>
      freshIn(dnds, keyOf(one)) === true ? true : freshIn(calls, keyOf(one));
    let told = people.filter((one) => freshIn(dnds, keyOf(one)) === true || known(one) !== undefined).length;
    let count = people.filter((one) => known(one) === true).length;
    const open = people.filter((one) => known(one) === undefined);
    let undecided = open.length;
    async function askOn(): Promise<void> {
      // Enough are busy, or cannot be any more.
      while (left() > 0 && count < enough && count + undecided >= enough) {
        const one = open.shift();
        if (one === undefined) return;
        const busy = await inTime(clock, left(), isBusy(workspace, one, asking), undefined);
        undecided -= 1;
        if (busy === undefined) continue;
        told += 1;
        if (busy) count += 1;
      }
    }
    await Promise.all(Array.from({ length: IN_FLIGHT }, askOn));
    if (told === 0) return { is: 'unknown', because: placeOf(workspace).why ?? 'unavailable' };
    return { is: 'told', count };
  }

  return {
    ask,
    async lacks(workspace) {
      // Slack names the scopes of a token with every answer.
      const answer = await clients.call(workspace, 'person', 'auth.test', {});
      const scopes = answer.ok ? answer.value.response_metadata?.scopes : undefined;
      return scopes === undefined || scopes.includes('dnd:read') ? undefined : noDnd;
    },
    forget(workspace) {
      places.delete(workspace);
    },
  };
}

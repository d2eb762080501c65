/** The Web API: who calls, with what, and what the rules make of it. */
import type { Answered } from '../platform/answers.ts';
import { asText, type JsonObject, parseJson } from '../platform/json.ts';
import type { Install, Team } from './state.ts';
import type { World } from './world.ts';

export interface ApiCall {
  readonly method: string;
  readonly args: Readonly<JsonObject>;
  readonly token: string | undefined;
  /** The workspace of the token. */
  readonly team: string | undefined;
  answer: Answered;
}

/** What came in with a request, whatever its encoding. */
export interface Given {
  readonly args: Readonly<JsonObject>;
  readonly token: string | undefined;
  readonly isJson: boolean;
}

/** A call that is let through to its method. */
export interface Call<Who = Install> {
  readonly world: World;
  readonly team: Who extends Install ? Team : undefined;
  readonly install: Who;
  readonly args: Readonly<JsonObject>;
}

/** An answer with `ok: false`. */
export class Refusal extends Error {
  readonly error: string;
  readonly details: JsonObject;

  constructor(error: string, details: JsonObject = {}) {
    super(error);
    this.error = error;
    this.details = details;
  }
}

export const refuseArguments = (messages: readonly string[]): Refusal =>
  new Refusal('invalid_arguments', { response_metadata: { messages } });

interface Rules {
  readonly required?: readonly string[];
  /** Any one of them will do. */
  readonly scopes?: readonly string[];
  /** Takes no JSON bodies. */
  readonly formOnly?: boolean;
}

export type Method = Rules &
  (
    | { readonly token: 'bot'; run(call: Call): JsonObject }
    | { readonly token: 'app' | 'config' | 'none'; run(call: Call<undefined>): JsonObject }
  );

export type Methods = Readonly<Record<string, Method>>;

/** Whose token it is, if it is or has been anybody's. */
export function teamOfToken(world: World, token: string | undefined): Team | undefined {
  if (token === undefined) return undefined;
  return [...world.teams.values()].find(
    ({ install, issued, dead }) =>
      install?.token === token || dead.has(token) || issued.some((one) => one.token === token),
  );
}

/** The answer to a call: rules of the platform first, then those of the method. */
export function answerTo(world: World, methods: Methods, name: string, given: Given): JsonObject {
  try {
    const method = methods[name];
    if (method === undefined) throw new Refusal('unknown_method', { req_method: name });
    if (method.token === 'bot') {
      const { team, install } = botOf(world, given.token);
      requireScope(method, install.scopes);
      return { ok: true, ...method.run({ world, team, install, args: argumentsFor(method, given) }) };
    }
    if (method.token === 'app') requireAppToken(world, given.token);
    if (method.token === 'config') requireConfigToken(world, given.token);
    const args = argumentsFor(method, given);
    return { ok: true, ...method.run({ world, team: undefined, install: undefined, args }) };
  } catch (error) {
    if (error instanceof Refusal) return { ok: false, error: error.error, ...error.details };
    throw error;
  }
}

function botOf(world: World, token: string | undefined): { readonly team: Team; readonly install: Install } {
  if (token === undefined || token === '') throw new Refusal('not_authed');
  if (token === world.app.appToken) throw new Refusal('not_allowed_token_type');
  const team = teamOfToken(world, token);
  if (team === undefined) throw new Refusal('invalid_auth');
  const runsOutAt = team.issued.find((one) => one.token === token)?.expiresAt ?? Infinity;
  const problem = team.dead.get(token) ?? (world.clock.now() >= runsOutAt ? 'token_expired' : undefined);
  if (problem !== undefined || team.install === undefined) throw new Refusal(problem ?? 'account_inactive');
  return { team, install: team.install };
}

function requireAppToken(world: World, token: string | undefined): void {
  if (token === undefined || token === '') throw new Refusal('not_authed');
  if (teamOfToken(world, token) !== undefined) throw new Refusal('not_allowed_token_type');
  if (token !== world.app.appToken) throw new Refusal('invalid_auth');
  requireScope({ scopes: ['connections:write'] }, world.app.appTokenScopes);
}

/** It lives for twelve hours. */
function requireConfigToken({ app }: World, token: string | undefined): void {
  if (token === undefined || token === '') throw new Refusal('not_authed');
  if (token === app.oldConfigToken) throw new Refusal('token_expired');
  if (token !== app.configToken)
    throw new Refusal(/^xox[bp]-/u.test(token) ? 'not_allowed_token_type' : 'invalid_auth');
}

export function requireScope({ scopes }: Pick<Rules, 'scopes'>, provided: readonly string[]): void {
  if (scopes === undefined || scopes.some((scope) => provided.includes(scope))) return;
  throw new Refusal('missing_scope', { needed: scopes.join(','), provided: provided.join(',') });
}

function argumentsFor({ required = [], formOnly }: Rules, given: Given): Readonly<JsonObject> {
  const args = given.isJson && formOnly === true ? {} : given.args;
  const missing = required.filter((key) => args[key] === undefined || args[key] === '');
  if (missing.length > 0)
    throw refuseArguments(missing.map((key) => `[ERROR] missing required field: ${key}`));
  return args;
}

/** An argument that is JSON, or JSON in text where the body was a form. */
export const jsonArgument = (args: Readonly<JsonObject>, key: string): unknown =>
  typeof args[key] === 'string' ? parseJson(args[key]) : args[key];

export const textArgument = (args: Readonly<JsonObject>, key: string): string => asText(args[key]);

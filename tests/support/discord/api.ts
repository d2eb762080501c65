/** A call of the REST API, and what a route is given of it. */
import type { Answered } from '../platform/answers.ts';
import type { RouteName } from './route-names.ts';
import type { World } from './world.ts';

export interface Upload {
  /** The `n` of `files[n]`. */
  readonly index: string;
  readonly name: string;
  readonly contentType: string;
  readonly bytes: Uint8Array;
}

export interface ApiCall {
  /** Absent where there is no such route. */
  readonly route: RouteName | undefined;
  readonly method: string;
  /** Without `/api/v10`. */
  readonly path: string;
  /** What stands in the place of `:channel` and the others. */
  readonly at: Readonly<Record<string, string>>;
  readonly query: Readonly<Record<string, string>>;
  /** The JSON, also where it came in a form beside files; absent without a body. */
  readonly body: unknown;
  readonly files: readonly Upload[];
  readonly headers: Readonly<Record<string, string>>;
  /** When all of it had come in, in real milliseconds since the epoch. */
  readonly cameAt: number;
  answer: Answered;
}

/** A call that is let through to its route. */
export interface Call {
  readonly world: World;
  readonly at: Readonly<Record<string, string>>;
  readonly query: Readonly<Record<string, string>>;
  readonly body: unknown;
  readonly files: readonly Upload[];
}

/** JSON to answer with; nothing is a 204. */
export type Handler = (call: Call) => unknown;
export type Routes = Readonly<Record<RouteName, Handler>>;

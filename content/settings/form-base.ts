/** What a form was filled with, in short: enough to tell which fields somebody has changed, and which changed meanwhile. */
import { fnv1aMixed } from '../text/fnv.ts';
import type { FormBase } from './form.ts';
import type { Option } from '../options/option.ts';
import type { Instant } from '../plan.ts';

const MINUTE = 60_000;
const PRINT = 4;

/** The same for all ways of writing one value: `mon-fri` and `mon,tue,wed,thu,fri`. What cannot be read stands for itself. */
export function canonical(option: Option, raw: string): string {
  const text = raw.trim();
  const decoded = text === '' ? undefined : option.decode(text);
  return decoded?.ok === true ? JSON.stringify(decoded.value) : text;
}

const print = (text: string): string => fnv1aMixed(text).toString(36).padStart(PRINT, '0').slice(-PRINT);

export interface Base {
  /** When the form was filled, on the minute; 0 where that cannot be told. */
  readonly at: Instant;
  /** Whether a field was filled with a value that means the same; nothing where that cannot be told. */
  readonly had: (key: string, value: string) => boolean | undefined;
}

type Options = Readonly<Record<string, Option>>;

/** `values`: of every field that there can be, whether the form shows it or not. */
export function writeBase(options: Options, values: Readonly<Record<string, string>>, at: Instant): FormBase {
  const keys = Object.keys(options);
  const prints = Object.entries(options).map(([key, option]) => print(canonical(option, values[key] ?? '')));
  return [Math.floor(at / MINUTE).toString(36), print(keys.join()), prints.join('')].join('.');
}

/** Of a form of another version nothing can be told. */
export function readBase(options: Options, base: FormBase): Base {
  const keys = Object.keys(options);
  const [minute = '', fields, prints = ''] = base.split('.');
  const isKnown = fields === print(keys.join()) && prints.length === keys.length * PRINT;
  return {
    at: isKnown ? Number.parseInt(minute, 36) * MINUTE : 0,
    had(key, value) {
      const option = options[key];
      if (!isKnown || option === undefined) return undefined;
      const at = keys.indexOf(key) * PRINT;
      return prints.slice(at, at + PRINT) === print(canonical(option, value));
    },
  };
}

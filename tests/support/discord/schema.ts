/** Discord's own published schema, its findings told as Discord tells them. */
import type { ZodMiniType } from 'zod/mini';
import { isObject } from '../platform/json.ts';
import type { Wrong } from './errors.ts';

type Path = readonly (string | number)[];

/** The parts of a finding that count here. */
interface Finding {
  readonly code: string;
  readonly path: readonly PropertyKey[];
  readonly message: string;
  readonly maximum?: unknown;
  readonly minimum?: unknown;
  readonly origin?: unknown;
  readonly input?: unknown;
  readonly errors?: readonly (readonly Finding[])[];
}

export function schemaFindings(schema: ZodMiniType, body: unknown): readonly Wrong[] {
  const result = schema.safeParse(body);
  return result.success ? [] : result.error.issues.flatMap((issue) => wrongs(issue, [], body));
}

function wrongs(finding: Finding, before: Path, body: unknown): readonly Wrong[] {
  const at = [...before, ...finding.path.map((key) => (typeof key === 'number' ? key : String(key)))];
  if (finding.code === 'invalid_union') {
    const branch = meantBranch(finding.errors ?? []);
    if (branch.length > 0) return branch.flatMap((one) => wrongs(one, at, body));
    return [
      {
        at: [...at, 'type'],
        code: 'UNION_TYPE_CHOICES',
        message: 'Value of field "type" is not allowed here.',
      },
    ];
  }
  return [{ at, ...inWords(finding, valueAt(body, at)) }];
}

/** The alternative whose `type` fits, or that has the fewest faults where there is none with a type. */
function meantBranch(branches: readonly (readonly Finding[])[]): readonly Finding[] {
  const isOther = (one: Finding): boolean => one.path.length === 1 && one.path[0] === 'type';
  const typed = branches.some((branch) => branch.some(isOther));
  const fitting = branches.filter((branch) => !branch.some(isOther));
  if (typed && fitting.length === 0) return [];
  return [...fitting].sort((one, other) => one.length - other.length)[0] ?? [];
}

function inWords(finding: Finding, value: unknown): Pick<Wrong, 'code' | 'message'> {
  const isList = finding.origin === 'array';
  const isText = finding.origin === 'string';
  switch (finding.code) {
    case 'too_big': {
      const max = String(finding.maximum);
      if (isText) return { code: 'BASE_TYPE_MAX_LENGTH', message: `Must be ${max} or fewer in length.` };
      if (isList) return { code: 'BASE_TYPE_BAD_LENGTH', message: `Must be ${max} or fewer in length.` };
      return { code: 'NUMBER_TYPE_MAX', message: `int value should be less than or equal to ${max}.` };
    }
    case 'too_small': {
      const min = String(finding.minimum);
      if (isText && value === '') return { code: 'BASE_TYPE_REQUIRED', message: 'This field is required' };
      if (isText || isList)
        return { code: 'BASE_TYPE_BAD_LENGTH', message: `Must be ${min} or more in length.` };
      return { code: 'NUMBER_TYPE_MIN', message: `int value should be greater than or equal to ${min}.` };
    }
    case 'invalid_type':
      return value === undefined
        ? { code: 'BASE_TYPE_REQUIRED', message: 'This field is required' }
        : { code: 'BASE_TYPE_BAD_TYPE', message: finding.message };
    case 'invalid_value':
      return { code: 'BASE_TYPE_CHOICES', message: finding.message };
    default:
      return { code: 'BASE_TYPE_INVALID', message: finding.message };
  }
}

function valueAt(body: unknown, at: Path): unknown {
  return at.reduce<unknown>((value, key) => {
    if (Array.isArray(value)) return (value as readonly unknown[])[Number(key)];
    return isObject(value) ? value[String(key)] : undefined;
  }, body);
}

/** Small rules about JSON values, which name what is wrong and where, as Slack's answers do. */
import { isObject } from '../platform/json.ts';

/** Tells what is wrong at a JSON pointer. */
export type Tell = (wrong: string, at: string) => void;
export type Rule = (value: unknown, at: string, tell: Tell) => void;

export const anything: Rule = () => undefined;

export const flag: Rule = (value, at, tell) => {
  if (typeof value !== 'boolean') tell('must be a boolean', at);
};

export const text =
  (min: number, max: number): Rule =>
  (value, at, tell) => {
    if (typeof value !== 'string') tell('must be a string', at);
    else if (value.length < min) tell(`must be more than ${min - 1} characters`, at);
    else if (value.length > max) tell(`must be less than ${max + 1} characters`, at);
  };

export const matching =
  (pattern: RegExp): Rule =>
  (value, at, tell) => {
    if (typeof value !== 'string' || !pattern.test(value)) tell(`failed to match ${String(pattern)}`, at);
  };

export const whole =
  (min: number, max: number): Rule =>
  (value, at, tell) => {
    if (!Number.isInteger(value) || Number(value) < min || Number(value) > max)
      tell(`must be an integer from ${min} to ${max}`, at);
  };

export const word =
  (...words: readonly unknown[]): Rule =>
  (value, at, tell) => {
    if (!words.includes(value)) tell(`must be one of ${words.join(', ')}`, at);
  };

export const list =
  (item: Rule, min: number, max: number): Rule =>
  (value, at, tell) => {
    if (!Array.isArray(value)) {
      tell('must be an array', at);
      return;
    }
    if (value.length < min) tell(`no fewer than ${min} items allowed`, at);
    if (value.length > max) tell(`no more than ${max} items allowed`, at);
    value.forEach((one, index) => {
      item(one, `${at}/${index}`, tell);
    });
  };

type Fields = Readonly<Record<string, Rule>>;

/** An object with exactly these fields; `type` is checked by whoever chose the rule. */
export const shape =
  (required: Fields, optional: Fields = {}): Rule =>
  (value, at, tell) => {
    if (!isObject(value)) {
      tell('must provide an object', at);
      return;
    }
    for (const [key, rule] of Object.entries(required)) {
      if (value[key] === undefined) tell(`missing required field: ${key}`, at);
      else rule(value[key], `${at}/${key}`, tell);
    }
    for (const [key, item] of Object.entries(value)) {
      if (key === 'type' || key in required || item === undefined) continue;
      const rule = optional[key];
      if (rule === undefined) tell(`invalid additional property: ${key}`, at);
      else rule(item, `${at}/${key}`, tell);
    }
  };

/** By the value's own `type`. */
export const byType =
  (rules: Fields): Rule =>
  (value, at, tell) => {
    const rule = isObject(value) && typeof value['type'] === 'string' ? rules[value['type']] : undefined;
    if (rule === undefined) tell(`unsupported type: ${isObject(value) ? String(value['type']) : 'none'}`, at);
    else rule(value, at, tell);
  };

/** Exactly one of some fields. */
export const oneOf =
  (keys: readonly string[], rule: Rule): Rule =>
  (value, at, tell) => {
    const given = isObject(value) ? keys.filter((key) => value[key] !== undefined) : [];
    if (given.length !== 1) tell(`must provide exactly one of ${keys.join(', ')}`, at);
    rule(value, at, tell);
  };

export const all =
  (...rules: readonly Rule[]): Rule =>
  (value, at, tell) => {
    for (const rule of rules) rule(value, at, tell);
  };

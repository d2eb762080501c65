/** What came in the name of Slack, before anybody relies on it. */
import { parse as parseForm } from 'node:querystring';
import type { IncomingHttpHeaders } from 'node:http';
import { FORM, mediaType } from './admission.ts';

export type Payload = Readonly<Record<string, unknown>>;

const commandTexts = [
  'command',
  'text',
  'user_id',
  'channel_id',
  'channel_name',
  'trigger_id',
  'response_url',
] as const;

/** The object that a body holds; nothing where it holds none. Slack sends forms, JSON, and JSON inside a form. */
export function readPayload(headers: IncomingHttpHeaders, body: Buffer): Payload | undefined {
  const text = body.toString();
  if (mediaType(headers) !== FORM) return parsed(text);
  const form = parseForm(text);
  return form['payload'] === undefined ? form : parsed(String(form['payload']));
}

/**
 * Whether it has the outline of an event, a command, a press or a submission. Bolt takes that for granted, and would
 * fail somewhere inside on anything else.
 */
export function isSound(body: unknown): boolean {
  if (!isObject(body)) return false;
  if (body['event'] !== undefined) return isEvent(body['event']) && hasTexts(body, 'event_id');
  if (body['command'] !== undefined) return hasTexts(body, ...commandTexts);
  if (!isObject(body['user']) || !hasTexts(body['user'], 'id') || !isNamed(body['team'])) return false;
  switch (body['type']) {
    case 'block_actions': {
      const { actions, channel, container } = body;
      const areActions = Array.isArray(actions) && actions.length > 0 && actions.every(isAction);
      return areActions && isNamed(channel) && isObject(container) && hasTexts(body, 'trigger_id');
    }
    case 'block_suggestion':
      return hasTexts(body, 'block_id', 'value');
    case 'view_submission':
    case 'view_closed':
      return isObject(body['view']) && hasTexts(body['view'], 'id');
    default:
      return typeof body['type'] === 'string';
  }
}

/** Where an event names a channel or a thing, it is by its id, or with it. */
function isEvent(event: unknown): boolean {
  if (!isObject(event) || !hasTexts(event, 'type')) return false;
  const { channel, item } = event;
  return (typeof channel === 'string' || isNamed(channel)) && (item === undefined || isObject(item));
}

const isAction = (action: unknown): boolean => isObject(action) && hasTexts(action, 'type', 'action_id');

/** Something with an id, or nothing at all: Slack leaves it out or says `null`. */
const isNamed = (value: unknown): boolean =>
  value === undefined || value === null || (isObject(value) && hasTexts(value, 'id'));

const hasTexts = (value: Payload, ...names: readonly string[]): boolean =>
  names.every((name) => typeof value[name] === 'string');

const isObject = (value: unknown): value is Payload =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function parsed(text: string): Payload | undefined {
  try {
    const read: unknown = JSON.parse(text);
    return isObject(read) ? read : undefined;
  } catch {
    return undefined;
  }
}

/** Deals with a call as its fault has it. */
import type { ServerResponse } from 'node:http';
import { type Answer, type Answered, asNoted, send } from './answers.ts';
import type { Saying, Struck } from './faults.ts';

export interface Performance<Name extends string, Own extends Saying> {
  readonly struck: Struck<Name, Own> | undefined;
  /** What was asked for: does it, and answers. */
  readonly act: () => Answer;
  /** How the platform says “not now” and “no”. */
  readonly says: (fault: Own, name: Name) => Answer;
  readonly response: ServerResponse;
  /** Is told what goes back, just before it does. */
  readonly note?: (answered: Answered) => void;
}

const page = (status: number): Answer => ({
  status,
  headers: { 'content-type': 'text/html' },
  body: `<html><body>${String(status)}</body></html>`,
});

const halfAnswer: Answer = {
  status: 200,
  headers: { 'content-type': 'application/json' },
  body: '{"ok":tr',
};

export async function perform<Name extends string, Own extends Saying>({
  struck,
  act,
  says,
  response,
  note = () => undefined,
}: Performance<Name, Own>): Promise<void> {
  const reply = (answer: Answer): void => {
    note(asNoted(answer));
    send(response, answer);
  };
  if (struck === undefined) {
    reply(act());
    return;
  }
  const { fault } = struck;
  const done = 'landed' in fault && fault.landed ? act() : undefined;
  switch (fault.does) {
    case 'meanwhile':
      await fault.run();
      reply(act());
      return;
    case 'limit':
    case 'refuse':
      reply(says(fault, struck.name));
      return;
    case 'status':
      reply(page(fault.status));
      return;
    case 'answer':
      reply({ headers: { 'content-type': 'text/html' }, ...fault });
      return;
    case 'cut':
      note('cut');
      if (fault.reset === true) response.socket?.resetAndDestroy();
      else response.destroy();
      return;
    case 'garble':
      note('garbled');
      send(response, { ...halfAnswer, status: fault.status ?? halfAnswer.status });
      return;
    case 'hang':
      await struck.released;
      if (response.destroyed) return;
      reply(done ?? act());
  }
}

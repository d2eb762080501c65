/**
 * The named points at which a test kills the program: each step of a break from its claim to its settlement, and of all
 * that goes on beside it. `operation / step`: the operation is one of the store's or the platform's.
 */

/** The call is made, and has come back. */
const calls = ['before', 'after'] as const;
/** The transaction's last statement is written, its commit is not asked for; the database says that it is committed. */
const commits = ['before commit', 'after commit'] as const;

/** After each of so many statements that write, inside the transaction. */
const writes = (count: 1 | 2 | 3 | 4): readonly string[] =>
  ['write 1', 'write 2', 'write 3', 'write 4'].slice(0, count);

const steps = {
  takeDue: ['deciding', ...writes(4), ...commits, 'after'],
  'takeDue, taken again': ['after'],
  'takeDue, put back': ['after'],
  'takeDue, held before': ['after'],
  'takeDue, left out as ignored': ['after'],
  'ask people': calls,
  'settle held': [...calls, ...writes(2), ...commits],
  'takeDue, given up as unconfirmed': ['after'],
  begin: [...calls, ...writes(2), ...commits],
  'begin, plan changed': ['after'],
  post: ['before the first byte', 'the platform has it', 'before the answer is heard'],
  'settle posted': [...calls, ...writes(1), ...commits],
  'settle waiting': [...calls, ...writes(2), ...commits],
  'settle skipped': [...calls, ...writes(1), ...commits],
  'giveUp channel': [...calls, ...writes(2), ...commits],
  'giveUp workspace': [...calls, ...writes(1), ...commits],
  resumeWorkspace: [...calls, ...writes(2), ...commits],
  'change plan': [...calls, ...writes(4), ...commits],
  // The fifth says who did it.
  'skip by hand': [...calls, ...writes(3), 'write 5', ...commits],
  planAnew: [...calls, ...writes(2), ...commits],
  prune: [...calls, ...writes(4), ...commits],
  'prune the audit': ['before', ...commits],
  snooze: calls,
  'take snoozes': ['after'],
  tell: ['before the first byte', 'the platform has it', 'before the answer is heard'],
  'postpone snooze': calls,
  'ask about the pace': [...calls, ...writes(3), ...commits],
  'look at the pace': calls,
  whisper: ['before the first byte', 'the platform has it', 'before the answer is heard'],
  'note of the month': [...calls, ...writes(3), ...commits],
  'renew holidays': [...calls, ...writes(2), ...commits],
  'take removals': ['after'],
  'look at a removal': calls,
  remove: ['before the first byte', 'the platform has it', 'before the answer is heard'],
  'settle a removal': calls,
  'take a notice': [...calls],
  'take notices': ['after'],
  'begin a notice': calls,
  say: ['before the first byte', 'the platform has it', 'before the answer is heard'],
  'settle a notice': calls,
  press: [...calls, ...writes(1), ...commits],
  confirm: [...calls, ...writes(1), ...commits],
  touch: calls,
  forget: [...calls, ...writes(4), ...commits],
  beat: calls,
} as const satisfies Readonly<Record<string, readonly string[]>>;

export type Operation = keyof typeof steps;
export type KillPoint = `${string} / ${string}`;

export const killPoints: readonly KillPoint[] = Object.entries(steps).flatMap(([operation, each]) =>
  each.map((step): KillPoint => `${operation} / ${step}`),
);

/** What somebody has to die of first, for there to be anything to do at the point. */
export const preludes: Readonly<Partial<Record<KillPoint, KillPoint>>> = {
  'takeDue, given up as unconfirmed / after': 'post / before the first byte',
};

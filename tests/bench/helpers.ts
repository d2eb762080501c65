/** What processes beside a measurement do, by name: each opens with its options and gives what it can be asked. */
export const helpers = {
  slack: async () => (await import('./help/slack.ts')).slack,
  discord: async () => (await import('./help/discord.ts')).discord,
  drain: async () => (await import('./help/drain.ts')).drain,
  claimer: async () => (await import('./help/claimer.ts')).claimer,
  boss: async () => (await import('./help/boss.ts')).boss,
} as const;

export type Helpers = typeof helpers;

/** The rows by name. Each is loaded where it runs: what one contender brings along is no other's burden. */
import type { Row } from './row.ts';

export const rows: Readonly<Record<string, () => Promise<Row>>> = {
  burst: async () => (await import('./rows/burst.ts')).burst,
  own: async () => (await import('./rows/own.ts')).own,
  delivery: async () => (await import('./rows/delivery.ts')).delivery,
  memory: async () => (await import('./rows/memory.ts')).memory,
  'next-slot': async () => (await import('./rows/next-slot.ts')).nextSlotRow,
  idle: async () => (await import('./rows/idle.ts')).idle,
  store: async () => (await import('./rows/store.ts')).store,
  postgres: async () => (await import('./rows/postgres.ts')).postgres,
  'rate-limits': async () => (await import('./rows/rate-limits.ts')).rateLimits,
  meetings: async () => (await import('./rows/meetings.ts')).meetings,
  pacing: async () => (await import('./rows/pacing.ts')).pacing,
  reopening: async () => (await import('./rows/reopening.ts')).reopening,
  start: async () => (await import('./rows/start.ts')).start,
  'slack-client': async () => (await import('./rows/slack-client.ts')).slackClient,
  'event-loop': async () => (await import('./rows/event-loop.ts')).eventLoop,
};

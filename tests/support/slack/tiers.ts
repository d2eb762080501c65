/** How often Slack takes a method in a minute, of each workspace: of those that somebody may want to call by the hundred. */
import type { Team } from './state.ts';

export const aMinute: Readonly<Record<string, number>> = { 'users.info': 100, 'dnd.teamInfo': 20 };

/** Counts the call, or says after how many seconds it may come. */
export function tooMany(team: Team | undefined, method: string, now: number): number {
  if (team === undefined) return 0;
  const before = (team.counted.get(method) ?? []).filter((at) => at > now - 60_000);
  const most = aMinute[method] ?? Infinity;
  const isOver = before.length >= most;
  team.counted.set(method, isOver ? before : [...before, now]);
  return isOver ? Math.ceil(((before[0] ?? now) + 60_000 - now) / 1000) : 0;
}

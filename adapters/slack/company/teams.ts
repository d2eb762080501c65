/**
 * Do-not-disturb is asked for in the name of a workspace. Whoever is known in an organisation is in some of its
 * workspaces: in which, Slack tells with what they do.
 */
import { BoundedMap } from '../../port/bounded-map.ts';

export interface Teams {
  learn(workspace: string, user: string, told: Told | undefined): void;
  /** People in parts of at most so many, each with the workspace that they are in; without those of whom none is known. */
  parts(
    workspace: string,
    people: readonly string[],
    most: number,
  ): readonly (readonly [team: string, users: readonly string[]])[];
}

/** Of `users.info`. */
interface Told {
  readonly team_id?: string | undefined;
  readonly enterprise_user?: { readonly teams?: string[] | undefined } | undefined;
}

/** Whether it is an organisation's own id, and not that of a workspace. */
export const isOrganisation = (id: string): boolean => id.startsWith('E');

export function createTeams(known: number): Teams {
  const teams = new BoundedMap<string, string>(known);

  return {
    learn(workspace, user, told) {
      if (!isOrganisation(workspace)) return;
      const team = [...(told?.enterprise_user?.teams ?? []), told?.team_id].find(
        (one) => one !== undefined && !isOrganisation(one),
      );
      if (team !== undefined) teams.set(`${workspace}/${user}`, team);
    },

    parts(workspace, people, most) {
      const teamOf = (one: string): string | undefined =>
        isOrganisation(workspace) ? teams.get(`${workspace}/${one}`) : workspace;
      return [...new Set(people.map(teamOf))].flatMap((team) => {
        if (team === undefined) return [];
        const users = people.filter((one) => teamOf(one) === team);
        return Array.from(
          { length: Math.ceil(users.length / most) },
          (_, part) => [team, users.slice(part * most, (part + 1) * most)] as const,
        );
      });
    },
  };
}

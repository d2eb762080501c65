/** What a member may do in a channel, from what REST tells: only the process that has the server's shard knows it already. */
import {
  PermissionFlagsBits,
  PermissionsBitField,
  type APIGuild,
  type APIGuildMember,
  type APIOverwrite,
} from 'discord.js';

export interface MemberOf {
  readonly guild: Pick<APIGuild, 'id' | 'owner_id'> & {
    readonly roles: readonly Pick<APIGuild['roles'][number], 'id' | 'permissions'>[];
  };
  /** The member's own id. */
  readonly id: string;
  readonly roles: APIGuildMember['roles'];
  /** Of the channel; for a thread, of the channel that it is in. */
  readonly overwrites: readonly Pick<APIOverwrite, 'id' | 'allow' | 'deny'>[];
}

const all = new PermissionsBitField(PermissionsBitField.All);

/** As Discord computes it: docs.discord.com, “Permissions”, overwrites. */
export function permissionsOf({ guild, id, roles, overwrites }: MemberOf): PermissionsBitField {
  if (id === guild.owner_id) return all;
  const own = new Set(roles);
  // The role of everybody has the server's own id.
  const granted = guild.roles
    .filter((role) => role.id === guild.id || own.has(role.id))
    .reduce((bits, { permissions }) => bits | BigInt(permissions), 0n);
  if ((granted & PermissionFlagsBits.Administrator) !== 0n) return all;
  // Of everybody, then of all roles together, then of the member.
  const steps = [
    overwrites.filter((one) => one.id === guild.id),
    overwrites.filter((one) => own.has(one.id)),
    overwrites.filter((one) => one.id === id),
  ];
  return new PermissionsBitField(steps.reduce(overwritten, granted));
}

const overwritten = (bits: bigint, overwrites: MemberOf['overwrites']): bigint => {
  const denied = overwrites.reduce((sum, { deny }) => sum | BigInt(deny), 0n);
  const allowed = overwrites.reduce((sum, { allow }) => sum | BigInt(allow), 0n);
  return (bits & ~denied) | allowed;
};

/** Who may use what, and where: declared beside each command and each action of a button. */

/**
 * `anyone`: anybody, anywhere, also in a direct message. `channel`: anybody in a channel, since it is about the channel's
 * plan. `managers`: in a channel, those who may change its plan.
 */
export type Access = 'anyone' | 'channel' | 'managers';

export const needsManager = ({ access }: { readonly access: Access }): boolean => access === 'managers';

export const needsChannel = ({ access }: { readonly access: Access }): boolean => access !== 'anyone';

/** What the app asks for, and why: shown in the documentation, asked for at installing, checked at the start. */
export const botScopes = {
  'channels:read':
    'sees that it was invited to or removed from a public channel, and whether it may post there',
  'chat:write':
    'posts breaks, rewrites its own with the count of those who did them, and removes its own (tidy on)',
  commands: 'offers its slash commands',
  'dnd:read': 'optional: where breaks wait for meetings, they wait for those who have set Do Not Disturb too',
  'files:read': 'knows when a picture that it uploaded can be shown',
  'files:write':
    'uploads the pictures of its poses, once a workspace, into no channel, and charts, which it deletes after a month',
  'groups:read':
    'the same as channels:read for private channels it was invited to, and who of those that ask is in them',
  'im:write': 'sends a snoozed break to the person who asked for it',
  'users:read': 'knows the time zone of who sets a plan, and whether they are an admin or a guest',
} as const;

export type BotScope = keyof typeof botScopes;

export const botScopeNames = Object.keys(botScopes) as readonly BotScope[];

/** Without these there are breaks all the same: workspaces that installed the app before it had pictures go on. */
export const pictureScopes: readonly BotScope[] = ['files:read', 'files:write'];

/** Whoever installs the app may leave these out. */
export const optionalScopes: readonly BotScope[] = ['dnd:read'];

export const missingScopes = (granted: readonly string[]): readonly BotScope[] =>
  botScopeNames.filter(
    (scope) => ![...pictureScopes, ...optionalScopes].includes(scope) && !granted.includes(scope),
  );

/** Of the app's own token, which opens the socket. */
export const appScope = 'connections:write';

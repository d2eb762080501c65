/** The pages that are made of declarations. */
import { commandsPage } from './commands-page.ts';
import { settingsPage } from './settings-page.ts';

export const pages = { 'docs/commands.md': commandsPage, 'docs/settings.md': settingsPage } as const;

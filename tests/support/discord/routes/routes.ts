/** Every route with what answers it. */
import type { Routes } from '../api.ts';
import { applications } from './applications.ts';
import { guilds } from './guilds.ts';
import { interactions } from './interactions.ts';
import { messages } from './messages.ts';
import { webhooks } from './webhooks.ts';

export const routes: Omit<Routes, 'GET /gateway' | 'GET /gateway/bot'> = {
  ...applications,
  ...guilds,
  ...interactions,
  ...messages,
  ...webhooks,
};
